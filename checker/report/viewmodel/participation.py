"""Participation in the Convention and statements about it: events, sources that disagree, verdicts with their steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from checker.assessment import ReservationResult
from checker.profile.model import Event
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import CONFIDENCE_WORDS, N_, VERDICT_WORDS, Badge, Context, Pair, verdict_badge
from checker.report.viewmodel.provisions import sources_line
from checker.reservations import authority

_EVENTS: Final = (
    ("signed", N_("Signature")),
    ("ratified", N_("Ratification")),
    ("acceded", N_("Accession")),
    ("deposited", N_("Deposit of the instrument")),
    ("in_force", N_("Entry into force for the State")),
    ("withdrawn", N_("Withdrawal")),
)
_STYLED: Final = {
    "reservation": N_("styled a reservation"),
    "declaration": N_("styled a declaration"),
    "understanding": N_("styled an understanding"),
    "ratification_clause": N_("styled a clause on ratification"),
}
_MADE: Final = {
    "signature": N_("on signature"),
    "ratification": N_("on ratification"),
    "accession": N_("on accession"),
    "later": N_("after consent to be bound"),
}


@dataclass(frozen=True, slots=True)
class EventView:
    """One act of the State towards the Convention."""

    label: Prose
    day: Prose
    hijri: Prose
    act: Pair
    sources: Prose
    confidence: Prose
    others: tuple[Prose, ...]
    note: Pair


@dataclass(frozen=True, slots=True)
class StepView:
    """One question of the decision tree."""

    number: Prose
    question: Pair
    answer: Pair
    authority: Prose


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What each reading of a doubtful clause answers."""

    reading: Prose
    options: tuple[tuple[Prose, Prose], ...]


@dataclass(frozen=True, slots=True)
class ReservationView:
    """One statement, its verdict, and every step that led to it."""

    anchor: str
    title: Prose
    statement: Pair
    particulars: Prose
    touches: Prose
    verdict: Badge
    basis: Prose
    steps: tuple[StepView, ...]
    readings: tuple[ReadingView, ...]
    consequence: Pair
    note: Pair
    sources: Prose


@dataclass(frozen=True, slots=True)
class TreatyView:
    """The State's position towards another treaty."""

    name: Pair
    status: Prose


def _event(context: Context, label: str, event: Event | None) -> EventView | None:
    language = context.language
    if event is None:
        return None
    others = tuple(
        language.t("another source gives %(date)s: %(sources)s", date=language.date(o.date), sources=sources_line(context, o.sources).plain)
        for o in event.alternatives
    )
    absent = event.absent is not None
    note = event.absent.note if event.absent is not None and event.absent.note else event.note
    return EventView(
        label=language.t(label),
        day=language.t("looked for; not taken place or not found") if absent else language.prose(language.date(event.date)),
        hijri=language.prose(language.hijri(event.hijri)) if event.hijri else EMPTY,
        act=context.pair(event.act),
        sources=sources_line(context, event.sources),
        confidence=context.word(CONFIDENCE_WORDS, event.confidence),
        others=others,
        note=context.pair(note),
    )


def events(context: Context) -> tuple[EventView, ...]:
    """What the State has done towards the Convention, in the order of the law of treaties; what nobody looked for is left out."""
    participation = context.profile.participation
    if participation is None:
        return ()
    views = (_event(context, label, getattr(participation, name)) for name, label in _EVENTS)
    return tuple(view for view in views if view is not None)


def other_treaties(context: Context) -> tuple[TreatyView, ...]:
    """Recorded positions towards other treaties on the matter."""
    participation = context.profile.participation
    language = context.language
    words = {
        "party": N_("party"),
        "signatory": N_("signatory"),
        "not_party": N_("not a party"),
        "unknown": N_("position unknown"),
        "invited": N_("invited to accede"),
    }
    rows = []
    for treaty in participation.other_treaties if participation else ():
        status = context.word(words, treaty.status).plain
        rows.append(
            TreatyView(context.pair(treaty.name), language.prose(f"{status}, {language.date(treaty.date)}" if treaty.date else status))
        )
    if language.code == "ar":
        return tuple(TreatyView(r.name, language.prose(r.status.plain.replace(", ", "، "))) for r in rows)
    return tuple(rows)


def binding_line(context: Context) -> Prose:
    """Whether the State is bound at the date, and since when."""
    language, assessment = context.language, context.assessment
    name, day = language.state_name(context.profile.state), language.date(assessment.as_of)
    if assessment.bound and assessment.since is None:
        return language.t("%(state)s is bound by the Convention; since when is not known.", state=name)
    if assessment.bound:
        return language.t("%(state)s is bound by the Convention since %(since)s.", state=name, since=language.date(assessment.since))
    return language.t(
        "%(state)s is not bound by the Convention at %(date)s: its law is assessed as if it were a Party.", state=name, date=day
    )


def reservation_view(context: Context, result: ReservationResult) -> ReservationView:
    """One statement with its verdict."""
    language, reservation = context.language, result.reservation
    steps = tuple(
        StepView(
            language.prose(step.number),
            context.clauses(step.question),
            context.clauses(step.answer),
            language.say(authority(step.authority)),
        )
        for step in result.steps
    )
    readings = []
    for reading_id, options in result.readings.items():
        reading = context.convention.readings.get(reading_id)
        rows = []
        for option, verdict in options.items():
            label = reading.option(option).label if reading and option in reading.option_ids else None
            rows.append((language.say(label) if label else language.prose(option), language.t(VERDICT_WORDS[verdict])))
        readings.append(ReadingView(language.say(reading.question) if reading else language.prose(reading_id), tuple(rows)))
    particulars = []
    if reservation.styled:
        particulars.append(context.word(_STYLED, reservation.styled).plain)
    if reservation.made_at:
        particulars.append(context.word(_MADE, reservation.made_at).plain)
    if reservation.made_date:
        particulars.append(language.date(reservation.made_date))
    separator = "، " if language.code == "ar" else ", "
    touched = separator.join(language.raw("the whole Convention") if on == "all" else language.article(on) for on in reservation.on)
    return ReservationView(
        anchor=f"r-{reservation.id}",
        title=language.t("Statement %(id)s", id=reservation.id),
        statement=context.pair(reservation.statement),
        particulars=language.prose(separator.join(particulars)),
        touches=language.prose(touched),
        verdict=verdict_badge(context, result.verdict),
        basis=language.prose(separator.join(result.basis)),
        steps=steps,
        readings=tuple(readings),
        consequence=context.pair(result.consequence),
        note=context.pair(reservation.note),
        sources=sources_line(context, reservation.sources),
    )


def reservations(context: Context) -> tuple[ReservationView, ...]:
    """Every statement of the profile."""
    return tuple(reservation_view(context, result) for result in context.assessment.reservations)


def reservations_line(context: Context) -> Prose:
    """How many statements there are, or that nobody looked."""
    language = context.language
    if context.profile.reservations is None:
        return language.t("Nobody has looked for reservations or declarations; this is an open question.")
    if not context.profile.reservations:
        return language.t("Reservations and declarations were looked for; none was found.")
    return language.n("%(count)s statement is recorded.", "%(count)s statements are recorded.", len(context.profile.reservations))
