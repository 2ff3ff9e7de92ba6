"""G101: an obligation is not transposed.

Purpose
    Domestic law was searched and holds no provision that answers the obligation, or the provisions named reach none of its
    elements. The obligation counts as unmet, and its article is rated accordingly.

Legal basis
    Arts. 5 and 22.1: each Party binds itself to make the offences of chapter II part of its law and to adopt the laws and
    procedures of chapter III. Art. 26 of the Vienna Convention on the Law of Treaties.

Not told here
    An obligation of which another element is unclear or was not assessed (G102); what T303, T304 and T307 report (secrecy, scope of the
    powers, own means without alternative); law that is repealed, pending or not yet in force (G107, G108, G109); an answer that nobody
    looked for (G103).

Passes
    "14":
      - {by: law/21, relation: equal, elements: {privacy: met}}

Fails
    "14":
      absent: {looked: 2026-11-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import cause, duties, first_place, named, plainly_unmet
from checker.assessing.wording import cited_all, element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_REACHES_NOTHING = Text(
    "الالتزام {id} ({title}) غير مدرج في القانون الداخلي: لا يشمل ما ورد في {provisions} شيئاً مما يأتي: {elements}.",
    "Obligation {id} ({title}) is not transposed: what is recorded ({provisions}) does not reach: {elements}.",
    "L’obligation {id} ({title}) n’est pas transposée : ce qui est consigné ({provisions}) ne couvre pas : {elements}.",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        missing = plainly_unmet(obligation, result)
        if not missing or set(result.elements.values()) != {"unmet"}:
            continue
        values = {**named(obligation), "elements": element_labels(obligation, missing)}
        why = cause(result)
        if why == "absent" and result.answer is not None and result.answer.absent is not None:
            yield Hit(result.answer.absent.place, obligation.id, values, data={"elements": missing})
        elif why == "elements":
            values["provisions"] = cited_all(case.profile, [c.provision for c in result.considered if c.counts])
            place = first_place(result, missing, "unmet")
            yield Hit(place, obligation.id, values, message=_REACHES_NOTHING, data={"elements": missing})


RULE = Rule(
    code="G101",
    level="error",
    title=Text("التزام غير مدرج", "Obligation not transposed", "Obligation non transposée"),
    purpose=Text(
        "يبيّن أن القانون الداخلي فُحص فلم يوجد فيه حكم يقابل الالتزام، أو أن الأحكام المذكورة لا تشمل شيئاً من عناصره.",
        "Says that domestic law was searched and holds no provision answering the obligation, or that those named reach none of its "
        "elements.",
        "Signale que le droit interne, après recherche, ne contient aucune disposition répondant à l’obligation, ou que celles citées n’en "
        "atteignent aucun élément.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1", "VCLT, Art. 26"),
    message=Text(
        "الالتزام {id} ({title}) غير مدرج في القانون الداخلي: لم يوجد، بعد البحث، حكم يقابله.",
        "Obligation {id} ({title}) is not transposed: looked for, and no provision answers it.",
        "L’obligation {id} ({title}) n’est pas transposée : recherche faite, aucune disposition n’y répond.",
    ),
    cure=Text(
        "ينبغي للدولة أن تسن حكماً يشمل ما يأتي: {elements}.",
        "The State should enact a provision that covers: {elements}.",
        "L’État devrait adopter une disposition couvrant : {elements}.",
    ),
    check=_check,
)
