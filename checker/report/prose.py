"""Text ready for a page: cut into runs of one direction each, so that no Latin citation is torn apart inside Arabic.

A browser and WeasyPrint order a line rightly only where every run against the direction of its paragraph stands in an element
of its own (``<bdi dir="ltr">``); control characters are not enough. The cut is made here, once, and written out in one place
(:func:`checker.report.html.markup`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

Direction = Literal["rtl", "ltr"]

_LATIN: Final = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_ARABIC: Final = (
    "\u0600-\u060b\u060d-\u061a\u061c-\u061e\u0620-\u065f\u066a-\u06ef\u06fa-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufefc"
)
# A Latin run: a word, then further words or figures joined by a little punctuation; an address is one run to its end. Figures joined by
# hyphens are one number (article 607-3, law 09-04): after an Arabic letter the bidi algorithm would turn them round to 3-607.
_LATIN_RUN: Final = re.compile(
    rf"(?:https?://|mailto:)[^\s\u0600-\u06ff«»<>]+[^\s\u0600-\u06ff«»<>.,;:)\]]"
    rf"|(?<![0-9.,-])[0-9]+(?:-[0-9]+)+(?![0-9.,-]*[0-9{_LATIN}])"
    rf"|(?:[0-9][0-9.]*(?: (?=(?:bis|ter|quater|quinquies)\b))?)?[{_LATIN}][{_LATIN}0-9_’'\u0300-\u036f]*"
    rf"(?:(?:[ \u00a0\u202f]?[.,:;/&+°#@=%_–-]*[ \u00a0\u202f]?[(\[\"“]?[0-9]*[{_LATIN}][{_LATIN}0-9_’'\u0300-\u036f]*[)\]\"”]?)"
    rf"|(?:[ \u00a0\u202f.,:/_-]{{1,2}}[(\[]?[0-9]+[)\]]?)"
    rf"|(?:\([0-9A-Za-z]{{1,4}}\)))*%?"
)
_LATIN_OR_DIGIT: Final = re.compile(rf"[0-9{_LATIN}]")
"""Without one of them no Latin run begins; asked first, for most Arabic has none."""
_ARABIC_RUN: Final = re.compile(rf"[{_ARABIC}]+(?:[ \u00a0()،؛.:/0-9٠-٩«»-]*[{_ARABIC}]+)*(?:[ /][0-9]+)?")
_WORD: Final = re.compile(rf"[{_LATIN}]{{3}}")
_PAIRS: Final = {")": "(", "]": "[", "”": "“"}
ARABIC_DIGITS: Final = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of one direction. ``against`` says that it runs against its paragraph and needs an element of its own."""

    text: str
    against: bool = False
    lang: str = ""
    """BCP 47 language where the run is in another language than its paragraph and holds words."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text on a page in one language; ``foreign`` where that is not the page's own, so that the page marks it."""

    lang: str
    runs: tuple[Run, ...]
    foreign: bool = False

    @property
    def dir(self) -> Direction:
        """The direction of the paragraph."""
        return "rtl" if self.lang == "ar" else "ltr"

    @property
    def plain(self) -> str:
        """The bare text, for attributes, bookmarks and file names."""
        return "".join(run.text for run in self.runs)

    def __bool__(self) -> bool:
        return any(run.text.strip() for run in self.runs)

    def __str__(self) -> str:
        return self.plain


def _balanced(text: str) -> int:
    """The length of the longest head of ``text`` that closes no bracket it did not open and ends inside none."""
    depth: list[tuple[str, int]] = []
    for position, char in enumerate(text):
        if char in _PAIRS.values():
            depth.append((char, position))
        elif char in _PAIRS:
            if not depth or depth[-1][0] != _PAIRS[char]:
                return position
            depth.pop()
    return depth[0][1] if depth else len(text)


def _cut(text: str, lang: str) -> Iterable[Run]:
    pattern = _LATIN_RUN if lang == "ar" else _ARABIC_RUN
    if lang == "ar" and text and not _LATIN_OR_DIGIT.search(text):
        yield Run(text)
        return
    position = start = 0
    while match := pattern.search(text, position):
        end = match.start() + (_balanced(match.group()) or len(match.group()))
        run = text[match.start() : end].rstrip(" \u00a0\u202f,:;–-(")
        end = match.start() + len(run)
        if not run:
            position = match.end()
            continue
        if match.start() > start:
            yield Run(text[start : match.start()])
        inner = ("en" if _WORD.search(run) and "://" not in run else "") if lang == "ar" else "ar"
        yield Run(run, True, inner)
        position = start = end
    if start < len(text):
        yield Run(text[start:])


DAMMA: Final = "\u064f"


@lru_cache(maxsize=8192)
def prose(text: str, lang: str, *, page: str, digits: str = "latn") -> Prose:
    """Make ``text``, which is in ``lang``, ready for a page in ``page``; ``digits`` ``arab`` writes Arabic-Indic figures in Arabic."""
    # PDF readers part a word at a damma and then nobody finds it; Arabic is printed without that optional mark.
    runs = tuple(_cut(text.replace(DAMMA, "") if lang == "ar" else text, lang))
    if lang == "ar" and digits == "arab":
        # Arabic-Indic figures are read from the right, hyphens and all; only what holds letters stays a run of its own.
        runs = tuple(run if re.search(f"[{_LATIN}]|://", run.text) else Run(run.text.translate(ARABIC_DIGITS)) for run in runs)
    return Prose(lang, runs, foreign=lang != page)


EMPTY: Final = Prose("", ())
