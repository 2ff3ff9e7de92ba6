"""The kinds of report: each has a name, a template of the same name, and a function from a context to its view-model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from checker.report.viewmodel.common import Context
from checker.report.viewmodel.frame import Branding, Provenance
from checker.report.viewmodel.national import national

Build = Callable[[Context, Provenance, Branding], Any]

KINDS: Final[Mapping[str, Build]] = {
    "national": national,
}
