"""Text that may be shown on a terminal: nothing in it can move the cursor, colour the line or turn its direction."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any, Final

_SPACES: Final = re.compile("[\n\t\r\u2028\u2029]")
_FORBIDDEN: Final = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069]")
"""Control characters (C0, C1), lone surrogates, and the marks that override the direction of what follows."""


_ESCAPED_IN_JSON: Final = re.compile("[\x7f-\x9f\ud800-\udfff\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""The same, of what JSON itself leaves as it is; in JSON such a character can stand only inside a text."""


def clean(text: str) -> str:
    """``text`` on one line and without what a terminal would obey."""
    return _FORBIDDEN.sub("", _SPACES.sub(" ", text))


def dumps(value: Any, indent: int | None = 2, default: Callable[[Any], Any] | None = None) -> str:
    """JSON that loses nothing and that a terminal may be shown: what it would obey stands as an escape.

    No text of a profile holds such characters, for they are refused there; the name of its file may.
    """
    return _ESCAPED_IN_JSON.sub(lambda m: f"\\u{ord(m[0]):04x}", json.dumps(value, ensure_ascii=False, indent=indent, default=default))


def characters(name: str) -> str:
    """The name of a file in characters, where a disk has bytes for it that are none, and without what a terminal would obey."""
    return clean(name.encode("utf-8", "backslashreplace").decode())
