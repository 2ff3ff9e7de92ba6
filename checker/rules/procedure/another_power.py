"""T308: a power of another kind is offered for the one that the Convention means.

Purpose
    Closing a website does not remove seized data or make them inaccessible (27.1.d): the element is unmet. A law on the interception of
    content that is offered for traffic data (28.1), or the reverse (29.1), or a duty to retain offered for either, is named as a *warning*:
    it counts only if it covers the kind of data named.

Legal basis
    Arts. 27.1.d, 28.1, 29.1; method 1.11.7.

Passes
    "57.4": {power: {kind: removal}}

Fails
    "7": {power: {kind: blocking}}           # answers 27.1.d
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from checker.assessing.facts import place_of
from checker.assessing.gaps import contradicted, counting, duties, named
from checker.assessing.wording import cited
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_OTHER_KINDS: Final = {28: ("content_interception", "retention"), 29: ("traffic_collection", "retention")}
_KINDS: Final = {
    "content_interception": Text("اعتراض المحتوى", "the interception of content", "l’interception du contenu"),
    "traffic_collection": Text("جمع معلومات التتبع", "the collection of traffic data", "la collecte des données relatives au trafic"),
    "retention": Text("الاحتفاظ العام بالبيانات", "the general retention of data", "la rétention générale des données"),
    "blocking": Text("حجب المواقع", "the blocking of websites", "le blocage de sites"),
}


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        for considered, fact in contradicted(result, "T308"):
            values = {**named(obligation), **fact.values, "kind": _KINDS["blocking"]}
            yield Hit(fact.place, obligation.id, values, subject=considered.provision.ref)
        others = _OTHER_KINDS.get(obligation.article)
        if others is None or "confidentiality" in result.elements:
            continue
        meeting = [c.provision for c in counting(result) if "met" in c.elements.values()]
        if meeting and all(p.power is not None and p.power.kind in others for p in meeting):
            for provision in meeting:
                if provision.power is not None and provision.power.kind is not None:
                    values = {
                        **named(obligation),
                        "provision": cited(case.profile, provision),
                        "kind": _KINDS[provision.power.kind],
                    }
                    yield Hit(place_of(provision.power, "kind"), obligation.id, values, subject=provision.ref, level="warning")


RULE = Rule(
    code="T308",
    level="error",
    title=Text("صلاحية من نوع آخر", "Power of another kind", "Pouvoir d’une autre nature"),
    purpose=Text(
        "يبيّن صلاحية قُدّمت مقابلاً لالتزام وهي من نوع آخر، كحجب المواقع مكان إزالة البيانات المضبوطة.",
        "Names a power of another kind than the obligation means, as the blocking of websites for the removal of seized data.",
        "Nomme un pouvoir d’une autre nature que celui visé, comme le blocage de sites au lieu de la suppression des données saisies.",
    ),
    basis=("Convention, Art. 27.1.d", "Convention, Art. 28.1", "Convention, Art. 29.1"),
    message=Text(
        "موضوع {provision} هو {kind}، وليس ذلك ما يقصده الالتزام {id} ({title}).",
        "{provision} is about {kind}, which is not what obligation {id} ({title}) means.",
        "{provision} concerne {kind}, ce qui n’est pas ce que vise l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تقرر الصلاحية التي يقتضيها الالتزام {id} بعينها، أو أن تبين أن النص يشملها.",
        "The State should provide for the very power that obligation {id} names, or it should be shown that the text covers it.",
        "L’État devrait prévoir le pouvoir même que nomme l’obligation {id}, ou il faudrait établir que le texte le couvre.",
    ),
    check=_check,
)
