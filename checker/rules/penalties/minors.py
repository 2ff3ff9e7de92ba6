"""P204: the penalty for pornography that involves minors is not heavier.

Purpose
    Art. 12.2 asks for a heavier penalty than that of 12.1 where children or minors are concerned.
    The longest deprivation of liberty decides, then the least, then the fine; a shared maximum beside an optional fine is not heavier. The
    base is the provision that the recorded one ``aggravates``, else the provisions in force under 12.1. What is not heavier
    leaves the element unmet, whatever the mapping claims.

Legal basis
    Art. 12.2.

Passes
    "8": {penalty: {prison: {max: 2y}}}
    "8.2": {penalty: {prison: {max: 5y}}, aggravates: law/8}

Fails
    "8": {penalty: {prison: {max: 2y}}}
    "8.2": {penalty: {prison: {max: 2y}}, aggravates: law/8}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.contradiction import told
from checker.text import Text

RULE = Rule(
    code="P204",
    level="error",
    title=Text("عقوبة إباحية القصر ليست أشد", "Minors: penalty not heavier", "Mineurs : peine non aggravée"),
    purpose=Text(
        "يبيّن أن عقوبة المواد الإباحية المتعلقة بالأطفال والقصر ليست أشد من عقوبة غيرها.",
        "Says that pornography involving children or minors is not punished more heavily than other pornography.",
        "Signale que la pornographie mettant en scène des enfants ou des mineurs n’est pas punie plus lourdement que les autres formes.",
    ),
    basis=("Convention, Art. 12.2",),
    message=Text(
        "العقوبة المسجلة في {provision} ليست أشد من عقوبة {base} ({why})، خلافاً لما يقتضيه الالتزام {id} ({title}).",
        "The penalty recorded in {provision} is not heavier than that of {base} ({why}), as obligation {id} ({title}) asks.",
        "La peine consignée à {provision} n’est pas plus lourde que celle de {base} ({why}), contrairement à ce que demande "
        "l’obligation {id} ({title}).",
    ),
    cure=Text(
        "ينبغي للدولة أن تشدد العقوبة متى تعلق الفعل بالأطفال أو القصر.",
        "The State should raise the penalty where children or minors are concerned.",
        "L’État devrait aggraver la peine lorsque des enfants ou des mineurs sont en cause.",
    ),
    check=partial(told, "P204"),
)
