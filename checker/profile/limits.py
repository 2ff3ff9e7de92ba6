"""What a profile may at most be: limits that no honest profile comes near and that keep a hostile one harmless."""

from __future__ import annotations

import re
from typing import Final

MAX_BYTES: Final = 2 * 1024 * 1024
"""Size of a file; the largest real profile has about 200 KB. Looked at before the file is read."""

MAX_DEPTH: Final = 40
"""Levels of nesting; the format itself needs nine."""

MAX_NODES: Final = 200_000
"""Keys, values and collections in one file."""

MAX_SCALAR: Final = 100_000
"""Characters of one key or value: some forty pages of text."""

MAX_FINDINGS: Final = 500
"""Faults of one file that are shown one by one; a further one says how many more there are."""

MAX_SHOWN: Final = 60
"""Characters of a value that a message repeats."""

FORBIDDEN_CHARACTERS: Final = re.compile(
    "["
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters, the next-line character U+0085 among them
    "\u2028\u2029"  # line and paragraph separators: editors and YAML disagree on whether they end a line
    "\u202a-\u202e\u2066-\u2069"  # direction controls: what is seen is not what is read
    "\ufeff\ufffe\uffff"  # a byte order mark inside the text, and what is no character at all
    "]"
)
"""Characters that may not stand in a profile. The plain direction marks U+200E and U+200F may."""
