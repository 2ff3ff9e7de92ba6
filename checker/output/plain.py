"""Text that may be shown on a terminal: nothing in it can move the cursor, colour the line or turn its direction."""

from __future__ import annotations

import unicodedata
from typing import Final

_TURNING: Final = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def clean(text: str) -> str:
    """``text`` on one line, without control characters and without marks that override the direction of what follows."""
    if text.isascii() and text.isprintable():
        return text
    kept = (
        " " if c in "\n\t\r" else c for c in text if c in "\n\t\r" or (c not in _TURNING and unicodedata.category(c) not in {"Cc", "Cs"})
    )
    return "".join(kept)
