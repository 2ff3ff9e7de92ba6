"""The annexes: table of concordance, factors underlying the ratings, what is not known."""

from __future__ import annotations

from dataclasses import dataclass

from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import (
    CONFIDENCE_WORDS,
    ELEMENT_SIGNS,
    FORCE_WORDS,
    RELATION_WORDS,
    Badge,
    Context,
    Pair,
    anchor,
    rating_badge,
    status_badge,
)
from checker.report.viewmodel.overview import HeatCell
from checker.report.viewmodel.provisions import citation, penalty_text
from checker.report.viewmodel.sheets import absence_lines, rating_range


@dataclass(frozen=True, slots=True)
class ConcordanceLine:
    """One domestic provision in the table of concordance."""

    citation: Prose
    rest: Prose
    """Its relation to the obligation, and its penalty."""


@dataclass(frozen=True, slots=True)
class ConcordanceRow:
    """One obligation in the table of concordance."""

    anchor: str
    number: Prose
    title: Pair
    restatement: Pair
    arabic: Prose
    force: Prose
    lines: tuple[ConcordanceLine, ...]
    nothing: Prose
    elements: tuple[HeatCell, ...]
    missing: Prose
    status: Badge
    note: Prose


@dataclass(frozen=True, slots=True)
class ConcordanceArticle:
    """The rows of one article, under its title and rating."""

    anchor: str
    number: Prose
    title: Pair
    rating: Badge
    rows: tuple[ConcordanceRow, ...]


@dataclass(frozen=True, slots=True)
class FactorRow:
    """One article with the factors underlying its rating."""

    anchor: str
    number: Prose
    title: Prose
    rating: Badge
    range: Prose
    factors: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class UnknownItem:
    """Something that is not known, with its place."""

    place: Prose
    anchor: str
    words: Prose
    note: Pair


@dataclass(frozen=True, slots=True)
class Unknown:
    """Annex IV: not assessed, unverified, and the questions that the editors left open."""

    not_assessed: tuple[UnknownItem, ...]
    unverified: tuple[UnknownItem, ...]
    questions: tuple[Pair, ...]
    doubtful_sources: tuple[Prose, ...]


def _row(context: Context, obligation_id: str) -> ConcordanceRow:
    from checker.report.viewmodel.sheets import authentic

    language = context.language
    obligation, result = context.convention.obligations[obligation_id], context.assessment.obligations[obligation_id]
    lines = tuple(
        ConcordanceLine(
            language.prose(citation(context, language, c.provision)),
            language.prose(
                " · ".join(
                    filter(None, (context.word(RELATION_WORDS, c.mapping.relation).plain, penalty_text(language, c.provision.penalty)))
                )
            ),
        )
        for c in result.considered
        if c.counts
    )
    nothing = EMPTY
    if not lines:
        absent = result.answer.absent if result.answer else None
        nothing = (
            absence_lines(context, absent)[0] if absent else language.t("no provision counts at the date") if result.considered else EMPTY
        )
    separator = "، " if language.code == "ar" else ", "
    cells, missing = [], []
    for element in obligation.elements:
        status = result.elements.get(element.id, "not_assessed")
        cells.append(HeatCell(status, language.prose(ELEMENT_SIGNS[status]), element.label.get(language.code)))
        if status in ("unmet", "unclear") and obligation.element_ids != ("whole",):
            missing.append(element.label.get(language.code))
    return ConcordanceRow(
        anchor=anchor(obligation_id),
        number=language.prose(language.obligation(obligation_id)),
        title=context.pair(obligation.title),
        restatement=context.pair(obligation.restatement),
        arabic=authentic(context, obligation_id),
        force=EMPTY if obligation.force == "must" else context.word(FORCE_WORDS, obligation.force),
        lines=lines,
        nothing=nothing,
        elements=tuple(cells) if obligation.force == "must" else (),
        missing=language.t("missing or unclear: %(elements)s", elements=separator.join(missing)) if missing else EMPTY,
        status=status_badge(context, result.status),
        note=context.word(CONFIDENCE_WORDS, result.confidence) if result.confidence else EMPTY,
    )


def concordance(context: Context) -> tuple[ConcordanceArticle, ...]:
    """Annex I: every obligation against the provisions that count for it."""
    language = context.language
    return tuple(
        ConcordanceArticle(
            f"a-{a.number}",
            language.t("Article %(number)s", number=language.number(a.number)),
            context.pair(context.convention.articles[a.number].title),
            rating_badge(context, a.rating),
            tuple(_row(context, i) for i in context.convention.articles[a.number].obligations if i in context.assessment.obligations),
        )
        for a in context.assessment.articles
    )


def factors(context: Context) -> tuple[FactorRow, ...]:
    """Annex II: the closing table of the FATF's reports: article, rating, factors underlying the rating."""
    language = context.language
    return tuple(
        FactorRow(
            f"a-{a.number}",
            language.prose(language.number(a.number)),
            language.say(context.convention.articles[a.number].title),
            rating_badge(context, a.rating),
            rating_range(context, a),
            tuple(context.clauses(factor).main for factor in a.factors),
        )
        for a in context.assessment.articles
    )


def unknown(context: Context) -> Unknown:
    """Annex IV: nothing that is not known is passed over in silence."""
    language = context.language
    not_assessed, unverified = [], []
    for result in context.assessment.obligations.values():
        obligation = context.convention.obligations[result.id]
        place = language.prose(language.article(result.id))
        note = context.pair(result.answer.not_assessed_note) if result.answer else Pair()
        if result.unverified:
            unverified.append(UnknownItem(place, anchor(result.id), language.say(obligation.title), Pair()))
        elif result.status == "not_assessed" or "not_assessed" in result.elements.values():
            not_assessed.append(UnknownItem(place, anchor(result.id), language.say(obligation.title), note))
    recalled = tuple(language.say(s.title) for s in context.profile.sources.values() if s.kind == "recall")
    return Unknown(tuple(not_assessed), tuple(unverified), tuple(context.pair(q) for q in context.profile.open_questions), recalled)
