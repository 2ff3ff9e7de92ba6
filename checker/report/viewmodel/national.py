"""The national report: the order of a mutual evaluation, the voices kept apart, every figure with its denominator."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checker.report.prose import Prose
from checker.report.viewmodel import law, overview, participation, penalties, recommendations, safeguards, sheets, tables
from checker.report.viewmodel.common import N_, Context
from checker.report.viewmodel.frame import Branding, Chapter, ContentsLine, Frame, Method, Provenance, frame, method

_NUMBERED: Final = 10
"""The chapters before the annexes bear numbers, by which they are cited."""
CHAPTERS = (
    ("summary", N_("Executive summary")),
    ("framework", N_("Scope, method and legal framework")),
    ("participation", N_("Participation and reservations")),
    ("criminalisation", N_("Criminalisation: Articles 5 to 21")),
    ("procedure", N_("Procedure: Articles 22 to 29")),
    ("penalties", N_("Penalties")),
    ("safeguards", N_("Safeguards")),
    ("practices", N_("Good practices")),
    ("challenges", N_("Challenges and recommendations")),
    ("assistance", N_("Needs for technical assistance")),
    ("concordance", N_("Annex I. Table of concordance")),
    ("factors", N_("Annex II. Factors underlying the ratings")),
    ("sources", N_("Annex III. Sources")),
    ("unknown", N_("Annex IV. What is not known")),
    ("method", N_("Method")),
    ("provenance", N_("Provenance")),
)


@dataclass(frozen=True, slots=True)
class National:
    """Everything the national report shows."""

    frame: Frame
    chapters: dict[str, Chapter]
    contents: tuple[ContentsLine, ...]
    strip: tuple[overview.StripCell, ...]
    figures: tuple[overview.Figure, ...]
    stacks: tuple[overview.Stack, ...]
    stack_legend: tuple[overview.Legend, ...]
    shares: tuple[Prose, ...]
    heat: tuple[overview.HeatRow, ...]
    map: tuple[overview.FindingsColumn, ...]
    key_findings: tuple[recommendations.Action, ...]
    actions: tuple[recommendations.Action, ...]
    statutes: tuple[law.StatuteView, ...]
    timeline: law.Timeline
    events: tuple[participation.EventView, ...]
    treaties: tuple[participation.TreatyView, ...]
    reservations_line: Prose
    reservations: tuple[participation.ReservationView, ...]
    criminalisation: tuple[sheets.ArticleSheet, ...]
    procedure: tuple[sheets.ArticleSheet, ...]
    heavier: tuple[penalties.HeavierTest, ...]
    years: tuple[tuple[int, str], ...]
    """Uprights in the bars of penalties."""
    threshold: tuple[penalties.ThresholdRow, ...]
    safeguards: safeguards.SafeguardChapter
    fully_met: Prose
    practices: tuple[recommendations.Practice, ...]
    challenges: tuple[recommendations.Action, ...]
    needs: tuple[recommendations.Need, ...]
    concordance: tuple[tables.ConcordanceArticle, ...]
    factors: tuple[tables.FactorRow, ...]
    sources: tuple[law.SourceView, ...]
    unknown: tables.Unknown
    method: Method


def _chapters(context: Context) -> dict[str, Chapter]:
    language, chapters = context.language, {}
    for place, (key, title) in enumerate(CHAPTERS, 1):
        words = language.raw(title)
        numbered = f"{language.number(place)}. {words}" if place <= _NUMBERED else words
        chapters[key] = Chapter(f"c-{key}", language.prose(numbered))
    return chapters


def _contents(context: Context) -> Iterator[ContentsLine]:
    below = {"criminalisation": 2, "procedure": 3}
    for key, chapter in _chapters(context).items():
        yield ContentsLine(chapter.anchor, chapter.title, 1)
        for article in context.convention.articles.values():
            if article.chapter == below.get(key):
                words = f"{context.language.article(str(article.number))} · {article.title.get(context.language.code)}"
                yield ContentsLine(f"a-{article.number}", context.language.prose(words), 2)


def national(context: Context, provenance: Provenance, branding: Branding) -> National:
    """The view-model of the national report."""
    return National(
        frame=frame(context, "national", provenance, branding),
        chapters=_chapters(context),
        contents=tuple(_contents(context)),
        strip=overview.strip(context),
        figures=overview.figures(context),
        stacks=overview.stacks(context),
        stack_legend=overview.stack_legend(context),
        shares=overview.shares(context),
        heat=overview.heat_rows(context),
        map=overview.findings_map(context),
        key_findings=recommendations.key_findings(context),
        actions=recommendations.priority_actions(context),
        statutes=law.statutes(context),
        timeline=law.timeline(context),
        events=participation.events(context),
        treaties=participation.other_treaties(context),
        reservations_line=participation.reservations_line(context),
        reservations=participation.reservations(context),
        criminalisation=sheets.sheets(context, 2),
        procedure=sheets.sheets(context, 3),
        heavier=penalties.heavier_tests(context),
        years=penalties.MARKS,
        threshold=penalties.threshold_rows(context),
        safeguards=safeguards.chapter(context),
        fully_met=recommendations.fully_met(context),
        practices=recommendations.practices(context),
        challenges=recommendations.challenges(context),
        needs=recommendations.needs(context),
        concordance=tables.concordance(context),
        factors=tables.factors(context),
        sources=law.sources(context),
        unknown=tables.unknown(context),
        method=method(context),
    )
