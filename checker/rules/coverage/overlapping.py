"""G113: a provision is said only to overlap with the obligation, and nothing says what it leaves out.

Purpose
    *Overlapping* says that the provision covers something else besides, and less than the obligation. Where every element is recorded as
    met and no condition is named, the two statements do not agree. The article is rated largely compliant at best until that is settled.

Legal basis
    Art. 5. The relations are those of set theory (NIST IR 8477): intersects with, subset of, equal, superset of.

Passes
    "17":
      - {by: copyright/140, relation: overlapping, elements: {copyright: met, neighbouring_rights: unmet}}      # reported as G102

Fails
    "17":
      - {by: copyright/140, relation: overlapping, elements: {copyright: met, neighbouring_rights: met}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.factors import narrowing
from checker.assessing.gaps import by_place, duties, named
from checker.assessing.wording import cited
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        for c in narrowing(result):
            if c.mapping.relation == "overlapping" and not c.mapping.adds:
                values = {**named(obligation), "provision": cited(case.profile, c.provision)}
                yield Hit(c.mapping.places.get("relation", by_place(c)), obligation.id, values, subject=c.provision.ref)


RULE = Rule(
    code="G113",
    level="warning",
    title=Text("تداخل دون بيان", "Only overlapping", "Simple chevauchement"),
    purpose=Text(
        "يبيّن حكماً قيل إنه يتداخل مع الالتزام ولم يُذكر ما يخرج عنه، وعناصره كلها مسجلة متحققة.",
        "Names a provision said only to overlap with the obligation although every element is recorded as met.",
        "Nomme une disposition dite seulement recouper l’obligation alors que chaque élément est consigné comme rempli.",
    ),
    basis=("Convention, Art. 5",),
    message=Text(
        "ما ورد في {provision} متداخل مع الالتزام {id} ({title}) ولا يستغرقه، ولم يُذكر ما يخرج عنه.",
        "{provision} overlaps with obligation {id} ({title}) without covering it; what it leaves out is not stated.",
        "{provision} recoupe l’obligation {id} ({title}) sans la couvrir ; ce qu’elle omet n’est pas indiqué.",
    ),
    cure=Text(
        "يُسجل العنصر الناقص (unmet) أو الشرط المضاف (adds)؛ فإن لم يوجد صُححت العلاقة.",
        "Record the element that is missing (unmet) or the condition added (adds); if there is none, correct the relation.",
        "Consigner l’élément manquant (unmet) ou la condition ajoutée (adds) ; à défaut, corriger la relation.",
    ),
    check=_check,
)
