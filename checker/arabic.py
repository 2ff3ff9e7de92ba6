"""Lengths of time in Arabic words, and sums, with the number and the noun as grammar has them: ثلاث سنوات, 225 ديناراً كويتياً."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

Case = Literal["nominative", "oblique", "accusative"]
"""``oblique`` after a preposition or in a genitive; ``accusative`` where the verb governs, as in لا تجاوز شهراً."""


@dataclass(frozen=True, slots=True)
class _Noun:
    one: str
    accusative: str
    dual: tuple[str, str]
    plural: str
    feminine: bool


_NOUNS: Final = {
    "d": _Noun("يوم", "يوماً", ("يومان", "يومين"), "أيام", False),
    "w": _Noun("أسبوع", "أسبوعاً", ("أسبوعان", "أسبوعين"), "أسابيع", False),
    "m": _Noun("شهر", "شهراً", ("شهران", "شهرين"), "أشهر", False),
    "y": _Noun("سنة", "سنة", ("سنتان", "سنتين"), "سنوات", True),
}
_STEMS: Final = ("", "", "", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")
_TENS: Final = ("", "", "عشر", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثمان", "تسع")


def _unit(digit: int, feminine: bool, *, bound: bool) -> str:
    """Three to nine before a noun of that gender; the numeral has the other. ``bound``: in construct, as ثماني سنوات."""
    if not feminine:
        return {8: "ثمانية"}.get(digit, f"{_STEMS[digit]}ة")
    return "ثماني" if digit == 8 and bound else _STEMS[digit]


def _teen(digit: int, feminine: bool, nominative: bool) -> str:
    ten = "عشرة" if feminine else "عشر"
    if digit == 1:
        return f"{'إحدى' if feminine else 'أحد'} {ten}"
    if digit == 2:
        return {(True, True): "اثنتا", (True, False): "اثنتي", (False, True): "اثنا", (False, False): "اثني"}[
            feminine, nominative
        ] + f" {ten}"
    return f"{_unit(digit, feminine, bound=True)} {ten}"


def _tens(number: int, feminine: bool, nominative: bool) -> str:
    tens = _TENS[number // 10] + ("ون" if nominative else "ين")
    digit = number % 10
    if digit == 0:
        return tens
    if digit == 1:
        return f"{'إحدى' if feminine else 'واحد'} و{tens}"
    if digit == 2:
        two = {(True, True): "اثنتان", (True, False): "اثنتين", (False, True): "اثنان", (False, False): "اثنين"}
        return f"{two[feminine, nominative]} و{tens}"
    return f"{_unit(digit, feminine, bound=False)} و{tens}"


def measured(number: int, unit: str, case: Case = "oblique") -> str:
    """So many days (``d``), weeks, months or years; figures from a hundred on."""
    noun, nominative = _NOUNS[unit], case == "nominative"
    if number == 1:
        return noun.accusative if case == "accusative" else noun.one
    if number == 2:
        return noun.dual[not nominative]
    if 3 <= number <= 10:
        ten = "عشر" if noun.feminine else "عشرة"
        return f"{ten if number == 10 else _unit(number, noun.feminine, bound=True)} {noun.plural}"
    if 11 <= number <= 19:
        return f"{_teen(number % 10, noun.feminine, nominative)} {noun.accusative}"
    if 20 <= number <= 99:
        return f"{_tens(number, noun.feminine, nominative)} {noun.accusative}"
    rest = number % 100
    return f"{number} {noun.plural if 3 <= rest <= 10 else noun.accusative if rest > 10 else noun.one}"


# The noun with its plural, and the adjective of each State's money.
_MONEYS: Final = {
    "دينار": ("دنانير", {"BHD": "بحريني", "DZD": "جزائري", "IQD": "عراقي", "JOD": "أردني", "KWD": "كويتي", "LYD": "ليبي", "TND": "تونسي"}),
    "درهم": ("دراهم", {"AED": "إماراتي", "MAD": "مغربي"}),
    "ريال": ("ريالات", {"OMR": "عماني", "QAR": "قطري", "SAR": "سعودي", "YER": "يمني"}),
    "جنيه": ("جنيهات", {"EGP": "مصري", "SDG": "سوداني"}),
    "فرنك": ("فرنكات", {"DJF": "جيبوتي", "KMF": "قمري"}),
    "شلن": ("شلنات", {"SOS": "صومالي"}),
    "ليرة": ("ليرات", {"LBP": "لبنانية", "SYP": "سورية"}),
    "أوقية": ("أواق", {"MRO": "موريتانية", "MRU": "موريتانية"}),
}
_NAMES: Final = {code: (noun, plural, adjective) for noun, (plural, of) in _MONEYS.items() for code, adjective in of.items()}


def money(amount: float, currency: str) -> str:
    """The name of the money after a figure; empty where it is none of an Arab State."""
    if currency not in _NAMES:
        return ""
    noun, plural, adjective = _NAMES[currency]
    feminine, rest = noun.endswith("ة"), int(amount) % 100
    if 3 <= rest <= 10:
        return f"{plural} {adjective if feminine else adjective + 'ة'}"
    if rest > 10 and not feminine:
        return f"{noun}اً {adjective}اً"
    return f"{noun} {adjective}"
