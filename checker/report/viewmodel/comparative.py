"""The comparative report: who takes part, ratings and elements side by side, deficits, gaps in common, reservations, needs, the unknown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from checker.assessment import Options
from checker.comparison.assistance import catalogue
from checker.comparison.matrix import Interval, Matrix, Row, Statement
from checker.names import state_name
from checker.report.interval_charts import interval_bar
from checker.report.language import Language
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import (
    ELEMENT_SIGNS,
    ELEMENT_WORDS,
    N_,
    RATING_TONES,
    VERDICT_TONES,
    VERDICT_WORDS,
    Badge,
    Fact,
)
from checker.report.viewmodel.comparative_rows import (
    DeficitRow,
    ElementGroup,
    ElementRow,
    GapRow,
    NeedRow,
    ParticipationRow,
    PracticeRow,
    RatingCell,
    RatingRow,
    RegisterRow,
    StateHead,
    UnknownRow,
)
from checker.report.viewmodel.frame import Chapter, Frame
from checker.report.viewmodel.overview import HeatCell, Legend

CHAPTERS: Final = (
    ("participation", N_("Participation")),
    ("ratings", N_("Ratings by State and article")),
    ("elements", N_("Elements by article")),
    ("deficits", N_("Transposition and conformity")),
    ("gaps", N_("Gaps in common")),
    ("practices", N_("Good practices")),
    ("reservations", N_("Register of reservations and declarations")),
    ("assistance", N_("Needs for technical assistance")),
    ("unknown", N_("What is not known")),
    ("method", N_("Method")),
    ("provenance", N_("Provenance")),
)
_DAYS: Final = {
    "undated": N_("yes, day not known"),
    "none": N_("no"),
    "unknown": N_("not looked for"),
}


@dataclass(frozen=True, slots=True)
class Comparative:
    """Everything the comparative report shows."""

    frame: Frame
    chapters: dict[str, Chapter]
    left_out: tuple[Prose, ...]
    participation: tuple[ParticipationRow, ...]
    articles: tuple[Prose, ...]
    states: tuple[StateHead, ...]
    ratings: tuple[RatingRow, ...]
    rating_legend: tuple[Badge, ...]
    element_legend: tuple[Legend, ...]
    elements: tuple[ElementGroup, ...]
    total: Prose
    by_state: tuple[DeficitRow, ...]
    by_article: tuple[DeficitRow, ...]
    gaps: tuple[GapRow, ...]
    rarely_met: tuple[PracticeRow, ...]
    beyond: tuple[PracticeRow, ...]
    register: tuple[RegisterRow, ...]
    no_statement: Prose
    not_looked: Prose
    needs: tuple[NeedRow, ...]
    unknown: tuple[UnknownRow, ...]
    contents: tuple[()] = ()


def comparative(matrix: Matrix, options: Options, language: Language) -> Comparative:
    """The view-model; the matrix keeps its rows and has at least one."""
    from checker.report.viewmodel.collective import collective_frame

    rows, convention = matrix.rows, matrix.convention
    subtitle = language.n("%(count)s State", "%(count)s States", len(rows))
    digests = [(r.state, r.sha256) for r in rows]
    days = [r.as_of for r in rows]
    title = language.t("Comparative report on transposition")
    looked = [r for r in rows if r.reservations_known]
    return Comparative(
        frame=collective_frame(language, convention, "comparative", title, subtitle, days, options, digests),
        chapters={key: Chapter(f"c-{key}", language.t(words)) for key, words in CHAPTERS},
        left_out=tuple(
            language.t("Left out, for it cannot be assessed: %(file)s (%(count)s errors).", file=x.file, count=language.number(x.errors))
            for x in matrix.left_out
        ),
        participation=tuple(_participation(r, language) for r in rows),
        articles=tuple(language.prose(language.number(n)) for n in convention.articles),
        states=tuple(head(r.state, language) for r in rows),
        ratings=tuple(_ratings(matrix, r, language) for r in rows),
        rating_legend=tuple(
            Badge(tone, language.prose(letter), language.say(convention.weighing.labels[rating]))
            for rating, (tone, letter) in RATING_TONES.items()
        ),
        element_legend=tuple(
            Legend(status, language.prose(sign), language.t(ELEMENT_WORDS[status])) for status, sign in ELEMENT_SIGNS.items()
        ),
        elements=tuple(_elements(matrix, language)),
        total=language.t(
            "Over all States: transposition deficit %(one)s, conformity deficit %(two)s, of %(due)s obligations due.",
            one=_interval(matrix.transposition, language),
            two=_interval(matrix.conformity, language),
            due=language.number(matrix.transposition.of),
        ),
        by_state=tuple(
            _deficit(language.prose(state_name(r.state, language.code)), r.transposition_deficit, r.conformity_deficit, language)
            for r in rows
        ),
        by_article=tuple(
            _deficit(
                language.prose(f"{language.number(n)} · {convention.articles[n].title.get(language.code)}"),
                *matrix.articles[n],
                language,
            )
            for n in convention.articles
            if n in matrix.articles
        ),
        gaps=tuple(_gaps(matrix, language)),
        rarely_met=tuple(
            PracticeRow(
                place=language.prose(language.article(oid)),
                states=language.prose(names(met, language)),
                words=language.t(
                    "%(title)s: met in full by %(met)s of %(judged)s assessed",
                    title=convention.obligations[oid].title.get(language.code),
                    met=language.number(len(met)),
                    judged=language.number(judged),
                ),
            )
            for oid, met, judged in matrix.rarely_met()
        ),
        beyond=tuple(
            PracticeRow(
                place=language.prose(language.article(p.obligation)),
                states=language.prose(f"{state_name(r.state, language.code)}: {p.provision.get(language.code)}"),
                words=language.say(p.words),
            )
            for r in rows
            for p in r.practices
        ),
        register=tuple(_register(r, s, language) for r in rows for s in r.register),
        no_statement=_list_line(language, N_("Looked for and none found: %(states)s."), [r.state for r in looked if not r.register]),
        not_looked=_list_line(language, N_("Not looked for: %(states)s."), [r.state for r in rows if not r.reservations_known]),
        needs=tuple(_needs(matrix, language)),
        unknown=tuple(_unknown(r, language) for r in rows if r.unknown or r.questions),
    )


def head(code: str, language: Language) -> StateHead:
    """A State by its code and its name."""
    return StateHead(language.prose(code), language.prose(state_name(code, language.code)))


def names(codes: Iterable[str], language: Language) -> str:
    """States by name, in a list."""
    separator = "، " if language.code == "ar" else ", "
    return separator.join(state_name(code, language.code) for code in codes)


def _list_line(language: Language, message: str, codes: list[str]) -> Prose:
    return language.t(message, states=names(codes, language)) if codes else EMPTY


def _day(value: str, language: Language) -> Prose:
    from datetime import date

    return language.t(_DAYS[value]) if value in _DAYS else language.prose(language.date(date.fromisoformat(value)))


def _participation(r: Row, language: Language) -> ParticipationRow:
    s = r.standing
    return ParticipationRow(
        state=head(r.state, language),
        signed=_day(s.signed, language),
        ratified=_day(s.ratified, language),
        in_force=_day(s.in_force, language),
        as_of=language.prose(language.date(r.as_of)),
        assessed=language.t("%(part)s of %(whole)s", part=language.number(s.assessed), whole=language.number(s.due)),
        text_read=language.t("%(part)s of %(whole)s", part=language.number(s.text_read), whole=language.number(s.assessed)),
    )


def _ratings(matrix: Matrix, r: Row, language: Language) -> RatingRow:
    labels, cells = matrix.convention.weighing.labels, []
    for number, rating in r.ratings.items():
        tone, letter = RATING_TONES[rating]
        words = labels[rating].get(language.code)
        if rating == "not_assessed":
            lowest, highest = r.ranges[number]
            words = language.raw("%(rating)s: between %(lowest)s and %(highest)s", rating=words, lowest=lowest, highest=highest)
        title = f"{language.article(str(number))}: {words}"
        cells.append(RatingCell(tone, language.prose(letter), title))
    s = r.standing
    met = language.t("%(met)s of %(due)s", met=language.interval(s.met_lower, s.met_upper), due=language.number(s.due))
    return RatingRow(head(r.state, language), tuple(cells), met)


def _elements(matrix: Matrix, language: Language) -> Iterable[ElementGroup]:
    convention = matrix.convention
    for number, article in convention.articles.items():
        lines = []
        for oid in article.obligations:
            obligation = convention.obligations[oid]
            if obligation.force != "must":
                continue
            for element in obligation.elements:
                label = element.label.get(language.code) if len(obligation.elements) > 1 else obligation.title.get(language.code)
                cells, met = [], 0
                for r in matrix.rows:
                    status = r.elements[oid][element.id]
                    met += status == "met"
                    words = language.raw(ELEMENT_WORDS[status])
                    name = state_name(r.state, language.code)
                    cells.append(HeatCell(status, language.prose(ELEMENT_SIGNS[status]), f"{name}: {words}"))
                place = language.prose(language.obligation(oid))
                lines.append(ElementRow(place, language.prose(label), tuple(cells), language.prose(language.number(met))))
        if lines:
            yield ElementGroup(language.prose(language.number(number)), language.say(article.title), tuple(lines))


def _interval(i: Interval, language: Language) -> str:
    return language.interval(i.lower, i.upper)


def _deficit(label: Prose, one: Interval, two: Interval, language: Language) -> DeficitRow:
    def bar(i: Interval) -> Markup:
        lower, upper = (round(1000 * x / i.of) for x in (i.lower, i.upper)) if i.of else (0, 0)
        return interval_bar(lower, upper, _interval(i, language), rtl=language.dir == "rtl")

    return DeficitRow(
        label=label,
        transposition=language.prose(_interval(one, language)),
        transposition_bar=bar(one),
        conformity=language.prose(_interval(two, language)),
        conformity_bar=bar(two),
        of=language.prose(language.number(one.of)),
    )


def _gaps(matrix: Matrix, language: Language) -> Iterable[GapRow]:
    for gap in matrix.common_gaps():
        obligation = matrix.convention.obligations[gap.obligation]
        single = len(obligation.elements) == 1
        label = obligation.title if single else obligation.element(gap.element).label
        words = label.get(language.code) if single else f"{obligation.title.get(language.code)}: {label.get(language.code)}"
        yield GapRow(
            place=language.prose(language.article(gap.obligation)),
            label=language.prose(words),
            count=language.t("%(part)s of %(whole)s", part=language.number(len(gap.states)), whole=language.number(gap.judged)),
            states=language.prose(names(gap.states, language)),
        )


def _register(r: Row, s: Statement, language: Language) -> RegisterRow:
    verdict = language.t(VERDICT_WORDS[s.verdict])
    separator = "، " if language.code == "ar" else ", "
    readings = []
    for reading, options in s.readings.items():
        told = separator.join(f"{option}: {language.raw(VERDICT_WORDS[v])}" for option, v in options.items())
        readings.append(language.t("Reading %(reading)s. %(answers)s", reading=reading, answers=told))
    on = separator.join(language.raw("all") if x == "all" else language.obligation(x) for x in s.on)
    return RegisterRow(
        state=head(r.state, language),
        id=language.prose(s.id),
        on=language.prose(on),
        text=language.say(s.text),
        made=language.prose(language.date(s.made)),
        verdict=Badge(VERDICT_TONES[s.verdict], EMPTY, verdict),
        readings=tuple(readings),
        consequence=language.say(s.consequence),
    )


def _needs(matrix: Matrix, language: Language) -> Iterable[NeedRow]:
    convention, labels = matrix.convention, catalogue().kinds
    asking: dict[str, dict[str, list[str]]] = {}
    drafted: set[str] = set()
    for r in matrix.rows:
        for need in r.needs:
            asking.setdefault(need.obligation, {}).setdefault(need.kind, []).append(r.state)
            if need.says:
                drafted.add(need.obligation)
    for oid in convention.must_ids:
        if oid in asking:
            obligation = convention.obligations[oid]
            yield NeedRow(
                place=language.prose(language.article(oid)),
                title=language.say(obligation.title),
                says=language.say(obligation.restatement) if oid in drafted else EMPTY,
                kinds=tuple(
                    Fact(language.prose(f"{label.get(language.code)}:"), language.prose(names(asking[oid][kind], language)))
                    for kind, label in labels.items()
                    if kind in asking[oid]
                ),
            )


def _unknown(r: Row, language: Language) -> UnknownRow:
    separator = "، " if language.code == "ar" else ", "
    clauses = separator.join(language.obligation(oid) for oid in r.unknown)
    return UnknownRow(
        state=head(r.state, language),
        clauses=language.t("Not assessed, in whole or in part: %(clauses)s.", clauses=clauses) if clauses else EMPTY,
        questions=tuple(language.say(q) for q in r.questions),
    )
