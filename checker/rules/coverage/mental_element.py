"""G106: domestic law asks for a stricter intent than the Convention.

Purpose
    The act is covered, but only with an intent that the Convention does not ask for (as an intent to cause damage for mere access).
    Elements keep their status; the article is rated largely compliant at best. Nothing is reported where another provision meets the
    same elements without that intent.

Legal basis
    Art. 5, with the intents that chapter II itself names (as "deliberately" in Arts. 7 and 8, "with intent" in Arts. 9–11 and 19).

Passes
    "6.1":
      - {by: law/2, relation: equal, mental_element: same}

Fails
    "6.1":
      - {by: law/2, relation: equal, mental_element: stricter}
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
            if c.mapping.mental_element == "stricter":
                values = {**named(obligation), "provision": cited(case.profile, c.provision)}
                yield Hit(c.mapping.places.get("mental_element", by_place(c)), obligation.id, values, subject=c.provision.ref)


RULE = Rule(
    code="G106",
    level="warning",
    title=Text("قصد جنائي أشد", "Stricter mental element", "Élément moral plus strict"),
    purpose=Text(
        "يبيّن حكماً لا يعاقب على الفعل إلا بقصد أشد مما تتطلبه الاتفاقية.",
        "Names a provision that punishes the act only with a stricter intent than the Convention asks for.",
        "Nomme une disposition qui ne punit l’acte qu’avec une intention plus stricte que celle exigée par la Convention.",
    ),
    basis=("Convention, Art. 5",),
    message=Text(
        "القصد المشترط في {provision} لقيام الجريمة المقابلة للالتزام {id} ({title}) أشد مما تتطلبه الاتفاقية.",
        "For obligation {id} ({title}), {provision} asks for a stricter intent than the Convention does.",
        "Pour l’obligation {id} ({title}), {provision} exige une intention plus stricte que la Convention.",
    ),
    cure=Text(
        "ينبغي للدولة أن تكتفي بالقصد الذي تتطلبه الاتفاقية، وأن تجعل ما زاد عليه سبباً لتشديد العقوبة إن شاءت.",
        "The State should content itself with the intent that the Convention names, and may let a further intent raise the penalty.",
        "L’État devrait se contenter de l’intention visée par la Convention, une intention plus grave pouvant aggraver la peine.",
    ),
    check=_check,
)
