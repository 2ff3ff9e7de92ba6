"""D032: the days of a provision do not fit together or do not fit those of its statute.

Purpose
    A provision may come into force later than its statute, or be repealed earlier. It cannot be repealed before it is in force, be in
    force before its statute was made, or come into force after its statute was repealed.

Passes
    in_force: 2016-01-12
    provisions: {"2": {in_force: 2016-07-01}}

Fails
    enacted: 2015-06-16
    provisions: {"2": {in_force: 2014-07-01}}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.profile.model import Place
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.names import STAGES
from checker.rules.data.parts import at, earliest, provisions
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for statute, provision in provisions(case.profile):
        start, end = provision.in_force, provision.repealed.date if provision.repealed else None
        made = earliest(statute)
        in_force_at = at(provision.places, "in_force", provision.place)
        if start is not None and made is not None and start < made:
            yield _hit(provision.ref, in_force_at, "in_force", start, _MADE, made)
        if start is not None and statute.repealed and statute.repealed.date and start > statute.repealed.date:
            yield _hit(provision.ref, in_force_at, "in_force", start, _GONE, statute.repealed.date, _AFTER)
        if end is None or provision.repealed is None:
            continue
        repealed_at = at(provision.repealed.places, "date", provision.repealed.place)
        begun = start or statute.in_force or made
        if begun is not None and end < begun:
            yield _hit(provision.ref, repealed_at, "repealed", end, _BEGUN, begun)


def _hit(ref: str, place: Place, what: str, day: date, other: Text, other_day: date, message: Text | None = None) -> Hit:
    values = {"ref": ref, "later": STAGES[what], "later_date": str(day), "earlier": other, "earlier_date": str(other_day)}
    return Hit(place, values=values, subject=ref, message=message)


_MADE = Text("صدور تشريعه", "the making of its statute", "l’adoption de son texte")
_BEGUN = Text("نفاذه", "its entry into force", "son entrée en vigueur")
_GONE = Text("إلغاء تشريعه", "the repeal of its statute", "l’abrogation de son texte")
_AFTER = Text(
    "النص «{ref}»: {later} ({later_date}) بعد {earlier} ({earlier_date}).",
    "“{ref}”: {later} ({later_date}) comes after {earlier} ({earlier_date}).",
    "« {ref} » : {later} ({later_date}) vient après {earlier} ({earlier_date}).",
)


RULE = Rule(
    code="D032",
    level="error",
    title=Text(
        "تواريخ نص لا تستقيم",
        "Provision's days out of order",
        "Dates d’une disposition incohérentes",
    ),
    purpose=Text(
        "يكشف تاريخ نفاذ أو إلغاء لمادة لا يتفق مع تواريخ تشريعها.",
        "Finds a provision's entry into force or repeal that does not fit its statute's days.",
        "Décèle l’entrée en vigueur ou l’abrogation d’une disposition qui ne s’accorde pas avec les dates de son texte.",
    ),
    basis=(),
    message=Text(
        "النص «{ref}»: {later} ({later_date}) يسبق {earlier} ({earlier_date}).",
        "“{ref}”: {later} ({later_date}) comes before {earlier} ({earlier_date}).",
        "« {ref} » : {later} ({later_date}) précède {earlier} ({earlier_date}).",
    ),
    cure=Text(
        "صحّح التاريخ، أو احذفه إن كان تاريخ المادة هو تاريخ تشريعها.",
        "Correct the day, or leave it out where it is the statute's.",
        "Corrigez la date, ou supprimez-la si elle est celle du texte.",
    ),
    check=_check,
)
