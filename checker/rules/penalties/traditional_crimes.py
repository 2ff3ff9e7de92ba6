"""P206: the penalty for traditional crimes by means of information technology is not heavier.

Purpose
    Art. 21 asks for a heavier penalty for traditional crimes where information technology is the means.
    The longest deprivation of liberty decides, then the least, then the fine; a shared maximum beside an optional fine is not heavier. The
    base is the provision that the recorded one ``aggravates``, else none is known (P207). What is not heavier leaves the
    element unmet, whatever the mapping claims.

Legal basis
    Art. 21.

Passes
    "40": {penalty: {relative: heavier, by: "by half"}}

Fails
    "40": {penalty: {relative: equal}}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.contradiction import told
from checker.text import Text

RULE = Rule(
    code="P206",
    level="error",
    title=Text(
        "عقوبة الجرائم التقليدية ليست أشد", "Traditional crimes: penalty not heavier", "Infractions classiques : peine non aggravée"
    ),
    purpose=Text(
        "يبيّن أن عقوبة الجرائم التقليدية المرتكبة بتقنية المعلومات ليست أشد من عقوبتها الأصلية.",
        "Says that traditional crimes by means of information technology are not punished more heavily than otherwise.",
        "Signale que les infractions classiques commises au moyen des technologies de l’information ne sont pas punies plus lourdement.",
    ),
    basis=("Convention, Art. 21",),
    message=Text(
        "العقوبة المسجلة في {provision} ليست أشد من عقوبة {base} ({why})، خلافاً لما يقتضيه الالتزام {id} ({title}).",
        "The penalty recorded in {provision} is not heavier than that of {base} ({why}), as obligation {id} ({title}) asks.",
        "La peine consignée à {provision} n’est pas plus lourde que celle de {base} ({why}), contrairement à ce que demande "
        "l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تجعل استخدام تقنية المعلومات ظرفاً مشدداً للعقوبة.",
        "The State should make the use of information technology a ground for a heavier penalty.",
        "L’État devrait faire de l’usage des technologies de l’information une circonstance aggravante.",
    ),
    check=partial(told, "P206"),
)
