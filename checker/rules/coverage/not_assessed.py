"""G103: an obligation, or an element of it, was not assessed.

Purpose
    Nobody judged it: the profile leaves the obligation out, marks it ``not_assessed``, or names a provision without saying whether
    it meets the element. This is no statement about the State's law; figures and ratings become ranges.

Legal basis
    Method: what was looked for and is absent, and what nobody looked for, are kept apart everywhere (UNCAC self-assessment: "no" and
    no answer are different).

Passes
    "14":
      - {by: law/21, elements: {privacy: met}}

Fails
    "14":
      not_assessed: {note: "the penal code was not at hand"}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import answer_place, by_place, cause, counting, duties, named
from checker.assessing.wording import element_labels
from checker.assessment import ObligationResult
from checker.profile.model import Place
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_ELEMENTS = Text(
    "الالتزام {id} ({title}): لم تُقيَّم من عناصره العناصر الآتية: {elements}.",
    "Obligation {id} ({title}): some of its elements were not assessed: {elements}.",
    "Obligation {id} ({title}) : certains éléments n’ont pas été évalués : {elements}.",
)


def silent_elements(result: ObligationResult) -> tuple[str, ...]:
    """Elements of which no mapping in force, or possibly in force, says anything."""
    spoken = {e for c in result.considered if c.force in ("in_force", "undated") for e in c.elements}
    return tuple(e for e, status in result.elements.items() if status == "not_assessed" and e not in spoken)


def _mapping_place(result: ObligationResult) -> Place:
    first = next(iter(counting(result)), result.considered[0])
    return first.mapping.places.get("elements", by_place(first))


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        why = cause(result)
        if why == "no_answer":
            values = {**named(obligation), "elements": element_labels(obligation, result.elements)}
            yield Hit(answer_place(case, result), obligation.id, values, data={"elements": tuple(result.elements)})
        elif why == "elements":
            elements = silent_elements(result)
            if elements:
                values = {**named(obligation), "elements": element_labels(obligation, elements)}
                yield Hit(_mapping_place(result), obligation.id, values, message=_ELEMENTS, data={"elements": elements})


RULE = Rule(
    code="G103",
    level="warning",
    title=Text("التزام لم يُقيَّم", "Obligation not assessed", "Obligation non évaluée"),
    purpose=Text(
        "يبيّن ما لم ينظر فيه أحد بعد. وليس ذلك قولاً في قانون الدولة، لكنه يجعل الأرقام والتقديرات مدى بين حدين.",
        "Says what nobody has judged yet. It says nothing about the State’s law, but figures and ratings become ranges.",
        "Indique ce que personne n’a encore apprécié. Cela ne dit rien du droit de l’État, mais fait des chiffres et des notes des "
        "intervalles.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "الالتزام {id} ({title}) لم يُقيَّم.",
        "Obligation {id} ({title}) was not assessed.",
        "L’obligation {id} ({title}) n’a pas été évaluée.",
    ),
    cure=Text(
        "يُبحث في القانون الداخلي عما يأتي: {elements}؛ ثم يُسجل الحكم الذي يقابله، أو يُسجل أنه لم يوجد بعد البحث.",
        "Search domestic law for: {elements}; then record the provision that answers it, or that it was looked for and is absent.",
        "Rechercher dans le droit interne : {elements} ; puis consigner la disposition qui y répond, ou son absence après recherche.",
    ),
    check=_check,
)
