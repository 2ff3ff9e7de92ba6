"""G105: a provision in force is contrary to the obligation.

Purpose
    Domestic law does not merely leave something out: it says the opposite, as where it exempts what the Convention makes an offence
    or forbids a power that it asks for. A contrary provision never meets an element, and its article is rated non-compliant.

Legal basis
    Arts. 5 and 22.1; Arts. 26 and 27 of the Vienna Convention on the Law of Treaties: internal law is no ground for not performing a
    treaty.

Passes
    "26.2":
      - {by: code/57, relation: equal, elements: {extension: met}}

Fails
    "26.2":
      - {by: code/57, relation: contrary}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, counting, duties, named
from checker.assessing.wording import cited, element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        for c in counting(result):
            if c.mapping.relation == "contrary":
                values = {
                    **named(obligation),
                    "provision": cited(case.profile, c.provision),
                    "elements": element_labels(obligation, obligation.element_ids),
                }
                yield Hit(c.mapping.places.get("relation", by_place(c)), obligation.id, values, subject=c.provision.ref)


RULE = Rule(
    code="G105",
    level="error",
    title=Text("حكم يناقض الالتزام", "Contrary to the obligation", "Contraire à l’obligation"),
    purpose=Text(
        "يبيّن حكماً نافذاً في القانون الداخلي يقول خلاف ما تطلبه الاتفاقية.",
        "Names a provision in force that says the opposite of what the Convention asks for.",
        "Nomme une disposition en vigueur qui dit le contraire de ce que la Convention demande.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1", "VCLT, Arts. 26, 27"),
    message=Text(
        "مضمون {provision} مناقض للالتزام {id} ({title}).",
        "{provision} is contrary to obligation {id} ({title}).",
        "{provision} est contraire à l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تعدل الحكم أو تلغيه، وأن تكفل شمول القانون لما يأتي: {elements}.",
        "The State should amend or repeal the provision and see that the law covers: {elements}.",
        "L’État devrait modifier ou abroger la disposition et veiller à ce que le droit couvre : {elements}.",
    ),
    check=_check,
)
