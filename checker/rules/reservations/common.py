"""What the rules on reservations share: where a statement stands, what it touches, and which rule speaks of a prohibition."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from checker.assessment import ReservationResult, Step
from checker.convention.model import Convention
from checker.profile.model import Place
from checker.reservations.words import condensed, ids_text
from checker.rules.base import Case
from checker.text import LANGUAGES, Text


def statements(case: Case, *grounds: str) -> Iterator[ReservationResult]:
    """The statements whose verdict turns on one of the grounds."""
    for result in case.reservations:
        if set(grounds) & set(result.grounds):
            yield result


def place(result: ReservationResult, *fields: str) -> Place:
    """Where the first of the fields stands that the profile gives; else the statement itself, as in a profile made by a program."""
    places = result.reservation.places
    return next((places[field] for field in fields if field in places), result.reservation.place)


def obligation(result: ReservationResult, convention: Convention) -> str | None:
    """The obligation a finding on this statement belongs to; none where it is about the whole Convention."""
    if "all" in result.reservation.on:
        return None
    touched = [i for ref in result.reservation.on for i in convention.expand(ref)]
    # What lies outside may be an article on cooperation, which is no obligation of the catalogue.
    return next((i for i in (*result.outside, *result.excuses, *touched) if i in convention.obligations), None)


def carrier(result: ReservationResult) -> str | None:
    """The code that reports a prohibited statement: the most specific one, so that each is reported once."""
    if result.verdict != "prohibited":
        return None
    grounds = {ground.split(":")[0] for ground in result.grounds}
    if "limb_denied" in grounds:
        return "R404"
    if grounds & {"clause_exceeded", "wider_than_clause"}:
        return "R402"
    return "R407" if "general" in grounds else "R401"


def about(result: ReservationResult) -> dict[str, Text | str]:
    """Values for a message: the statement's id, and what it is on, as the State named it."""
    return {"id": result.reservation.id, "ids": ids_text(result.reservation.on)}


def about_outside(result: ReservationResult, convention: Convention) -> dict[str, Text | str]:
    """The same, with only what the statement touches in vain."""
    return {**about(result), "ids": ids_text(condensed(result.outside or result.reservation.on, convention))}


_YES_OR_NO: Final = re.compile("^(?:نعم|لا|Yes|No|Oui|Non) ?[:؛;] ")


def reason(step: Step) -> Text:
    """A step's answer as a sentence of its own, without the yes or no that it begins with."""
    told = {lang: _YES_OR_NO.sub("", getattr(step.answer, lang)) for lang in LANGUAGES}
    return Text(**{lang: text[:1].upper() + text[1:] for lang, text in told.items()})


def item(result: ReservationResult, convention: Convention) -> Place:
    """Where the statement names what the finding is about: the entry of ``on`` that reaches outside, else ``on`` as a whole."""
    for position, ref in enumerate(result.reservation.on):
        if f"on.{position}" in result.reservation.places and set(result.outside) & {ref, *convention.expand(ref)}:
            return result.reservation.places[f"on.{position}"]
    return place(result, "on")
