"""Text in the three languages of the tool: Arabic (authentic for the Convention), English and French."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

LANGUAGES: Final = ("ar", "en", "fr")


@dataclass(frozen=True, slots=True)
class Text:
    """One statement in Arabic, English and French; a missing language falls back on another rather than on silence."""

    ar: str = ""
    en: str = ""
    fr: str = ""

    @classmethod
    def of(cls, value: Text | Mapping[str, str] | str | None) -> Text:
        """Make a text of a profile's value: a plain string stands for all languages, a mapping for those it names."""
        if isinstance(value, Text):
            return value
        if value is None:
            return cls()
        if isinstance(value, str):
            return cls(value, value, value)
        return cls(value.get("ar", ""), value.get("en", ""), value.get("fr", ""))

    def get(self, lang: str) -> str:
        """The text in ``lang``; else in English, Arabic or French, in that order; empty when there is none at all."""
        return str(getattr(self, lang)) or self.en or self.ar or self.fr

    def language(self, lang: str) -> str:
        """The language that :meth:`get` answers in, so that a page can mark a fallback with its own ``lang`` and ``dir``."""
        for candidate in (lang, "en", "ar", "fr"):
            if getattr(self, candidate):
                return candidate
        return lang

    def format(self, **values: Any) -> Text:
        """Fill the placeholders in each language; a value that is itself a :class:`Text` is given in that language."""
        filled = {
            lang: self.get(lang).format(**{k: v.get(lang) if isinstance(v, Text) else v for k, v in values.items()}) for lang in LANGUAGES
        }
        return Text(**filled)

    def as_dict(self) -> dict[str, str]:
        """The contract's form: one key a language, always all three."""
        return {lang: self.get(lang) for lang in LANGUAGES}

    def __bool__(self) -> bool:
        return bool(self.ar or self.en or self.fr)
