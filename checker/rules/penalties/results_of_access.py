"""P203: the penalty for access with damage, or for obtaining secret government information, is not heavier.

Purpose
    Art. 6.2 asks for a heavier penalty than that for access (6.1) where access leads to one of the results it lists.
    The longest deprivation of liberty decides, then the least, then the fine; a shared maximum beside an optional fine is not heavier. The
    base is the provision that the recorded one ``aggravates``, else the provisions in force under 6.1. What is not heavier
    leaves the element unmet, whatever the mapping claims.

Legal basis
    Art. 6.2.

Passes
    "2.1": {penalty: {prison: {max: 6m}}}
    "2.2": {penalty: {prison: {max: 2y}}, aggravates: law/2.1}

Fails
    "2.1": {penalty: {prison: {max: 2y}}}
    "2.2": {penalty: {prison: {max: 2y}}, aggravates: law/2.1}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.contradiction import told
from checker.text import Text

RULE = Rule(
    code="P203",
    level="error",
    title=Text("عقوبة نتائج الدخول ليست أشد", "Results of access: penalty not heavier", "Conséquences de l’accès : peine non aggravée"),
    purpose=Text(
        "يبيّن أن عقوبة الدخول المفضي إلى ضرر، أو إلى الحصول على معلومات حكومية سرية، ليست أشد من عقوبة الدخول.",
        "Says that access leading to damage, or to secret government information, is not punished more heavily than access itself.",
        "Signale que l’accès causant un dommage, ou donnant accès à des informations secrètes, n’est pas puni plus lourdement que l’accès.",
    ),
    basis=("Convention, Art. 6.2",),
    message=Text(
        "العقوبة المسجلة في {provision} ليست أشد من عقوبة {base} ({why})، خلافاً لما يقتضيه الالتزام {id} ({title}).",
        "The penalty recorded in {provision} is not heavier than that of {base} ({why}), as obligation {id} ({title}) asks.",
        "La peine consignée à {provision} n’est pas plus lourde que celle de {base} ({why}), contrairement à ce que demande "
        "l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تقرر لهذه النتائج عقوبة أشد من عقوبة الدخول: حداً أقصى أعلى، أو حبساً وجوبياً، أو حداً أدنى أعلى.",
        "The State should punish these results more heavily than access: by a higher maximum, mandatory imprisonment or a higher minimum.",
        "L’État devrait punir ces conséquences plus lourdement que l’accès : maximum plus élevé, emprisonnement obligatoire ou minimum "
        "plus élevé.",
    ),
    check=partial(told, "P203"),
)
