"""The table of concordance alone: every obligation against the provisions that answer it."""

from __future__ import annotations

from dataclasses import dataclass

from checker.report.viewmodel import overview, tables
from checker.report.viewmodel.common import Badge, Context
from checker.report.viewmodel.frame import Branding, ContentsLine, Frame, Provenance, frame


@dataclass(frozen=True, slots=True)
class Concordance:
    """Everything the table of concordance shows."""

    frame: Frame
    contents: tuple[ContentsLine, ...]
    concordance: tuple[tables.ConcordanceArticle, ...]
    ratings: tuple[Badge, ...]
    elements: tuple[overview.Legend, ...]


def concordance(context: Context, provenance: Provenance, branding: Branding) -> Concordance:
    """The view-model of the table of concordance."""
    return Concordance(
        frame=frame(context, "concordance", provenance, branding),
        contents=(),
        concordance=tables.concordance(context),
        ratings=overview.rating_legend(context),
        elements=overview.element_legend(context),
    )
