"""D021: a key of ``transposition`` is not an obligation of Arts. 5-29.

Purpose
    An answer under an id that the Convention does not have would be lost without a word.

Passes
    transposition: {"6.2.a": [{by: law/2}]}

Fails
    transposition: {"6.3": [{by: law/2}]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from checker.profile.faults import shown
from checker.profile.suggest import ask, listed, nearest_id
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    known = case.convention.obligations
    for key, answer in case.profile.transposition.items():
        if key in known:
            continue
        parts = case.convention.expand(key)
        values = {"id": shown(key), "ask": ask(None if parts else nearest_id(key, known)), "known": listed(parts or _near(key, known))}
        yield Hit(answer.place, values=values, subject=key)


def _near(key: str, known: Mapping[str, object]) -> list[str]:
    article = key.split(".")[0]
    return [i for i in known if i.split(".")[0] == article] or list(known)


RULE = Rule(
    code="D021",
    level="error",
    title=Text(
        "التزام غير معروف",
        "Unknown obligation",
        "Obligation inconnue",
    ),
    purpose=Text(
        "يكشف جواباً أُدرج تحت رقم ليس من أرقام الالتزامات في المواد من 5 إلى 29، فلا يضيع دون إشعار.",
        "Finds an answer under an id that is not an obligation of Arts. 5–29, so that it is not lost in silence.",
        "Décèle une réponse placée sous un numéro qui n’est pas une obligation des articles 5 à 29, afin qu’elle ne se perde pas.",
    ),
    basis=(),
    message=Text(
        "«{id}» ليس التزاماً من التزامات المواد من 5 إلى 29.{ask}",
        "“{id}” is not an obligation of Arts. 5–29.{ask}",
        "« {id} » n’est pas une obligation des articles 5 à 29.{ask}",
    ),
    cure=Text(
        "أدرج الجواب تحت أحد الالتزامات: {known}.",
        "Put the answer under one of the obligations: {known}.",
        "Placez la réponse sous l’une des obligations : {known}.",
    ),
    check=_check,
)
