"""The parts of a profile that more than one data rule goes through: mappings, provisions, repeals, cited sources."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Protocol

from checker.profile.model import (
    Absence,
    Amendment,
    Answer,
    DomesticAnswer,
    Event,
    Participation,
    Place,
    Profile,
    Provision,
    Repeal,
    Statute,
)

CONVENTION: Final = "convention"
"""The source that every profile has without listing it."""
EVENTS: Final = ("signed", "ratified", "acceded", "deposited", "in_force", "withdrawn")


def mappings(profile: Profile) -> Iterator[tuple[Answer, DomesticAnswer]]:
    """Each claim that a provision answers an obligation."""
    for answer in profile.transposition.values():
        for mapping in answer.mappings:
            yield answer, mapping


def provisions(profile: Profile) -> Iterator[tuple[Statute, Provision]]:
    """Each provision with its statute."""
    for statute in profile.statutes.values():
        for provision in statute.provisions.values():
            yield statute, provision


def events(participation: Participation | None) -> Iterator[tuple[str, Event]]:
    """The State's acts towards the Convention that were looked for, by name."""
    if participation is not None:
        for name in EVENTS:
            event: Event | None = getattr(participation, name)
            if event is not None:
                yield name, event


def repeals(profile: Profile) -> Iterator[tuple[str, Repeal]]:
    """Each repeal with the id of the statute or the reference of the provision that it ends."""
    for statute in profile.statutes.values():
        if statute.repealed is not None:
            yield statute.id, statute.repealed
        for provision in statute.provisions.values():
            if provision.repealed is not None:
                yield provision.ref, provision.repealed


def amendments(profile: Profile) -> Iterator[tuple[Statute, Amendment]]:
    """Each amendment of a statute or of one of its provisions."""
    for statute in profile.statutes.values():
        for amendment in statute.amended:
            yield statute, amendment
        for provision in statute.provisions.values():
            for amendment in provision.amended:
                yield statute, amendment


def absences(profile: Profile) -> Iterator[tuple[str, Absence]]:
    """Each obligation that somebody looked for and did not find."""
    for answer in profile.transposition.values():
        if answer.absent is not None:
            yield answer.obligation, answer.absent


def earliest(statute: Statute) -> date | None:
    """The first day on which the statute is known to have existed."""
    return min((day for day in (statute.enacted, statute.published, statute.in_force) if day is not None), default=None)


def at(places: Mapping[str, Place], name: str, otherwise: Place) -> Place:
    """The place of a field, or that of the whole where the field itself is not written."""
    return places.get(name, otherwise)


@dataclass(frozen=True, slots=True)
class Citation:
    """One mention of a source."""

    source: str
    place: Place
    obligation: str | None = None


def citations(profile: Profile) -> Iterator[Citation]:
    """Every mention of a source anywhere in the profile."""
    for _name, event in events(profile.participation):
        yield from _cited(event)
        for other in event.alternatives:
            yield from _cited(other)
        if event.absent is not None:
            yield from _cited(event.absent)
    for treaty in profile.participation.other_treaties if profile.participation else ():
        yield from _cited(treaty)
    for reservation in profile.reservations or ():
        yield from _cited(reservation)
    for statute in profile.statutes.values():
        yield from _cited(statute)
    for _statute, amendment in amendments(profile):
        yield from _cited(amendment)
    for _id, repeal in repeals(profile):
        yield from _cited(repeal)
    for _statute, provision in provisions(profile):
        yield from _cited(provision)
        if provision.safeguards is not None:
            yield from _cited(provision.safeguards)
            for fact in provision.safeguards.facts.values():
                if isinstance(fact, Absence):
                    yield from _cited(fact)
    for answer in profile.transposition.values():
        for n, source in enumerate(answer.not_assessed_sources):
            yield Citation(source, at(answer.places, f"sources.{n}", answer.place), answer.obligation)
        if answer.absent is not None:
            yield from _cited(answer.absent, answer.obligation)
        for mapping in answer.mappings:
            yield from _cited(mapping, answer.obligation)
    for authority in profile.cooperation.values():
        yield from _cited(authority)
        if authority.absent is not None:
            yield from _cited(authority.absent)


class _Citing(Protocol):
    @property
    def sources(self) -> tuple[str, ...]: ...
    @property
    def place(self) -> Place: ...
    @property
    def places(self) -> Mapping[str, Place]: ...


def _cited(part: _Citing, obligation: str | None = None) -> Iterator[Citation]:
    for n, source in enumerate(part.sources):
        yield Citation(source, at(part.places, f"sources.{n}", part.place), obligation)
