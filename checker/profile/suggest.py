"""“Did you mean …?”: the nearest of the words that would have been right."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from typing import Final

from checker.profile.faults import shown
from checker.text import Text

_ASK: Final = Text(" هل تقصد «{word}»؟", " Did you mean “{word}”?", " Vouliez-vous dire « {word} » ?")
_CUTOFF: Final = 0.6
_MAX_WORD: Final = 80
MAX_OPTIONS: Final = 120
"""Beyond these no likeness is looked for: it would take long and help nobody."""


def _bare(word: str) -> str:
    return "".join(char for char in word.casefold() if char.isalnum() or char == ".")


def nearest(word: str, options: Iterable[str]) -> str | None:
    """The option that ``word`` most resembles; ``None`` where none comes near. Case, hyphens and underscores do not count."""
    from difflib import get_close_matches

    if len(word) > _MAX_WORD:
        return None
    bare: dict[str, str] = {}
    for option in islice(options, MAX_OPTIONS):
        bare.setdefault(_bare(option), option)
    wanted = _bare(word)
    if wanted in bare:
        return bare[wanted]
    found = get_close_matches(wanted, bare, n=1, cutoff=_CUTOFF)
    return bare[found[0]] if found else None


def nearest_id(wanted: str, ids: Iterable[str]) -> str | None:
    """The id of the Convention that ``wanted`` most resembles: one of the same article before any other."""
    options = list(ids)
    article = wanted.split(".")[0]
    same = [option for option in options if option.split(".")[0] == article]
    return nearest(wanted, same) or nearest(wanted, options) if same else nearest(wanted, options)


def ask(word: str | None) -> Text:
    """The question with the word, or nothing where there is none."""
    return _ASK.format(word=word) if word else Text()


def listed(options: Iterable[str], limit: int = 24) -> str:
    """Options as a message lists them; a long list is cut."""
    words = list(islice(options, limit + 1))
    return ", ".join(shown(word) for word in words[:limit]) + (", …" if len(words) > limit else "")


def joined(parts: Iterable[Text]) -> Text:
    """Alternatives as one phrase: “a, b or c”."""
    unique = list(dict.fromkeys(parts))
    if len(unique) == 1:
        return unique[0]
    words = {"ar": ("، ", " أو "), "en": (", ", " or "), "fr": (", ", " ou ")}
    phrases = {}
    for lang, (comma, last) in words.items():
        each = [part.get(lang) for part in unique]
        phrases[lang] = comma.join(each[:-1]) + last + each[-1] if each else ""
    return Text(**phrases)
