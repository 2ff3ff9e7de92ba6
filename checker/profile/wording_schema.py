"""What is said where a profile departs from its format, in Arabic, English and French: no word of the schema reaches a reader."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from checker.text import Text

# --- what the format expects, by the kind of value -----------------------------------------------------------------------------

TEXT: Final = Text("نص", "a text", "un texte")
LANGUAGES: Final = Text(
    "نصوص بحسب اللغة {ar: …, en: …, fr: …}", "one text a language {ar: …, en: …, fr: …}", "un texte par langue {ar: …, en: …, fr: …}"
)
FIELDS: Final = Text("مجموعة حقول", "a group of fields", "un groupe de champs")
FIELDS_OF: Final = Text("مجموعة حقول ({keys})", "a group of fields ({keys})", "un groupe de champs ({keys})")
LIST: Final = Text(
    "قائمة (بنود تبدأ بشرطة، أو [ … ])",
    "a list (lines that begin with a hyphen, or [ … ])",
    "une liste (lignes commençant par un tiret, ou [ … ])",
)
YES_NO: Final = Text("true (نعم) أو false (لا)", "true or false", "true (oui) ou false (non)")
NUMBER: Final = Text("رقم", "a number", "un nombre")
WHOLE_NUMBER: Final = Text("عدد صحيح", "a whole number", "un nombre entier")
WORD: Final = Text("الكلمة {word}", "the word {word}", "le mot {word}")
ONE_OF: Final = Text("إحدى الكلمات {words}", "one of the words {words}", "l’un des mots {words}")
NOTHING: Final = Text("لا شيء", "nothing", "rien")
THE_TEXT: Final = Text("النص «{value}»", "the text “{value}”", "le texte « {value} »")
THE_VALUE: Final = Text("القيمة {value}", "the value {value}", "la valeur {value}")
A_LIST: Final = Text("قائمة", "a list", "une liste")

KINDS: Final[Mapping[str, Text]] = {
    "string": TEXT,
    "object": FIELDS,
    "array": LIST,
    "boolean": YES_NO,
    "number": NUMBER,
    "integer": WHOLE_NUMBER,
}

TYPE: Final = Text(
    "يُنتظر في «{field}»: {expected}، والمكتوب: {found}.",
    "“{field}” takes {expected}; here stands {found}.",
    "« {field} » attend {expected} ; on lit ici {found}.",
)
TYPE_CURE: Final = Text("اكتب في «{field}»: {expected}.", "Write in “{field}” {expected}.", "Écrivez dans « {field} » {expected}.")
BLANK: Final = Text(
    "الحقل «{field}» بلا قيمة؛ يُنتظر فيه: {expected}.",
    "“{field}” has no value; it takes {expected}.",
    "« {field} » est sans valeur ; ce champ attend {expected}.",
)
BLANK_CURE: Final = Text(
    "اكتب القيمة، أو احذف الحقل إن كان الأمر غير معروف.",
    "Give the value, or leave the field out where it is not known.",
    "Donnez la valeur, ou supprimez le champ si elle n’est pas connue.",
)
QUOTE_CURE: Final = Text(
    'إن كان المقصود نصاً فضعه بين علامتي تنصيص: "{value}".',
    'If a text is meant, put it in quotation marks: "{value}".',
    'S’il s’agit d’un texte, mettez-le entre guillemets droits : "{value}".',
)
YES_CURE: Final = Text("اكتب {word}.", "Write {word}.", "Écrivez {word}.")
AS_LIST_CURE: Final = Text("اكتبها قائمة: [{value}].", "Write it as a list: [{value}].", "Écrivez-la comme une liste : [{value}].")
AS_ROW_CURE: Final = Text(
    "ابدأ المدخل بشرطة: - by: …", "Begin the entry with a hyphen: - by: …", "Commencez l’entrée par un tiret : - by: …"
)
FIGURES_CURE: Final = Text(
    "اكتب الأرقام وحدها، دون وحدة ولا فواصل آلاف، مثل {example}.",
    "Write figures alone, without unit or thousands separator, as {example}.",
    "Écrivez les chiffres seuls, sans unité ni séparateur de milliers, par exemple {example}.",
)

# --- names of fields -----------------------------------------------------------------------------------------------------------

UNKNOWN_KEY: Final = Text(
    "لا يعرف نموذج الملف حقلاً باسم «{key}» هنا.{ask}",
    "The format knows no field “{key}” here.{ask}",
    "Le format ne connaît pas de champ « {key} » à cet endroit.{ask}",
)
UNKNOWN_KEY_CURE: Final = Text(
    "الحقول المقبولة هنا: {known}.", "Fields that may stand here: {known}.", "Champs admis à cet endroit : {known}."
)
BELONGS: Final = Text(" موضعه داخل «{home}».", " It belongs in “{home}”.", " Sa place est dans « {home} ».")
BESIDE: Final = Text(
    "لا يجتمع «{key}» مع «{other}»: جواب واحد لكل التزام.",
    "“{key}” cannot stand beside “{other}”: only one of them can be true.",
    "« {key} » ne peut figurer à côté de « {other} » : un seul des deux peut être exact.",
)
BESIDE_CURE: Final = Text("أبقِ أحدهما واحذف الآخر.", "Keep one and delete the other.", "Gardez l’un et supprimez l’autre.")
MISSING_KEY: Final = Text(
    "الحقل «{key}» واجب هنا ولم يُذكر{owner}.",
    "The field “{key}” is required here and is missing{owner}.",
    "Le champ « {key} » est obligatoire ici et manque{owner}.",
)
OWNER: Final = Text(" («{name}»)", " (“{name}”)", " (« {name} »)")
MISSING_KEY_CURE: Final = Text("أضف {key}: {expected}.", "Add {key}: {expected}.", "Ajoutez {key}: {expected}.")
NEITHER: Final = Text(
    "لا يُعرف ما يقال هنا: يُنتظر أحد هذه الحقول: {known}.",
    "It is not clear what is said here: one of these fields is needed: {known}.",
    "On ne sait ce qui est dit ici : il faut l’un de ces champs : {known}.",
)
NEITHER_CURE: Final = Text("أضف واحداً منها: {known}.", "Add one of them: {known}.", "Ajoutez l’un d’eux : {known}.")

# --- values --------------------------------------------------------------------------------------------------------------------

NOT_ALLOWED: Final = Text(
    "القيمة «{value}» غير مقبولة في «{field}».{ask}",
    "“{value}” is not a value of “{field}”.{ask}",
    "« {value} » n’est pas une valeur de « {field} ».{ask}",
)
NOT_ALLOWED_CURE: Final = Text("القيم المقبولة: {known}.", "Values that may stand here: {known}.", "Valeurs admises : {known}.")
VERSION: Final = Text(
    "إصدار النموذج «{value}» غير معروف.", "Version “{value}” of the format is not known.", "La version « {value} » du format est inconnue."
)
VERSION_CURE: Final = Text("اكتب profile: 1.", "Write profile: 1.", "Écrivez profile: 1.")
IMPOSSIBLE_DATE: Final = Text(
    "لا وجود لهذا اليوم في التقويم: {value}.", "There is no such day: {value}.", "Ce jour n’existe pas : {value}."
)
NO_DATE: Final = Text("«{value}» ليس تاريخاً.{ask}", "“{value}” is not a date.{ask}", "« {value} » n’est pas une date.{ask}")
DATE_CURE: Final = Text(
    "اكتب التاريخ الميلادي: السنة-الشهر-اليوم بأرقام 0-9، مثل 2016-01-12؛ والتاريخ الهجري يُكتب في hijri.",
    "Write the Gregorian day as year-month-day, as 2016-01-12; a Hijri date goes in hijri.",
    "Écrivez le jour grégorien sous la forme année-mois-jour, par exemple 2016-01-12 ; une date hégirienne se met dans hijri.",
)
NO_DURATION: Final = Text(
    "«{value}» ليست مدة مكتوبة بالصيغة المتبعة.{ask}",
    "“{value}” is not a length of time as the format writes it.{ask}",
    "« {value} » n’est pas une durée écrite selon le format.{ask}",
)
DURATION_CURE: Final = Text(
    "اكتب عدداً ووحدة بلا مسافة: 10d أيام، 2w أسابيع، 6m أشهر، 3y سنوات، 1y6m سنة وستة أشهر؛ أو life للسجن المؤبد وdeath للإعدام.",
    "Write a number and a unit without a space: 10d days, 2w weeks, 6m months, 3y years, 1y6m a year and a half; or life, or death.",
    "Écrivez un nombre et une unité sans espace : 10d jours, 2w semaines, 6m mois, 3y ans, 1y6m ; ou life (perpétuité), ou death (mort).",
)
TERM_CURE: Final = Text(
    "اكتب عدداً ووحدة بلا مسافة: 10d أيام، 2w أسابيع، 6m أشهر، 3y سنوات، 1y6m سنة وستة أشهر.",
    "Write a number and a unit without a space: 10d days, 2w weeks, 6m months, 3y years, 1y6m a year and a half.",
    "Écrivez un nombre et une unité sans espace : 10d jours, 2w semaines, 6m mois, 3y ans, 1y6m un an et demi.",
)
NO_CURRENCY: Final = Text(
    "«{value}» ليس رمز عملة.{ask}", "“{value}” is not the code of a currency.{ask}", "« {value} » n’est pas un code de monnaie.{ask}"
)
CURRENCY_CURE: Final = Text(
    "اكتب رمز ISO 4217 من ثلاثة أحرف لاتينية كبيرة، مثل KWD أو AED أو MAD.",
    "Write the ISO 4217 code, three capital letters, as KWD, AED or MAD.",
    "Écrivez le code ISO 4217, trois majuscules, par exemple KWD, AED ou MAD.",
)
NO_STATE: Final = Text(
    "«{value}» ليس رمز دولة.{ask}", "“{value}” is not the code of a State.{ask}", "« {value} » n’est pas un code d’État.{ask}"
)
STATE_CURE: Final = Text(
    "اكتب رمز ISO 3166-1 من حرفين لاتينيين كبيرين، مثل KW أو AE.",
    "Write the ISO 3166-1 code, two capital letters, as KW or AE.",
    "Écrivez le code ISO 3166-1, deux majuscules, par exemple KW ou AE.",
)
NO_SLUG: Final = Text(
    "«{value}» لا يصلح معرّفاً قصيراً.{ask}", "“{value}” cannot be a short id.{ask}", "« {value} » ne peut pas être un identifiant court.{ask}"
)
SLUG_CURE: Final = Text(
    "استعمل الأحرف اللاتينية والأرقام والشرطة فقط، بلا مسافات، مثل law63-2015.",
    "Use Latin letters, figures and hyphens only, no spaces, as law63-2015.",
    "N’utilisez que des lettres latines, des chiffres et des traits d’union, sans espaces, par exemple law63-2015.",
)
NO_OBLIGATION: Final = Text(
    "«{value}» ليس التزاماً من التزامات المواد من 5 إلى 29.{ask}",
    "“{value}” is not an obligation of Arts. 5–29.{ask}",
    "« {value} » n’est pas une obligation des articles 5 à 29.{ask}",
)
OBLIGATION_CURE: Final = Text(
    "اكتب رقم المادة والفقرة والبند مثل 6.1 أو 6.2.a؛ والأمر mutabaqa explain 6 يعرض بنود المادة.",
    "Write article, paragraph and letter, as 6.1 or 6.2.a; mutabaqa explain 6 lists those of an article.",
    "Écrivez l’article, le paragraphe et la lettre, par exemple 6.1 ou 6.2.a ; mutabaqa explain 6 énumère ceux d’un article.",
)
NO_PARAGRAPH: Final = Text(
    "«{value}» لا يشير إلى حكم في الاتفاقية.{ask}",
    "“{value}” names no provision of the Convention.{ask}",
    "« {value} » ne désigne aucune disposition de la Convention.{ask}",
)
PARAGRAPH_CURE: Final = Text(
    'اكتب رقم الالتزام ("6.2.a") أو المادة ("22") أو فقرة أخرى ("34.2") أو all.',
    'Write an obligation ("6.2.a"), an article ("22"), another paragraph ("34.2") or all.',
    'Écrivez une obligation ("6.2.a"), un article ("22"), un autre paragraphe ("34.2") ou all.',
)
NO_REFERENCE: Final = Text(
    "«{value}» لا يسمي نصاً: يُنتظر معرّف التشريع ثم / ثم رقم المادة.{ask}",
    "“{value}” names no provision: the id of a statute, a slash and the number are needed.{ask}",
    "« {value} » ne désigne aucune disposition : il faut l’identifiant du texte, une barre oblique et le numéro.{ask}",
)
REFERENCE_CURE: Final = Text("اكتبه هكذا: law63-2015/2.1.", "Write it as law63-2015/2.1.", "Écrivez-le ainsi : law63-2015/2.1.")
NO_URL: Final = Text(
    "«{value}» ليس عنواناً مقبولاً على الشبكة.{ask}",
    "“{value}” is not an address that is accepted.{ask}",
    "« {value} » n’est pas une adresse admise.{ask}",
)
URL_CURE: Final = Text(
    "اكتب عنواناً يبدأ بـ https:// أو http:// أو mailto:.",
    "Write an address that begins with https://, http:// or mailto:.",
    "Écrivez une adresse commençant par https://, http:// ou mailto:.",
)
NO_LANGUAGE: Final = Text(
    "«{value}» ليس رمز لغة.{ask}", "“{value}” is not the code of a language.{ask}", "« {value} » n’est pas un code de langue.{ask}"
)
LANGUAGE_CURE: Final = Text("اكتب ar أو en أو fr.", "Write ar, en or fr.", "Écrivez ar, en ou fr.")

PATTERNS: Final[Mapping[str, tuple[str, Text, Text]]] = {
    "^[A-Z]{2}$": ("D018", NO_STATE, STATE_CURE),
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$": ("D015", NO_DATE, DATE_CURE),
    "^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$": ("D018", NO_SLUG, SLUG_CURE),
    r"^[0-9]{1,2}(\.[0-9]{1,2})?(\.[a-f])?$": ("D021", NO_OBLIGATION, OBLIGATION_CURE),
    r"^(all|[0-9]{1,2}(\.[0-9]{1,2})?(\.[a-f])?|final(\.[0-9])?)$": ("D025", NO_PARAGRAPH, PARAGRAPH_CURE),
    "^([0-9]{1,4}[dwmy])+$|^life$|^death$": ("D016", NO_DURATION, DURATION_CURE),
    "^([0-9]{1,4}[dwmy])+$": ("D016", NO_DURATION, TERM_CURE),
    "^[A-Z]{3}$": ("D017", NO_CURRENCY, CURRENCY_CURE),
    "^[^/]+/.+$": ("D018", NO_REFERENCE, REFERENCE_CURE),
    "^(https?://|mailto:)": ("D018", NO_URL, URL_CURE),
    "^[a-z]{2,3}$": ("D018", NO_LANGUAGE, LANGUAGE_CURE),
}
"""For each pattern of the schema: code, sentence and cure."""

PATTERN_KINDS: Final[Mapping[str, Text]] = {
    "D015": Text("تاريخ مثل 2016-01-12", "a date, as 2016-01-12", "une date, par exemple 2016-01-12"),
    "D016": Text("مدة مثل 6m أو 3y", "a length of time, as 6m or 3y", "une durée, par exemple 6m ou 3y"),
    "D017": Text("رمز عملة مثل KWD", "a currency, as KWD", "une monnaie, par exemple KWD"),
}

EMPTY_TEXT: Final = Text("النص في «{field}» فارغ.", "The text of “{field}” is empty.", "Le texte de « {field} » est vide.")
EMPTY_LIST: Final = Text("القائمة في «{field}» فارغة.", "The list “{field}” is empty.", "La liste « {field} » est vide.")
EMPTY_GROUP: Final = Text("لا حقول في «{field}».", "“{field}” has no fields.", "« {field} » ne contient aucun champ.")
EMPTY_CURE: Final = Text("أكمله أو احذفه.", "Fill it in or leave it out.", "Complétez-le ou supprimez-le.")
REPEATED: Final = Text(
    "في القائمة «{field}» بند مكرر.", "The list “{field}” has an entry twice.", "La liste « {field} » comporte deux fois la même entrée."
)
REPEATED_CURE: Final = Text("احذف المكرر.", "Delete the second one.", "Supprimez la seconde.")
TOO_LONG: Final = Text(
    "«{value}» أطول من {limit} حرفاً.", "“{value}” is longer than {limit} characters.", "« {value} » dépasse {limit} caractères."
)
TOO_LONG_CURE: Final = Text("اختصره.", "Shorten it.", "Abrégez-le.")
TOO_SMALL: Final = Text(
    "لا تقبل «{field}» قيمة أقل من {limit}، والمكتوب {value}.",
    "“{field}” cannot be less than {limit}; here stands {value}.",
    "« {field} » ne peut être inférieur à {limit} ; on lit ici {value}.",
)
TOO_LARGE: Final = Text(
    "لا تقبل «{field}» قيمة أكبر من {limit}، والمكتوب {value}.",
    "“{field}” cannot be more than {limit}; here stands {value}.",
    "« {field} » ne peut être supérieur à {limit} ; on lit ici {value}.",
)
TOO_SMALL_CURE: Final = Text("صحّح الرقم.", "Correct the number.", "Corrigez le nombre.")
ROOT_NAME: Final = Text("الملف", "the file", "le fichier")
