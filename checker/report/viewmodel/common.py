"""What all view-models share: the context they are made in, badges, pairs of languages, and the words for typed values."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Final

from checker.assessment import Assessment, ElementStatus, Rating, Status, Verdict
from checker.convention import load
from checker.convention.model import Convention
from checker.profile.model import Profile
from checker.report.language import Language
from checker.report.prose import EMPTY, Prose
from checker.text import LANGUAGES, Text


def N_(message: str) -> str:
    """Mark a message id that is looked up later."""
    return message


@dataclass(frozen=True, slots=True)
class Pair:
    """A text in the page's language and, in a bilingual report, beside it in the second one."""

    main: Prose = EMPTY
    beside: Prose = EMPTY

    def __bool__(self) -> bool:
        return bool(self.main) or bool(self.beside)


@dataclass(frozen=True, slots=True)
class Badge:
    """A rating or a status: a letter or sign and a word, so that it can be read without its colour (``tone``)."""

    tone: str
    letter: Prose
    word: Prose


@dataclass(frozen=True, slots=True)
class Fact:
    """A label and its value."""

    label: Prose
    value: Prose
    beside: Prose = EMPTY


@dataclass(frozen=True, slots=True)
class Context:
    """The assessment to show and the language to show it in; ``second`` in a bilingual report."""

    assessment: Assessment
    language: Language
    second: Language | None = None

    @property
    def profile(self) -> Profile:
        """The profile, which an assessment that can be reported always has."""
        assert self.assessment.profile is not None
        return self.assessment.profile

    @property
    def convention(self) -> Convention:
        """The Convention as data."""
        return self.assessment.convention

    @property
    def alone(self) -> Context:
        """The same in the page's language only."""
        return Context(self.assessment, self.language)

    @property
    def other(self) -> Context:
        """The same in the second language only, which a bilingual report has."""
        assert self.second is not None
        return Context(self.assessment, self.second)

    def pair(self, text: Text) -> Pair:
        """The text in the page's language, and beside it in the second where that has words of its own."""
        main = self.language.say(text)
        if self.second is None or not getattr(text, self.second.code):
            return Pair(main)
        beside = self.language.prose(getattr(text, self.second.code).strip(), self.second.code)
        return Pair(main) if beside.plain == main.plain else Pair(main, beside)

    def clauses(self, text: Text, here: str | None = None) -> Pair:
        """A message of a rule, with the clauses of the Convention that it names by id written as a lawyer cites them.

        ``here``: the obligation under whose number the message is printed, which it then need not repeat.
        """
        told = (self.language.state, self.language.digits)
        return self.pair(
            Text(**{lang: dated(cited(getattr(text, lang), lang, here), Language(lang, told[1], told[0])) for lang in LANGUAGES})
        )

    def word(self, table: Mapping[str, str], key: str | None) -> Prose:
        """The word for a typed value; the value itself where the table has none."""
        return self.language.t(table[key]) if key is not None and key in table else self.language.prose(key or "")


_ID: Final = re.compile(r"(?<![\w.,-])\d{1,2}(?:\.\d)?(?:\.[a-d])?(?![\w-]|\.\w)")

_ARTICLE: Final = ("المادة ", "Art. ", "art. ", "و", "، ", ", ")
_CALLED: Final[Mapping[str, tuple[str, ...]]] = {
    "ar": ("الالتزام ", "للالتزام ", "الخيار ", "للخيار "),
    "en": ("obligation ", "Obligation ", "option ", "obligations ", "offences ", "extradition for ", "” to ", "” on ", "as to "),
    "fr": ("obligation ", "Obligation ", "option ", "obligations ", "infractions ", "extradition pour ", "» à ", "» sur ", "quant à "),
}
"""The words after which a number can be nothing but a clause of the Convention."""
_LISTED: Final = (", ", "، ", " and ", " et ", " و")
_QUOTED: Final = {"ar": "«{}»", "en": "“{}”", "fr": "« {} »"}
_OF: Final = {"ar": "المقرر في {}", "en": "{}", "fr": "de l’article {}"}


@cache
def _citations(lang: str) -> Mapping[str, tuple[str, str]]:
    language = Language(lang)
    # An Arabic sentence names the article; the others are at home with 6(2)(a) and 6, par. 2, a.
    cite = language.article if lang == "ar" else language.obligation
    return {i: (cite(i), f" ({o.title.get(lang)})") for i, o in load().obligations.items()}


def cited(text: str, lang: str, here: str | None = None) -> str:
    """``6.2.a (title)`` as ``6(2)(a) (title)``; an id by itself only where it can be no article of a State (``Art. 2.1``)."""
    known, end = _citations(lang), 0
    parts: list[str] = []
    for match in _ID.finditer(text):
        written, title = known.get(match.group(), ("", ""))
        titled = bool(title) and text.startswith(title, match.end())
        called = text.endswith(_CALLED[lang], 0, match.start()) or (bool(parts) and text[end : match.start()] in _LISTED)
        apart = match.group()[-1].isalpha() and not text.endswith(_ARTICLE, 0, match.start())
        if not written or not (titled or called or apart):
            continue
        parts.append(text[end : match.start()])
        end = match.end()
        if called and titled and match.group() == here:
            parts.append(_QUOTED[lang].format(title[2:-1]))
            end += len(title)
        else:
            said = text.endswith((*_CALLED["ar"], "bligation ", "option "), 0, match.start())
            parts.append(_OF[lang].format(written) if said else written)
    return "".join((*parts, text[end:]))


def dated(text: str, language: Language) -> str:
    """The days that a message gives as figures (``2026-11-21``), in words."""
    return _DAY.sub(lambda day: language.date(date.fromisoformat(day.group())), text)


_DAY: Final = re.compile(r"(?<![\w/-])(?:19|20)\d\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?![\w/-])")

RATING_TONES: Final[Mapping[Rating, tuple[str, str]]] = {
    "C": ("c", "C"),
    "LC": ("lc", "LC"),
    "PC": ("pc", "PC"),
    "NC": ("nc", "NC"),
    "NA": ("na", "NA"),
    "not_assessed": ("nr", "–"),
}
STATUS_WORDS: Final[Mapping[Status, str]] = {
    "met": N_("transposed"),
    "partly": N_("partially transposed"),
    "unmet": N_("not transposed"),
    "unclear": N_("unclear"),
    "reserved": N_("reserved"),
    "option_used": N_("option used"),
    "option_unused": N_("option not used"),
    "not_assessed": N_("not assessed"),
}
STATUS_TONES: Final[Mapping[Status, tuple[str, str]]] = {
    "met": ("c", "●"),
    "partly": ("pc", "½"),
    "unmet": ("nc", "○"),
    "unclear": ("un", "◌"),
    "reserved": ("na", "–"),
    "option_used": ("na", "–"),
    "option_unused": ("na", "–"),
    "not_assessed": ("nr", "–"),
}
ELEMENT_WORDS: Final[Mapping[ElementStatus, str]] = {
    "met": N_("element met"),
    "unclear": N_("element unclear"),
    "unmet": N_("element not met"),
    "reserved": N_("element reserved"),
    "not_assessed": N_("element not assessed"),
}
ELEMENT_SIGNS: Final[Mapping[ElementStatus, str]] = {"met": "●", "unclear": "◌", "unmet": "○", "reserved": "–", "not_assessed": "×"}
VERDICT_WORDS: Final[Mapping[Verdict, str]] = {
    "permitted": N_("permitted"),
    "prohibited": N_("not permitted by the Convention"),
    "needs_review": N_("needs review"),
    "not_a_reservation": N_("not a reservation"),
    "without_effect": N_("without effect"),
}
VERDICT_TONES: Final[Mapping[Verdict, str]] = {
    "permitted": "c",
    "prohibited": "nc",
    "needs_review": "pc",
    "not_a_reservation": "na",
    "without_effect": "na",
}
FORCE_WORDS: Final[Mapping[str, str]] = {
    "must": N_("binding"),
    "may": N_("optional"),
    "reservation": N_("reservation clause"),
    "chapeau": N_("chapeau"),
}
RELATION_WORDS: Final[Mapping[str, str]] = {
    "equal": N_("equal to the obligation"),
    "broader": N_("broader than the obligation"),
    "narrower": N_("narrower than the obligation"),
    "overlapping": N_("overlaps the obligation"),
    "contrary": N_("contrary to the obligation"),
}
CONFIDENCE_WORDS: Final[Mapping[str, str]] = {
    "high": N_("high confidence"),
    "medium": N_("medium confidence"),
    "low": N_("low confidence"),
}
SOURCE_WORDS: Final[Mapping[str, str]] = {
    "official-text": N_("official text"),
    "official-translation": N_("official translation"),
    "unofficial-translation": N_("unofficial translation"),
    "database": N_("legal database"),
    "secondary": N_("secondary source"),
    "recall": N_("from memory, no text seen"),
}


def rating_badge(context: Context, rating: Rating) -> Badge:
    """The badge of an article's rating; its word stands in the Convention's data."""
    tone, letter = RATING_TONES[rating]
    return Badge(tone, context.language.prose(letter), context.language.say(context.convention.weighing.labels[rating]))


def status_badge(context: Context, status: Status) -> Badge:
    """The badge of an obligation's status."""
    tone, sign = STATUS_TONES[status]
    return Badge(tone, context.language.prose(sign), context.language.t(STATUS_WORDS[status]))


def verdict_badge(context: Context, verdict: Verdict) -> Badge:
    """The badge of a verdict on a reservation."""
    return Badge(VERDICT_TONES[verdict], context.language.prose(""), context.language.t(VERDICT_WORDS[verdict]))


def anchor(obligation: str) -> str:
    """The name of an obligation's place in the document (``6.2.a`` is ``o-6-2-a``)."""
    return "o-" + obligation.replace(".", "-")
