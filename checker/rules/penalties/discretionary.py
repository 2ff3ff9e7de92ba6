"""P209: the heavier penalty is left to the court's discretion.

Purpose
    The Convention says that the penalty *is* heavier; a clause by which the court may raise it leaves the same penalty possible. The
    claim stands, with this doubt beside it.

Legal basis
    Arts. 6.2, 12.2, 12.3, 21.

Passes
    "40": {penalty: {relative: heavier, by: doubled}}

Fails
    "40": {penalty: {relative: discretionary}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import HEAVIER_CODES
from checker.assessing.gaps import named
from checker.assessing.wording import cited
from checker.rules.base import Case, Hit, Rule
from checker.rules.penalties.weighing import undecided
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, considered, _ in undecided(case, tuple(HEAVIER_CODES)):
        penalty = considered.provision.penalty
        if penalty is not None and penalty.relative == "discretionary":
            values = {**named(obligation), "provision": cited(case.profile, considered.provision)}
            yield Hit(penalty.place, obligation.id, values, subject=considered.provision.ref)


RULE = Rule(
    code="P209",
    level="warning",
    title=Text("تشديد جوازي", "Discretionary aggravation", "Aggravation facultative"),
    purpose=Text(
        "يبيّن أن التشديد متروك لتقدير المحكمة، فتبقى العقوبة ذاتها ممكنة.",
        "Says that raising the penalty is left to the court, so that the same penalty remains possible.",
        "Signale que l’aggravation est laissée au juge, de sorte que la même peine reste possible.",
    ),
    basis=("Convention, Art. 6.2", "Convention, Art. 12.2", "Convention, Art. 12.3", "Convention, Art. 21"),
    message=Text(
        "التشديد في {provision} جوازي للمحكمة لا وجوبي، والالتزام {id} ({title}) يقتضي عقوبة أشد.",
        "{provision} lets the court raise the penalty without obliging it to; obligation {id} ({title}) asks for a heavier penalty.",
        "{provision} permet au juge d’aggraver la peine sans l’y obliger ; l’obligation {id} ({title}) demande une peine plus lourde.",
    ),
    cure=Text(
        "ينبغي للدولة أن تجعل التشديد وجوبياً.",
        "The State should make the heavier penalty mandatory.",
        "L’État devrait rendre l’aggravation obligatoire.",
    ),
    check=_check,
)
