"""What all tests share: the same examples in every run, so that a failure is a fault and never a draw of lots."""

import os

from hypothesis import settings

settings.register_profile("same", derandomize=True, deadline=None)
settings.register_profile("seek", deadline=None)
settings.load_profile("seek" if os.environ.get("MUTABAQA_FUZZ_SECONDS") else "same")
