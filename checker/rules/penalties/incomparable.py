"""P207: whether a penalty is heavier cannot be told from what is recorded.

Purpose
    6.2, 12.2, 12.3 and 21 ask for a heavier penalty. The mapping claims one, but the figures recorded do not show it: the base offence has
    none recorded, the fines are in different currencies, or it is heavier than some base offences and not than others. The claim stands.

Legal basis
    Arts. 6.2, 12.2, 12.3, 21; method 1.11.3: the test needs two figures.

Passes
    "2.2": {penalty: {prison: {max: 2y}}, aggravates: law/2.1}       # and 2.1 has a maximum of its own

Fails
    "40": {penalty: {prison: {max: 3y}}}                             # answers 21, and no base offence is named
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import HEAVIER_CODES
from checker.assessing.gaps import named
from checker.assessing.wording import cited
from checker.rules.base import Case, Hit, Rule
from checker.rules.penalties.weighing import undecided
from checker.text import Text

_NOT_RECORDED = Text("لا عقوبة مسجلة لها", "no penalty is recorded for it", "aucune peine n’est consignée pour elle")


def _check(case: Case) -> Iterator[Hit]:
    for obligation, considered, outcome in undecided(case, tuple(HEAVIER_CODES)):
        provision = considered.provision
        if provision.penalty is not None and provision.penalty.relative == "discretionary":
            continue
        if outcome is None and obligation.id != "21":  # told as P201
            continue
        values = {
            **named(obligation),
            "provision": cited(case.profile, provision),
            "why": outcome.reason if outcome else _NOT_RECORDED,
        }
        place = provision.penalty.place if provision.penalty else provision.place
        yield Hit(place, obligation.id, values, subject=provision.ref)


RULE = Rule(
    code="P207",
    level="note",
    title=Text("تعذر مقارنة العقوبتين", "Penalties cannot be compared", "Peines non comparables"),
    purpose=Text(
        "يبيّن أن المسجل لا يكفي لمعرفة هل العقوبة أشد من عقوبة الجريمة الأصلية؛ فيبقى القول المسجل على حاله.",
        "Says that what is recorded does not tell whether the penalty is heavier than that of the base offence; the claim stands.",
        "Signale que les données ne permettent pas de dire si la peine est plus lourde que celle de l’infraction de base ; "
        "l’affirmation demeure.",
    ),
    basis=("Convention, Art. 6.2", "Convention, Art. 12.2", "Convention, Art. 12.3", "Convention, Art. 21"),
    message=Text(
        "لا يتبين من المسجل أن عقوبة {provision} أشد على النحو الذي يقتضيه الالتزام {id} ({title}): {why}.",
        "What is recorded does not show that the penalty of {provision} is heavier, as obligation {id} ({title}) asks: {why}.",
        "Les données ne montrent pas que la peine de {provision} est plus lourde, comme le demande l’obligation {id} ({title}) : {why}.",
    ),
    cure=Text(
        "تُسجل العقوبتان وتُذكر الجريمة الأصلية في الحقل aggravates، أو تُكتب relative: heavier.",
        "Record both penalties and name the base offence under aggravates, or write relative: heavier.",
        "Consigner les deux peines et nommer l’infraction de base sous aggravates, ou écrire relative: heavier.",
    ),
    check=_check,
)
