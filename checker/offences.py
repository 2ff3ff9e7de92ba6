"""Offences that a profile names in words and not by a clause of the Convention: the English of the profile, said in three languages."""

from __future__ import annotations

import re
from typing import Final

from checker.text import Text

_WORDS: Final = {
    "attacks on data systems": Text(
        "المساس بأنظمة المعالجة الآلية للمعطيات", "attacks on data systems", "atteintes aux systèmes de données"
    ),
    "corruption": Text("الفساد", "corruption", "corruption"),
    "cybercrime": Text("الجرائم الإلكترونية", "cybercrime", "cybercriminalité"),
    "drugs": Text("المخدرات", "drugs", "stupéfiants"),
    "exchange control": Text("مخالفة التشريع الخاص بالصرف", "exchange control", "infractions au contrôle des changes"),
    "laundering": Text("غسل الأموال", "laundering", "blanchiment"),
    "offences against data systems": Text(
        "الجرائم الواقعة على أنظمة المعطيات", "offences against data systems", "infractions contre les systèmes de données"
    ),
    "offences by electronic means": Text(
        "الجرائم المرتكبة بوسائل إلكترونية", "offences by electronic means", "infractions commises par voie électronique"
    ),
    "terrorism": Text("الإرهاب", "terrorism", "terrorisme"),
    "transnational organised crime": Text(
        "الجريمة المنظمة عبر الوطنية", "transnational organised crime", "criminalité transnationale organisée"
    ),
    "Penal Code arts 166 bis, 308 bis": Text(
        "المادتان 166 مكرراً و308 مكرراً من قانون العقوبات", "Penal Code, Arts. 166 bis and 308 bis", "code pénal, art. 166 bis et 308 bis"
    ),
    "Telecommunications Law art. 76 (2)": Text(
        "المادة 76 (2) من قانون الاتصالات", "Telecommunications Law, Art. 76 (2)", "loi sur les télécommunications, art. 76 (2)"
    ),
}
_PATTERNS: Final = (
    (
        re.compile(r"offences of, or covered by, Law (\S+)"),
        Text("ما نص عليه القانون رقم {} أو شمله", "offences of, or covered by, Law {}", "infractions de la loi {} ou couvertes par elle"),
    ),
    (re.compile(r"offences of Law (\S+)"), Text("جرائم القانون رقم {}", "offences of Law {}", "infractions de la loi {}")),
    (re.compile(r"cases of Art\. (\S+)"), Text("حالات المادة {}", "cases of Art. {}", "cas de l’article {}")),
    (
        re.compile(r"listed offences of Art\. (\S+)"),
        Text("الجرائم المعددة في المادة {}", "listed offences of Art. {}", "infractions énumérées à l’article {}"),
    ),
)


def offence(written: str) -> Text:
    """The words of a profile in the three languages; as they stand where they are none of those known."""
    if written in _WORDS:
        return _WORDS[written]
    for pattern, text in _PATTERNS:
        found = pattern.fullmatch(written)
        if found:
            arabic = re.sub(r"^(\d+)/(\d{4})$", r"\1 لسنة \2", found[1])
            return Text(text.ar.replace("{}", arabic), text.en.replace("{}", found[1]), text.fr.replace("{}", found[1]))
    return Text(written, written, written)
