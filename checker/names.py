"""Names of States and currencies from CLDR, in the tool's three languages; Babel is read only when a name is asked for."""

from __future__ import annotations

from functools import cache
from typing import Final

SHORT: Final = {
    "PS": {"ar": "فلسطين", "en": "Palestine", "fr": "Palestine"},
    "OM": {"ar": "سلطنة عُمان", "en": "Oman", "fr": "Oman"},
}
"""CLDR's own short form where its long one describes a territory and not the State that is a Party; Babel does not carry it. And Oman,
whose bare name reads as Amman's once its vowel mark is gone."""


@cache
def state_name(code: str, lang: str) -> str:
    """The State's name in ``lang``; the code itself where CLDR has no such territory."""
    if code in SHORT:
        return SHORT[code][lang]
    from babel import Locale

    return str(Locale.parse(lang).territories.get(code, code))


@cache
def currency_name(code: str, lang: str) -> str:
    """The currency's name in ``lang``; the code itself where CLDR does not know it."""
    from babel import Locale

    return str(Locale.parse(lang).currencies.get(code, code))
