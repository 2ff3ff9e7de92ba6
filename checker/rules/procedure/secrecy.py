"""T303: nobody is bound to secrecy.

Purpose
    Those who preserve data (23.3), collect traffic data (28.3) or intercept content (29.3) are to be bound to keep it secret. This rule
    speaks instead of G101 where that duty is absent, unmet or refuted by the recorded power.

Legal basis
    Arts. 23.3, 28.3, 29.3.

Passes
    "23.3":
      - {by: law/49, elements: {confidentiality: met}}

Fails
    "23.3":
      absent: {looked: 2026-11-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import SECRECY
from checker.assessing.gaps import cause, contradicted, duties, first_place, named
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_ELEMENT = "confidentiality"


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        if obligation.id not in SECRECY or result.status != "unmet":
            continue
        why = cause(result)
        if why == "absent" and result.answer is not None and result.answer.absent is not None:
            yield Hit(result.answer.absent.place, obligation.id, named(obligation))
        elif why == "elements":
            facts = [(c, f) for code in ("T303", "T306") for c, f in contradicted(result, code)]
            if not facts and not result.contrary:
                yield Hit(first_place(result, (_ELEMENT,), "unmet"), obligation.id, named(obligation))
            for considered, fact in facts:
                if fact.code == "T303":
                    yield Hit(fact.place, obligation.id, named(obligation), subject=considered.provision.ref)


RULE = Rule(
    code="T303",
    level="error",
    title=Text("لا واجب كتمان", "No duty of secrecy", "Aucune obligation de secret"),
    purpose=Text(
        "يبيّن أن القانون لا يلزم من يتولى الحفظ أو الجمع أو الاعتراض بكتمانه.",
        "Says that the law does not bind those who preserve, collect or intercept to keep it secret.",
        "Signale que la loi n’oblige pas au secret ceux qui conservent, collectent ou interceptent.",
    ),
    basis=("Convention, Art. 23.3", "Convention, Art. 28.3", "Convention, Art. 29.3"),
    message=Text(
        "لا يقرر القانون الداخلي واجب الكتمان الذي يقتضيه الالتزام {id} ({title}).",
        "Domestic law lays down no duty of secrecy, as obligation {id} ({title}) asks.",
        "Le droit interne ne prévoit pas l’obligation de secret que demande l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تلزم القائم على الإجراء بكتمان أمره وما اتصل به من معلومات.",
        "The State should bind whoever carries out the measure to keep it, and what is learned by it, secret.",
        "L’État devrait obliger quiconque exécute la mesure à garder le secret sur celle-ci et sur les informations qui s’y rapportent.",
    ),
    check=_check,
)
