"""P202: an offence carries no penalty.

Purpose
    Somebody looked: the provision forbids the act and threatens nothing (``penalty: none``), and no other provision that is answered for
    the same element carries a penalty.

Legal basis
    Art. 5: to criminalise is to threaten a penalty.

Passes
    "2.1": {penalty: {fine: {max: 2000, currency: KWD}}}

Fails
    "2.1": {penalty: none}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import HEAVIER_CODES
from checker.assessing.gaps import counting, crimes, named
from checker.assessing.wording import cited, element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in crimes(case):
        if obligation.id in HEAVIER_CODES:  # told there as a penalty that is not heavier
            continue
        bare = []
        for element in result.elements:
            meeting = [c.provision for c in counting(result) if c.elements.get(element) in ("met", "unclear")]
            if meeting and all(p.penalty is not None and p.penalty.none for p in meeting):
                bare.append((element, meeting[0]))
        if bare:
            provision = bare[0][1]
            values = {
                **named(obligation),
                "provision": cited(case.profile, provision),
                "elements": element_labels(obligation, [e for e, _ in bare]),
            }
            place = provision.penalty.place if provision.penalty else provision.place
            yield Hit(place, obligation.id, values, subject=provision.ref, data={"elements": tuple(e for e, _ in bare)})


RULE = Rule(
    code="P202",
    level="error",
    title=Text("جريمة بلا عقوبة", "Offence without a penalty", "Infraction sans peine"),
    purpose=Text(
        "يبيّن حكماً يحظر الفعل ولا يقرر له عقوبة.",
        "Names a provision that forbids the act and carries no penalty.",
        "Nomme une disposition qui interdit l’acte sans prévoir de peine.",
    ),
    basis=("Convention, Art. 5",),
    message=Text(
        "ما ورد في {provision} مقابلاً للالتزام {id} ({title}) لا عقوبة عليه، وذلك في شأن ما يأتي: {elements}.",
        "{provision}, which answers obligation {id} ({title}) for {elements}, carries no penalty.",
        "{provision}, qui répond à l’obligation {id} ({title}) pour {elements}, ne prévoit aucune peine.",
    ),
    cure=Text(
        "ينبغي للدولة أن تقرر عقوبة جزائية لما يأتي: {elements}.",
        "The State should provide for a criminal penalty for: {elements}.",
        "L’État devrait prévoir une sanction pénale pour : {elements}.",
    ),
    check=_check,
)
