"""G109: the obligation rests on a provision that is not yet in force.

Purpose
    At the date of the assessment the provision does not apply yet. An *error* where the obligation rests on nothing else; a *note*
    where the law in force leaves open what it will meet.

Legal basis
    Arts. 5 and 22.1; FATF methodology: only what is in force and effect.

Passes
    statutes: {law: {title: Law, in_force: 2016-01-12, …}}        # assessed as of 2026

Fails
    statutes: {law: {title: Law, in_force: 2027-01-01, …}}        # assessed as of 2026
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, duties, named, not_law, offered
from checker.assessing.wording import cited_all, element_labels, plain
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_BESIDE = Text(
    "ما قد يستكمل الالتزام {id} ({title}) لم يكن قد دخل حيز النفاذ في تاريخ التقييم، وهو الوارد في {provisions} (يبدأ "
    "نفاذه في {start})، وذلك في شأن ما يأتي: {elements}.",
    "What would complete obligation {id} ({title}) for {elements} is not in force at the date: {provisions} (from {start}).",
    "Ce qui compléterait l’obligation {id} ({title}) pour {elements} n’est pas en vigueur à la date retenue : {provisions} (à partir "
    "du {start}).",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        found, level = not_law(result, ("not_yet",))
        if not found:
            continue
        first = found[0].provision
        start = first.in_force or case.profile.statutes[first.statute].begins
        values = {
            **named(obligation),
            "provisions": cited_all(case.profile, [c.provision for c in found]),
            "elements": element_labels(obligation, offered(result, found)),
            "start": plain(str(start)),
        }
        yield Hit(by_place(found[0]), obligation.id, values, subject=first.ref, level=level, message=_BESIDE if level == "note" else None)


RULE = Rule(
    code="G109",
    level="error",
    title=Text("نص لم ينفذ بعد", "Not yet in force", "Pas encore en vigueur"),
    purpose=Text(
        "يبيّن أن ما يقابل الالتزام لم يكن قد دخل حيز النفاذ في تاريخ التقييم.",
        "Says that what answers the obligation was not yet in force on the date of the assessment.",
        "Signale que ce qui répond à l’obligation n’était pas encore en vigueur à la date de l’évaluation.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "ما يقابل الالتزام {id} ({title}) لم يكن قد دخل حيز النفاذ في تاريخ التقييم، وهو الوارد في {provisions} (يبدأ نفاذه في {start}).",
        "What answers obligation {id} ({title}) is not in force at the date: {provisions} (from {start}).",
        "Ce qui répond à l’obligation {id} ({title}) n’est pas en vigueur à la date retenue : {provisions} (à partir du {start}).",
    ),
    cure=Text(
        "يُسجل القانون النافذ في ذلك التاريخ إن وُجد، وهو ما يشمل: {elements}.",
        "Record the law that was in force at the date, if there was any that covers: {elements}.",
        "Consigner le droit en vigueur à cette date, s’il en existait un couvrant : {elements}.",
    ),
    check=_check,
)
