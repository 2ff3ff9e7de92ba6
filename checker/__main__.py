"""``python -m checker`` is ``mutabaqa``."""

from checker.cli import main

main()
