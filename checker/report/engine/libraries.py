"""System libraries found by the name they have on Linux.

WeasyPrint tries the names of every system in turn, and where a name is not a file's the search goes on through the linker's cache
and, where there is one, the C compiler: some eighty processes before the first page. On Linux the name that serves is a file's.
"""

from __future__ import annotations

import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def found_by_file() -> Iterator[None]:
    """While WeasyPrint is imported: no search for what is not a file's name. Elsewhere than on Linux nothing changes."""
    if sys.platform != "linux":
        yield
        return
    original = ctypes.util.find_library
    ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = original
