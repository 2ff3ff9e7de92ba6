"""D020: the State is not a member of the League of Arab States.

Purpose
    The Convention is open to the members of the League (final provisions, para. 4). A profile of another State is assessed all the
    same, but nobody should take it for a Party's by a slip of the pen.

Passes
    state: KW

Fails
    state: KV
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.model import Place
from checker.profile.suggest import listed
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    members = case.convention.members
    if case.profile.state not in members:
        # Of two letters none is near to any other two: there is nothing to ask.
        values = {"state": case.profile.state, "ask": "", "known": listed(members)}
        place = at(case.profile.places, "state", Place())
        yield Hit(place, values=values)


RULE = Rule(
    code="D020",
    level="note",
    title=Text(
        "دولة ليست عضواً في الجامعة",
        "Not a member of the League",
        "État non membre de la Ligue",
    ),
    purpose=Text(
        "ينبّه إلى أن رمز الدولة ليس رمز عضو في جامعة الدول العربية، إذ الاتفاقية مفتوحة لأعضائها.",
        "Points out that the code is not that of a member of the League of Arab States, to whom the Convention is open.",
        "Signale que le code n’est pas celui d’un membre de la Ligue des États arabes, auxquels la Convention est ouverte.",
    ),
    basis=("Final provisions, para. 4",),
    message=Text(
        "«{state}» ليست من الدول الأعضاء في جامعة الدول العربية.{ask}",
        "“{state}” is not a member of the League of Arab States.{ask}",
        "« {state} » n’est pas membre de la Ligue des États arabes.{ask}",
    ),
    cure=Text(
        "تحقق من الرمز. رموز الأعضاء: {known}.",
        "Check the code. The members’ codes: {known}.",
        "Vérifiez le code. Codes des membres : {known}.",
    ),
    check=_check,
)
