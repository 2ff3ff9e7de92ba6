"""The kinds of report: each has a name, a template of the same name, and a function from a context to its view-model."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from checker.report.review import Review
from checker.report.viewmodel.brief import brief
from checker.report.viewmodel.common import Context
from checker.report.viewmodel.concordance import concordance
from checker.report.viewmodel.frame import Branding, Provenance
from checker.report.viewmodel.national import national
from checker.report.viewmodel.review import review_report

Build = Callable[[Context, Provenance, Branding], Any]

KINDS: Final[Mapping[str, Build]] = {"national": national, "concordance": concordance, "brief": brief}
"""Kinds made from the assessment alone."""


def view(kind: str, context: Context, provenance: Provenance, branding: Branding, review: Review | None = None) -> Any:
    """The view-model of a report; a ``review`` needs the reviewer's overlay too."""
    if kind == "review":
        if review is None:
            raise ValueError("a review is made from a review")
        return review_report(context, provenance, branding, review)
    return KINDS[kind](context, provenance, branding)
