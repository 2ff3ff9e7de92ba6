"""D031: the days of a statute stand in an order that is not possible, or hardly.

Purpose
    The law of a day is found from these days. A law is not repealed before it is in force, nor published or in force before it is
    enacted (errors). One that is in force before it is published is possible and rare (warning).

Passes
    enacted: 2015-06-16
    published: {date: 2015-07-12}
    in_force: 2016-01-12

Fails
    in_force: 2016-01-12
    repealed: {date: 2015-01-12}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.findings import Level
from checker.profile.model import Place, Statute
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.names import STAGES
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for statute in case.profile.statutes.values():
        days = _days(statute)
        for earlier, later in (("enacted", "published"), ("enacted", "in_force")):
            if earlier in days and later in days and days[later][0] < days[earlier][0]:
                yield _hit(statute, days, earlier, later)
        if "published" in days and "in_force" in days and not _before_enactment(days) and days["in_force"][0] < days["published"][0]:
            yield _hit(statute, days, "published", "in_force", "warning")
        for earlier in ("in_force", "published", "enacted"):
            if "repealed" in days and earlier in days and days["repealed"][0] < days[earlier][0]:
                yield _hit(statute, days, earlier, "repealed")
                break


def _before_enactment(days: _Days) -> bool:
    return "enacted" in days and days["in_force"][0] < days["enacted"][0]


_Days = dict[str, tuple[date, Place]]


def _days(statute: Statute) -> _Days:
    found = {
        "enacted": (statute.enacted, statute.place),  # never the later of two
        "published": (statute.published, at(statute.places, "published.date", statute.place)),
        "in_force": (statute.in_force, at(statute.places, "in_force", statute.place)),
    }
    if statute.repealed is not None:
        found["repealed"] = (statute.repealed.date, at(statute.repealed.places, "date", statute.repealed.place))
    return {name: (day, place) for name, (day, place) in found.items() if day is not None}


def _hit(statute: Statute, days: _Days, earlier: str, later: str, level: Level = "error") -> Hit:
    values = {
        "statute": statute.id,
        "later": STAGES[later],
        "later_date": str(days[later][0]),
        "earlier": STAGES[earlier],
        "earlier_date": str(days[earlier][0]),
    }
    return Hit(days[later][1], values=values, subject=statute.id, level=level)


RULE = Rule(
    code="D031",
    level="error",
    title=Text(
        "ترتيب مستحيل لتواريخ تشريع",
        "Statute's days out of order",
        "Dates d’un texte dans un ordre impossible",
    ),
    purpose=Text(
        "يكشف تواريخ إصدار أو نشر أو نفاذ أو إلغاء لا يمكن أن تتعاقب على هذا النحو.",
        "Finds days of enactment, publication, entry into force or repeal that cannot follow one another like this.",
        "Décèle des dates d’adoption, de publication, d’entrée en vigueur ou d’abrogation qui ne peuvent se suivre ainsi.",
    ),
    basis=(),
    message=Text(
        "التشريع «{statute}»: {later} ({later_date}) يسبق {earlier} ({earlier_date}).",
        "“{statute}”: {later} ({later_date}) comes before {earlier} ({earlier_date}).",
        "« {statute} » : {later} ({later_date}) précède {earlier} ({earlier_date}).",
    ),
    cure=Text(
        "تحقق من التاريخين في الجريدة الرسمية وصحّح الخطأ.",
        "Check both days in the gazette and correct the wrong one.",
        "Vérifiez les deux dates au journal officiel et corrigez celle qui est erronée.",
    ),
    check=_check,
)
