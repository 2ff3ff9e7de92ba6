"""The shipped templates, compiled once: compiling takes an eighth of a second, a tenth of a short report.

A compiled template is for one version of Jinja, one environment and the very text of the template. Templates from elsewhere are never
kept: their folder is not the program's.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from jinja2 import BytecodeCache, __version__
from jinja2.bccache import Bucket

from checker import kept


class Compiled(BytecodeCache):
    """Keeps the compiled templates of a folder. ``environment``: what else decides how a template is compiled."""

    def __init__(self, folder: Path, environment: bytes) -> None:
        self.folder = folder
        self.environment = f"{__version__} {hashlib.sha256(environment).hexdigest()} "

    def _made_of(self, bucket: Bucket) -> bytes:
        return (self.environment + bucket.checksum).encode()

    def load_bytecode(self, bucket: Bucket) -> None:
        """Fill the bucket where what is kept was made of this very template for this very environment."""
        bucket.code = kept.recall(kept.place(self.folder, bucket.key), self._made_of(bucket))

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was compiled."""
        kept.keep(kept.place(self.folder, bucket.key), self._made_of(bucket), bucket.code)
