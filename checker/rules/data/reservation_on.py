"""D025: a reservation touches a provision that the Convention does not have.

Purpose
    What a statement touches decides whether a clause allows it. Obligation ids, articles, paragraphs outside Arts. 5-29 and ``all``
    are known.

Passes
    reservations: [{id: r1, on: ["19.2"], effect: exclude}]

Fails
    reservations: [{id: r1, on: ["19.4"], effect: exclude}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.convention.model import Convention
from checker.profile.faults import shown
from checker.profile.suggest import ask, nearest_id
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text

_OTHER_ARTICLES = frozenset((*range(1, 5), *range(30, 44)))
"""Those without obligations of the catalogue."""
_LAST_FINAL = 8


def _check(case: Case) -> Iterator[Hit]:
    for reservation in case.profile.reservations or ():
        for n, ref in enumerate(reservation.on):
            if not exists(ref, case.convention):
                values = {"ref": shown(ref), "reservation": reservation.id, "ask": ask(nearest_id(ref, case.convention.obligations))}
                place = at(reservation.places, f"on.{n}", reservation.place)
                yield Hit(place, values=values, subject=reservation.id)


def exists(ref: str, convention: Convention) -> bool:
    """Whether the Convention has such a provision; of the articles outside 5-29 only the number of the article is looked at."""
    if convention.knows(ref):
        return True
    head, _, rest = ref.partition(".")
    if head == "final":
        return not rest or 1 <= int(rest) <= _LAST_FINAL
    return int(head) in _OTHER_ARTICLES


RULE = Rule(
    code="D025",
    level="error",
    title=Text(
        "تحفظ على حكم غير موجود",
        "Reservation to a provision that does not exist",
        "Réserve à une disposition inexistante",
    ),
    purpose=Text(
        "يكشف تحفظاً على حكم لا وجود له في الاتفاقية.",
        "Finds a statement about a provision that the Convention does not have.",
        "Décèle une déclaration visant une disposition que la Convention ne contient pas.",
    ),
    basis=(),
    message=Text(
        "«{ref}» لا يشير إلى حكم في الاتفاقية (الإعلان «{reservation}»).{ask}",
        "“{ref}” names no provision of the Convention (statement “{reservation}”).{ask}",
        "« {ref} » ne désigne aucune disposition de la Convention (déclaration « {reservation} »).{ask}",
    ),
    cure=Text(
        "اكتب رقم الالتزام (6.2.a) أو المادة (22) أو فقرة أخرى (34.2) أو all.",
        "Write an obligation (6.2.a), an article (22), another paragraph (34.2) or all.",
        "Écrivez une obligation (6.2.a), un article (22), un autre paragraphe (34.2) ou all.",
    ),
    check=_check,
)
