"""The brief for a minister: two pages, the state of things and what to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from checker.report.prose import Prose
from checker.report.viewmodel import overview, participation, recommendations, tables
from checker.report.viewmodel.common import Badge, Context, Pair
from checker.report.viewmodel.frame import Branding, ContentsLine, Frame, Provenance, frame

_UNKNOWN_LINES: Final = 6
"""Lines that open questions may take, so that the brief stays two pages."""
_PAGE_LINES: Final = 25
"""Lines of text on the second page besides its headings and the notice."""
_SIGNATURE_LINES: Final = 6
"""Lines that the signature block takes of them."""


@dataclass(frozen=True, slots=True)
class ReservationLine:
    """One statement and its verdict, in a line."""

    statement: Pair
    verdict: Badge


@dataclass(frozen=True, slots=True)
class Brief:
    """Everything the brief shows."""

    frame: Frame
    contents: tuple[ContentsLine, ...]
    strip: tuple[overview.StripCell, ...]
    legend: tuple[Badge, ...]
    figures: tuple[overview.Figure, ...]
    stacks: tuple[overview.Stack, ...]
    stack_legend: tuple[overview.Legend, ...]
    shares: tuple[Prose, ...]
    fully_met: Prose
    key_findings: tuple[recommendations.Action, ...]
    actions: tuple[recommendations.Action, ...]
    reservations_line: Prose
    reservations: tuple[ReservationLine, ...]
    needs: tuple[recommendations.Need, ...]
    unknown: tuple[Prose, ...]


def _unknown(context: Context) -> tuple[Prose, ...]:
    language, found = context.language, tables.unknown(context)
    count = len(found.not_assessed) + len(found.unverified)
    lines = []
    if count:
        lines.append(
            language.n(
                "%(count)s obligation is not assessed, in whole or in part, or rests on too little evidence.",
                "%(count)s obligations are not assessed, in whole or in part, or rest on too little evidence.",
                count,
            )
        )
    room = _UNKNOWN_LINES
    for question in found.questions[:3]:
        room -= recommendations.lines(Pair(question.main))
        if room >= 0:
            lines.append(question.main)
    return tuple(lines)


def brief(context: Context, provenance: Provenance, branding: Branding) -> Brief:
    """The view-model of the brief."""
    views = participation.reservations(context)
    needs, unknown = recommendations.needs(context), _unknown(context)
    texts = [
        *(Pair(context.language.prose(f"{need.kind} {need.words} {need.articles}")) for need in needs),
        *(Pair(text) for text in unknown),
        *(view.statement for view in views),
    ]
    room = _PAGE_LINES - (_SIGNATURE_LINES if branding.signatures else 0) - sum(recommendations.lines(text) for text in texts)
    return Brief(
        frame=frame(context, "brief", provenance, branding),
        contents=(),
        strip=overview.strip(context),
        legend=overview.rating_legend(context),
        figures=overview.figures(context),
        stacks=overview.stacks(context),
        stack_legend=overview.stack_legend(context),
        shares=overview.shares(context),
        fully_met=recommendations.fully_met(context),
        key_findings=recommendations.key_findings(context),
        actions=recommendations.priority_actions(context, room),
        reservations_line=participation.reservations_line(context),
        reservations=tuple(ReservationLine(view.statement, view.verdict) for view in views),
        needs=needs,
        unknown=unknown,
    )
