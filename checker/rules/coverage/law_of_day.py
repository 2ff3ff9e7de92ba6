"""G114: at the date, other law was in force than the one that the profile maps, and nobody judged it.

Purpose
    The provisions named came later; before them stood a statute that they replaced and that the profile lists without mapping it to this
    obligation. The obligation counts as not assessed at that date, not as unmet.

Legal basis
    Method: what was looked for and is absent, and what nobody looked for, are kept apart.

Passes
    A profile that maps the obligation to the old statute as well.

Fails
    statutes:
      old: {title: Old law, in_force: 2006-01-01, repealed: {date: 2012-08-13, by: new}}
      new: {title: New law, in_force: 2012-08-13, …}
    # "14" is mapped to `new` only, and the assessment is as of 2010
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, duties, named
from checker.assessing.wording import statute_names
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        if result.law_of_day:
            values = {**named(obligation), "statutes": statute_names(case.profile, result.law_of_day)}
            yield Hit(by_place(result.considered[0]), obligation.id, values, data={"statutes": result.law_of_day})


RULE = Rule(
    code="G114",
    level="warning",
    title=Text("قانون ذلك اليوم لم يُقيَّم", "Law of that day not mapped", "Droit de l’époque non examiné"),
    purpose=Text(
        "يبيّن أن قانوناً آخر كان نافذاً في تاريخ التقييم ولم يُقيَّم بالنسبة إلى هذا الالتزام.",
        "Says that another statute was in force at the date and was not judged for this obligation.",
        "Signale qu’une autre loi était en vigueur à la date retenue et n’a pas été examinée pour cette obligation.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "الالتزام {id} ({title}): كان القانون النافذ في تاريخ التقييم هو {statutes}، ولم يُقيَّم.",
        "Obligation {id} ({title}): the law in force at the date was {statutes}, which was not assessed.",
        "Obligation {id} ({title}) : le droit en vigueur à la date retenue était {statutes}, qui n’a pas été évalué.",
    ),
    cure=Text(
        "يُقيَّم {statutes} بالنسبة إلى هذا الالتزام.",
        "Judge {statutes} for this obligation.",
        "Examiner {statutes} au regard de cette obligation.",
    ),
    check=_check,
)
