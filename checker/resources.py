"""Where schemas, profiles and templates lie: at the top of a checkout, inside the package of an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def folder(name: str) -> Path:
    """The folder ``schemas``, ``country_profiles`` or ``report_templates`` that belongs to this installation."""
    shipped = _PACKAGE / "_shipped" / name
    return shipped if shipped.is_dir() else _PACKAGE.parent / name
