"""P208: legal persons are liable, and no sanction is provided for them.

Purpose
    Art. 20 asks for the criminal liability of legal persons. A provision that declares it and carries no sanction (``penalty: none``)
    leaves it empty: an *error*. Where no sanction is recorded, a *note*: it may stand elsewhere in the statute.

Legal basis
    Art. 20, with due regard to domestic law.

Passes
    "35": {penalty: {fine: {max: 50000, currency: KWD}, other: [{en: dissolution}]}}

Fails
    "35": {penalty: none}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import counting, duties, named
from checker.assessing.wording import cited_all
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_ELEMENT = "legal_persons"
_NOT_RECORDED = Text(
    "لم يُسجل جزاء للشخص المعنوي فيما يقابل الالتزام {id} ({title}): {provisions}.",
    "No sanction against legal persons is recorded for what answers obligation {id} ({title}): {provisions}.",
    "Aucune sanction des personnes morales n’est consignée pour ce qui répond à l’obligation {id} ({title}) : {provisions}.",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        provisions = [c.provision for c in counting(result) if c.elements.get(_ELEMENT) in ("met", "unclear")]
        if provisions and not any(p.penalty is not None and not p.penalty.none for p in provisions):
            values = {**named(obligation), "provisions": cited_all(case.profile, provisions)}
            bare = next(((p.penalty, p.ref) for p in provisions if p.penalty is not None), None)
            if bare is not None:
                yield Hit(bare[0].place, obligation.id, values, subject=bare[1])
            else:
                yield Hit(provisions[0].place, obligation.id, values, subject=provisions[0].ref, level="note", message=_NOT_RECORDED)


RULE = Rule(
    code="P208",
    level="error",
    title=Text("لا جزاء على الشخص الاعتباري", "No sanction for legal persons", "Aucune sanction des personnes morales"),
    purpose=Text(
        "يبيّن أن القانون يقرر مسؤولية الأشخاص الاعتبارية ولا يقرر لها جزاء.",
        "Says that the law declares legal persons liable and provides no sanction for them.",
        "Signale que la loi déclare les personnes morales responsables sans prévoir de sanction.",
    ),
    basis=("Convention, Art. 20",),
    message=Text(
        "لا جزاء على الشخص الاعتباري فيما يقابل الالتزام {id} ({title}) في {provisions}.",
        "What answers obligation {id} ({title}) provides no sanction against legal persons: {provisions}.",
        "Ce qui répond à l’obligation {id} ({title}) ne prévoit aucune sanction des personnes morales : {provisions}.",
    ),
    cure=Text(
        "ينبغي للدولة أن تقرر للأشخاص الاعتبارية جزاء، كالغرامة أو وقف النشاط أو الحل.",
        "The State should provide for sanctions against legal persons, such as a fine, suspension of activity or dissolution.",
        "L’État devrait prévoir des sanctions contre les personnes morales, telles l’amende, la suspension d’activité ou la dissolution.",
    ),
    check=_check,
)
