"""G107: the obligation rests on a bill, or on a regulation that was never issued.

Purpose
    Only law in force counts. A bill, or an executive regulation that the law announces and nobody issued, counts for nothing and is
    named as pending. An *error* where the obligation rests on nothing else; a *note* where it would fill what the law in force leaves open.

Legal basis
    Art. 5 ("in accordance with its legislation"); Art. 22.1 ("laws and procedures"). FATF methodology: only what is in force and effect.

Passes
    "14":
      - {by: law/21, elements: {privacy: met}}

Fails
    statutes:
      draft: {title: Draft law, status: bill, provisions: {"3": {}}}
    transposition:
      "14":
        - {by: draft/3, elements: {privacy: met}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, duties, named, not_law, offered
from checker.assessing.wording import cited_all, element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_BESIDE = Text(
    "ما قد يستكمل الالتزام {id} ({title}) مشروع قانون أو نص لم يصدر، هو الوارد في {provisions}، وذلك في شأن ما يأتي: {elements}.",
    "What would complete obligation {id} ({title}) for {elements} is a bill or was never issued: {provisions}.",
    "Ce qui compléterait l’obligation {id} ({title}) pour {elements} est un projet ou n’a jamais été pris : {provisions}.",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        found, level = not_law(result, ("bill", "never_issued"))
        if found:
            values = {
                **named(obligation),
                "provisions": cited_all(case.profile, [c.provision for c in found]),
                "elements": element_labels(obligation, offered(result, found)),
            }
            yield Hit(
                by_place(found[0]),
                obligation.id,
                values,
                subject=found[0].provision.ref,
                level=level,
                message=_BESIDE if level == "note" else None,
            )


RULE = Rule(
    code="G107",
    level="error",
    title=Text("مشروع قانون لا غير", "Only a bill", "Un simple projet"),
    purpose=Text(
        "يبيّن أن ما يقابل الالتزام مشروع قانون أو لائحة لم تصدر، فلا يُعتد به.",
        "Says that what answers the obligation is a bill, or a regulation never issued, and counts for nothing.",
        "Signale que ce qui répond à l’obligation est un projet, ou un règlement jamais pris, et ne compte pas.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "لا يُعتد بما يقابل الالتزام {id} ({title}) لأنه مشروع قانون أو نص لم يصدر، وهو الوارد في {provisions}.",
        "What answers obligation {id} ({title}) is a bill or was never issued, and does not count: {provisions}.",
        "Ce qui répond à l’obligation {id} ({title}) est un projet ou n’a jamais été pris, et ne compte pas : {provisions}.",
    ),
    cure=Text(
        "ينبغي للدولة أن تستكمل إصدار النص بحيث يشمل ما يأتي: {elements}.",
        "The State should bring the text into force so that it covers: {elements}.",
        "L’État devrait faire entrer le texte en vigueur de sorte qu’il couvre : {elements}.",
    ),
    check=_check,
)
