"""C503: no central authority for requests of assistance is recorded.

Purpose
    Art. 34.2 asks each Party to name a central authority that sends, answers and carries out requests for assistance.
    A note: the Convention's effect in cooperation, no shortcoming under Arts. 5–29.

Legal basis
    Art. 34.2.

Passes
    cooperation:
      central_authority: {name: {en: Ministry of Justice}}

Fails
    cooperation:
      central_authority: {absent: {looked: 2026-11-01}}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.cooperation.authorities import unnamed
from checker.text import Text

_ABSENT = Text(
    "لم يتبين، بعد البحث، أن الدولة سمّت السلطة المركزية لطلبات المساعدة المتبادلة (الفقرة 2 من المادة 34).",
    "Looked for, and not found: a central authority for mutual assistance (Art. 34.2) named by the State.",
    "Recherche faite, sans résultat : l’autorité centrale pour l’entraide (art. 34.2) que l’État aurait désignée.",
)

RULE = Rule(
    code="C503",
    level="note",
    title=Text("لا سلطة مركزية", "No central authority", "Pas d’autorité centrale"),
    purpose=Text(
        "يبيّن أن الملف لا يذكر السلطة المركزية لطلبات المساعدة المتبادلة.",
        "Says that the profile names no central authority for mutual assistance.",
        "Signale que le profil ne mentionne pas l’autorité centrale pour l’entraide.",
    ),
    basis=("Convention, Art. 34.2",),
    message=Text(
        "لم يُسجل أن الدولة سمّت السلطة المركزية لطلبات المساعدة المتبادلة (الفقرة 2 من المادة 34).",
        "No central authority for mutual assistance (Art. 34.2) is recorded.",
        "Aucune autorité centrale pour l’entraide (art. 34.2) n’est consignée.",
    ),
    cure=Text(
        "ينبغي للدولة أن تسمي السلطة المركزية لطلبات المساعدة المتبادلة وتبلغ بها الأمانة العامة لجامعة الدول العربية.",
        "The State should name a central authority for mutual assistance and notify the General Secretariat of the League of Arab States.",
        "L’État devrait désigner l’autorité centrale pour l’entraide et en informer le Secrétariat général de la Ligue des États arabes.",
    ),
    check=partial(unnamed, "central_authority", _ABSENT),
)
