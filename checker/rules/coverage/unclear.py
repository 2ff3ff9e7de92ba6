"""G110: it is not clear whether domestic law meets an element.

Purpose
    Somebody judged and could not tell: the words of the provision leave it open, or the mapping names its relation to the obligation and
    not its elements. In a rating what is unclear counts as unmet; in the figures it moves the upper bound only.

Legal basis
    FATF methodology: the country bears the burden of showing that it complies.

Passes
    "7":
      - {by: law/4, elements: {interception: met, any_technical_means: met, disruption: met}}

Fails
    "7":
      - {by: law/4, elements: {interception: met, any_technical_means: met, disruption: unclear}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import duties, first_place, named
from checker.assessing.wording import element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        elements = tuple(e for e, status in result.elements.items() if status == "unclear")
        if elements:
            values = {**named(obligation), "elements": element_labels(obligation, elements)}
            yield Hit(first_place(result, elements, "unclear"), obligation.id, values, data={"elements": elements})


RULE = Rule(
    code="G110",
    level="warning",
    title=Text("شمول غير واضح", "Unclear", "Incertain"),
    purpose=Text(
        "يبيّن عناصر نُظر فيها ولم يتضح شمول القانون الداخلي لها؛ وعبء البيان على الدولة.",
        "Names elements that were judged without a clear result; the State bears the burden of showing that it complies.",
        "Nomme les éléments examinés sans résultat clair ; il incombe à l’État de démontrer sa conformité.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "الالتزام {id} ({title}): لم يتضح شمول القانون الداخلي لما يأتي: {elements}.",
        "Obligation {id} ({title}): it is not clear that domestic law reaches: {elements}.",
        "Obligation {id} ({title}) : il n’est pas établi que le droit interne couvre : {elements}.",
    ),
    cure=Text(
        "ينبغي للدولة أن توضح، بنص تشريعي أو باجتهاد قضائي مستقر، أن قانونها يشمل ما يأتي: {elements}.",
        "The State should show, by its text or its case law, that its law covers: {elements}.",
        "L’État devrait établir, par son texte ou sa jurisprudence, que son droit couvre : {elements}.",
    ),
    check=_check,
)
