"""C506: the State ratified, and no deposit with the League is recorded.

Purpose
    Ratification by an act of domestic law does not bind towards other Parties; the deposit of the instrument with the General
    Secretariat of the League does, thirty days later. Without it the State is assessed as not bound.

Legal basis
    Final provisions, paras. 2 and 4.

Passes
    participation:
      ratified: {date: 2013-02-14}
      deposited: {date: 2013-09-05}

Fails
    participation:
      ratified: {date: 2013-02-14}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.participation import ratified_without_deposit
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    event = ratified_without_deposit(case.profile)
    if event is not None:
        yield Hit(event.place)


RULE = Rule(
    code="C506",
    level="note",
    title=Text("إيداع غير مسجل", "Deposit not recorded", "Dépôt non consigné"),
    purpose=Text(
        "يبيّن أن الدولة صدّقت ولم يُسجل إيداع وثيقتها، فتُقيَّم على أنها غير ملتزمة بعد.",
        "Says that the State ratified and that no deposit is recorded, so that it is assessed as not bound.",
        "Signale que l’État a ratifié sans qu’un dépôt soit consigné : il est évalué comme non lié.",
    ),
    basis=("Convention, final provisions, para. 2", "Convention, final provisions, para. 4"),
    message=Text(
        "صدّقت الدولة على الاتفاقية ولم يُسجل إيداع وثيقة التصديق لدى الأمانة العامة لجامعة الدول العربية، فلا تُعد طرفاً.",
        "The State ratified the Convention; no deposit with the General Secretariat of the League of Arab States is recorded, so it is not "
        "counted as bound.",
        "L’État a ratifié la Convention ; aucun dépôt auprès du Secrétariat général de la Ligue des États arabes n’est consigné : il "
        "n’est pas "
        "compté comme lié.",
    ),
    cure=Text(
        "يُطلب تاريخ الإيداع من جهة الإيداع ويُسجل في deposited، أو يُسجل أنه لم يوجد بعد البحث.",
        "Ask the depositary for the day of deposit and record it under deposited, or record that it was looked for.",
        "Demander au dépositaire la date du dépôt et la consigner sous deposited, ou consigner la recherche.",
    ),
    check=_check,
)
