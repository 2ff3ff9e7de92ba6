"""D035: the days of a statement do not fit together.

Purpose
    A statement made on signing must be confirmed on ratifying (VCLT Art. 23(2)); a late one needs consent. The verdict turns on these
    days: nothing is confirmed or withdrawn before it is made, nor made before there was a Convention.

Legal basis
    VCLT Arts. 19, 22, 23(2).

Passes
    made: {date: 2010-12-21, at: signature}
    confirmed: 2013-02-14

Fails
    made: {date: 2010-12-21, at: signature}
    confirmed: 2009-02-14
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    participation = case.profile.participation
    signed = participation.signed.date if participation and participation.signed else None
    concluded = case.convention.concluded
    for r in case.profile.reservations or ():
        made = r.made_date
        made_at = at(r.places, "made.date", r.place)
        if made is not None and made < concluded:
            values = {"id": r.id, "later": _MADE, "later_date": str(made), "earlier": _CONVENTION, "earlier_date": str(concluded)}
            yield Hit(made_at, values=values, subject=r.id)
            continue
        if made is not None and r.made_at == "signature" and signed is not None and made != signed:
            values = {"id": r.id, "later_date": str(made), "earlier_date": str(signed)}
            yield Hit(made_at, values={**values, "later": _MADE, "earlier": _MADE}, subject=r.id, level="warning", message=_NOT_THEN)
        for name, day, what in (("confirmed", r.confirmed, _CONFIRMED), ("withdrawn", r.withdrawn, _WITHDRAWN)):
            if day and made is not None and day < made:
                values = {"id": r.id, "later": what, "later_date": str(day), "earlier": _MADE, "earlier_date": str(made)}
                yield Hit(at(r.places, name, r.place), values=values, subject=r.id)


_MADE = Text("تقديمه", "its making", "sa formulation")
_CONFIRMED = Text("تأكيده", "its confirmation", "sa confirmation")
_WITHDRAWN = Text("سحبه", "its withdrawal", "son retrait")
_CONVENTION = Text("تحرير الاتفاقية", "the conclusion of the Convention", "la conclusion de la Convention")
_NOT_THEN = Text(
    "يقال إن الإعلان «{id}» قُدم عند التوقيع، وتاريخه {later_date} غير تاريخ التوقيع {earlier_date}.",
    "Statement “{id}” is said to be made on signing; its day, {later_date}, is not that of the signature, {earlier_date}.",
    "La déclaration « {id} » aurait été faite à la signature ; sa date ({later_date}) n’est pas celle de la signature ({earlier_date}).",
)


RULE = Rule(
    code="D035",
    level="error",
    title=Text(
        "ترتيب مستحيل لتواريخ إعلان",
        "Statement's days out of order",
        "Dates d’une déclaration dans un ordre impossible",
    ),
    purpose=Text(
        "يكشف تأكيداً أو سحباً لإعلان يسبق تقديمه.",
        "Finds a statement confirmed or withdrawn before it was made.",
        "Décèle une déclaration confirmée ou retirée avant d’avoir été faite.",
    ),
    basis=("VCLT Arts. 19, 22, 23(2)",),
    message=Text(
        "الإعلان «{id}»: {later} ({later_date}) يسبق {earlier} ({earlier_date}).",
        "Statement “{id}”: {later} ({later_date}) comes before {earlier} ({earlier_date}).",
        "Déclaration « {id} » : {later} ({later_date}) précède {earlier} ({earlier_date}).",
    ),
    cure=Text(
        "صحّح أحد التاريخين.",
        "Correct one of the two days.",
        "Corrigez l’une des deux dates.",
    ),
    check=_check,
)
