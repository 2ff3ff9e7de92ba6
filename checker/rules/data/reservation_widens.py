"""D028: a statement is said to widen one that the profile does not have, or itself.

Purpose
    Widening an earlier reservation is treated as a new one (guide to practice on reservations, 2.3.4); the earlier one must be there.

Passes
    reservations: [{id: r1, …}, {id: r2, widens: r1, …}]

Fails
    reservations: [{id: r2, widens: r0, …}]
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from checker.profile.faults import shown
from checker.profile.suggest import MAX_OPTIONS, ask, listed, nearest
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    reservations = case.profile.reservations or ()
    ids = dict.fromkeys(reservation.id for reservation in reservations)
    for reservation in reservations:
        earlier = reservation.widens
        if earlier is not None and (earlier not in ids or earlier == reservation.id):
            others = list(islice((known for known in ids if known != reservation.id), MAX_OPTIONS))
            values = {"id": shown(earlier), "ask": ask(nearest(earlier, others)), "known": listed(others) or "–"}
            yield Hit(at(reservation.places, "widens", reservation.place), values=values, subject=reservation.id)


RULE = Rule(
    code="D028",
    level="error",
    title=Text(
        "توسيع تحفظ غير مذكور",
        "Widened reservation is missing",
        "Réserve élargie absente",
    ),
    purpose=Text(
        "يكشف إعلاناً يقال إنه يوسع تحفظاً سابقاً لا ذكر له.",
        "Finds a statement said to widen an earlier one that is not there.",
        "Décèle une déclaration censée élargir une réserve antérieure absente du profil.",
    ),
    basis=(),
    message=Text(
        "لا يوجد إعلان سابق بالمعرّف «{id}».{ask}",
        "There is no earlier statement “{id}”.{ask}",
        "Il n’existe pas de déclaration antérieure « {id} ».{ask}",
    ),
    cure=Text(
        "اكتب معرّف الإعلان الذي يوسعه هذا الإعلان. الموجود: {known}.",
        "Write the id of the statement that this one widens. There are: {known}.",
        "Écrivez l’identifiant de la déclaration que celle-ci élargit. Il y a : {known}.",
    ),
    check=_check,
)
