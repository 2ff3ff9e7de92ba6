"""D036: a bill, or an act that was never issued, is given a day of entry into force or repeal.

Purpose
    A bill counts for nothing at any date. Either it was enacted after all, and then its status is wrong, or the day is a plan.

Passes
    status: bill

Fails
    status: bill
    in_force: 2024-01-01
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.names import STAGES
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for statute in case.profile.statutes.values():
        if statute.status == "enacted" and statute.kind != "bill":
            continue
        if statute.in_force is not None:
            place = at(statute.places, "in_force", statute.place)
            yield Hit(place, values={"statute": statute.id, "what": STAGES["in_force"]}, subject=statute.id)
        if statute.repealed is not None:
            yield Hit(statute.repealed.place, values={"statute": statute.id, "what": STAGES["repealed"]}, subject=statute.id)


RULE = Rule(
    code="D036",
    level="warning",
    title=Text(
        "مشروع قانون له تاريخ نفاذ",
        "Bill with a day of entry into force",
        "Projet de loi doté d’une date d’entrée en vigueur",
    ),
    purpose=Text(
        "يكشف مشروع قانون، أو لائحة لم تصدر، وله تاريخ نفاذ أو إلغاء.",
        "Finds a bill, or a regulation never issued, with a day of entry into force or repeal.",
        "Décèle un projet, ou un règlement jamais pris, doté d’une date d’entrée en vigueur ou d’abrogation.",
    ),
    basis=(),
    message=Text(
        "«{statute}» مشروع أو لم يصدر، ومع ذلك ذُكر له: {what}.",
        "“{statute}” is a bill or was never issued, and yet it is given: {what}.",
        "« {statute} » est un projet ou n’a jamais été pris, et pourtant il est indiqué : {what}.",
    ),
    cure=Text(
        "صحّح status إن كان قد صدر، أو احذف التاريخ.",
        "Correct status where it was enacted, or leave the day out.",
        "Corrigez status s’il a été adopté, ou supprimez la date.",
    ),
    check=_check,
)
