"""What takes long to make out of the program's own files, kept as Python keeps its modules compiled: in ``__pycache__`` beside them.

What is kept is for one version of Python and for the very content that it was made of; all else is made again. Where the folder cannot
be written, or Python was told to keep nothing (``PYTHONDONTWRITEBYTECODE``) or to keep it elsewhere, nothing is kept. Only for files
that are part of the program: who can change what is kept can change the program beside it as well.
"""

from __future__ import annotations

import marshal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

from checker.files import read_limited, write_bytes

FOLDER: Final = "__pycache__"
_MOST: Final = 4 << 20
_PYTHON: Final = sys.version.encode()


def place(folder: Path, name: str) -> Path:
    """Where something of a folder is kept."""
    return folder / FOLDER / f"{name}.{sys.implementation.cache_tag}.kept"


def recall(path: Path, made_of: bytes) -> Any | None:
    """What is kept there, where it was made of that; else none."""
    if sys.pycache_prefix is not None:
        return None
    head = _head(made_of)
    with suppress(OSError, EOFError, ValueError, TypeError):
        content = read_limited(path, _MOST)
        if content.startswith(head):
            return marshal.loads(content[len(head) :])
    return None


def keep(path: Path, made_of: bytes, value: Any) -> None:
    """Keep a value that Python can write out (text, numbers, tuples, mappings, code)."""
    if sys.dont_write_bytecode or sys.pycache_prefix is not None:
        return
    with suppress(OSError):
        write_bytes(path, _head(made_of) + marshal.dumps(value))


def _head(made_of: bytes) -> bytes:
    return b"\0".join((_PYTHON, made_of, b""))
