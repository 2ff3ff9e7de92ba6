"""R407: a reservation too general to be known.

A statement to the whole Convention ("so far as not contrary to the Islamic Sharia", "within the limits of the Constitution and laws
in force") names no provision. Neither its scope nor what is left of the State's bond can be told (ILC Guide 3.1.5.2, 3.1.5.5), and
no clause allows it: prohibited under both readings of para. 6 of the final provisions. That the preamble speaks of Sharia and of
public order is an argument on the Convention's aims, not a door for reservations.

Found::

    reservations:
      - {id: r1, on: all, effect: modify, scope: {internal_law: true}}

Not found::

    reservations:
      - {id: r1, on: all, effect: none, kind: consent_formula}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.reservations.common import about, carrier, place
from checker.text import Text


def check(case: Case) -> Iterator[Hit]:
    """Prohibited statements to the whole Convention."""
    for result in case.reservations:
        if carrier(result) == "R407":
            yield Hit(place(result, "on"), None, about(result), subject=result.reservation.id)


RULE = Rule(
    code="R407",
    level="error",
    title=Text("تحفظ عام لا يُعرف مداه", "Reservation too general", "Réserve trop générale"),
    purpose=Text(
        "لا يجوز تحفظ على الاتفاقية كلها لا يسمي حكماً: لا يُعرف مداه ولا ما يبقى من الالتزام، ولا تجيزه فقرة.",
        "A reservation to the whole Convention names no provision: its reach, and what is left of the bond, cannot be known, "
        "and no clause allows it.",
        "Une réserve à toute la Convention ne nomme aucune disposition : sa portée et ce qui reste de l’engagement sont "
        "inconnus, et aucune clause ne l’autorise.",
    ),
    basis=("final provisions, para. 6 (cited as Art. 42.6)", "VCLT Art. 19(c)", "ILC Guide 3.1.5.2, 3.1.5.5, 4.5.1"),
    message=Text(
        "التحفظ «{id}» يمتد إلى {ids} ولا يسمي حكماً، فلا يُعرف مداه؛ وهو غير جائز بالقراءتين.",
        "Reservation “{id}” reaches {ids} and names no provision, so that its scope cannot be known; prohibited on both readings.",
        "La réserve « {id} » vise {ids} sans nommer de disposition, de sorte que sa portée est inconnue ; interdite selon les"
        " deux lectures.",
    ),
    cure=Text(
        "يُسحب التحفظ، أو تُسمى الأحكام المقصودة ويُقصر على ما تجيزه فقرة.",
        "Withdraw it, or name the provisions meant and keep to what a clause allows.",
        "La retirer, ou nommer les dispositions visées en s’en tenant à ce qu’une clause autorise.",
    ),
    check=check,
)
