"""The summary: ratings at a glance, figures as intervals with their denominators, the map of findings by article."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from checker.assessing.obligations import is_due
from checker.assessment import ElementStatus, Status
from checker.report.charts import Share
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import ELEMENT_SIGNS, ELEMENT_WORDS, N_, RATING_TONES, STATUS_WORDS, Badge, Context, rating_badge


@dataclass(frozen=True, slots=True)
class StripCell:
    """One article in the ratings strip."""

    number: Prose
    anchor: str
    rating: Badge
    title: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, large, with the words and the denominator that make it true."""

    value: Prose
    words: Prose


@dataclass(frozen=True, slots=True)
class Stack:
    """The binding obligations due of one chapter of the Convention, by how they are answered."""

    label: Prose
    shares: tuple[Share, ...]
    words: Prose
    """How many are transposed, of how many."""
    alt: str
    """All counts in words."""


@dataclass(frozen=True, slots=True)
class HeatCell:
    """One element in the heat map."""

    tone: str
    sign: Prose
    title: str


@dataclass(frozen=True, slots=True)
class HeatRow:
    """One article's elements, with how many are met of how many."""

    number: Prose
    title: Prose
    anchor: str
    cells: tuple[HeatCell, ...]
    count: Prose


@dataclass(frozen=True, slots=True)
class FindingsColumn:
    """How many shortcomings and observations stand under one article."""

    number: Prose
    errors: Prose
    warnings: Prose
    grave: str
    """The tone of the shortcomings' cell; empty where there is none."""
    noted: str
    """The tone of the observations' cell; empty where there is none."""


@dataclass(frozen=True, slots=True)
class Legend:
    """A sign and what it means."""

    tone: str
    sign: Prose
    word: Prose


def strip(context: Context) -> tuple[StripCell, ...]:
    """The ratings of Arts. 5-29 in order."""
    language = context.language
    cells = []
    for article in context.assessment.articles:
        badge = rating_badge(context, article.rating)
        title = context.convention.articles[article.number].title.get(language.code)
        cells.append(
            StripCell(language.prose(language.number(article.number)), f"a-{article.number}", badge, f"{title}: {badge.word.plain}")
        )
    return tuple(cells)


def rating_legend(context: Context) -> tuple[Badge, ...]:
    """Every rating with its letter and its word."""
    return tuple(rating_badge(context, rating) for rating in RATING_TONES)


def element_legend(context: Context) -> tuple[Legend, ...]:
    """Every sign of an element with its word."""
    language = context.language
    return tuple(Legend(status, language.prose(sign), language.t(ELEMENT_WORDS[status])) for status, sign in ELEMENT_SIGNS.items())


def figures(context: Context) -> tuple[Figure, ...]:
    """The figures of the summary, as intervals where something is unknown."""
    language, summary = context.language, context.assessment.summary
    assert summary is not None
    due = language.number(summary.due)

    def figure(value: str, message: str, **values: str) -> Figure:
        return Figure(language.prose(value), language.t(message, **values))

    count = {status: language.number(summary.counts.get(status, 0)) for status in ("partly", "unmet", "unclear", "not_assessed")}
    return (
        figure(language.span(summary.met_lower, summary.met_upper), N_("fully transposed, of %(due)s binding obligations due"), due=due),
        figure(count["partly"], N_("partially transposed, of %(due)s"), due=due),
        figure(count["unmet"], N_("not transposed, of %(due)s"), due=due),
        figure(count["unclear"], N_("unclear, of %(due)s"), due=due),
        figure(count["not_assessed"], N_("not assessed, of %(due)s"), due=due),
    )


def shares(context: Context) -> tuple[Prose, ...]:
    """Completeness, conformity, elements and the share verified in a text, each with its denominator."""
    language, s = context.language, context.assessment.summary
    assert s is not None
    num = language.number
    lines = [
        language.t("Completeness: %(part)s of %(whole)s obligations due have a provision in force.", part=num(s.answered), whole=num(s.due))
    ]
    if s.answered:
        lines.append(
            language.t(
                "Conformity: %(part)s of those %(whole)s are met in every element without a condition added.",
                part=num(s.conform),
                whole=num(s.answered),
            )
        )
    lines.append(
        language.t(
            "Elements: %(part)s of %(whole)s are met.",
            part=language.span(s.elements_lower, s.elements_upper),
            whole=num(s.elements_due),
        )
    )
    if s.assessed:
        lines.append(
            language.t(
                "Verified: %(part)s of %(whole)s answers rest on a text of the law that was read.",
                part=num(s.text_read),
                whole=num(s.assessed),
            )
        )
    reserved = s.counts.get("reserved", 0)
    if reserved:
        lines.append(
            language.n("%(count)s obligation is reserved and not due.", "%(count)s obligations are reserved and not due.", reserved)
        )
    if s.unverified:
        lines.append(
            language.n(
                "%(count)s answer lies below the evidence threshold and counts as not assessed.",
                "%(count)s answers lie below the evidence threshold and count as not assessed.",
                s.unverified,
            )
        )
    return tuple(lines)


_CHAPTERS: Final = ((2, N_("Criminalisation: Articles 5 to 21")), (3, N_("Procedure: Articles 22 to 29")))
_STACKED: Final[tuple[Status, ...]] = ("met", "partly", "unclear", "unmet", "not_assessed")


def stacks(context: Context) -> tuple[Stack, ...]:
    """The two chapters side by side: where the work lies."""
    language, convention, rows = context.language, context.convention, []
    for chapter, title in _CHAPTERS:
        numbers = {article.number for article in convention.articles.values() if article.chapter == chapter}
        results = (context.assessment.obligations[i] for i in convention.must_ids if convention.obligations[i].article in numbers)
        counts = Counter(result.status for result in results if is_due(convention, result))
        due = counts.total()
        if not due:
            continue
        edges = [sum(counts[status] for status in _STACKED[:place]) * 1000 // due for place in range(len(_STACKED) + 1)]
        shares = tuple(zip(_STACKED, (end - start for start, end in pairwise(edges)), strict=True))
        words = language.t("%(part)s of %(whole)s", part=language.number(counts["met"]), whole=language.number(due))
        colon = " : " if language.code == "fr" else ": "
        parts = (f"{language.raw(STATUS_WORDS[status])}{colon}{language.number(counts[status])}" for status in _STACKED)
        said = {"ar": "؛ ", "fr": " ; "}.get(language.code, "; ").join(parts)
        rows.append(Stack(language.t(title), tuple(share for share in shares if share[1]), words, said))
    return tuple(rows)


def stack_legend(context: Context) -> tuple[Legend, ...]:
    """Each part of a chapter's bar with its word."""
    return tuple(Legend(status, EMPTY, context.language.t(STATUS_WORDS[status])) for status in _STACKED)


def heat_rows(context: Context) -> tuple[HeatRow, ...]:
    """Elements of the binding obligations, article by article."""
    language, rows = context.language, []
    for article in context.assessment.articles:
        entry = context.convention.articles[article.number]
        cells = []
        met = 0
        for i in entry.obligations:
            obligation = context.convention.obligations[i]
            result = context.assessment.obligations.get(i)
            if obligation.force != "must" or result is None:
                continue
            for element in obligation.elements:
                status: ElementStatus = result.elements.get(element.id, "not_assessed")
                met += status == "met"
                label = f"{language.obligation(i)} · {element.label.get(language.code)}: {language.raw(ELEMENT_WORDS[status])}"
                cells.append(HeatCell(status, language.prose(ELEMENT_SIGNS[status]), label))
        if cells:
            count = language.t("%(part)s of %(whole)s", part=language.number(met), whole=language.number(len(cells)))
            number = language.prose(language.number(article.number))
            rows.append(HeatRow(number, language.say(entry.title), f"a-{article.number}", tuple(cells), count))
    return tuple(rows)


def findings_map(context: Context) -> tuple[FindingsColumn, ...]:
    """Shortcomings (errors) and observations (warnings) counted by article."""
    language = context.language
    counts: Counter[tuple[int, str]] = Counter()
    for finding in context.assessment.findings:
        if finding.obligation and finding.obligation in context.convention.obligations:
            counts[context.convention.obligations[finding.obligation].article, finding.level] += 1
    columns = []
    for article in context.assessment.articles:
        errors, warnings = counts[article.number, "error"], counts[article.number, "warning"]
        shown = [language.prose(language.number(n)) if n else language.prose("·") for n in (errors, warnings)]
        columns.append(
            FindingsColumn(
                language.prose(language.number(article.number)), shown[0], shown[1], "w2" if errors else "", "w1" if warnings else ""
            )
        )
    return tuple(columns)
