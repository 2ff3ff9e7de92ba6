"""One language of a page: its messages, figures, dates, money, lengths of time, references and names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import Any, Final, Literal

from babel import Locale
from babel.core import UnknownLocaleError
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, get_currency_name

from checker.arabic import Case, measured, money
from checker.citation import LETTERS
from checker.names import state_name
from checker.profile.duration import Duration
from checker.report.catalogue import Catalogue, catalogue
from checker.report.prose import EMPTY, Prose, prose
from checker.text import Text

Digits = Literal["latn", "arab"]

HIJRI_MONTHS: Final = {
    "ar": (
        "المحرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة",
        "رجب", "شعبان", "رمضان", "شوال", "ذي القعدة", "ذي الحجة",
    ),
    "fr": (
        "mouharram", "safar", "rabia al-awal", "rabia ath-thani", "joumada al-oula", "joumada ath-thania",
        "rajab", "chaabane", "ramadan", "chawwal", "dhou al-qi‘da", "dhou al-hijja",
    ),
}  # fmt: skip
_UNITS: Final = {
    "d": ("%(count)s day", "%(count)s days"),
    "w": ("%(count)s week", "%(count)s weeks"),
    "m": ("%(count)s month", "%(count)s months"),
    "y": ("%(count)s year", "%(count)s years"),
}


@lru_cache(maxsize=2048)
def _decimal(value: float, locale: str) -> str:
    return str(format_decimal(value, locale=locale, numbering_system="latn"))


@dataclass(frozen=True)
class Language:
    """How one page speaks. ``state`` picks the State's own names of months (تشرين الثاني in Amman, نوفمبر in Cairo)."""

    code: str
    digits: Digits = "latn"
    state: str | None = None

    @property
    def dir(self) -> Literal["rtl", "ltr"]:
        """The direction of the page."""
        return "rtl" if self.code == "ar" else "ltr"

    @cached_property
    def messages(self) -> Catalogue:
        """The message catalogue."""
        return catalogue(self.code)

    @cached_property
    def locale(self) -> Locale:
        """The CLDR locale; in Arabic the State's own where CLDR has one."""
        if self.code == "ar" and self.state:
            try:
                return Locale("ar", territory=self.state)
            except UnknownLocaleError:
                return Locale("ar")
        return Locale(self.code)

    # Messages

    def raw(self, msgid: str, **values: Any) -> str:
        """A message as a plain string."""
        message = self.messages.get(msgid)
        return message % values if values else message.replace("%%", "%")

    def t(self, msgid: str, **values: Any) -> Prose:
        """A message ready for the page."""
        return self.prose(self.raw(msgid, **values))

    def raw_n(self, singular: str, plural: str, count: int, **values: Any) -> str:
        """A message that depends on a number, as a plain string; the number is ``%(count)s``."""
        return self.messages.plural(singular, plural, count) % {"count": self.number(count), **values}

    def n(self, singular: str, plural: str, count: int, **values: Any) -> Prose:
        """A message that depends on a number, ready for the page."""
        return self.prose(self.raw_n(singular, plural, count, **values))

    def prose(self, text: str, lang: str | None = None) -> Prose:
        """Make a string ready for this page."""
        return prose(text, lang or self.code, page=self.code, digits=self.digits) if text else EMPTY

    def say(self, text: Text) -> Prose:
        """A text of a profile or of the Convention's data, in this language or in the one it falls back on."""
        return self.prose(text.get(self.code).strip(), text.language(self.code)) if text else EMPTY

    # Figures

    def number(self, value: float) -> str:
        """A number; thousands as the language writes them."""
        return _decimal(value, "ar" if self.code == "ar" else str(self.locale))

    def interval(self, lower: int, upper: int) -> str:
        """``31–38``, or one figure where both ends meet."""
        return self.number(lower) if lower == upper else f"{self.number(lower)}–{self.number(upper)}"

    def span(self, lower: int, upper: int) -> str:
        """An interval for a sentence: in Arabic in words, since readers of European digits part on which end of a dash comes first."""
        if self.code != "ar" or lower == upper:
            return self.interval(lower, upper)
        return f"{self.number(lower)} إلى {self.number(upper)}"

    def date(self, day: date | None) -> str:
        """A Gregorian date in words; ``date unknown`` where there is none."""
        if day is None:
            return self.raw("date unknown")
        if self.code == "en":
            return str(format_date(day, "d MMMM y", locale="en"))
        if self.code == "fr" and day.day == 1:
            return str(format_date(day, "'1er' MMMM y", locale="fr"))
        return str(format_date(day, "d MMMM y", locale=self.locale))

    def hijri(self, written: str) -> str:
        """A Hijri date (``1432-01-15``) in words; one written otherwise is left as it is."""
        match = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", written)
        if match is None:
            return written
        from hijridate import Hijri

        try:
            day = Hijri(*(int(part) for part in match.groups()))
        except (ValueError, OverflowError):
            return written
        if self.code == "en":
            return f"{day.day} {day.month_name()} {day.year} AH"
        suffix = "هـ" if self.code == "ar" else " de l’Hégire"
        return f"{day.day} {HIJRI_MONTHS[self.code][day.month - 1]} {day.year}{suffix}"

    def duration(self, length: Duration, case: Case = "oblique") -> str:
        """A length of punishment or of an order, in words; Arabic writes the numbers out, in the case that the sentence asks for."""
        if not length.is_term:
            return self.raw("life imprisonment") if length.written == "life" else self.raw("death penalty")
        if self.code == "ar":
            return self.join(measured(amount, unit, case) for amount, unit in length.parts if amount) or measured(0, "d")
        parts = [self.raw_n(*_UNITS[unit], amount) for amount, unit in length.parts if amount] or [self.raw_n(*_UNITS["d"], 0)]
        return self.join(parts)

    def money(self, amount: float, currency: str | None) -> str:
        """An amount with the currency's name."""
        name = money(amount, currency) if currency and self.code == "ar" else ""
        if currency and not name:
            name = get_currency_name(currency, count=amount, locale=self.locale)
        # A currency's name stays on one line: its last word would often stand alone on the next.
        return f"{self.number(amount)} {name.replace(' ', chr(0xA0))}".strip()

    def join(self, parts: Iterable[str]) -> str:
        """``a, b and c``."""
        items = [part for part in parts if part]
        locale = Locale("en", "GB") if self.code == "en" else Locale(self.code)
        return str(format_list(items, locale=locale)) if items else ""

    # Names and references

    def numbers(self, values: Iterable[int]) -> str:
        """Articles by number in a sentence, three and more in a row as a range: 6, 7 and 9 to 14; in Arabic 6 و7 ومن 9 إلى 14."""
        row: list[list[int]] = []
        for value in values:
            if row and value == row[-1][-1] + 1:
                row[-1].append(value)
            else:
                row.append([value])
        pattern = {"ar": "من {} إلى {}", "en": "{} to {}", "fr": "{} à {}"}[self.code]
        said: list[str] = []
        for run in row:
            said += [pattern.format(run[0], run[-1])] if len(run) > 2 else [str(value) for value in run]
        return self.join(said)

    def state_name(self, code: str) -> str:
        """The State's name, as everywhere in this project."""
        return state_name(code, self.code)

    def language_name(self, code: str | None) -> str:
        """The name of a language."""
        return str(Locale(self.code).languages.get(code, code)) if code else ""

    def obligation(self, obligation: str) -> str:
        """A clause as a lawyer writes it: ``6.2.a`` is 6(2)(a) in English, 6, par. 2, a in French and 6(2)(أ) in Arabic."""
        article, *rest = obligation.split(".")
        if article == "final":
            return self.raw("Chapter V, paragraph %(number)s", number=rest[0])
        if not rest:
            return article
        if self.code == "fr":
            return f"{article}, par. {rest[0]}" + "".join(f", {letter}" for letter in rest[1:])
        letters = [LETTERS.get(part, part) if self.code == "ar" else part for part in rest]
        return article + "".join(f"({part})" for part in letters)

    def article(self, obligation: str) -> str:
        """``Article 6(2)(a)``; in Arabic in words, المادة 6، الفقرة 2، البند (أ), since brackets after a figure are no citation there."""
        article, *rest = obligation.split(".")
        if self.code == "ar" and rest and article != "final":
            marks = [f"({LETTERS[part]})" if part in LETTERS else part for part in rest]
            return "، ".join((f"المادة {article}", *(f"{name} {mark}" for name, mark in zip(("الفقرة", "البند"), marks, strict=False))))
        if article == "final":
            return self.obligation(obligation)
        return self.raw("Article %(number)s", number=self.obligation(obligation))
