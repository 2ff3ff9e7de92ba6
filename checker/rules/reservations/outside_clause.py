"""R402: a reservation that goes beyond what its clause allows.

19.3 is about attempt (19.2) and nothing else: not participation (19.1). 22.3 lets a Party confine the real-time powers of 28 and 29, not
abolish them, and under readings that the user may choose only one of them. 37.4 is about offences outside Chapter II. What goes beyond the
clause is severed: the part inside stands, the rest is null and void and its obligation stays due.

Found::

    reservations:
      - {id: r1, on: ["19.1", "19.2"], effect: exclude}

Not found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about_outside, carrier, item, obligation
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Statements that have a clause and exceed it."""
    for result in case.reservations:
        if carrier(result) == "R402":
            yield Hit(
                item(result, case.convention),
                obligation(result, case.convention),
                about_outside(result, case.convention),
                subject=result.reservation.id,
            )


RULE = Rule(
    code="R402",
    level="error",
    title=Text("تحفظ يجاوز ما تجيزه فقرته", "Reservation beyond what its clause allows", "Réserve dépassant ce que sa clause autorise"),
    purpose=Text(
        "لا تجيز الفقرة 3 من المادة 19 إلا التحفظ على الشروع، ولا تجيز الفقرة 3 من المادة 22 إلا تضييق إجراءات المادتين 28 "
        "و29، ولا تجيز الفقرة 4 من المادة 37 إلا ما"
        " خرج عن الفصل الثاني. "
        "وما زاد على ذلك يُفصل ويبطل، ويبقى الالتزام واجباً.",
        "19.3 allows a reservation to attempt alone, 22.3 lets the powers of 28 and 29 be confined and no more, 37.4 is for "
        "offences outside "
        "Chapter II. What goes further is severed and void; its obligation stays due.",
        "19.3 ne permet de réserve qu’à la tentative, 22.3 ne permet que de restreindre les pouvoirs de 28 et 29, 37.4 vise "
        "les infractions hors du "
        "chapitre II. Le surplus est disjoint et nul ; l’obligation reste due.",
    ),
    basis=("Art. 19.3, 22.3, 37.4", "VCLT Art. 19(b)", "ILC Guide 3.1.2, 4.5.1"),
    message=Text(
        "التحفظ «{id}» يجاوز ما تجيزه الفقرة التي يستند إليها: لا يصح فيما يخص {ids}، فيبقى ذلك واجباً.",
        "Reservation “{id}” goes beyond the clause it rests on: as to {ids} it is not allowed, and that stays due.",
        "La réserve « {id} » dépasse la clause sur laquelle elle se fonde : quant à {ids}, elle n’est pas admise et "
        "l’obligation reste due.",
    ),
    cure=Text(
        "يُقصر التحفظ على ما تجيزه الفقرة، ويُسحب فيما زاد عليها.",
        "Confine the reservation to what the clause allows and withdraw the rest.",
        "Limiter la réserve à ce que la clause autorise et retirer le surplus.",
    ),
    check=check,
)
