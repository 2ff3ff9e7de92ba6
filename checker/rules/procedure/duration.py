"""T301: an order of preservation may run longer than ninety days.

Purpose
    Art. 23.2 lets an order run for ninety days at most. Where the recorded longest duration of one order is longer, its time limit is not
    met, whatever the mapping claims; where the mapping itself says so, it is told at the element.

Legal basis
    Art. 23.2.

Passes
    "49": {power: {kind: preservation, max_days: 90, renewable: true}}

Fails
    "49": {power: {kind: preservation, max_days: 180, renewable: true}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import cause, claim_place, contradicted, duties, named, only_contrary
from checker.assessing.wording import counted
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_ELEMENT = "time_limit"
_CLAIMED = Text(
    "لا تقف مدة أمر الحفظ في القانون الداخلي عند {limit} كما يقتضي الالتزام {id} ({title}).",
    "Under domestic law an order of preservation is not limited to {limit}, as obligation {id} ({title}) asks.",
    "En droit interne l’injonction de conservation n’est pas limitée à {limit}, comme le demande l’obligation {id} ({title}).",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        if obligation.max_days is None or result.elements.get(_ELEMENT) != "unmet" or cause(result) != "elements":
            continue
        limit = counted(obligation.max_days, "d")
        told = list(contradicted(result, "T301"))
        for considered, fact in told:
            yield Hit(fact.place, obligation.id, {**named(obligation), **fact.values}, subject=considered.provision.ref)
        retained = any(_ELEMENT in fact.elements for _, fact in contradicted(result, "T306"))
        if not told and not retained and not only_contrary(result, _ELEMENT):
            yield Hit(claim_place(result, _ELEMENT, "unmet"), obligation.id, {**named(obligation), "limit": limit}, message=_CLAIMED)


RULE = Rule(
    code="T301",
    level="error",
    title=Text("مدة الحفظ فوق الحد", "Preservation for too long", "Conservation trop longue"),
    purpose=Text(
        "يبيّن أن القانون يجيز أمر حفظ يجاوز تسعين يوماً.",
        "Says that the law allows an order of preservation to run for more than ninety days.",
        "Signale que la loi permet une injonction de conservation de plus de quatre-vingt-dix jours.",
    ),
    basis=("Convention, Art. 23.2",),
    message=Text(
        "أمر الحفظ المنصوص عليه في {provision} تبلغ مدته {days}، والواجب وفق الالتزام {id} ({title}) ألا تجاوز {limit}.",
        "{provision} allows an order of preservation for {days}; the limit of obligation {id} ({title}) is {limit}.",
        "{provision} permet une injonction de conservation de {days} ; la limite de l’obligation {id} ({title}) est de {limit}.",
    ),
    cure=Text(
        "ينبغي للدولة أن تجعل أقصى مدة للأمر الواحد {limit} قابلة للتجديد.",
        "The State should limit a single order to {limit}, renewable.",
        "L’État devrait limiter l’injonction à {limit}, renouvelables.",
    ),
    check=_check,
)
