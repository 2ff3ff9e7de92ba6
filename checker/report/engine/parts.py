"""How inner parts of WeasyPrint are completed: exchanged wherever they were imported by name, and asked once for each style."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, TypeVar

T = TypeVar("T")


def exchange(original: Callable[..., Any], ours: Callable[..., Any]) -> None:
    """Put ``ours`` where a module of WeasyPrint holds ``original``."""
    for name, module in list(sys.modules.items()):
        if name.startswith("weasyprint") and module is not None:
            for key in [key for key, value in vars(module).items() if value is original]:
                setattr(module, key, ours)


def once_a_style(function: Callable[[Any], T]) -> Callable[[Any], T]:
    """Keep what a function says of a style with the style; a copy of the style, made to be changed, starts without it."""
    name = f"_mutabaqa_{function.__name__}"

    def asked(style: Any) -> T:
        kept: dict[str, T] = style.__dict__
        if name not in kept:
            kept[name] = function(style)
        return kept[name]

    return asked
