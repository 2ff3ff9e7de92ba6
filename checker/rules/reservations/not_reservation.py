"""R409: a statement that is no reservation.

A formula that makes consent subject to ratification, a statement of non-recognition, a notice, the use of a choice that the
Convention offers (8.2, 28.2, 29.2, 31.6), an explanation of internal application, a declaration within the words: none of them
excludes or modifies what a provision does, whatever it is called. It changes nothing in the State's obligations.

Found::

    reservations:
      - {id: r1, on: all, effect: none, styled: ratification_clause, kind: consent_formula}

Not found::

    reservations:
      - {id: r1, on: ["19.2"], effect: exclude}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, obligation, place, reason
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Every statement found to be no reservation, with the answer that decided it."""
    for result in case.reservations:
        if result.verdict == "not_a_reservation":
            decisive = reason(result.steps[-2])
            yield Hit(
                place(result, "effect"),
                obligation(result, case.convention),
                {**about(result), "why": decisive},
                subject=result.reservation.id,
            )


RULE = Rule(
    code="R409",
    level="note",
    title=Text("ليس تحفظاً", "Not a reservation", "N’est pas une réserve"),
    purpose=Text(
        "صيغة التصديق وعدم الاعتراف والإبلاغ وممارسة الخيارات وبيان التطبيق الداخلي والتفسير في حدود اللفظ: ليس شيء منها تحفظاً.",
        "Consent formulas, non-recognition, notices, the use of choices, explanations of internal application and "
        "interpretations within the words are "
        "no reservations.",
        "Formules de consentement, non-reconnaissance, notifications, choix, explications d’application interne et "
        "interprétations dans les limites du "
        "texte ne sont pas des réserves.",
    ),
    basis=("VCLT Art. 2(1)(d), 14", "ILC Guide 1.1, 1.2, 1.5.1, 1.5.2, 1.5.3"),
    message=Text(
        "الإعلان «{id}» ليس تحفظاً ولا يغير من الالتزامات شيئاً. {why}",
        "Statement “{id}” is not a reservation and changes nothing in the obligations. {why}",
        "La déclaration « {id} » n’est pas une réserve et ne change rien aux obligations. {why}",
    ),
    cure=Text(
        "لا يلزم إجراء؛ ويحسن ألا يُسمى تحفظاً في المراسلات.",
        "Nothing needs to be done; it is better not called a reservation in correspondence.",
        "Aucune mesure n’est requise ; mieux vaut ne pas l’appeler réserve dans la correspondance.",
    ),
    check=check,
)
