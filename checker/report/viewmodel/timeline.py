"""A State's law over time: each day on which it changed, what began and ended, what is met from then on, which ratings moved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from markupsafe import Markup

from checker.citation import articles, custom
from checker.comparison.timeline import Change, Moment
from checker.profile.model import Statute
from checker.report.interval_charts import Step, step_chart
from checker.report.language import Language
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import N_, Context
from checker.report.viewmodel.frame import Frame

WIDTH: Final = 1000
_RATING_ORDER: Final = ("NC", "PC", "LC", "C")


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One day of change."""

    day: Prose
    iso: str
    events: tuple[Prose, ...]
    met: Prose
    better: Prose
    worse: Prose
    same: bool
    """Whether nothing in the answers moved."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The table and the chart."""

    frame: Frame
    intro: Prose
    rows: tuple[TimelineRow, ...]
    chart: Markup
    years: tuple[Prose, ...]
    """Labels of the axis, each over an equal share of it; empty ones between."""
    entry_words: Prose
    """Said of the upright in the chart; empty where it lies outside."""
    scale: Prose
    contents: tuple[()] = ()


def view(moments: Sequence[Moment], context: Context) -> TimelineView:
    """The course of the law in one language; at least one moment is needed."""
    language = context.language
    first_year, last_year = moments[0].change.day.year, context.profile.maintained_until.year + 1
    first_year = max(first_year, 2000) if last_year > 2000 else first_year
    span = (date(first_year, 1, 1), date(last_year, 1, 1))
    entry = context.convention.entry_into_force
    inside = span[0] <= entry < span[1]
    summary = moments[-1].assessment.summary
    return TimelineView(
        frame=_frame(context),
        intro=language.t(
            "Each row is a day on which the law recorded in the profile changed, and what is met from that day on: the lower figure counts "
            "the unknown as not met, the upper as met. The Convention’s own dates are left aside: the law is judged as if the State had "
            "been bound throughout."
        ),
        rows=tuple(_rows(moments, context)),
        chart=step_chart(
            _steps(moments, span, context.profile.maintained_until),
            _at(entry, span) if inside else -1,
            language.raw("Obligations met over time: the lower and the upper figure"),
            rtl=language.dir == "rtl",
        ),
        years=_years(language, first_year, last_year),
        entry_words=language.t("Entry into force of the Convention: %(date)s", date=language.date(entry)) if inside else EMPTY,
        scale=language.t("Full height: %(due)s obligations due", due=language.number(summary.due if summary else 0)),
    )


def _frame(context: Context) -> Frame:
    from checker.report.viewmodel.collective import state_frame

    return state_frame(context, "timeline", context.language.t("The law over time"))


def _rows(moments: Sequence[Moment], context: Context) -> list[TimelineRow]:
    language, rows = context.language, []
    before: Moment | None = None
    for moment in moments:
        s = moment.assessment.summary
        assert s is not None
        better, worse = _moved(before, moment, language)
        rows.append(
            TimelineRow(
                day=language.prose(language.date(moment.change.day)),
                iso=moment.change.day.isoformat(),
                events=_events(moment.change, context),
                met=language.t("%(met)s of %(due)s", met=language.interval(s.met_lower, s.met_upper), due=language.number(s.due)),
                better=better,
                worse=worse,
                same=before is not None and _answers(before) == _answers(moment),
            )
        )
        before = moment
    return rows


def _answers(moment: Moment) -> list[tuple[str, dict[str, str]]]:
    return [(r.status, dict(r.elements)) for r in moment.assessment.obligations.values()]


def _moved(before: Moment | None, after: Moment, language: Language) -> tuple[Prose, Prose]:
    """Ratings that rose and that fell; one that came out of or went into the unknown counts by the ends of its range."""
    better: list[str] = []
    worse: list[str] = []
    if before is not None:
        old = {a.number: a for a in before.assessment.articles}
        for a in after.assessment.articles:
            was = old[a.number]
            if was.rating == a.rating:
                continue
            text = language.raw(
                "%(number)s: %(before)s, now %(after)s",
                number=language.number(a.number),
                before=_short(was.rating, was.lowest, was.highest),
                after=_short(a.rating, a.lowest, a.highest),
            )
            (better if _rank(a.lowest, a.highest) >= _rank(was.lowest, was.highest) else worse).append(text)
    separator = "؛ " if language.code == "ar" else "; "
    return language.prose(separator.join(better)), language.prose(separator.join(worse))


def _short(rating: str, lowest: str, highest: str) -> str:
    return f"{lowest}–{highest}" if rating == "not_assessed" else rating


def _rank(lowest: str, highest: str) -> tuple[int, int]:
    order = {rating: n for n, rating in enumerate(_RATING_ORDER)}
    return order.get(lowest, 0), order.get(highest, 0)


def _events(change: Change, context: Context) -> tuple[Prose, ...]:
    language, profile = context.language, context.profile

    def act(sid: str) -> str:
        statute = profile.statutes[sid]
        cite, title = statute.citation.get(language.code), statute.title.get(language.code)
        return f"{cite} ({title})" if cite and title and title not in cite else cite or title

    lines = []
    ended = set(change.ends)
    for sid in change.begins:
        old = [x for x in change.ends if _by(profile.statutes[x]) == sid]
        ended -= set(old)
        if old:
            lines.append(language.t("%(act)s replaces %(old)s.", act=act(sid), old=language.join(act(x) for x in old)))
        else:
            lines.append(language.t(_BEGINS[_ground(profile.statutes[sid])], act=act(sid)))
    for sid in change.ends:
        if sid in ended:
            by = _by(profile.statutes[sid])
            heir = act(by) if by in profile.statutes else _cited_repeal(profile.statutes[sid], language.code)
            lines.append(
                language.t("%(act)s is repealed by %(by)s.", act=act(sid), by=heir)
                if heir
                else language.t("%(act)s is repealed.", act=act(sid))
            )
    lines += [language.t("%(act)s is amended.", act=act(sid)) for sid in change.amended]
    for ref in change.provisions:
        sid, _, number = ref.partition("/")
        said = articles((number,), language.code, custom(profile.state, profile.statutes[sid].kind), turned=True, capital=False) or number
        lines.append(language.t("%(act)s, %(articles)s: changed on its own.", act=act(sid), articles=said))
    return tuple(lines)


_BEGINS: Final = {
    "in_force": N_("%(act)s enters into force."),
    "published": N_("%(act)s is published; the day of its entry into force is not recorded."),
    "enacted": N_("%(act)s is made; the day of its entry into force is not recorded."),
    "year": N_("%(act)s dates from this year; its day is not recorded, and it is counted from the end of the year."),
}


def _ground(statute: Statute) -> str:
    if statute.known_day is None:
        return "year"
    return "in_force" if statute.in_force else "published" if statute.published else "enacted"


def _by(statute: Statute) -> str:
    return statute.repealed.by.en if statute.repealed else ""


def _cited_repeal(statute: Statute, lang: str) -> str:
    return statute.repealed.by.get(lang) if statute.repealed else ""


def _at(day: date, span: tuple[date, date]) -> int:
    return round(WIDTH * (max(day, span[0]) - span[0]).days / (span[1] - span[0]).days)


def _steps(moments: Sequence[Moment], span: tuple[date, date], until: date) -> tuple[Step, ...]:
    steps = []
    for position, moment in enumerate(moments):
        following = moments[position + 1].change.day if position + 1 < len(moments) else until
        start, end = _at(moment.change.day, span), _at(following, span)
        s = moment.assessment.summary
        if end > start and s is not None and s.due:
            steps.append(Step(start, end, round(WIDTH * s.met_lower / s.due), round(WIDTH * s.met_upper / s.due)))
    return tuple(steps)


def _years(language: Language, first: int, last: int) -> tuple[Prose, ...]:
    every = 1 if last - first <= 12 else 2 if last - first <= 30 else 5
    return tuple(language.prose(str(year) if (year - first) % every == 0 else "") for year in range(first, last))
