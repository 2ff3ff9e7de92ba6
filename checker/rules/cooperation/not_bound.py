"""C507: the Convention does not bind the State at the date.

Purpose
    The State has not deposited an instrument, is not yet bound or has withdrawn. Its law is assessed as if it were bound, so that it can
    prepare its accession; nothing found is a shortcoming in the performance of the treaty.

Legal basis
    Final provisions, paras. 2–4 and 8; Art. 26 of the Vienna Convention on the Law of Treaties binds only parties.

Passes
    participation:
      deposited: {date: 2013-09-05}

Fails
    participation:
      signed: {date: 2010-12-21}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.participation import bound_since
from checker.assessing.wording import plain
from checker.profile.model import Place
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    bound, _ = bound_since(case.profile, case.convention, case.as_of)
    if not bound:
        yield Hit(case.profile.places.get("participation", Place()), None, {"as_of": plain(case.as_of.isoformat())})


RULE = Rule(
    code="C507",
    level="note",
    title=Text("الدولة غير ملتزمة في هذا التاريخ", "Not bound at the date", "Non lié à la date retenue"),
    purpose=Text(
        "يبيّن أن الاتفاقية لا تلزم الدولة في تاريخ التقييم، وأن قانونها قُيّم كما لو كانت طرفاً.",
        "Says that the Convention does not bind the State at the date, and that its law is assessed as if it did.",
        "Signale que la Convention ne lie pas l’État à la date retenue et que son droit est évalué comme si elle le liait.",
    ),
    basis=("Convention, final provisions, paras. 2–4, 8", "VCLT, Art. 26"),
    message=Text(
        "لا تلزم الاتفاقية الدولة في {as_of} بحسب المسجل؛ وقُيّم قانونها كما لو كانت طرفاً.",
        "As recorded, the Convention does not bind the State on {as_of}; its law is assessed as if it did.",
        "D’après les données, la Convention ne lie pas l’État au {as_of} ; son droit est évalué comme si elle le liait.",
    ),
    cure=Text(
        "للدولة غير الطرف أن تنظر في التصديق أو الانضمام وإيداع وثيقتها.",
        "A State that is not a party may wish to consider ratifying or acceding, and depositing its instrument.",
        "Un État non partie pourrait envisager la ratification ou l’adhésion, et le dépôt de son instrument.",
    ),
    check=_check,
)
