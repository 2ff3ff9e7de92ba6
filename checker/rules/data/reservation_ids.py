"""D026: two statements bear the same id.

Purpose
    A verdict names its statement by the id; two of the same name cannot be told apart.

Passes
    reservations: [{id: r1, …}, {id: r2, …}]

Fails
    reservations: [{id: r1, …}, {id: r1, …}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    first: dict[str, int] = {}
    for reservation in case.profile.reservations or ():
        place = at(reservation.places, "id", reservation.place)
        if reservation.id and reservation.id in first:
            yield Hit(place, values={"id": reservation.id, "line": first[reservation.id]}, subject=reservation.id)
        first.setdefault(reservation.id, place.line)


RULE = Rule(
    code="D026",
    level="error",
    title=Text(
        "معرّف مكرر لتحفظين",
        "Two reservations with one id",
        "Deux réserves sous un même identifiant",
    ),
    purpose=Text(
        "يكشف إعلانين يحملان المعرّف نفسه فلا يُفرَّق بين حكميهما.",
        "Finds two statements with the same id, whose verdicts could not be told apart.",
        "Décèle deux déclarations portant le même identifiant, dont les verdicts se confondraient.",
    ),
    basis=(),
    message=Text(
        "المعرّف «{id}» مستعمل من قبل في السطر {line}.",
        "The id “{id}” is already used at line {line}.",
        "L’identifiant « {id} » est déjà employé à la ligne {line}.",
    ),
    cure=Text(
        "أعطِ كل إعلان معرّفاً خاصاً به.",
        "Give each statement an id of its own.",
        "Donnez à chaque déclaration son propre identifiant.",
    ),
    check=_check,
)
