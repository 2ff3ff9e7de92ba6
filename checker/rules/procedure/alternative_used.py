"""T310: an alternative of the Convention takes the place of what is not met.

Purpose
    Where 28.2 or 29.2 is used, 28.1.a or 29.1.a is no shortcoming; nor is 29.1.a or 29.1.b where the other is met and the "or" of the
    text is read as it stands. The reader is told so at the place where the law falls short, for the absence remains on record: a *note*.

Legal basis
    Arts. 28.1.a, 28.2, 29.1, 29.2; reading ``29.1-or``.

Passes
    "28.1.a":
      - {by: code/95, elements: {own_means: met}}

Fails
    "28.1.a":
      absent: {}
    "28.2":
      - {by: code/95}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import first_place, named
from checker.assessing.wording import plain
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation in case.convention.obligations.values():
        result = case.obligations[obligation.id]
        if result.status != "option_unused" or result.excused_by is None:
            continue
        missing = tuple(e for e, status in result.elements.items() if status == "unmet")
        if not missing:
            continue
        absent = result.answer.absent if result.answer is not None else None
        place = absent.place if absent is not None else first_place(result, missing, "unmet")
        yield Hit(place, obligation.id, {**named(obligation), "alternative": plain(result.excused_by)})


RULE = Rule(
    code="T310",
    level="note",
    title=Text("بديل يقوم مقام الالتزام", "An alternative takes its place", "Une solution de remplacement en tient lieu"),
    purpose=Text(
        "يبيّن أن القانون لا يحقق الالتزام بذاته، وأن بديلاً تجيزه الاتفاقية يقوم مقامه، فلا قصور.",
        "Says that the law does not meet the obligation itself, and that an alternative which the Convention allows takes its place.",
        "Signale que la loi ne remplit pas l’obligation, mais qu’une solution de remplacement admise par la Convention en tient lieu.",
    ),
    basis=("Convention, Art. 28.2", "Convention, Art. 29.1", "Convention, Art. 29.2"),
    message=Text(
        "الالتزام {id} ({title}) غير متحقق بذاته، ويقوم مقامه الالتزام {alternative}؛ فلا يُعد ذلك قصوراً.",
        "Obligation {id} ({title}) is not met in itself; {alternative} takes its place, and this is no shortcoming.",
        "L’obligation {id} ({title}) n’est pas remplie en elle-même ; {alternative} en tient lieu, et ce n’est pas une lacune.",
    ),
    cure=Text(
        "لا يلزم إجراء ما دام البديل قائماً.",
        "Nothing is needed as long as the alternative stands.",
        "Rien n’est requis tant que la solution de remplacement subsiste.",
    ),
    check=_check,
)
