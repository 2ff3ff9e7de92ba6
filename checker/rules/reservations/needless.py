"""R408: a permitted reservation that is no longer needed.

The ILC Guide (2.5.3) asks States to review from time to time whether a reservation is still needed. Where provisions in force, verified to
the evidence threshold, already meet every element of what is reserved, the State could withdraw the reservation and would comply.

Found: 19.2 is reserved and the penal code punishes attempt. Not found: 19.2 is reserved and no provision answers it.
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessment import ObligationResult
from checker.convention.model import Convention
from checker.reservations.words import ids_text
from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, place
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Reserved obligations whose every element a provision in force meets."""
    for result in case.reservations:
        met = [i for i in result.excuses if i in case.obligations and _met(case.obligations[i], case.convention)]
        if met:
            values = {**about(result), "ids": ids_text(met)}
            yield Hit(place(result, "on"), met[0], values, subject=result.reservation.id)


def _met(result: ObligationResult, convention: Convention) -> bool:
    claims = [c.elements for c in result.considered if c.counts and c.mapping.relation != "contrary"]
    return bool(claims) and all(any(c.get(e) == "met" for c in claims) for e in convention.obligations[result.id].element_ids)


RULE = Rule(
    code="R408",
    level="note",
    title=Text("تحفظ لم تعد إليه حاجة", "Reservation no longer needed", "Réserve devenue inutile"),
    purpose=Text(
        "تراجع الدول من وقت إلى آخر حاجتها إلى تحفظاتها؛ فإن كان القانون الداخلي يفي بما تُحفِّظ عليه أمكن سحب التحفظ.",
        "States review from time to time whether their reservations are still needed; where national law does what is "
        "reserved, it can be withdrawn.",
        "Les États réexaminent périodiquement l’utilité de leurs réserves ; si le droit interne fait ce qui est réservé, la "
        "réserve peut être retirée.",
    ),
    basis=("VCLT Art. 22", "ILC Guide 2.5.3"),
    message=Text(
        "التحفظ «{id}» على {ids} لم تعد إليه حاجة: القانون الداخلي النافذ يفي بكل عناصره.",
        "Reservation “{id}” to {ids} is no longer needed: the national law in force meets every element.",
        "La réserve « {id} » à {ids} n’est plus nécessaire : le droit interne en vigueur en remplit tous les éléments.",
    ),
    cure=Text("يُنظر في سحب التحفظ.", "The State may wish to consider withdrawing it.", "L’État pourrait envisager de la retirer."),
    check=check,
)
