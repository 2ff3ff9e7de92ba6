"""D033: an amendment is older than the statute it amends, or younger than its repeal.

Purpose
    Judgements made before an amendment are stale; an amendment at the wrong day hides that or claims it falsely.

Passes
    in_force: 2016-01-12
    amended: [{date: 2018-05-01, by: Law No. 7 of 2018}]

Fails
    in_force: 2016-01-12
    amended: [{date: 2008-05-01, by: Law No. 7 of 2018}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import amendments, at, earliest
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for statute, amendment in amendments(case.profile):
        day, made = amendment.date, earliest(statute)
        gone = statute.repealed.date if statute.repealed else None
        if day is None:
            continue
        place = at(amendment.places, "date", amendment.place)
        if made is not None and day < made:
            values = {"statute": statute.id, "date": str(day), "other": str(made)}
            yield Hit(place, values=values, subject=statute.id)
        elif gone is not None and day > gone:
            values = {"statute": statute.id, "date": str(day), "other": str(gone)}
            yield Hit(place, values=values, subject=statute.id, message=_AFTER)


_AFTER = Text(
    "تعديل التشريع «{statute}» ({date}) لاحق على إلغائه ({other}).",
    "The amendment of “{statute}” ({date}) comes after its repeal ({other}).",
    "La modification de « {statute} » ({date}) est postérieure à son abrogation ({other}).",
)


RULE = Rule(
    code="D033",
    level="warning",
    title=Text(
        "تعديل في غير زمنه",
        "Amendment outside the statute's life",
        "Modification hors de la vie du texte",
    ),
    purpose=Text(
        "يكشف تعديلاً يسبق صدور التشريع أو يلحق إلغاءه.",
        "Finds an amendment before the statute existed or after it was repealed.",
        "Décèle une modification antérieure au texte ou postérieure à son abrogation.",
    ),
    basis=(),
    message=Text(
        "تعديل التشريع «{statute}» ({date}) يسبق صدوره ({other}).",
        "The amendment of “{statute}” ({date}) comes before the statute itself ({other}).",
        "La modification de « {statute} » ({date}) précède le texte lui-même ({other}).",
    ),
    cure=Text(
        "تحقق من تاريخ التعديل ومن التشريع المقصود.",
        "Check the day of the amendment, and which statute it amends.",
        "Vérifiez la date de la modification et le texte qu’elle vise.",
    ),
    check=_check,
)
