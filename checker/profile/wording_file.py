"""What is said of a file that cannot be read as one plain YAML document, in Arabic, English and French."""

from __future__ import annotations

import unicodedata
from typing import Final

from checker.profile.limits import MAX_DEPTH
from checker.text import Text

EMPTY: Final = Text("الملف فارغ.", "The file is empty.", "Le fichier est vide.")
EMPTY_CURE: Final = Text(
    "ابدأ بالأسطر: profile: 1 ثم state ثم maintained_until، أو أنشئ ملفاً جديداً بالأمر mutabaqa new.",
    "Begin with the lines profile: 1, state and maintained_until, or make a new file with mutabaqa new.",
    "Commencez par les lignes profile: 1, state et maintained_until, ou créez un fichier avec mutabaqa new.",
)
NO_TABLE: Final = Text(
    "محتوى الملف ليس مجموعة حقول يحمل كل منها اسماً وقيمة.",
    "The file does not consist of fields, each with a name and a value.",
    "Le fichier n’est pas composé de champs portant chacun un nom et une valeur.",
)
DOCUMENTS: Final = Text(
    "يبدأ هنا مستند ثانٍ (---)، وملف الدولة مستند واحد.",
    "A second document (---) begins here; a profile is one document.",
    "Un second document (---) commence ici ; un profil est un document unique.",
)
DOCUMENTS_CURE: Final = Text(
    "احذف السطر --- أو انقل ما بعده إلى ملف مستقل.",
    "Delete the line --- or move what follows it to a file of its own.",
    "Supprimez la ligne --- ou déplacez la suite dans un autre fichier.",
)
DUPLICATE: Final = Text(
    "الحقل «{key}» مكرر: سبق ذكره في السطر {line}، العمود {column}.",
    "The key “{key}” stands twice: it was given before at line {line}, column {column}.",
    "La clé « {key} » figure deux fois : elle a déjà été donnée à la ligne {line}, colonne {column}.",
)
DUPLICATE_CURE: Final = Text(
    "اجمع المدخلين في مدخل واحد، أو صحّح اسم أحدهما.",
    "Join the two entries into one, or correct the name of one of them.",
    "Réunissez les deux entrées en une seule, ou corrigez le nom de l’une d’elles.",
)
MERGE: Final = Text(
    "مفتاح الدمج «<<» غير مقبول: ما يقال عن نص يجب أن يُكتب في موضعه.",
    "The merge key “<<” is not accepted: what is said of a provision must be written where it stands.",
    "La clé de fusion « << » n’est pas admise : ce qui est dit d’une disposition doit être écrit à sa place.",
)
MERGE_CURE: Final = Text("اكتب الحقول نفسها في هذا الموضع.", "Write the fields themselves here.", "Écrivez ici les champs eux-mêmes.")
ALIAS: Final = Text(
    "الإحالة «*{name}» لا تدل على شيء سبقها، أو تدل على ما هي جزء منه.",
    "The alias “*{name}” names nothing that stands before it, or something that it is part of.",
    "L’alias « *{name} » ne désigne rien qui le précède, ou désigne ce dont il fait partie.",
)
ALIAS_CURE: Final = Text(
    "اكتب القيمة نفسها؛ وإن كان النص يبدأ بالرمز & أو * فضعه بين علامتي تنصيص.",
    "Write the value itself; a text that begins with & or * goes in quotation marks.",
    "Écrivez la valeur elle-même ; un texte commençant par & ou * se met entre guillemets droits.",
)
TAG: Final = Text(
    "وسم النوع «{tag}» غير مقبول في ملف الدولة.",
    "The type tag “{tag}” is not accepted in a profile.",
    "L’étiquette de type « {tag} » n’est pas admise dans un profil.",
)
TAG_CURE: Final = Text(
    "احذف الوسم؛ وإن كان النص يبدأ بالرمز ! فضعه بين علامتي تنصيص.",
    "Delete the tag; a text that begins with ! goes in quotation marks.",
    "Supprimez l’étiquette ; un texte commençant par ! se met entre guillemets droits.",
)
EMPTY_KEY: Final = Text("لا اسم للحقل هنا.", "This field has no name.", "Ce champ n’a pas de nom.")
EMPTY_KEY_CURE: Final = Text(
    "اكتب اسم الحقل قبل النقطتين.", "Write the field's name before the colon.", "Écrivez le nom du champ avant les deux-points."
)
COMPLEX_KEY: Final = Text(
    "اسم الحقل هنا قائمة أو مجموعة، ويجب أن يكون كلمة.",
    "The name of this field is a list or a group of fields; it must be a word.",
    "Le nom de ce champ est une liste ou un groupe de champs ; ce doit être un mot.",
)
COMPLEX_KEY_CURE: Final = Text(
    "اكتب اسماً بسيطاً؛ وإن كان الاسم يبدأ بقوس فضعه بين علامتي تنصيص.",
    "Write a plain name; one that begins with a bracket goes in quotation marks.",
    "Écrivez un nom simple ; s’il commence par une parenthèse, un crochet ou une accolade, mettez-le entre guillemets droits.",
)
DEPTH: Final = Text("يتجاوز التداخل {limit} مستوى.", "The nesting is deeper than {limit} levels.", "L’imbrication dépasse {limit} niveaux.")
NODES: Final = Text(
    "في الملف أكثر من {limit} قيمة.", "The file has more than {limit} values.", "Le fichier comporte plus de {limit} valeurs."
)
SCALAR: Final = Text(
    "هذا النص أطول من {limit} حرف.", "This text is longer than {limit} characters.", "Ce texte dépasse {limit} caractères."
)
SIZE: Final = Text(
    "حجم الملف {size} بايت، والحد الأقصى {limit}.",
    "The file has {size} bytes; at most {limit} are read.",
    "Le fichier compte {size} octets ; la limite est de {limit}.",
)
LIMIT_CURE: Final = Text(
    "ملف الدولة أصغر من ذلك كثيراً: تحقق من أن هذا هو الملف المقصود، واحذف ما ليس منه.",
    "A profile is far smaller than that: make sure that this is the right file and remove what does not belong in it.",
    "Un profil est bien plus petit : vérifiez qu’il s’agit du bon fichier et retirez ce qui n’en fait pas partie.",
)
ENCODING: Final = Text(
    "الملف ليس مكتوباً بترميز UTF-8: تعذرت قراءة البايت {byte} في هذا الموضع.",
    "The file is not written in UTF-8: the byte {byte} cannot be read here.",
    "Le fichier n’est pas encodé en UTF-8 : l’octet {byte} est illisible à cet endroit.",
)
ENCODING_CURE: Final = Text(
    "احفظ الملف من محرر النصوص بترميز UTF-8.",
    "Save the file from your editor as UTF-8.",
    "Enregistrez le fichier en UTF-8 depuis votre éditeur.",
)
CHARACTER: Final = Text(
    "في النص حرف غير مرئي غير مقبول: {code} ({name}).",
    "The text holds an invisible character that is not accepted: {code} ({name}).",
    "Le texte contient un caractère invisible non admis : {code} ({name}).",
)
CHARACTER_CURE: Final = Text(
    "احذفه؛ ولتوجيه كلمة في نص مختلط الاتجاه تكفي العلامتان U+200E وU+200F.",
    "Delete it; to turn a word in a text of mixed direction, the marks U+200E and U+200F are enough.",
    "Supprimez-le ; pour orienter un mot dans un texte bidirectionnel, les marques U+200E et U+200F suffisent.",
)
MISSING: Final = Text("لا وجود لهذا الملف.", "There is no such file.", "Ce fichier n’existe pas.")
MISSING_CURE: Final = Text("تحقق من الاسم والمجلد.", "Check the name and the folder.", "Vérifiez le nom et le dossier.")
NOT_A_FILE: Final = Text("هذا ليس ملفاً بل {what}.", "This is not a file but {what}.", "Ce n’est pas un fichier mais {what}.")
FOLDER: Final = Text("مجلد", "a folder", "un dossier")
DEVICE: Final = Text("جهاز أو قناة", "a device or a pipe", "un périphérique ou un tube")
NOT_A_FILE_CURE: Final = Text(
    "سمِّ ملف الدولة نفسه، مثل country_profiles/KW.yaml.",
    "Name the profile itself, as country_profiles/KW.yaml.",
    "Indiquez le profil lui-même, par exemple country_profiles/KW.yaml.",
)
UNREADABLE: Final = Text("تعذرت قراءة الملف: {why}.", "The file cannot be read: {why}.", "Le fichier ne peut pas être lu : {why}.")
FORBIDDEN: Final = Text("لا إذن بقراءته", "no permission to read it", "droits de lecture insuffisants")
LOOP: Final = Text("روابط تدور على نفسها", "links that lead in a circle", "des liens qui tournent en rond")
NAME: Final = Text("اسم غير صالح لملف", "not a possible name of a file", "nom de fichier impossible")
OTHER: Final = Text("خطأ في القراءة من القرص", "the disk gives an error", "erreur de lecture du disque")
UNREADABLE_CURE: Final = Text(
    "تحقق من أذونات الملف ومن مكان حفظه.",
    "Check the file's permissions and where it is stored.",
    "Vérifiez les droits du fichier et son emplacement.",
)

_NAMES: Final = {
    "\x00": Text("حرف العدم", "NUL", "caractère nul"),
    "\x7f": Text("حرف تحكم", "control character", "caractère de commande"),
    "\ufeff": Text("علامة ترتيب البايتات", "byte order mark", "indicateur d’ordre des octets"),
}
_CONTROL: Final = Text("حرف تحكم", "control character", "caractère de commande")
_DIRECTION: Final = Text("حرف تحكم في الاتجاه", "direction control", "commande de direction")
_SEPARATOR: Final = Text("فاصل أسطر", "line separator", "séparateur de lignes")


def character(char: str) -> Text:
    """The sentence about one character that may not stand in a profile."""
    category = unicodedata.category(char)
    kind = _NAMES.get(char) or (_SEPARATOR if category in ("Zl", "Zp") or char == "\x85" else _CONTROL if category == "Cc" else _DIRECTION)
    return CHARACTER.format(code=f"U+{ord(char):04X}", name=kind)


_SYNTAX: Final = Text("تعذرت قراءة السطر: {what}.", "This line cannot be read: {what}.", "Cette ligne est illisible : {what}.")
_UNKNOWN: Final = (
    Text("ليس مكتوباً بقواعد YAML", "it does not follow the rules of YAML", "elle ne suit pas les règles de YAML"),
    Text(
        "تحقق من المسافات في أول السطر ومن علامات التنصيص والأقواس، هنا وفي السطر السابق.",
        "Check the indentation, the quotation marks and the brackets, here and on the line before.",
        "Vérifiez le retrait, les guillemets et les crochets, ici et à la ligne précédente.",
    ),
)
_PROBLEMS: Final[tuple[tuple[str, Text, Text], ...]] = (
    (
        "mapping values are not allowed",
        Text("نقطتان لا يُنتظر ورودهما هنا", "a colon where none is expected", "deux-points inattendus"),
        Text(
            "ضع النص الذي فيه نقطتان تليهما مسافة بين علامتي تنصيص، وتحقق من المسافات في أول السطر.",
            "Put a text with a colon and a space in quotation marks, and check the indentation.",
            "Mettez entre guillemets droits un texte contenant deux-points suivis d’une espace, et vérifiez le retrait.",
        ),
    ),
    (
        "found character '\\t'",
        Text("مسافة جدولة (Tab) في أول السطر", "a tab in the indentation", "une tabulation dans le retrait"),
        Text("استعمل المسافات بدل مفتاح Tab.", "Use spaces instead of tabs.", "Remplacez les tabulations par des espaces."),
    ),
    (
        "found character that cannot start any token",
        Text(
            "حرف لا يبدأ به نص بلا تنصيص",
            "a character that no unquoted text may begin with",
            "un caractère par lequel aucun texte sans guillemets ne peut commencer",
        ),
        Text(
            "ضع النص بين علامتي تنصيص؛ وإن كان الحرف مسافة جدولة (Tab) فاستعمل المسافات.",
            "Put the text in quotation marks; if the character is a tab, use spaces.",
            "Mettez le texte entre guillemets droits ; s’il s’agit d’une tabulation, utilisez des espaces.",
        ),
    ),
    (
        "could not find expected ':'",
        Text("اسم حقل بلا نقطتين بعده", "the name of a field without a colon after it", "un nom de champ sans deux-points"),
        Text(
            "اكتب نقطتين ومسافة بعد اسم الحقل، هنا أو في السطر السابق.",
            "Write a colon and a space after the field's name, here or on the line before.",
            "Ajoutez deux-points et une espace après le nom du champ, ici ou à la ligne précédente.",
        ),
    ),
    (
        "did not find expected key",
        Text("لا يُعرف إلى أي حقل ينتمي", "it is not clear to which field it belongs", "on ne sait à quel champ elle appartient"),
        Text(
            "ابدأ الحقول المتجاورة بالعدد نفسه من المسافات، وأغلق علامات التنصيص.",
            "Begin fields of one group with the same number of spaces, and close quotation marks.",
            "Alignez les champs d’un même groupe avec le même nombre d’espaces et fermez les guillemets.",
        ),
    ),
    (
        "did not find expected ',' or ']'",
        Text("قائمة بين قوسين مربعين لم تُغلق", "a list in square brackets that is not closed", "une liste entre crochets non fermée"),
        Text(
            "افصل القيم بفاصلة لاتينية (,) وأغلق القائمة بالقوس ].",
            "Separate the values by commas and close the list with ].",
            "Séparez les valeurs par des virgules et fermez la liste par ].",
        ),
    ),
    (
        "did not find expected ',' or '}'",
        Text("حقول بين حاصرتين لم تُغلق", "fields in braces that are not closed", "des champs entre accolades non fermés"),
        Text(
            "افصل الحقول بفاصلة لاتينية (,) وأغلقها بالحاصرة }؛ وضع النص الذي فيه فاصلة بين علامتي تنصيص.",
            "Separate the fields by commas and close them with }; put a text that has a comma in quotation marks.",
            "Séparez les champs par des virgules et fermez par } ; mettez entre guillemets droits un texte contenant une virgule.",
        ),
    ),
    (
        "found unexpected end of stream",
        Text("علامة تنصيص فُتحت ولم تُغلق", "a quotation mark that is opened and never closed", "des guillemets ouverts et jamais fermés"),
        Text("أغلق علامة التنصيص.", "Close the quotation mark.", "Fermez les guillemets."),
    ),
    (
        "did not find expected '-' indicator",
        Text(
            "سطر في قائمة لا يبدأ بالشرطة",
            "a line of a list that does not begin with a hyphen",
            "une ligne de liste qui ne commence pas par un tiret",
        ),
        Text(
            "ابدأ كل بند من القائمة بشرطة ومسافة، بالعدد نفسه من المسافات في أول السطر.",
            "Begin each item with a hyphen and a space, all with the same indentation.",
            "Commencez chaque élément par un tiret et une espace, avec le même retrait.",
        ),
    ),
    (
        "block sequence entries are not allowed",
        Text(
            "شرطة قائمة في غير موضعها",
            "the hyphen of a list where no list can begin",
            "le tiret d’une liste là où aucune liste ne peut commencer",
        ),
        Text(
            "ابدأ القائمة في سطر جديد تحت اسم الحقل.",
            "Begin the list on a new line below the field's name.",
            "Commencez la liste à la ligne, sous le nom du champ.",
        ),
    ),
    (
        "found unknown escape character",
        Text(
            "شرطة مائلة عكسية (\\) يتبعها حرف غير معروف",
            "a backslash before a letter that means nothing",
            "une barre oblique inverse devant une lettre sans signification",
        ),
        Text(
            "استعمل علامتي التنصيص المفردتين '…' أو اكتب \\\\.",
            "Use single quotation marks '…', or write \\\\.",
            "Utilisez des apostrophes droites '…' ou écrivez \\\\.",
        ),
    ),
    (
        "did not find expected <document start>",
        Text("نص بعد نهاية المستند", "text after the end of the document", "du texte après la fin du document"),
        Text(
            "ابدأ السطر بالعدد نفسه من المسافات الذي تبدأ به الحقول الأخرى، وأغلق الأقواس مرة واحدة.",
            "Begin the line with the same indentation as the other fields, and close brackets only once.",
            "Donnez à la ligne le même retrait qu’aux autres champs et ne fermez les crochets qu’une fois.",
        ),
    ),
)


def syntax(problem: str, context: str) -> tuple[str, Text, Text]:
    """Code, sentence and cure for what the YAML reader reports in its own words."""
    if "maximum" in problem or "maximum" in context:  # its own limit of nesting, which lies beyond ours and may be met first
        return "D002", DEPTH.format(limit=MAX_DEPTH), LIMIT_CURE
    for key, what, cure in _PROBLEMS:
        if key in problem or key in context:
            return "D005", _SYNTAX.format(what=what), cure
    return "D005", _SYNTAX.format(what=_UNKNOWN[0]), _UNKNOWN[1]
