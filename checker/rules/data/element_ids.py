"""D022: an element named in a mapping is not an element of that obligation.

Purpose
    Elements are what domestic law must reach. A claim about an element that the obligation does not have would count for nothing.

Passes
    "6.1": [{by: law/2, elements: {access: met}}]

Fails
    "6.1": [{by: law/2, elements: {acces: met}}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.faults import shown
from checker.profile.suggest import ask, listed, nearest
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, mappings
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for answer, mapping in mappings(case.profile):
        obligation = case.convention.obligations.get(answer.obligation)
        if obligation is None:
            continue
        known = [element.id for element in obligation.elements]
        for name in mapping.elements or ():
            if name not in known:
                values = {
                    "element": shown(name),
                    "id": answer.obligation,
                    "ask": ask(nearest(name, [k for k in known if k not in (mapping.elements or ())])),
                    "known": listed(known),
                }
                yield Hit(at(mapping.places, f"elements.{name}", mapping.place), answer.obligation, values, subject=mapping.by)


RULE = Rule(
    code="D022",
    level="error",
    title=Text(
        "عنصر غير معروف",
        "Unknown element",
        "Élément inconnu",
    ),
    purpose=Text(
        "يكشف حكماً على عنصر لا يتضمنه الالتزام.",
        "Finds a claim about an element that the obligation does not have.",
        "Décèle une affirmation sur un élément que l’obligation ne comporte pas.",
    ),
    basis=(),
    message=Text(
        "ليس في الالتزام {id} عنصر باسم «{element}».{ask}",
        "Obligation {id} has no element “{element}”.{ask}",
        "L’obligation {id} n’a pas d’élément « {element} ».{ask}",
    ),
    cure=Text(
        "عناصر الالتزام {id}: {known}.",
        "The elements of {id}: {known}.",
        "Les éléments de {id} : {known}.",
    ),
    check=_check,
)
