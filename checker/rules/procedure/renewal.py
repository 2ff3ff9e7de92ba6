"""T302: an order of preservation cannot be renewed.

Purpose
    Art. 23.2 makes the ninety days renewable. Where the recorded power says that they are not, the element is not met, whatever the mapping
    claims; where the mapping itself says so, it is told at the element.

Legal basis
    Art. 23.2.

Passes
    "49": {power: {kind: preservation, max_days: 90, renewable: true}}

Fails
    "49": {power: {kind: preservation, max_days: 90, renewable: false}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import cause, claim_place, contradicted, duties, named, only_contrary
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_ELEMENT = "renewable"
_CLAIMED = Text(
    "لا يقبل أمر الحفظ التجديد في القانون الداخلي خلافاً لما يقتضيه الالتزام {id} ({title}).",
    "Under domestic law an order of preservation cannot be renewed, as obligation {id} ({title}) asks.",
    "En droit interne l’injonction de conservation n’est pas renouvelable, contrairement à ce que demande l’obligation {id} ({title}).",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        if result.elements.get(_ELEMENT) != "unmet" or cause(result) != "elements":
            continue
        told = list(contradicted(result, "T302"))
        for considered, fact in told:
            yield Hit(fact.place, obligation.id, {**named(obligation), **fact.values}, subject=considered.provision.ref)
        retained = any(_ELEMENT in fact.elements for _, fact in contradicted(result, "T306"))
        if not told and not retained and not only_contrary(result, _ELEMENT):
            yield Hit(claim_place(result, _ELEMENT, "unmet"), obligation.id, named(obligation), message=_CLAIMED)


RULE = Rule(
    code="T302",
    level="warning",
    title=Text("حفظ لا يتجدد", "Preservation not renewable", "Conservation non renouvelable"),
    purpose=Text(
        "يبيّن أن القانون لا يجيز تجديد أمر الحفظ.",
        "Says that the law does not allow an order of preservation to be renewed.",
        "Signale que la loi ne permet pas de renouveler l’injonction de conservation.",
    ),
    basis=("Convention, Art. 23.2",),
    message=Text(
        "أمر الحفظ المنصوص عليه في {provision} غير قابل للتجديد، خلافاً لما يقتضيه الالتزام {id} ({title}).",
        "{provision} does not allow the order to be renewed, as obligation {id} ({title}) asks.",
        "{provision} ne permet pas de renouveler l’injonction, contrairement à ce que demande l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تجيز تجديد الأمر.",
        "The State should allow the order to be renewed.",
        "L’État devrait permettre le renouvellement de l’injonction.",
    ),
    check=_check,
)
