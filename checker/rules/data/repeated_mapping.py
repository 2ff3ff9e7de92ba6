"""D057: the same provision answers the same obligation twice.

Purpose
    Two entries for one provision may contradict each other, and a reader cannot tell which one holds.

Passes
    "6.1": [{by: law/2}, {by: law/3}]

Fails
    "6.1": [{by: law/2}, {by: law/2}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for answer in case.profile.transposition.values():
        first: dict[str, int] = {}
        for mapping in answer.mappings:
            place = at(mapping.places, "by", mapping.place)
            if mapping.by and mapping.by in first:
                values = {"ref": mapping.by, "id": answer.obligation, "line": first[mapping.by]}
                yield Hit(place, answer.obligation, values, subject=mapping.by)
            first.setdefault(mapping.by, place.line)


RULE = Rule(
    code="D057",
    level="warning",
    title=Text(
        "إسناد مكرر",
        "Provision mapped twice",
        "Disposition citée deux fois",
    ),
    purpose=Text(
        "يكشف إسناد الالتزام الواحد إلى النص نفسه مرتين.",
        "Finds one obligation answered twice by the same provision.",
        "Décèle une obligation à laquelle la même disposition répond deux fois.",
    ),
    basis=(),
    message=Text(
        "الالتزام {id} مسند إلى «{ref}» مرة أخرى؛ سبق ذلك في السطر {line}.",
        "“{ref}” answers {id} a second time; it did at line {line}.",
        "« {ref} » répond à {id} une seconde fois ; c’est déjà le cas à la ligne {line}.",
    ),
    cure=Text(
        "اجمع المدخلين في مدخل واحد.",
        "Join the two entries into one.",
        "Réunissez les deux entrées en une seule.",
    ),
    check=_check,
)
