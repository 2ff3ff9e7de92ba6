"""D051: what is recorded of a power contradicts itself.

Purpose
    Arts. 23-29 are judged by these facts. A power that may not be renewed has no number of renewals; a standing duty to keep all users'
    data (``retention``) is not an order in a given case (``targeted: true``).

Passes
    power: {kind: preservation, renewable: true, renewals: 1}

Fails
    power: {kind: preservation, renewable: false, renewals: 1}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, provisions
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for _statute, provision in provisions(case.profile):
        power = provision.power
        if power is None:
            continue
        if power.renewable is False and power.renewals:
            values = {"ref": provision.ref, "one": "renewable: false", "other": f"renewals: {power.renewals}"}
            yield Hit(at(power.places, "renewals", power.place), values=values, subject=provision.ref)
        if power.renewable is True and power.renewals == 0:
            values = {"ref": provision.ref, "one": "renewable: true", "other": "renewals: 0"}
            yield Hit(at(power.places, "renewals", power.place), values=values, subject=provision.ref)
        if power.kind == "retention" and power.targeted is True:
            values = {"ref": provision.ref, "one": "kind: retention", "other": "targeted: true"}
            yield Hit(at(power.places, "targeted", power.place), values=values, subject=provision.ref)


RULE = Rule(
    code="D051",
    level="warning",
    title=Text(
        "وقائع صلاحية متناقضة",
        "Power contradicts itself",
        "Pouvoir contradictoire",
    ),
    purpose=Text(
        "يكشف تناقضاً بين الوقائع المثبتة عن صلاحية إجرائية.",
        "Finds recorded facts of a power that contradict each other.",
        "Décèle une contradiction entre les faits relevés d’un pouvoir.",
    ),
    basis=(),
    message=Text(
        "الصلاحية في «{ref}»: لا يجتمع {one} مع {other}.",
        "The power in “{ref}”: {one} and {other} cannot both be true.",
        "Le pouvoir dans « {ref} » : {one} et {other} ne peuvent être exacts à la fois.",
    ),
    cure=Text(
        "صحّح إحدى الواقعتين.",
        "Correct one of the two facts.",
        "Corrigez l’un des deux faits.",
    ),
    check=_check,
)
