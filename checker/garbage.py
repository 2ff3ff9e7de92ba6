"""How often Python looks for garbage."""

from __future__ import annotations

import gc
from typing import Final

_NEW_OBJECTS: Final = 100_000


def collect_seldom() -> None:
    """A tenth of a short command's time is a search, every 700 objects, for garbage of a kind that a read profile hardly makes."""
    gc.set_threshold(_NEW_OBJECTS)
