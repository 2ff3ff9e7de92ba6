"""Penalties: the tests of the clauses that ask for a heavier penalty, and the one-year threshold of Art. 31."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from checker.assessment import Considered
from checker.profile.duration import Duration
from checker.profile.model import Provision
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import Badge, Context, Pair, anchor, status_badge
from checker.report.viewmodel.provisions import citation_pair, penalty_text

HEAVIER: Final = ("6.2.a", "6.2.b", "12.2", "12.3", "21")
_SCALE_YEARS: Final = 15
"""Bars end at fifteen years; longer terms, life and death fill the bar and are marked as going on."""
MARKS: Final = tuple((round(1000 * years / _SCALE_YEARS), "ground") for years in (5, 10))
"""Uprights in every bar, at five and at ten years."""


@dataclass(frozen=True, slots=True)
class PenaltyBar:
    """A penalty as a bar from its least to its greatest term, in thousandths of the scale."""

    citation: Pair
    words: Prose
    start: int
    length: int
    open: bool
    """The term goes beyond the scale."""
    tone: str
    alt: str


@dataclass(frozen=True, slots=True)
class HeavierTest:
    """A clause that asks for a heavier penalty: the base offence's bars above the aggravated ones."""

    anchor: str
    number: Prose
    title: Pair
    base: tuple[PenaltyBar, ...]
    raised: tuple[PenaltyBar, ...]
    status: Badge
    notes: tuple[Pair, ...]


@dataclass(frozen=True, slots=True)
class ThresholdRow:
    """One offence of Chapter II against the one-year threshold of 31.1.a, under both readings."""

    anchor: str
    number: Prose
    title: Prose
    longest: Prose
    shortest: Prose
    maximum: Prose
    minimum: Prose
    bar: PenaltyBar | None


def _thousandths(length: Duration | None) -> int:
    return min(1000, round(length.days * 1000 / (_SCALE_YEARS * 365))) if length else 0


def _bar(context: Context, provision: Provision, tone: str) -> PenaltyBar:
    language, penalty = context.language, provision.penalty
    words = penalty_text(language, penalty) or language.raw("no penalty recorded")
    low, high = (penalty.prison_min, penalty.prison_max) if penalty else (None, None)
    start = _thousandths(low)
    end = _thousandths(high) if high else start
    cited = citation_pair(context, provision)
    is_open = bool(high and high.days > _SCALE_YEARS * 365) or bool(low and not high)
    if low and not high:
        end = 1000
    length = max(end - start, 8) if end or start else 0
    return PenaltyBar(cited, language.prose(words), min(start, 992), length, is_open, tone, f"{cited.main.plain}: {words}")


def _counting(context: Context, obligation: str) -> Iterable[Considered]:
    result = context.assessment.obligations.get(obligation)
    return (c for c in result.considered if c.counts) if result else ()


def _unique(bars: Iterable[PenaltyBar]) -> tuple[PenaltyBar, ...]:
    return tuple({(bar.citation.main.plain, bar.words.plain): bar for bar in bars}.values())


def heavier_tests(context: Context) -> tuple[HeavierTest, ...]:
    """The five clauses that ask for a heavier penalty, with what is compared."""
    tests = []
    for obligation_id in HEAVIER:
        obligation, result = context.convention.obligations[obligation_id], context.assessment.obligations.get(obligation_id)
        if result is None:
            continue
        raised = [c.provision for c in _counting(context, obligation_id)]
        named = [context.profile.provision(p.aggravates) for p in raised if p.aggravates]
        base = [p for p in named if p is not None]
        if not base and obligation.heavier_than:
            base = [c.provision for c in _counting(context, obligation.heavier_than)]
        notes = tuple(context.clauses(text) for c in result.considered for text in c.overruled.values())
        tests.append(
            HeavierTest(
                anchor(obligation_id),
                context.language.prose(context.language.article(obligation_id)),
                context.pair(obligation.title),
                _unique(_bar(context, p, "base") for p in base),
                _unique(_bar(context, p, "raised") for p in raised),
                status_badge(context, result.status),
                tuple({note.main.plain: note for note in notes}.values()),
            )
        )
    return tuple(tests)


def threshold_rows(context: Context) -> tuple[ThresholdRow, ...]:
    """Offences of Arts. 6-18 whose recorded penalty stands above or below one year, as 31.1.a asks for extradition."""
    language, rows = context.language, []
    for obligation in context.convention.obligations.values():
        if obligation.force != "must" or not 6 <= obligation.article <= 18:
            continue
        terms = [c.provision for c in _counting(context, obligation.id) if c.provision.penalty and not c.provision.penalty.none]
        highs = [p.penalty.prison_max for p in terms if p.penalty and p.penalty.prison_max]
        lows = [p.penalty.prison_min for p in terms if p.penalty and p.penalty.prison_min]
        best = max(terms, key=lambda p: p.penalty.prison_max.days if p.penalty and p.penalty.prison_max else 0, default=None)
        high, low = max(highs, default=None), max(lows, default=None)
        rows.append(
            ThresholdRow(
                anchor(obligation.id),
                language.prose(language.obligation(obligation.id)),
                language.say(obligation.title),
                language.prose(language.duration(high, "nominative")) if high else EMPTY,
                language.prose(language.duration(low, "nominative")) if low else EMPTY,
                _reaches(context, high),
                _reaches(context, low),
                _bar(context, best, "raised") if best and high else None,
            )
        )
    return tuple(rows)


def _reaches(context: Context, term: Duration | None) -> Prose:
    if term is None:
        return context.language.t("not recorded")
    return context.language.t("reached") if term.days >= 365 else context.language.t("not reached")
