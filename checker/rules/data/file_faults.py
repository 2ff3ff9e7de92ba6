"""D001-D010: what keeps a file from being read as one plain YAML document. The loader applies these rules itself.

Purpose
    A profile is read exactly as its author wrote it or not at all. Whatever could make two readers see two different things
    (duplicate keys, merge keys, invisible characters, other encodings) is refused, each at its line and column. So is whatever no profile
    needs and a hostile one would use: tags that build objects, very large files, very deep nesting.

Passes
    A UTF-8 file with one YAML document of plain fields, lists and texts; a byte order mark at its beginning is tolerated.

Fails
    state: KW
    state: AE
"""

from __future__ import annotations

from checker.profile import wording_file as words
from checker.rules.base import Rule
from checker.text import Text


def _rule(code: str, title: Text, purpose: Text, cure: Text) -> Rule:
    return Rule(code, "error", title, purpose, (), title, cure)


RULES: tuple[Rule, ...] = (
    _rule(
        "D001",
        Text("ملف لا يمكن قراءته", "File that cannot be read", "Fichier illisible"),
        Text(
            "الملف غير موجود، أو هو مجلد، أو لا إذن بقراءته.",
            "The file does not exist, is a folder, or may not be read.",
            "Le fichier n’existe pas, est un dossier ou ne peut être lu.",
        ),
        words.UNREADABLE_CURE,
    ),
    _rule(
        "D002",
        Text("ملف يتجاوز الحدود", "File beyond the limits", "Fichier hors limites"),
        Text(
            "الملف أو نص فيه أكبر، أو تداخل حقوله أعمق، مما يُقرأ.",
            "The file or a text in it is larger, or its fields are nested deeper, than is read.",
            "Le fichier ou l’un de ses textes est plus volumineux, ou ses champs plus imbriqués, que ce qui est lu.",
        ),
        words.LIMIT_CURE,
    ),
    _rule(
        "D003",
        Text("ترميز غير UTF-8", "Not written in UTF-8", "Encodage autre qu’UTF-8"),
        Text(
            "الملف محفوظ بترميز آخر، فلا تُقرأ حروفه العربية على وجهها.",
            "The file is saved in another encoding; its letters cannot be read for certain.",
            "Le fichier est enregistré dans un autre encodage ; ses lettres ne peuvent être lues avec certitude.",
        ),
        words.ENCODING_CURE,
    ),
    _rule(
        "D004",
        Text("حرف غير مرئي غير مقبول", "Invisible character", "Caractère invisible"),
        Text(
            "في النص حرف تحكم أو حرف يقلب اتجاه ما بعده، فيُقرأ غير ما كُتب.",
            "The text holds a control character, or one that turns the direction of what follows, so that one reads what is not written.",
            "Le texte contient un caractère de commande, ou un caractère qui inverse la direction de la suite et trompe le lecteur.",
        ),
        words.CHARACTER_CURE,
    ),
    _rule(
        "D005",
        Text("سطر لا يتبع قواعد YAML", "Line that is not YAML", "Ligne qui n’est pas du YAML"),
        Text(
            "مسافة أو علامة تنصيص أو قوس في غير موضعه، فلا يُعرف أين يبدأ الحقل وأين ينتهي.",
            "A space, quotation mark or bracket is out of place, and it is not clear where a field begins and ends.",
            "Une espace, un guillemet ou un crochet est mal placé : on ne sait où commence et finit un champ.",
        ),
        Text(
            "تحقق من المسافات في أول السطر ومن علامات التنصيص والأقواس، هنا وفي السطر السابق.",
            "Check the indentation, the quotation marks and the brackets, here and on the line before.",
            "Vérifiez le retrait, les guillemets et les crochets, ici et à la ligne précédente.",
        ),
    ),
    _rule(
        "D006",
        Text("حقل مكرر", "Duplicate key", "Clé en double"),
        Text(
            "حقل ذُكر مرتين؛ وقراءة الأخير وحده تضيّع جواباً دون إشعار.",
            "A field stands twice; to read only the last would lose an answer in silence.",
            "Un champ figure deux fois ; ne lire que le dernier ferait perdre une réponse en silence.",
        ),
        words.DUPLICATE_CURE,
    ),
    _rule(
        "D007",
        Text("إحالة داخل الملف لا تصلح", "Alias of nothing, or merge key", "Alias sans objet ou clé de fusion"),
        Text(
            "لا يُقبل مفتاح الدمج (<<)، وعلى كل إحالة (*) أن تدل على قيمة سبقتها بالعلامة (&).",
            "Merge keys (<<) are not accepted, and an alias (*) must name a value that an anchor (&) marked before it.",
            "Les clés de fusion (<<) ne sont pas admises, et un alias (*) doit désigner une valeur marquée avant lui par une ancre (&).",
        ),
        words.ALIAS_CURE,
    ),
    _rule(
        "D008",
        Text("وسم نوع", "Type tag", "Étiquette de type"),
        Text(
            "وسوم YAML (! و!!) غير مقبولة: النموذج وحده يحدد نوع كل قيمة.",
            "YAML's tags (! and !!) are not accepted: the format alone says what kind a value is.",
            "Les étiquettes de YAML (! et !!) ne sont pas admises : seul le format dit de quel type est une valeur.",
        ),
        words.TAG_CURE,
    ),
    _rule(
        "D009",
        Text("ليس مستنداً واحداً من حقول", "Not one document of fields", "Pas un document unique de champs"),
        Text(
            "الملف فارغ، أو فيه أكثر من مستند، أو ليس مجموعة حقول.",
            "The file is empty, has more than one document, or is no group of fields.",
            "Le fichier est vide, comporte plusieurs documents ou n’est pas un groupe de champs.",
        ),
        words.EMPTY_CURE,
    ),
    _rule(
        "D010",
        Text("حقل بلا اسم", "Field without a plain name", "Champ sans nom simple"),
        Text(
            "اسم الحقل فارغ، أو قائمة، أو مجموعة حقول.",
            "The name of a field is empty, a list or a group of fields.",
            "Le nom d’un champ est vide, est une liste ou un groupe de champs.",
        ),
        words.EMPTY_KEY_CURE,
    ),
)
