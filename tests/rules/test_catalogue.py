"""The catalogue as a whole: codes, texts in three languages, manual pages."""

from __future__ import annotations

import re
import sys
from string import Formatter

import pytest

from checker.rules import by_code, catalogue
from checker.rules.base import Rule
from checker.text import LANGUAGES, Text

_RULES = [r for r in catalogue() if r.code[0] in "GPTC"]
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_AVOIDED = {
    "en": re.compile(r"\b(violat\w+|breach\w*|fail\w*|illegal)\b", re.IGNORECASE),
    "fr": re.compile(r"\b(violation|illégal\w*|échec)\b", re.IGNORECASE),
    "ar": re.compile(r"انتهاك الاتفاقية|غير قانوني|فشل"),
}


def test_codes_are_unique_and_found() -> None:
    codes = [r.code for r in catalogue()]
    assert len(codes) == len(set(codes))
    assert all(by_code(c.lower()) is by_code(c) is not None for c in codes)
    assert by_code("X999") is None


def _module(rule: Rule) -> str:
    (found,) = (m.__doc__ or "" for m in list(sys.modules.values()) if getattr(m, "RULE", None) is rule)
    return found


@pytest.mark.parametrize("rule", _RULES, ids=lambda r: r.code)
def test_a_rule_speaks_three_languages_and_has_a_manual_page(rule: Rule) -> None:
    for text in (rule.title, rule.purpose, rule.message, rule.cure):
        assert all(getattr(text, lang) for lang in LANGUAGES)
        assert _ARABIC.search(text.ar)
        assert not _ARABIC.search(text.en + text.fr)
        assert _placeholders(text, "ar") == _placeholders(text, "en") == _placeholders(text, "fr")
        assert not [w for lang, words in _AVOIDED.items() for w in words.findall(text.get(lang))]
    assert rule.basis
    page = _module(rule)
    assert page.startswith(f"{rule.code}: ")
    assert all(f"\n{part}\n    " in page for part in ("Purpose", "Legal basis", "Passes", "Fails"))


def _placeholders(text: Text, lang: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text.get(lang)) if name}
