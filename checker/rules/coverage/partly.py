"""G102: an obligation is transposed in part.

Purpose
    Provisions in force meet some elements of the obligation, or leave them open, and do not meet others. The level is *error* where the
    core of the obligation is missing (which elements are core is written in the Convention's data), *warning* where only other elements
    are.

Legal basis
    Arts. 5 and 22.1; Art. 26 of the Vienna Convention on the Law of Treaties: the whole of the obligation is owed.

Not told here
    Elements that P203–P206, T301, T302, T305, T306 and T308 report from recorded facts.

Passes
    "16.2":
      - {by: law/30, elements: {promotion: met, trafficking: met}}

Fails
    "16.2":
      - {by: law/30, elements: {promotion: met, trafficking: unmet}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import cause, counting, duties, first_place, named, plainly_unmet
from checker.assessing.rating import core_present
from checker.assessing.wording import cited_all, element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_REST_OPEN = Text(
    "الالتزام {id} ({title}): لا يشمل ما ورد في {provisions} ما يأتي: {elements}؛ وسائر عناصره غير واضحة أو لم تُقيَّم.",
    "Of obligation {id} ({title}) domestic law does not reach: {elements} ({provisions}); the other elements are unclear or not assessed.",
    "De l’obligation {id} ({title}), le droit interne ne couvre pas : {elements} ({provisions}) ; les autres éléments sont incertains "
    "ou non évalués.",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        missing = plainly_unmet(obligation, result)
        if not missing or set(result.elements.values()) == {"unmet"} or cause(result) != "elements":
            continue
        not_missing = {e for e, status in result.elements.items() if status != "unmet"}
        core = core_present(obligation, not_missing)
        values = {
            **named(obligation),
            "elements": element_labels(obligation, missing),
            "provisions": cited_all(case.profile, [c.provision for c in counting(result)]),
        }
        yield Hit(
            first_place(result, missing, "unmet"),
            obligation.id,
            values,
            level="warning" if core else "error",
            message=None if result.status == "partly" else _REST_OPEN,
            data={"elements": missing, "core_missing": not core},
        )


RULE = Rule(
    code="G102",
    level="warning",
    title=Text("التزام مدرج جزئياً", "Obligation transposed in part", "Obligation partiellement transposée"),
    purpose=Text(
        "يبيّن العناصر التي لا يشملها القانون الداخلي من التزام شمل بعضه؛ وهو خطأ إذا غاب جوهر الالتزام وتنبيه إذا غاب ما عداه.",
        "Names the elements that domestic law leaves out of an obligation it meets in part: an error where the core is missing, else a "
        "warning.",
        "Nomme les éléments que le droit interne laisse de côté : erreur si le cœur de l’obligation manque, avertissement sinon.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1", "VCLT, Art. 26"),
    message=Text(
        "الالتزام {id} ({title}) مدرج جزئياً: لا يشمل ما ورد في {provisions} ما يأتي: {elements}.",
        "Obligation {id} ({title}) is transposed in part; domestic law does not reach: {elements} ({provisions}).",
        "L’obligation {id} ({title}) n’est que partiellement transposée ; le droit interne ne couvre pas : {elements} ({provisions}).",
    ),
    cure=Text(
        "ينبغي للدولة أن توسع نطاق الحكم ليشمل ما يأتي أيضاً: {elements}.",
        "The State should extend the provision to cover also: {elements}.",
        "L’État devrait étendre la disposition pour couvrir aussi : {elements}.",
    ),
    check=_check,
)
