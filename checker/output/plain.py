"""Text that may be shown on a terminal: nothing in it can move the cursor, colour the line or turn its direction."""

from __future__ import annotations

import re
from typing import Final

_SPACES: Final = re.compile(r"[\n\t\r]")
_FORBIDDEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters (C0, C1), lone surrogates, and the marks that override the direction of what follows."""


def clean(text: str) -> str:
    """``text`` on one line and without what a terminal would obey."""
    return _FORBIDDEN.sub("", _SPACES.sub(" ", text))
