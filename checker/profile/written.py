"""What an author most likely meant by a value that is not written as the format asks: only ever offered, never assumed."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from checker.profile.suggest import nearest

_FIGURES: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_TRUE: Final = frozenset({"yes", "y", "on", "true", "oui", "vrai", "نعم", "1"})
_FALSE: Final = frozenset({"no", "n", "off", "false", "non", "faux", "لا", "كلا", "0"})
_UNITS: Final = (
    ("d", ("d", "day", "days", "jour", "jours", "j", "يوم", "يوما", "يوماً", "أيام")),
    ("w", ("w", "week", "weeks", "semaine", "semaines", "أسبوع", "أسابيع")),
    ("m", ("m", "month", "months", "mois", "شهر", "شهرا", "شهراً", "أشهر", "شهور")),
    ("y", ("y", "yr", "year", "years", "an", "ans", "année", "années", "سنة", "سنوات", "سنين", "عام", "أعوام")),
)
_WORDS: Final = {unit: letter for letter, units in _UNITS for unit in units}
_FOREVER: Final = {
    "life": "life", "lifelong": "life", "perpétuité": "life", "perpetuite": "life", "مؤبد": "life", "المؤبد": "life",
    "death": "death", "mort": "death", "إعدام": "death", "الإعدام": "death",
}  # fmt: skip
_MONTHS: Final = (
    ("jan", "janv", "يناير", "كانون الثاني"), ("feb", "févr", "fév", "فبراير", "شباط"), ("mar", "mars", "مارس", "آذار"),
    ("apr", "avr", "أبريل", "إبريل", "نيسان"), ("may", "mai", "مايو", "أيار"), ("jun", "juin", "يونيو", "يونيه", "حزيران"),
    ("jul", "juil", "يوليو", "يوليه", "تموز"), ("aug", "août", "aout", "أغسطس", "آب"), ("sep", "sept", "سبتمبر", "أيلول"),
    ("oct", "octobre", "أكتوبر", "تشرين الأول"), ("nov", "novembre", "نوفمبر", "تشرين الثاني"),
    ("dec", "déc", "ديسمبر", "كانون الأول"),
)  # fmt: skip


def truth_meant(value: str) -> str | None:
    """``true`` or ``false`` for a word that says yes or no in one of the languages."""
    word = value.strip().casefold()
    return "true" if word in _TRUE else "false" if word in _FALSE else None


def duration_meant(value: str) -> str | None:
    """``6m`` for "6 months", "6M" or "٦ أشهر"; ``None`` where no unit is given, for then nothing is known."""
    text = value.translate(_FIGURES).casefold().strip()
    if text in _FOREVER:
        return _FOREVER[text]
    pairs = re.findall(r"([0-9]{1,4})[\s-]*([^\W\d_]+)", text)
    if not pairs or any(unit not in _WORDS for _, unit in pairs):
        return None
    return "".join(number + _WORDS[unit] for number, unit in pairs)


def date_meant(value: str) -> str | None:
    """The day as year-month-day where the writing leaves no doubt about it; ``None`` for 03/04/2012, which has two readings."""
    text = value.translate(_FIGURES).strip()
    figures = re.fullmatch(r"([0-9]{4})[-/. ]?([0-9]{1,2})[-/. ]?([0-9]{1,2})(?:[T ].*)?", text)
    if figures:
        return _day(*map(int, figures.groups()))
    figures = re.fullmatch(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]([0-9]{4})", text)
    if figures:
        first, second, year = map(int, figures.groups())
        if first > 12 or first == second:
            return _day(year, second, first)
        return _day(year, first, second) if second > 12 else None
    named = re.fullmatch(r"([0-9]{1,2})\s+([^\W\d_].*?)[.,]?\s+([0-9]{4})", text)
    if named:
        return _day(int(named[3]), _month(named[2]), int(named[1]))
    named = re.fullmatch(r"([^\W\d_]+)\.?\s+([0-9]{1,2}),?\s+([0-9]{4})", text)
    return _day(int(named[3]), _month(named[1]), int(named[2])) if named else None


def _month(word: str) -> int:
    wanted = word.casefold()
    return next((n for n, names in enumerate(_MONTHS, 1) if any(wanted.startswith(name) for name in names)), 0)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def state_meant(value: str) -> str | None:
    """The code of the League member that a code of three letters, a small-letter code or a name stands for."""
    from babel import Locale

    from checker.convention import load

    members = load().members
    if value.upper() in members:
        return value.upper()
    names: dict[str, str] = {}
    for language in ("ar", "en", "fr"):
        territories = Locale(language).territories
        names.update({str(territories[code]).casefold(): code for code in members})
    found = nearest(value.casefold(), names)
    if found is not None:
        return names[found]
    return _ALPHA3.get(value.upper())


_ALPHA3: Final = {
    "ARE": "AE", "BHR": "BH", "DJI": "DJ", "DZA": "DZ", "EGY": "EG", "IRQ": "IQ", "JOR": "JO", "COM": "KM", "KWT": "KW", "LBN": "LB",
    "LBY": "LY", "MAR": "MA", "MRT": "MR", "OMN": "OM", "PSE": "PS", "QAT": "QA", "SAU": "SA", "SDN": "SD", "SOM": "SO", "SYR": "SY",
    "TUN": "TN", "YEM": "YE", "UAE": "AE", "KSA": "SA",
}  # fmt: skip
