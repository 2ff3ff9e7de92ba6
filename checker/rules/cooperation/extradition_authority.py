"""C504: no authority for extradition is recorded.

Purpose
    Art. 31.7 asks each Party to notify the authority responsible for extradition and provisional arrest.
    A note: the Convention's effect in cooperation, no shortcoming under Arts. 5–29.

Legal basis
    Art. 31.7.

Passes
    cooperation:
      extradition_authority: {name: {en: Public Prosecution}}

Fails
    cooperation:
      extradition_authority: {absent: {looked: 2026-11-01}}
"""

from __future__ import annotations

from functools import partial

from checker.rules.base import Rule
from checker.rules.cooperation.authorities import unnamed
from checker.text import Text

_ABSENT = Text(
    "لم يتبين، بعد البحث، أن الدولة سمّت السلطة المختصة بالتسليم والتوقيف المؤقت (الفقرة 7 من المادة 31).",
    "Looked for, and not found: an authority for extradition and provisional arrest (Art. 31.7) named by the State.",
    "Recherche faite, sans résultat : l’autorité compétente pour l’extradition et l’arrestation provisoire (art. 31.7) que l’État "
    "aurait désignée.",
)

RULE = Rule(
    code="C504",
    level="note",
    title=Text("لا سلطة للتسليم", "No extradition authority", "Pas d’autorité d’extradition"),
    purpose=Text(
        "يبيّن أن الملف لا يذكر السلطة المختصة بالتسليم والتوقيف المؤقت.",
        "Says that the profile names no authority for extradition and provisional arrest.",
        "Signale que le profil ne mentionne pas l’autorité compétente pour l’extradition et l’arrestation provisoire.",
    ),
    basis=("Convention, Art. 31.7",),
    message=Text(
        "لم يُسجل أن الدولة سمّت السلطة المختصة بالتسليم والتوقيف المؤقت (الفقرة 7 من المادة 31).",
        "No authority for extradition and provisional arrest (Art. 31.7) is recorded.",
        "Aucune autorité compétente pour l’extradition et l’arrestation provisoire (art. 31.7) n’est consignée.",
    ),
    cure=Text(
        "ينبغي للدولة أن تسمي السلطة المختصة بالتسليم والتوقيف المؤقت وتبلغ بها الأمانة العامة لجامعة الدول العربية.",
        "The State should name an authority for extradition and provisional arrest and notify the General Secretariat of the League of "
        "Arab States.",
        "L’État devrait désigner l’autorité compétente pour l’extradition et l’arrestation provisoire et en informer le Secrétariat "
        "général de la Ligue des États arabes.",
    ),
    check=partial(unnamed, "extradition_authority", _ABSENT),
)
