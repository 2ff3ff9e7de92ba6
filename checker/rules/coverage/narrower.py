"""G104: domestic law is narrower than the obligation.

Purpose
    Every element is claimed met, but a provision adds a condition that the Convention does not know (``adds``) or is called
    narrower without saying in what. The elements keep their status; the article is rated largely compliant at best. Nothing is
    reported where another provision meets the same elements without the condition, or where Art. 8.2 allows it.

Legal basis
    Art. 5: the acts "set out in this chapter" are to be criminalised, with the conditions of the chapter and no others; Art. 8.2 is
    the one place where chapter II lets a Party ask for more.

Passes
    "6.1":
      - {by: law/2, relation: equal, elements: {access: met, …}}

Fails
    "6.1":
      - by: law/2
        relation: narrower
        adds: [{en: "only where a security measure is breached"}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.factors import narrowing
from checker.assessing.gaps import by_place, duties, named
from checker.assessing.wording import cited, listed
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_UNSTATED = Text(
    "وُصف نطاق {provision} بأنه أضيق من الالتزام {id} ({title}) مع أن عناصره كلها مسجلة متحققة، ولم يُذكر وجه الضيق.",
    "{provision} is described as narrower than obligation {id} ({title}) although every element is recorded as met; in what it is narrower "
    "is not stated.",
    "{provision} est décrite comme plus étroite que l’obligation {id} ({title}) alors que tous ses éléments sont consignés comme remplis ; "
    "la restriction n’est pas indiquée.",
)
_RAISES = Text("، أو أن تقصر أثره على تشديد العقوبة", ", or let it only raise the penalty", ", ou n’en faire qu’une cause d’aggravation")
_UNKNOWN_CONDITION = Text("ما يضيق نطاقه", "whatever narrows the provision", "ce qui restreint la disposition")


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        for c in narrowing(result):
            values = {
                **named(obligation),
                "provision": cited(case.profile, c.provision),
                # A condition of an offence may raise its penalty; one of a power has no such use.
                "otherwise": _RAISES if case.convention.articles[obligation.article].chapter == 2 else Text(),
            }
            places = c.mapping.places
            if c.mapping.adds:
                values["conditions"] = listed(c.mapping.adds)
                yield Hit(places.get("adds", by_place(c)), obligation.id, values, subject=c.provision.ref)
            elif c.mapping.relation == "narrower":
                values["conditions"] = _UNKNOWN_CONDITION
                yield Hit(places.get("relation", by_place(c)), obligation.id, values, subject=c.provision.ref, message=_UNSTATED)


RULE = Rule(
    code="G104",
    level="warning",
    title=Text("حكم أضيق من الالتزام", "Narrower than the obligation", "Plus étroit que l’obligation"),
    purpose=Text(
        "يبيّن الشروط التي يضيفها القانون الداخلي ولم ترد في الاتفاقية، فيضيق بها نطاق الحكم وإن تحققت العناصر.",
        "Names conditions that domestic law adds and the Convention does not know: they narrow the provision even where every element "
        "is met.",
        "Nomme les conditions ajoutées par le droit interne et ignorées de la Convention : elles restreignent la disposition même si "
        "chaque "
        "élément est rempli.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 8.2"),
    message=Text(
        "نطاق {provision} أضيق من الالتزام {id} ({title})، لاشتراط ما لم تشترطه الاتفاقية: {conditions}.",
        "{provision} is narrower than obligation {id} ({title}): it adds a condition that the Convention does not know: {conditions}.",
        "{provision} est plus étroite que l’obligation {id} ({title}) : elle ajoute une condition que la Convention ignore : {conditions}.",
    ),
    cure=Text(
        "ينبغي للدولة أن تحذف من الحكم القيد الآتي: «{conditions}»{otherwise}.",
        "The State should lift this restriction: “{conditions}”{otherwise}.",
        "L’État devrait lever cette restriction : « {conditions} »{otherwise}.",
    ),
    check=_check,
)
