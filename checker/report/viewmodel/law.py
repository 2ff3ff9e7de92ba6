"""The legal framework: statutes with their lives, the timeline against the Convention's entry into force, the sources."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final

from checker.citation import LETTERS
from checker.profile.model import Statute
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import N_, SOURCE_WORDS, Context, Pair

_TEXT_SEEN: Final = {
    "full": N_("text read in full"),
    "partial": N_("text read in part"),
    "none": N_("text not read"),
}


@dataclass(frozen=True, slots=True)
class StatuteView:
    """One act in the list of the legal framework."""

    title: Pair
    citation: Pair
    life: tuple[Prose, ...]
    text_seen: Prose
    note: Pair
    sources: Prose


@dataclass(frozen=True, slots=True)
class Bar:
    """One act on the timeline: where its life starts and ends, in thousandths of the width."""

    label: Prose
    start: int
    length: int
    tone: str
    words: Prose
    alt: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A year on the timeline."""

    label: Prose
    at: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """Acts as bars on one axis of years; ``convention`` and ``bound`` mark the two days that matter."""

    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    convention: int
    convention_words: Prose
    bound: int
    bound_words: Prose

    @property
    def marks(self) -> tuple[tuple[int, str], ...]:
        """The two days as uprights; a day that is not known is left out."""
        return tuple((at, tone) for at, tone in ((self.convention, "convention"), (self.bound, "bound")) if at >= 0)

    def __bool__(self) -> bool:
        return bool(self.bars)


@dataclass(frozen=True, slots=True)
class SourceView:
    """One source with its kind and the day on which it was seen."""

    number: Prose
    title: Pair
    publisher: Prose
    url: str
    kind: Prose
    language: Prose
    seen: Prose
    note: Pair


def _issue(written: str) -> str:
    """``32 bis (c)`` as the Egyptian gazette numbers it: 32 مكرر (ج)."""
    found = re.fullmatch(r"(\d+) bis(?: \(([a-j])\))?", written)
    return written if found is None else f"{found[1]} مكرر" + (f" ({LETTERS[found[2]]})" if found[2] else "")


def _life(context: Context, statute: Statute) -> tuple[Prose, ...]:
    language = context.language
    lines: list[str] = []
    if statute.status != "enacted":
        lines.append(language.raw(N_("bill, not law") if statute.status == "bill" else N_("provided for and never issued")))
    if statute.enacted:
        lines.append(language.raw("made on %(date)s", date=language.date(statute.enacted)))
    elif statute.year:
        lines.append(language.raw("made in %(year)s", year=str(statute.year)))
    if statute.published:
        place = statute.gazette.get(language.code)
        day = language.date(statute.published)
        if statute.issue and place:
            issue = _issue(statute.issue) if language.code == "ar" else statute.issue
            lines.append(language.raw("published in %(gazette)s no. %(issue)s on %(date)s", gazette=place, issue=issue, date=day))
        else:
            lines.append(language.raw("published on %(date)s", date=day))
    if statute.in_force:
        lines.append(language.raw("in force from %(date)s", date=language.date(statute.in_force)))
    for amendment in statute.amended:
        by = amendment.by.get(language.code)
        day = language.date(amendment.date)
        lines.append(
            language.raw("amended by %(act)s (%(date)s)", act=by, date=day) if by else language.raw("amended (%(date)s)", date=day)
        )
    if statute.repealed:
        target = context.profile.statutes.get(statute.repealed.by.en)
        by = (target.citation or target.title).get(language.code) if target else statute.repealed.by.get(language.code)
        day = language.date(statute.repealed.date)
        lines.append(
            language.raw("repealed from %(date)s by %(act)s", act=by, date=day) if by else language.raw("repealed from %(date)s", date=day)
        )
    return tuple(language.prose(line) for line in lines)


def statutes(context: Context) -> tuple[StatuteView, ...]:
    """The acts of the profile, oldest first; those whose day is unknown last."""
    ordered = sorted(context.profile.statutes.values(), key=lambda s: (s.begins is None, s.begins or date.max, s.id))
    from checker.report.viewmodel.provisions import sources_line

    return tuple(
        StatuteView(
            title=context.pair(statute.title),
            citation=context.pair(statute.citation),
            life=_life(context, statute),
            text_seen=context.word(_TEXT_SEEN, statute.text_seen) if statute.text_seen else EMPTY,
            note=context.pair(statute.note),
            sources=sources_line(context, statute.sources),
        )
        for statute in ordered
    )


def timeline(context: Context) -> Timeline:
    """The acts of which the day is known, against the Convention's entry into force and the State's own."""
    language, as_of = context.language, context.assessment.as_of
    known = [(s.begins, s) for s in context.profile.statutes.values() if s.begins and s.status == "enacted"]
    if not known or as_of is None:
        return Timeline((), (), 0, EMPTY, 0, EMPTY)
    entry = context.convention.entry_into_force
    # The axis starts no earlier than 2000: an old penal code reaches back beyond it and is drawn from its edge.
    first = max(2000, min(min(day.year for day, _ in known if day), 2010))
    last = max(as_of.year, entry.year) + 1
    span = date(last, 1, 1).toordinal() - date(first, 1, 1).toordinal()

    def at(day: date) -> int:
        return max(0, min(1000, round(1000 * (day.toordinal() - date(first, 1, 1).toordinal()) / span)))

    bars = []
    for day, statute in sorted(known, key=lambda pair: (pair[0], pair[1].id)):
        assert day is not None
        end = statute.repealed.date if statute.repealed and statute.repealed.date else as_of
        label = (statute.citation or statute.title).get(language.code)
        gone = statute.repealed is not None and statute.repealed.date is not None
        words = f"{day.year}–{end.year}" if gone else language.raw("since %(year)s", year=str(day.year))
        length = max(6, at(end) - at(day))
        bars.append(Bar(language.prose(label), at(day), length, "past" if gone else "now", language.prose(words), f"{label}: {words}"))
    years = range(first, last + 1, 2 if last - first <= 16 else 5)
    ticks = tuple(Tick(language.prose(str(year)), at(date(year, 1, 1))) for year in years if year < last)
    since = context.assessment.since
    return Timeline(
        ticks,
        tuple(bars),
        at(entry),
        language.t("Convention in force: %(date)s", date=language.date(entry)),
        at(since) if since else -1,
        language.t("In force for the State: %(date)s", date=language.date(since)) if since else EMPTY,
    )


def sources(context: Context) -> tuple[SourceView, ...]:
    """Annex III: everything that was read or remembered, numbered as the sheets cite it."""
    language = context.language
    views = []
    for number, source in enumerate(context.profile.sources.values(), 1):
        seen = language.t("seen %(date)s", date=language.date(source.seen)) if source.seen else language.t("day not recorded")
        views.append(
            SourceView(
                number=language.prose(language.number(number)),
                title=context.pair(source.title),
                publisher=language.say(source.publisher),
                url=source.url or "",
                kind=context.word(SOURCE_WORDS, source.kind),
                language=language.prose(language.language_name(source.language)),
                seen=seen,
                note=context.pair(source.note),
            )
        )
    return tuple(views)
