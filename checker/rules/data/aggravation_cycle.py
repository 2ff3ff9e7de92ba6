"""D056: a clause is said to raise its own penalty, directly or through others.

Purpose
    ``aggravates`` leads from the heavier penalty to its base; a circle has no base.

Passes
    "2.2": {aggravates: law/2.1}

Fails
    "2.1": {aggravates: law/2.1}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, provisions
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    base = {provision.ref: provision.aggravates for _statute, provision in provisions(case.profile)}
    looked_at: set[str] = set()
    circular: set[str] = set()
    for start in base:
        path: dict[str, None] = {}
        ref: str | None = start
        while ref is not None and ref not in looked_at and ref not in path:
            path[ref] = None
            ref = base.get(ref)
        if ref is not None and ref in path:
            refs = list(path)
            circular.update(refs[refs.index(ref) :])
        looked_at.update(path)
    for _statute, provision in provisions(case.profile):
        if provision.ref in circular:
            place = at(provision.places, "aggravates", provision.place)
            yield Hit(place, values={"ref": provision.ref}, subject=provision.ref)


RULE = Rule(
    code="D056",
    level="error",
    title=Text(
        "تشديد يدور على نفسه",
        "Aggravation in a circle",
        "Aggravation en cercle",
    ),
    purpose=Text(
        "يكشف نصاً مشدداً يحيل إلى نفسه أساساً للعقوبة.",
        "Finds an aggravating clause whose base is itself.",
        "Décèle une clause aggravante dont la base est elle-même.",
    ),
    basis=(),
    message=Text(
        "«{ref}» يشدد في النهاية عقوبته هو، فلا أساس يُقارن به.",
        "“{ref}” raises, in the end, its own penalty; there is no base to compare it with.",
        "« {ref} » aggrave finalement sa propre peine ; il n’y a pas de base de comparaison.",
    ),
    cure=Text(
        "اكتب في aggravates النص الذي فيه العقوبة الأصلية.",
        "Write in aggravates the provision that has the simple penalty.",
        "Indiquez dans aggravates la disposition qui porte la peine de base.",
    ),
    check=_check,
)
