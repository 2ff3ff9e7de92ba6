"""P205: the penalty for possessing such material of minors is not heavier.

Purpose
    Art. 12.3 extends the heavier penalty of 12.2 to possession on information technology or a storage medium.
    The longest deprivation of liberty decides, then the least, then the fine; a shared maximum beside an optional fine is not heavier. The
    base is the provision that the recorded one ``aggravates``, else the provisions in force under 12.1. What is not heavier
    leaves the element unmet, whatever the mapping claims.

Legal basis
    Art. 12.3.

Passes
    "8": {penalty: {prison: {max: 2y}}}
    "8.3": {penalty: {prison: {max: 3y}}, aggravates: law/8}

Fails
    "8": {penalty: {prison: {max: 2y}}}
    "8.3": {penalty: {prison: {max: 6m}}, aggravates: law/8}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.contradiction import told
from checker.text import Text

RULE = Rule(
    code="P205",
    level="error",
    title=Text("عقوبة حيازة إباحية القصر ليست أشد", "Possession: penalty not heavier", "Détention : peine non aggravée"),
    purpose=Text(
        "يبيّن أن عقوبة حيازة المواد الإباحية للأطفال والقصر ليست أشد من عقوبة الفقرة الأولى.",
        "Says that possessing pornographic material of minors is not punished more heavily than the acts of paragraph 1.",
        "Signale que la détention de matériel pornographique de mineurs n’est pas punie plus lourdement que les actes du paragraphe 1.",
    ),
    basis=("Convention, Art. 12.3",),
    message=Text(
        "العقوبة المسجلة في {provision} ليست أشد من عقوبة {base} ({why})، خلافاً لما يقتضيه الالتزام {id} ({title}).",
        "The penalty recorded in {provision} is not heavier than that of {base} ({why}), as obligation {id} ({title}) asks.",
        "La peine consignée à {provision} n’est pas plus lourde que celle de {base} ({why}), contrairement à ce que demande "
        "l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تمد التشديد إلى حيازة هذه المواد.",
        "The State should extend the heavier penalty to the possession of such material.",
        "L’État devrait étendre l’aggravation à la détention de ce matériel.",
    ),
    check=partial(told, "P205"),
)
