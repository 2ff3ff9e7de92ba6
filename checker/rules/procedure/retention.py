"""T306: a duty to retain everybody's data is offered as preservation.

Purpose
    Retention is not preservation, nor production: a standing duty to keep all users' logs for months or years is no order in a given
    case. It never meets Arts. 23 and 24. An *error* where nothing else meets them, a *note* where a true power stands beside it.

Legal basis
    Arts. 23.1, 23.2, 24 ("order or obtain … in a given case"); method 1.11.6, "the most common mistake in the literature".

Passes
    "49": {power: {kind: preservation, targeted: true}}

Fails
    "2.1": {power: {kind: retention, max_days: 180}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import counting, duties, named
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        for considered in counting(result):
            for fact in considered.contradictions:
                if fact.code == "T306":
                    lacking = any(result.elements.get(e) != "met" for e in fact.elements)
                    values = {**named(obligation), **fact.values}
                    yield Hit(fact.place, obligation.id, values, subject=considered.provision.ref, level="error" if lacking else "note")


RULE = Rule(
    code="T306",
    level="error",
    title=Text("احتفاظ عام لا حفظ", "Retention is not preservation", "Rétention n’est pas conservation"),
    purpose=Text(
        "يبيّن أن الاحتفاظ العام ببيانات جميع المستخدمين قُدّم على أنه حفظ عاجل، وليس كذلك.",
        "Says that a general duty to retain all users’ data is offered as expeditious preservation, which it is not.",
        "Signale qu’une rétention générale des données de tous les utilisateurs est présentée comme une conservation rapide, ce "
        "qu’elle n’est pas.",
    ),
    basis=("Convention, Art. 23", "Convention, Art. 24"),
    message=Text(
        "المنصوص عليه في {provision} احتفاظ عام ببيانات جميع المستخدمين، فلا يفي بالالتزام {id} ({title}) الذي يقتضي أمراً في حالة بعينها.",
        "{provision} is a standing duty to retain all users’ data; it does not meet obligation {id} ({title}), which means an order in "
        "a given case.",
        "{provision} impose une rétention générale des données de tous les utilisateurs ; elle ne répond pas à l’obligation {id} "
        "({title}), qui "
        "vise une injonction dans un cas donné.",
    ),
    cure=Text(
        "ينبغي للدولة أن تقرر أمر حفظ عاجلاً لبيانات محددة في قضية بعينها، إلى جانب ما تفرضه من احتفاظ.",
        "The State should provide for an order to preserve specified data in a given case, beside any duty to retain.",
        "L’État devrait prévoir une injonction de conserver des données déterminées dans un cas donné, à côté de toute rétention.",
    ),
    check=_check,
)
