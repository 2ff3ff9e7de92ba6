"""The rows that one usable assessment gives to each table, in the order of the table's columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from checker.assessment import Assessment
from checker.profile.duration import Duration
from checker.profile.model import Event, Profile
from checker.text import Text

Row = tuple[Any, ...]


def _profile(a: Assessment) -> Profile:
    assert a.profile is not None
    return a.profile


def _day(event: Event | None) -> Any:
    return event.date if event else None


def _record(event: Event | None) -> str:
    if event is None:
        return "not_recorded"
    if event.absent is not None:
        return "absent"
    return "day" if event.date else "undated"


def states(a: Assessment) -> Iterator[Row]:
    """The State itself, with the figures of its summary."""
    from checker.names import state_name

    p, s = _profile(a), a.summary
    assert s is not None
    part = p.participation
    events = [getattr(part, e) if part else None for e in ("signed", "ratified", "acceded", "deposited")]
    names = [state_name(p.state, lang) for lang in ("ar", "en", "fr")]
    figures = (s.binding, s.due, s.met_lower, s.met_upper, s.answered, s.conform, s.assessed, s.text_read)
    yield (p.state, *names, a.as_of, p.maintained_until, *map(_day, events), *map(_record, events), a.bound, a.since, *figures, p.sha256)


def articles(a: Assessment) -> Iterator[Row]:
    """The rating of each article with its range."""
    for r in a.articles:
        yield a.state, r.number, r.rating, r.lowest, r.highest


def obligations(a: Assessment) -> Iterator[Row]:
    """The status of each obligation."""
    for r in a.obligations.values():
        o = a.convention.obligations[r.id]
        yield (
            a.state, r.id, o.article, o.force, r.status, r.narrower, r.contrary, r.unverified, r.text_read,
            r.confidence, r.excused_by, r.lower_met, r.upper_met,
        )  # fmt: skip


def elements(a: Assessment) -> Iterator[Row]:
    """The status of each element."""
    for r in a.obligations.values():
        for e in a.convention.obligations[r.id].elements:
            if e.id in r.elements:
                yield a.state, r.id, e.id, e.core, r.elements[e.id]


def mappings(a: Assessment) -> Iterator[Row]:
    """Each provision against each element, as claimed and as taken."""
    for r in a.obligations.values():
        for position, c in enumerate(r.considered, 1):
            m = c.mapping
            for e, taken in c.elements.items():
                claim = (m.elements or {}).get(e)
                yield (
                    a.state, r.id, position, c.provision.ref, e, claim, taken, c.force, c.counts,
                    m.relation, m.confidence, m.assessed, " ".join(m.sources),
                )  # fmt: skip


def statutes(a: Assessment) -> Iterator[Row]:
    """The acts of the profile, repealed ones too."""
    for s in _profile(a).statutes.values():
        repealed = s.repealed.date if s.repealed else None
        yield (
            a.state, s.id, s.title.get("en"), s.citation.get("en"), s.kind, s.enacted, s.year, s.published, s.in_force,
            repealed, s.text_seen, " ".join(s.sources),
        )  # fmt: skip


def provisions(a: Assessment) -> Iterator[Row]:
    """The provisions of those acts; a summary only in the languages in which it was written."""
    for s in _profile(a).statutes.values():
        for p in s.provisions.values():
            yield a.state, p.ref, s.id, p.number, p.summary.ar, p.summary.en, p.summary.fr, " ".join(p.sources)


def _days(term: Duration | None) -> int | None:
    return term.days if term is not None and term.is_term else None


def penalties(a: Assessment) -> Iterator[Row]:
    """Penalties where any is recorded."""
    for s in _profile(a).statutes.values():
        for p in s.provisions.values():
            if (q := p.penalty) is not None:
                fine = (q.fine.min, q.fine.max, q.fine.currency) if q.fine else (None, None, None)
                terms = (q.prison_min, q.prison_max)
                written = (t.written if t else None for t in terms)
                yield (a.state, p.ref, q.none, *written, *map(_days, terms), *fine, q.either, q.relative)


def powers(a: Assessment) -> Iterator[Row]:
    """Powers where any is recorded."""
    for s in _profile(a).statutes.values():
        for p in s.provisions.values():
            if (w := p.power) is not None:
                offences = w.offences if w.offences is None or w.offences == "all" else "; ".join(w.offences)
                yield (
                    a.state, p.ref, w.kind, " ".join(w.ordered_by), w.max_days, w.renewable, w.targeted, w.addressees,
                    offences, _days(w.threshold), w.secrecy,
                )  # fmt: skip


def reservations(a: Assessment) -> Iterator[Row]:
    """Statements with their verdicts."""
    for r in a.reservations:
        s = r.reservation
        readings = " ".join(f"{i}:{option}={v}" for i, options in r.readings.items() for option, v in options.items())
        yield a.state, s.id, " ".join(s.on), s.styled, s.effect, s.made_date, r.verdict, r.clause, readings, " ".join(s.sources)


def sources(a: Assessment) -> Iterator[Row]:
    """Everything that was read for the profile."""
    for s in _profile(a).sources.values():
        yield a.state, s.id, s.title.get("en"), s.publisher.get("en"), s.url, s.kind, s.language, s.seen


def findings(a: Assessment) -> Iterator[Row]:
    """Findings in their order."""
    for position, f in enumerate(a.findings, 1):
        yield a.state, position, f.code, f.level, f.obligation, f.subject, f.place.line, f.message.ar, f.message.en, f.message.fr


def authorities(a: Assessment) -> Iterator[Row]:
    """The three authorities, recorded or not."""
    from checker.comparison.exposure import AUTHORITIES

    for clause in AUTHORITIES:
        found = _profile(a).cooperation.get(clause)
        if found is None:
            yield a.state, clause, "not_recorded", None, None, None, ""
        elif found.absent is not None:
            yield a.state, clause, "absent", None, None, None, " ".join(found.absent.sources)
        else:
            yield a.state, clause, "named", *_three(found.name), " ".join(found.sources)


def assistance(a: Assessment) -> Iterator[Row]:
    """Needs for technical assistance."""
    from checker.comparison.assistance import needs

    for n in needs(a):
        yield a.state, n.obligation, n.kind, " ".join(n.elements), *_three(n.reason), *_three(n.says)


def _three(text: Text) -> tuple[str | None, str | None, str | None]:
    return text.ar or None, text.en or None, text.fr or None
