"""T307: the authorities have no technical means of their own, and no alternative is used.

Purpose
    Where a legal system bars the authorities from collecting (28.1.a) or intercepting (29.1.a) by their own means, 28.2 and 29.2 let the
    Party take other measures with the same result. This rule speaks instead of G101 where neither the means nor the alternative exists. For
    29.1.a the cooperation of 29.1.b is enough where the "or" of the text is read as it stands.

Legal basis
    Arts. 28.1.a, 28.2, 29.1.a, 29.2; reading ``29.1-or``.

Passes
    "28.1.a":
      absent: {}
    "28.2":
      - {by: code/95}

Fails
    "28.1.a":
      absent: {}
    "28.2":
      absent: {}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import cause, duties, first_place, named
from checker.assessing.wording import element_labels, plain
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_UNKNOWN = Text(
    "الالتزام {id} ({title}) غير متحقق، ولم يُقيَّم هل تقوم تدابير أخرى مقامه بموجب الخيار {alternative}.",
    "Obligation {id} ({title}) is not met, and whether other measures under {alternative} take its place was not assessed.",
    "L’obligation {id} ({title}) n’est pas remplie, et il n’a pas été évalué si d’autres mesures au titre de {alternative} y suppléent.",
)


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        if result.elements.get("own_means") != "unmet" or obligation.alternative is None:
            continue
        values = {
            **named(obligation),
            "alternative": plain(obligation.alternative),
            "elements": element_labels(obligation, ("own_means",)),
        }
        # Nobody judged the alternative: that none exists cannot be said.
        unknown = case.obligations[obligation.alternative].status == "not_assessed"
        message = _UNKNOWN if unknown else None
        why = cause(result)
        if why == "absent" and result.answer is not None and result.answer.absent is not None:
            yield Hit(result.answer.absent.place, obligation.id, values, message=message)
        elif why == "elements" and not result.contrary:
            yield Hit(first_place(result, ("own_means",), "unmet"), obligation.id, values, message=message)


RULE = Rule(
    code="T307",
    level="error",
    title=Text("لا وسيلة ولا بديل", "Neither own means nor alternative", "Ni moyens propres ni solution de remplacement"),
    purpose=Text(
        "يبيّن أن السلطة لا تملك وسائل فنية للجمع أو الاعتراض، ولم تُستخدم التدابير البديلة.",
        "Says that the authorities may not collect or intercept by their own means, and that no other measures take their place.",
        "Signale que l’autorité ne peut collecter ou intercepter par ses propres moyens et qu’aucune autre mesure n’y supplée.",
    ),
    basis=("Convention, Art. 28.1.a", "Convention, Art. 28.2", "Convention, Art. 29.1.a", "Convention, Art. 29.2"),
    message=Text(
        "الالتزام {id} ({title}) غير متحقق، ولا توجد تدابير أخرى تقوم مقامه بموجب الخيار {alternative}.",
        "Obligation {id} ({title}) is not met, and no other measures under {alternative} take its place.",
        "L’obligation {id} ({title}) n’est pas remplie, et aucune autre mesure au titre de {alternative} n’y supplée.",
    ),
    cure=Text(
        "ينبغي للدولة أن تنص على: {elements}؛ ولها، إن حال نظامها القانوني دون ذلك، أن تتخذ تدابير أخرى بموجب الخيار {alternative}.",
        "The State should provide for {elements}; where its legal system bars this, it may wish to consider other measures under "
        "{alternative}.",
        "L’État devrait prévoir : {elements} ; si son système juridique s’y oppose, il pourrait envisager d’autres mesures au titre de "
        "{alternative}.",
    ),
    check=_check,
)
