"""D011-D019: where a profile departs from its format, ``schemas/profile.schema.json``. The loader applies these rules itself.

Purpose
    The format says which fields there are and what may stand in them. A field with a misspelt name would be lost in silence, and a
    date, a term or a sum written otherwise could be read in two ways. All faults of a file are shown in one run: misspelt names are
    read as they were meant, faulty values are left out, and the rest is looked at.

Passes
    maintained_until: 2026-11-21
    statutes: {law: {title: {en: A law}, in_force: 2016-01-12}}

Fails
    maintained_until: 21/11/2026
    statutes: {law: {titel: {en: A law}, in_force: 2016-02-30}}
"""

from __future__ import annotations

from checker.profile import wording_schema as words
from checker.rules.base import Rule
from checker.text import Text


def _rule(code: str, title: Text, purpose: Text, cure: Text) -> Rule:
    return Rule(code, "error", title, purpose, (), title, cure)


RULES: tuple[Rule, ...] = (
    _rule(
        "D011",
        Text("حقل غير معروف", "Unknown field", "Champ inconnu"),
        Text(
            "اسم حقل لا يعرفه النموذج في هذا الموضع؛ والحقول الخاصة بك تبدأ بـ x-.",
            "A field that the format does not know at this place; fields of your own begin with x- at the top level.",
            "Un champ que le format ne connaît pas à cet endroit ; vos propres champs commencent par x- au premier niveau.",
        ),
        Text("صحّح الاسم أو احذف الحقل.", "Correct the name or delete the field.", "Corrigez le nom ou supprimez le champ."),
    ),
    _rule(
        "D012",
        Text("حقل واجب ناقص", "Required field missing", "Champ obligatoire manquant"),
        Text(
            "حقل لا معنى للمدخل بدونه.", "A field without which the entry means nothing.", "Un champ sans lequel l’entrée n’a pas de sens."
        ),
        Text("أضف الحقل.", "Add the field.", "Ajoutez le champ."),
    ),
    _rule(
        "D013",
        Text("قيمة من نوع آخر", "Value of another kind", "Valeur d’un autre type"),
        Text(
            "نص حيث تُنتظر قائمة، أو رقم حيث يُنتظر نص، وما شابه.",
            "A text where a list is expected, a word where a number is expected, and the like.",
            "Un texte là où une liste est attendue, un mot là où un nombre est attendu, etc.",
        ),
        Text("اكتب القيمة بالنوع المنتظر.", "Write a value of the kind expected.", "Écrivez une valeur du type attendu."),
    ),
    _rule(
        "D014",
        Text("قيمة غير مقبولة", "Value not allowed", "Valeur non admise"),
        Text(
            "للحقل قيم معدودة، وهذه ليست منها.",
            "The field has a fixed list of values, and this is none of them.",
            "Le champ a une liste fermée de valeurs, et celle-ci n’en fait pas partie.",
        ),
        Text("اختر قيمة من القائمة.", "Choose a value of the list.", "Choisissez une valeur de la liste."),
    ),
    _rule(
        "D015",
        Text("تاريخ غير صحيح", "Ill-written or impossible date", "Date mal écrite ou impossible"),
        Text(
            "يوم لا وجود له، أو تاريخ مكتوب بصيغة تحتمل قراءتين.",
            "A day that does not exist, or one written so that it can be read in two ways.",
            "Un jour qui n’existe pas, ou une date écrite de façon ambiguë.",
        ),
        words.DATE_CURE,
    ),
    _rule(
        "D016",
        Text("مدة غير صحيحة", "Ill-written length of time", "Durée mal écrite"),
        Text(
            "مدة عقوبة أو أمر بلا وحدة، أو بوحدة مكتوبة بالكلمات.",
            "A term of a penalty or an order without a unit, or with its unit in words.",
            "Une durée de peine ou d’ordre sans unité, ou dont l’unité est en toutes lettres.",
        ),
        words.DURATION_CURE,
    ),
    _rule(
        "D017",
        Text("رمز عملة غير صحيح", "Ill-written currency", "Monnaie mal écrite"),
        Text(
            "العملة ليست رمزاً من ثلاثة أحرف.", "The currency is no code of three letters.", "La monnaie n’est pas un code de trois lettres."
        ),
        words.CURRENCY_CURE,
    ),
    _rule(
        "D018",
        Text("رمز أو معرّف غير صحيح", "Ill-written code, id or address", "Code, identifiant ou adresse mal écrit"),
        Text(
            "رمز دولة أو لغة، أو معرّف، أو إحالة إلى نص، أو عنوان، لا يتبع صيغته.",
            "A code of a State or a language, an id, a reference to a provision or an address that does not follow its form.",
            "Un code d’État ou de langue, un identifiant, un renvoi ou une adresse qui ne suit pas sa forme.",
        ),
        words.SLUG_CURE,
    ),
    _rule(
        "D019",
        Text("قيمة فارغة أو مكررة أو خارج الحدود", "Empty, repeated or out of bounds", "Vide, répété ou hors bornes"),
        Text(
            "نص أو قائمة بلا مضمون، أو بند مكرر، أو رقم أقل من المقبول.",
            "A text or list with nothing in it, an entry that stands twice, or a number below what is possible.",
            "Un texte ou une liste sans contenu, une entrée répétée ou un nombre inférieur au possible.",
        ),
        words.EMPTY_CURE,
    ),
)
