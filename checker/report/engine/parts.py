"""How an inner part of WeasyPrint is exchanged: wherever it was imported by name."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any


def exchange(original: Callable[..., Any], ours: Callable[..., Any]) -> None:
    """Put ``ours`` where a module of WeasyPrint holds ``original``."""
    for name, module in list(sys.modules.items()):
        if name.startswith("weasyprint") and module is not None:
            for key in [key for key, value in vars(module).items() if value is original]:
                setattr(module, key, ours)
