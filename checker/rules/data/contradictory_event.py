"""D055: an act of the State is given a day and is said to be absent, or both signature and accession are given.

Purpose
    Accession is for States that did not sign (final provisions, para. 4). An act both dated and absent leaves open whether the
    Convention binds.

Passes
    signed: {date: 2010-12-21}

Fails
    signed: {date: 2010-12-21, absent: {looked: 2026-11-21}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.names import EVENT_NAMES
from checker.rules.data.parts import at, events
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    acts = dict(events(case.profile.participation))
    for name, event in acts.items():
        if event.absent is not None and event.date is not None:
            yield Hit(at(event.places, "absent", event.place), values={"act": EVENT_NAMES[name]}, subject=name)
    signed, acceded = acts.get("signed"), acts.get("acceded")
    if signed is not None and acceded is not None and signed.date and acceded.date:
        yield Hit(acceded.place, subject="acceded", level="warning", message=_BOTH, values={"act": EVENT_NAMES["acceded"]})


_BOTH = Text(
    "ذُكر التوقيع والانضمام معاً، والانضمام للدول التي لم توقع.",
    "Both signature and accession are given; accession is for States that did not sign.",
    "La signature et l’adhésion sont toutes deux données ; l’adhésion est ouverte aux États non signataires.",
)


RULE = Rule(
    code="D055",
    level="error",
    title=Text(
        "إجراء مذكور ومنفي",
        "Act both dated and absent",
        "Acte à la fois daté et absent",
    ),
    purpose=Text(
        "يكشف إجراءً له تاريخ ويقال في الوقت نفسه إنه لم يقع.",
        "Finds an act that has a day and is said not to have taken place.",
        "Décèle un acte daté dont il est dit qu’il n’a pas eu lieu.",
    ),
    basis=("Final provisions, para. 4",),
    message=Text(
        "لهذا الإجراء تاريخ، ويقال أيضاً إنه لم يقع: {act}.",
        "This act has a day and is also said not to have taken place: {act}.",
        "Cet acte est daté et il est dit aussi qu’il n’a pas eu lieu : {act}.",
    ),
    cure=Text(
        "أبقِ التاريخ أو absent، لا كليهما.",
        "Keep the day or absent, not both.",
        "Gardez la date ou absent, non les deux.",
    ),
    check=_check,
)
