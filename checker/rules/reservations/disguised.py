"""R406: a reservation under another name.

Whether a statement is a reservation follows from the effect it seeks, not from its name (VCLT Art. 2(1)(d); ILC Guide 1.3). A
declaration or an understanding that excludes or modifies a provision, narrows its words, puts domestic law, the constitution or
Sharia above it, or makes consent depend on one interpretation, is judged as a reservation. The finding is about the name; whether
the reservation is allowed is said by the other rules of this chapter.

Found::

    reservations:
      - {id: r1, on: ["14"], effect: interpret, styled: declaration, narrows: true}

Not found::

    reservations:
      - {id: r1, on: ["14"], effect: interpret, styled: declaration, narrows: false}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, obligation, place, statements
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Statements judged as reservations though they are called, or framed as, something else."""
    for result in statements(case, "disguised", "conditional"):
        if result.verdict != "without_effect":
            yield Hit(
                place(result, "styled", "narrows", "conditional", "effect"),
                obligation(result, case.convention),
                about(result),
                subject=result.reservation.id,
            )


RULE = Rule(
    code="R406",
    level="warning",
    title=Text("تحفظ في صورة إعلان", "Reservation disguised as a declaration", "Réserve déguisée en déclaration"),
    purpose=Text(
        "العبرة بالأثر الذي يرمي إليه الإعلان لا بتسميته: ما استبعد حكماً أو عدله أو ضيق ألفاظه فهو تحفظ.",
        "What counts is the effect sought, not the name: a statement that excludes, modifies or narrows a provision is a reservation.",
        "C’est l’effet visé qui compte, non l’appellation : ce qui exclut, modifie ou restreint une disposition est une réserve.",
    ),
    basis=("VCLT Art. 2(1)(d)", "ILC Guide 1.3, 1.3.2, 1.4, 3.5.1"),
    message=Text(
        "الإعلان «{id}» في شأن {ids} تحفظ في حقيقته، أياً كانت تسميته، وبهذا الوصف يُحكم عليه.",
        "Statement “{id}” on {ids} is in effect a reservation, whatever it is called, and is judged as one.",
        "La déclaration « {id} » sur {ids} est en réalité une réserve, quelle que soit son appellation, et est appréciée comme telle.",
    ),
    cure=Text(
        "يُسمى التحفظ باسمه إن كانت فقرة تجيزه، أو يُصاغ الإعلان بما لا ينتقص من النص، أو يُسحب.",
        "Call it a reservation if a clause allows it, word it so that it takes nothing from the text, or withdraw it.",
        "La qualifier de réserve si une clause l’autorise, la rédiger sans rien retrancher au texte, ou la retirer.",
    ),
    check=check,
)
