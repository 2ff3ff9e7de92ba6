"""The shipped templates compiled once, as Python keeps its own modules compiled: in ``__pycache__`` beside them.

A page's templates take an eighth of a second to compile, which is a tenth of a short report. What is kept is for one version of
Python, of Jinja and of the environment that they are compiled for, and for the very text of the template; any other is compiled
again. Where the folder cannot be written, or Python was told to keep nothing (``PYTHONDONTWRITEBYTECODE``), nothing is kept.
Templates from elsewhere are never kept: their folder is not the program's.
"""

from __future__ import annotations

import hashlib
import marshal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from jinja2 import BytecodeCache, __version__
from jinja2.bccache import Bucket

from checker.files import read_limited, write_bytes

_MOST: Final = 4 << 20
FOLDER: Final = "__pycache__"


class Compiled(BytecodeCache):
    """Keeps compiled templates in a folder. ``environment``: what else decides how a template is compiled."""

    def __init__(self, folder: Path, environment: bytes) -> None:
        self.folder = folder / FOLDER
        self.mark = f"{__version__} {sys.version} {hashlib.sha256(environment).hexdigest()} ".encode()

    def _path(self, bucket: Bucket) -> Path:
        return self.folder / f"{bucket.key}.{sys.implementation.cache_tag}.jinja"

    def _head(self, bucket: Bucket) -> bytes:
        return self.mark + bucket.checksum.encode() + b"\n"

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where what is kept was made of this very template by this very program."""
        if sys.pycache_prefix is not None:
            return
        with suppress(OSError, EOFError, ValueError, TypeError):
            content, head = read_limited(self._path(bucket), _MOST), self._head(bucket)
            if content.startswith(head):
                bucket.code = marshal.loads(content[len(head) :])

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled; where that cannot be, the next report compiles it again."""
        if sys.dont_write_bytecode or sys.pycache_prefix is not None:
            return
        with suppress(OSError):
            write_bytes(self._path(bucket), self._head(bucket) + marshal.dumps(bucket.code))
