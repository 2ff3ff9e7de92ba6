"""D043: a mapping does not say which elements it reaches.

Purpose
    Without elements, ``equal`` and ``broader`` count as reaching all of them and ``contrary`` none; of any other relation nothing is
    known, and every element is unclear.

Passes
    "6.1": [{by: law/2, relation: narrower, elements: {access: met}}]

Fails
    "6.1": [{by: law/2, relation: narrower}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.suggest import listed
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import mappings
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for answer, mapping in mappings(case.profile):
        obligation = case.convention.obligations.get(answer.obligation)
        if obligation is None or obligation.force != "must" or mapping.elements:
            continue
        if mapping.relation not in ("equal", "broader", "contrary"):
            values = {"ref": mapping.by, "id": answer.obligation, "known": listed(e.id for e in obligation.elements)}
            yield Hit(mapping.place, answer.obligation, values, subject=mapping.by)


RULE = Rule(
    code="D043",
    level="note",
    title=Text(
        "عناصر غير مذكورة",
        "Elements not stated",
        "Éléments non indiqués",
    ),
    purpose=Text(
        "ينبّه إلى إسناد لا يبيّن أي عناصر الالتزام يشملها النص.",
        "Points out a mapping that does not say which elements the provision reaches.",
        "Signale un renvoi qui ne dit pas quels éléments la disposition atteint.",
    ),
    basis=(),
    message=Text(
        "لم يُذكر أي عناصر الالتزام {id} يشملها «{ref}»، فتُعد كلها غير واضحة.",
        "It is not said which elements of {id} “{ref}” reaches; all of them count as unclear.",
        "Il n’est pas dit quels éléments de {id} « {ref} » atteint ; tous sont réputés incertains.",
    ),
    cure=Text(
        "أضف elements، مع met أو unmet أو unclear لكل عنصر: {known}.",
        "Add elements, with met, unmet or unclear for each: {known}.",
        "Ajoutez elements, avec met, unmet ou unclear pour chacun : {known}.",
    ),
    check=_check,
)
