"""G112: the law named has no known dates, so that nobody can say whether it was in force at the date.

Purpose
    A statute without entry into force, publication or enactment counts on the day until which the profile is maintained and later; before
    that day it is undated. So is a statute whose repeal has no day. What rests on it counts as not assessed.

Legal basis
    Arts. 5 and 22.1; FATF methodology: only what is in force and effect.

Passes
    statutes: {law: {title: Law, in_force: 2016-01-12, …}}

Fails
    statutes: {law: {title: Law, …}}           # no date at all, assessed as of a day before maintained_until
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, duties, named
from checker.assessing.wording import cited_all
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        open_elements = [e for e, status in result.elements.items() if status == "not_assessed"]
        found = [c for c in result.considered if c.force == "undated" and any(e in c.elements for e in open_elements)]
        if found:
            values = {**named(obligation), "provisions": cited_all(case.profile, [c.provision for c in found])}
            yield Hit(by_place(found[0]), obligation.id, values, subject=found[0].provision.ref)


RULE = Rule(
    code="G112",
    level="warning",
    title=Text("قانون مجهول التاريخ", "Undated law", "Loi sans date"),
    purpose=Text(
        "يبيّن أن نفاذ ما يقابل الالتزام في تاريخ التقييم غير معلوم.",
        "Says that it is not known whether what answers the obligation was in force at the date.",
        "Signale que l’on ignore si ce qui répond à l’obligation était en vigueur à la date retenue.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "لا يُعرف هل كان ما يقابل الالتزام {id} ({title})، الوارد في {provisions}، نافذاً في تاريخ التقييم.",
        "It is not known whether what answers obligation {id} ({title}) was in force at the date: {provisions}.",
        "On ignore si ce qui répond à l’obligation {id} ({title}) était en vigueur à la date retenue : {provisions}.",
    ),
    cure=Text(
        "يُسجل تاريخ النشر أو النفاذ أو الإلغاء مع مصدره.",
        "Record the day of publication, of entry into force or of repeal, with its source.",
        "Consigner la date de publication, d’entrée en vigueur ou d’abrogation, avec sa source.",
    ),
    check=_check,
)
