"""What changed between two assessments, in a lawyer's words: law, obligations, ratings, reservations, findings, in that order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from checker.assessment import Assessment, ElementStatus, Status, Verdict
from checker.comparison.difference import Difference, ObligationChange
from checker.findings import Finding
from checker.names import state_name
from checker.profile.model import Statute
from checker.report.language import Language
from checker.report.prose import Prose
from checker.report.viewmodel.common import ELEMENT_WORDS, N_, STATUS_WORDS, VERDICT_WORDS, Context
from checker.report.viewmodel.frame import Frame
from checker.report.viewmodel.provisions import citation

NOW: Final[Mapping[Status, str]] = {
    "met": N_("The obligation of %(article)s (%(title)s) is now met."),
    "partly": N_("The obligation of %(article)s (%(title)s) is now met in part."),
    "unmet": N_("The obligation of %(article)s (%(title)s) is now not met."),
    "unclear": N_("Whether the obligation of %(article)s (%(title)s) is met is now unclear."),
    "reserved": N_("The obligation of %(article)s (%(title)s) is now reserved."),
    "option_used": N_("The option of %(article)s (%(title)s) is now used."),
    "option_unused": N_("The option of %(article)s (%(title)s) is now not used."),
    "not_assessed": N_("The obligation of %(article)s (%(title)s) has not been assessed under the law as it stands now."),
}
BEFORE: Final[Mapping[Status, str]] = {
    "met": N_("It was met before."),
    "partly": N_("It was met in part before."),
    "unmet": N_("It was not met before."),
    "unclear": N_("It was unclear before."),
    "reserved": N_("It was reserved before."),
    "option_used": N_("The option was used before."),
    "option_unused": N_("The option was not used before."),
    "not_assessed": N_("It was not assessed under the law as it stood before."),
}
STILL: Final[Mapping[Status, str]] = {
    "met": N_("The obligation of %(article)s (%(title)s) is still met."),
    "partly": N_("The obligation of %(article)s (%(title)s) is still met in part."),
    "unmet": N_("The obligation of %(article)s (%(title)s) is still not met."),
    "unclear": N_("Whether the obligation of %(article)s (%(title)s) is met is still unclear."),
    "reserved": N_("The obligation of %(article)s (%(title)s) is still reserved."),
    "option_used": N_("The option of %(article)s (%(title)s) is still used."),
    "option_unused": N_("The option of %(article)s (%(title)s) is still not used."),
    "not_assessed": N_("The obligation of %(article)s (%(title)s) is still not assessed."),
}


@dataclass(frozen=True, slots=True)
class Line:
    """One thing that changed, with its particulars."""

    text: Prose
    details: tuple[Prose, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """One kind of change. ``nothing`` is said where there is none."""

    title: Prose
    lines: tuple[Line, ...]
    nothing: Prose


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """The whole difference in one language."""

    frame: Frame
    heading: Prose
    figures: tuple[Prose, ...]
    sections: tuple[Section, ...]
    contents: tuple[()] = ()


def view(change: Difference, language: Language) -> DifferenceView:
    """The difference in the words of one language. Two dates of one State are told as a course of time, two States side by side."""
    told = _Telling(change, language)
    return DifferenceView(
        frame=told.frame(),
        heading=told.heading(),
        figures=told.figures(),
        sections=(
            Section(language.t("Law"), told.law(), language.t("No act that answers an obligation began or ended.")),
            Section(language.t("Obligations"), told.obligations(), language.t("No obligation is answered otherwise.")),
            Section(language.t("Ratings"), told.ratings(), language.t("No rating moved.")),
            Section(language.t("Reservations"), told.verdicts(), language.t("No verdict on a reservation changed.")),
            Section(language.t("To be judged again"), told.stale(), language.t("No recorded text changed without being judged again.")),
            Section(told.gone_title(), told.findings(change.findings_gone), language.t("None.")),
            Section(told.new_title(), told.findings(change.findings_new), language.t("None.")),
        ),
    )


class _Telling:
    def __init__(self, change: Difference, language: Language) -> None:
        self.change, self.language = change, language
        self.before, self.after = Context(change.before, language), Context(change.after, language)
        self.across = change.before.state != change.after.state
        """Two States, not two moments of one."""
        self.names = tuple(state_name(a.state or "?", language.code) for a in (change.before, change.after))

    # The frame and the figures

    def heading(self) -> Prose:
        language = self.language
        days = [language.date(a.as_of) for a in (self.change.before, self.change.after)]
        if self.across:
            return language.t(
                "%(first)s at %(day)s, and %(second)s at %(other)s", first=self.names[0], day=days[0], second=self.names[1], other=days[1]
            )
        if days[0] == days[1]:
            return language.t("%(state)s: two versions of the profile, both at %(day)s", state=self.names[0], day=days[0])
        return language.t("%(state)s, from %(first)s to %(second)s", state=self.names[0], first=days[0], second=days[1])

    def frame(self) -> Frame:
        from checker.report.viewmodel.collective import collective_frame

        sides = (self.change.before, self.change.after)
        days = [a.as_of for a in sides if a.as_of is not None]
        digests = dict.fromkeys((a.state or a.file, a.profile.sha256) for a in sides if a.profile is not None)
        title = self.language.t("What sets two States apart") if self.across else self.language.t("What changed")
        convention, options = self.change.after.convention, self.change.after.options
        return collective_frame(self.language, convention, "difference", title, self.heading(), days, options, digests)

    def figures(self) -> tuple[Prose, ...]:
        language, lines = self.language, []
        for name, a in zip(self.names, (self.change.before, self.change.after), strict=True):
            if a.summary is not None:
                values = {
                    "met": language.interval(a.summary.met_lower, a.summary.met_upper),
                    "due": language.number(a.summary.due),
                    "day": language.date(a.as_of),
                }
                if self.across:
                    lines.append(language.t("%(state)s, at %(day)s: %(met)s of %(due)s obligations due met.", state=name, **values))
                else:
                    lines.append(language.t("At %(day)s: %(met)s of %(due)s obligations due met.", **values))
        return tuple(lines)

    # Law

    def law(self) -> tuple[Line, ...]:
        if self.across:
            return ()
        began, ended = self.change.statutes_in, self.change.statutes_out
        replaced: dict[str, list[str]] = {}
        for sid in ended:
            heir = self._heir(sid)
            if heir in began:
                replaced.setdefault(heir, []).append(sid)
        entries: list[tuple[date, Line]] = []
        for sid in began:
            statute = self._statute(self.change.after, sid)
            day = statute.known_day
            if sid in replaced:
                old = self.language.join(self._act(self.change.before, x) for x in replaced[sid])
                text = self._dated(
                    day,
                    N_("On %(date)s %(act)s replaced %(old)s."),
                    N_("%(act)s replaced %(old)s; the day is not known."),
                    act=self._act(self.change.after, sid),
                    old=old,
                )
            else:
                text = self._dated(
                    day,
                    N_("On %(date)s %(act)s entered into force."),
                    N_("%(act)s entered into force; the day is not known."),
                    act=self._act(self.change.after, sid),
                )
            entries.append((day or date.max, Line(text)))
        for sid in ended:
            if sid in {x for old in replaced.values() for x in old}:
                continue
            statute = self._statute(self.change.before, sid)
            day = statute.repealed.date if statute.repealed else None
            text = self._dated(
                day,
                N_("On %(date)s %(act)s was repealed."),
                N_("%(act)s is no longer counted as law in force; the day of its repeal is not known."),
                act=self._act(self.change.before, sid),
            )
            entries.append((day or date.max, Line(text)))
        entries += self._amendments()
        return tuple(line for _, line in sorted(entries, key=lambda entry: entry[0]))

    def _amendments(self) -> list[tuple[date, Line]]:
        first, last = self.change.before.as_of, self.change.after.as_of
        profile = self.change.after.profile
        if first is None or last is None or profile is None:
            return []
        found = []
        for statute in profile.statutes.values():
            for amendment in statute.amended:
                if amendment.date is not None and first < amendment.date <= last:
                    values = {"date": self.language.date(amendment.date), "act": self._act(self.change.after, statute.id)}
                    by = amendment.by.get(self.language.code)
                    text = (
                        self.language.t("On %(date)s %(act)s was amended by %(by)s.", by=by, **values)
                        if by
                        else self.language.t("On %(date)s %(act)s was amended.", **values)
                    )
                    found.append((amendment.date, Line(text)))
        return found

    def _heir(self, sid: str) -> str | None:
        """The act that repealed it, by the profile's own chain, as far as one that began."""
        seen: set[str] = set()
        current: str | None = sid
        while current and current not in seen:
            seen.add(current)
            statute = self.change.after.profile.statutes.get(current) if self.change.after.profile else None
            following = statute.repealed.by.en if statute and statute.repealed else ""
            current = following if self.change.after.profile and following in self.change.after.profile.statutes else None
            if current in self.change.statutes_in:
                return current
        return None

    def _statute(self, a: Assessment, sid: str) -> Statute:
        assert a.profile is not None
        return a.profile.statutes[sid]

    def _act(self, a: Assessment, sid: str) -> str:
        statute, lang = self._statute(a, sid), self.language.code
        cite, title = statute.citation.get(lang), statute.title.get(lang)
        return f"{cite} ({title})" if cite and title and title not in cite else cite or title

    def _dated(self, day: date | None, dated: str, undated: str, **values: str) -> Prose:
        return self.language.t(dated, date=self.language.date(day), **values) if day else self.language.t(undated, **values)

    # Obligations

    def obligations(self) -> tuple[Line, ...]:
        return tuple(self._obligation(c) for c in self.change.obligations)

    def _obligation(self, c: ObligationChange) -> Line:
        language, convention = self.language, self.change.after.convention
        obligation = convention.obligations[c.id]
        values = {"article": language.article(c.id), "title": obligation.title.get(language.code)}
        before, after = self.change.before.obligations[c.id], self.change.after.obligations[c.id]
        if self.across:
            text = language.t(
                "%(article)s (%(title)s). %(first)s: %(before)s. %(second)s: %(after)s.",
                first=self.names[0],
                second=self.names[1],
                before=language.raw(STATUS_WORDS[before.status]),
                after=language.raw(STATUS_WORDS[after.status]),
                **values,
            )
        elif before.status == after.status:
            text = language.t(STILL[after.status], **values)
        else:
            text = language.prose(f"{language.raw(NOW[after.status], **values)} {language.raw(BEFORE[before.status])}")
        details = []
        named = obligation.element_ids != ("whole",) and len(obligation.elements) > 1
        if named and self.across:
            details += self._labels(N_("Reached in %(state)s only: %(elements)s."), c.id, c.gained, state=self.names[1])
            details += self._labels(N_("Reached in %(state)s only: %(elements)s."), c.id, c.lost, state=self.names[0])
        elif named:
            details += self._labels(N_("Now reached: %(elements)s."), c.id, c.gained)
            details += self._labels(N_("No longer reached: %(elements)s."), c.id, c.lost)
        moves: dict[tuple[ElementStatus, ElementStatus], list[str]] = {}
        for element in c.other if named else ():
            move = self._element(before.elements, element), self._element(after.elements, element)
            moves.setdefault(move, []).append(obligation.element(element).label.get(language.code))
        for move, labels in moves.items():
            words = [language.raw(ELEMENT_WORDS[status]) for status in move]
            details.append(
                language.t("%(elements)s: %(before)s, then %(after)s.", elements=self._list(labels), before=words[0], after=words[1])
            )
        if c.joined or c.left:
            details.append(self._provisions(c))
        return Line(text, tuple(details))

    @staticmethod
    def _element(elements: Mapping[str, ElementStatus], element: str) -> ElementStatus:
        return elements.get(element, "not_assessed")

    def _labels(self, message: str, oid: str, elements: Iterable[str], **values: str) -> list[Prose]:
        obligation, language = self.change.after.convention.obligations[oid], self.language
        labels = [obligation.element(e).label.get(language.code) for e in elements]
        return [language.t(message, elements=self._list(labels), **values)] if labels else []

    def _list(self, parts: Iterable[str]) -> str:
        return ("، " if self.language.code == "ar" else ", ").join(parts)

    def _provisions(self, c: ObligationChange) -> Prose:
        language = self.language
        nothing = language.raw("no provision")
        if self.across:
            return language.t(
                "%(first)s: %(before)s. %(second)s: %(after)s.",
                first=self.names[0],
                second=self.names[1],
                before=self._cites(self.before, c.id, c.left) or nothing,
                after=self._cites(self.after, c.id, c.joined) or nothing,
            )
        parts = []
        if c.joined:
            parts.append(language.raw("It rests now on: %(provisions)s.", provisions=self._cites(self.after, c.id, c.joined)))
        if c.left:
            parts.append(language.raw("It no longer rests on: %(provisions)s.", provisions=self._cites(self.before, c.id, c.left)))
        return language.prose(" ".join(parts))

    def _cites(self, context: Context, oid: str, refs: Iterable[str]) -> str:
        wanted = set(refs)
        found = (x.provision for x in context.assessment.obligations[oid].considered if x.provision.ref in wanted)
        separator = "؛ " if self.language.code == "ar" else "; "
        return separator.join(dict.fromkeys(citation(context, self.language, p) for p in found))

    def stale(self) -> tuple[Line, ...]:
        language, lines = self.language, []
        for oid, ref in self.change.stale:
            found = next(x for x in self.change.after.obligations[oid].considered if x.provision.ref == ref)
            values = {"article": language.article(oid), "provision": citation(self.after, language, found.provision)}
            lines.append(
                Line(language.t("%(article)s: what is recorded of %(provision)s changed, and the judgement was not made again.", **values))
            )
        return tuple(lines)

    # Ratings, reservations, findings

    def ratings(self) -> tuple[Line, ...]:
        language, convention = self.language, self.change.after.convention
        lines = []
        for r in self.change.ratings:
            labels = [self._rating(x) for x in (r.before, r.after)]
            values = {
                "article": language.article(str(r.number)),
                "title": convention.articles[r.number].title.get(language.code),
                "before": labels[0],
                "after": labels[1],
            }
            if self.across:
                message = N_("%(article)s (%(title)s). %(first)s: %(before)s. %(second)s: %(after)s.")
                lines.append(Line(language.t(message, first=self.names[0], second=self.names[1], **values)))
            else:
                lines.append(Line(language.t("%(article)s (%(title)s): from %(before)s to %(after)s.", **values)))
        return tuple(lines)

    def _rating(self, rating: str) -> str:
        label = self.change.after.convention.weighing.labels[rating].get(self.language.code)
        return label if rating == "not_assessed" else f"{rating} ({label})"

    def verdicts(self) -> tuple[Line, ...]:
        language, lines = self.language, []
        for rid, before, after in self.change.verdicts:
            if self.across:
                name = self.names[0] if before is not None else self.names[1]
                verdict = self._verdict(before if before is not None else after)
                lines.append(Line(language.t("%(state)s, statement %(id)s: %(verdict)s.", state=name, id=rid, verdict=verdict)))
                continue
            words = [self._verdict(v) for v in (before, after)]
            lines.append(Line(language.t("Statement %(id)s: %(before)s, then %(after)s.", id=rid, before=words[0], after=words[1])))
        return tuple(lines)

    def _verdict(self, verdict: Verdict | None) -> str:
        return self.language.raw("not made") if verdict is None else self.language.raw(VERDICT_WORDS[verdict])

    def gone_title(self) -> Prose:
        if self.across:
            return self.language.t("Findings in %(state)s only", state=self.names[0])
        return self.language.t("Findings that are settled")

    def new_title(self) -> Prose:
        if self.across:
            return self.language.t("Findings in %(state)s only", state=self.names[1])
        return self.language.t("Findings that are new")

    def findings(self, findings: Iterable[Finding]) -> tuple[Line, ...]:
        language = self.language
        shown = [f for f in findings if f.level != "note" and f.code[0] != "D"]
        return tuple(Line(language.prose(f"{f.code}: {f.message.get(language.code)}")) for f in shown)
