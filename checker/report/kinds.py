"""The kinds of report: each has a name, a template of the same name, and a function from a context to its view-model."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from checker.report.review import Review
from checker.report.viewmodel.common import Context
from checker.report.viewmodel.frame import Branding, Provenance

KINDS: Final = ("national", "concordance", "brief")
"""Kinds made from the assessment alone; each by the function of its name in the module of its name, read when it is asked for."""


def view(kind: str, context: Context, provenance: Provenance, branding: Branding, review: Review | None = None) -> Any:
    """The view-model of a report; a ``review`` needs the reviewer's overlay too. ``KeyError`` for a kind that is none."""
    if kind == "review":
        from checker.report.viewmodel.review import review_report

        if review is None:
            raise ValueError("a review is made from a review")
        return review_report(context, provenance, branding, review)
    if kind not in KINDS:
        raise KeyError(kind)
    return getattr(import_module(f"checker.report.viewmodel.{kind}"), kind)(context, provenance, branding)
