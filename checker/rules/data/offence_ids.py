"""D029: an offence in a list looks like an obligation's id and is none.

Purpose
    ``scope.offences`` and ``power.offences`` take ids or words. Their extent is compared (22.2, 22.3.a); a mistyped number would be
    read as a word and be left out of the comparison.

Passes
    power: {offences: ["6.1", "15.2"]}

Fails
    power: {offences: ["6.9"]}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.profile.model import Place
from checker.profile.suggest import ask, nearest_id
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, provisions
from checker.text import Text

_NUMBER = re.compile(r"[0-9]{1,2}(\.[0-9a-z]{1,2}){0,2}")


def _check(case: Case) -> Iterator[Hit]:
    for reservation in case.profile.reservations or ():
        for name in ("offences", "other_power_offences"):
            place = at(reservation.places, f"scope.{name}", reservation.scope.place)
            yield from _hits(case, getattr(reservation.scope, name), place, reservation.id)
    for _statute, provision in provisions(case.profile):
        if provision.power is not None:
            place = at(provision.power.places, "offences", provision.power.place)
            yield from _hits(case, provision.power.offences, place, provision.ref)


def _hits(case: Case, offences: str | tuple[str, ...] | None, place: Place, subject: str) -> Iterator[Hit]:
    if offences is None or isinstance(offences, str):
        return
    for offence in offences:
        if _NUMBER.fullmatch(offence) and not case.convention.expand(offence):
            yield Hit(place, values={"id": offence, "ask": ask(nearest_id(offence, case.convention.obligations))}, subject=subject)


RULE = Rule(
    code="D029",
    level="warning",
    title=Text(
        "رقم جريمة غير معروف",
        "Unknown offence number",
        "Numéro d’infraction inconnu",
    ),
    purpose=Text(
        "يكشف رقماً في قائمة جرائم لا يطابق التزاماً في الاتفاقية.",
        "Finds a number in a list of offences that is no obligation of the Convention.",
        "Décèle dans une liste d’infractions un numéro qui n’est pas une obligation de la Convention.",
    ),
    basis=(),
    message=Text(
        "«{id}» في قائمة الجرائم ليس رقماً في الاتفاقية.{ask}",
        "“{id}” in the list of offences is no number of the Convention.{ask}",
        "« {id} », dans la liste d’infractions, n’est pas un numéro de la Convention.{ask}",
    ),
    cure=Text(
        "صحّح الرقم، أو سمِّ الجريمة بالكلمات.",
        "Correct the number, or name the offence in words.",
        "Corrigez le numéro ou nommez l’infraction en toutes lettres.",
    ),
    check=_check,
)
