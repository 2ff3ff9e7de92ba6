"""D058: an answer stands under an id whose status is derived from others.

Purpose
    Art. 5 is judged by Arts. 6-19; 19.3, 22.3.a and 22.3.b are options that only a reservation uses. What is written under them is
    shown and does not decide.

Passes
    "5": {not_assessed: {}}

Fails
    "5": [{by: law/1}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for answer in case.profile.transposition.values():
        obligation = case.convention.obligations.get(answer.obligation)
        if obligation is None or not (answer.mappings or answer.absent):
            continue
        if obligation.force == "chapeau":
            yield Hit(answer.place, answer.obligation, {"id": answer.obligation, "how": _CHAPEAU})
        elif obligation.force == "reservation":
            yield Hit(answer.place, answer.obligation, {"id": answer.obligation, "how": _CLAUSE})


_CHAPEAU = Text("من المواد من 6 إلى 19", "from Arts. 6–19", "des articles 6 à 19")
_CLAUSE = Text("من التحفظات", "from the reservations", "des réserves")


RULE = Rule(
    code="D058",
    level="note",
    title=Text(
        "جواب يُستخلص من غيره",
        "Answer that is derived",
        "Réponse déduite",
    ),
    purpose=Text(
        "ينبّه إلى جواب تحت حكم تُستخلص حالته من أحكام أخرى.",
        "Points out an answer under a clause whose status follows from others.",
        "Signale une réponse sous une clause dont l’état découle d’autres dispositions.",
    ),
    basis=(),
    message=Text(
        "حالة {id} تُستخلص {how}؛ وما كُتب هنا يُعرض ولا يُعتد به في التقييم.",
        "The status of {id} is derived {how}; what is written here is shown and does not decide.",
        "L’état de {id} est déduit {how} ; ce qui est écrit ici est affiché sans être déterminant.",
    ),
    cure=Text(
        "لا حاجة إلى تغيير، أو اكتب not_assessed.",
        "Nothing need be done; or write not_assessed.",
        "Rien n’est à faire ; ou écrivez not_assessed.",
    ),
    check=_check,
)
