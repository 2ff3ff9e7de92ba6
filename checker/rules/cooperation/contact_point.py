"""C505: no body reachable at all hours is recorded.

Purpose
    Art. 43 asks each Party for a specialised body reachable day and night, so that urgent help is given at once.
    A note: the Convention's effect in cooperation, no shortcoming under Arts. 5–29.

Legal basis
    Art. 43.

Passes
    cooperation:
      contact_24_7: {name: {en: Cybercrime Department}}

Fails
    cooperation:
      contact_24_7: {absent: {looked: 2026-11-01}}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.cooperation.authorities import unnamed
from checker.text import Text

_ABSENT = Text(
    "لم يتبين، بعد البحث، أن الدولة سمّت الجهاز المتخصص المتاح على مدار الساعة (المادة 43).",
    "Looked for, and not found: a specialised body reachable at all hours (Art. 43) named by the State.",
    "Recherche faite, sans résultat : l’organe spécialisé joignable à toute heure (art. 43) que l’État aurait désigné.",
)

RULE = Rule(
    code="C505",
    level="note",
    title=Text("لا جهاز متاحاً على مدار الساعة", "No 24/7 body", "Pas d’organe joignable 24 h sur 24"),
    purpose=Text(
        "يبيّن أن الملف لا يذكر الجهاز المتخصص المتاح على مدار الساعة.",
        "Says that the profile names no specialised body reachable at all hours.",
        "Signale que le profil ne mentionne pas l’organe spécialisé joignable à toute heure.",
    ),
    basis=("Convention, Art. 43",),
    message=Text(
        "لم يُسجل أن الدولة سمّت الجهاز المتخصص المتاح على مدار الساعة (المادة 43).",
        "No specialised body reachable at all hours (Art. 43) is recorded.",
        "Aucun organe spécialisé joignable à toute heure (art. 43) n’est consigné.",
    ),
    cure=Text(
        "ينبغي للدولة أن تسمي الجهاز المتخصص المتاح على مدار الساعة وتبلغ به الأمانة العامة لجامعة الدول العربية.",
        "The State should name a specialised body reachable at all hours and notify the General Secretariat of the League of Arab States.",
        "L’État devrait désigner l’organe spécialisé joignable à toute heure et en informer le Secrétariat général de la Ligue des "
        "États arabes.",
    ),
    check=partial(unnamed, "contact_24_7", _ABSENT),
)
