"""P201: no penalty is recorded for an offence.

Purpose
    The obligation asks for an offence (Arts. 6–18) and provisions in force answer it, but the profile records no penalty for any of them.
    Whether the law has none, or nobody wrote it down, is not said; ``penalty: none`` says the former (P202).

Legal basis
    Art. 5: to criminalise is to threaten a penalty.

Passes
    "2.1": {penalty: {prison: {max: 6m}}}

Fails
    "2.1": {summary: Unlawful access}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import counting, crimes, named
from checker.assessing.wording import cited_all
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in crimes(case):
        offences = [c.provision for c in counting(result) if any(s in ("met", "unclear") for s in c.elements.values())]
        if offences and all(p.penalty is None for p in offences):
            values = {**named(obligation), "provisions": cited_all(case.profile, offences)}
            yield Hit(offences[0].place, obligation.id, values, subject=offences[0].ref)


RULE = Rule(
    code="P201",
    level="warning",
    title=Text("عقوبة غير مسجلة", "No penalty recorded", "Peine non consignée"),
    purpose=Text(
        "يبيّن جريمة يقابلها حكم نافذ ولم تُسجل له عقوبة.",
        "Names an offence answered by a provision in force for which no penalty is recorded.",
        "Nomme une infraction à laquelle répond une disposition en vigueur sans peine consignée.",
    ),
    basis=("Convention, Art. 5",),
    message=Text(
        "لم تُسجل عقوبة لما يقابل الالتزام {id} ({title}) في {provisions}.",
        "No penalty is recorded for what answers obligation {id} ({title}): {provisions}.",
        "Aucune peine n’est consignée pour ce qui répond à l’obligation {id} ({title}) : {provisions}.",
    ),
    cure=Text(
        "تُسجل العقوبة التي يقررها النص، أو تُكتب penalty: none إن ثبت أنه لا يقرر عقوبة.",
        "Record the penalty that the text carries, or write penalty: none if it is established that it carries none.",
        "Consigner la peine prévue par le texte, ou écrire penalty: none s’il est établi qu’il n’en prévoit pas.",
    ),
    check=_check,
)
