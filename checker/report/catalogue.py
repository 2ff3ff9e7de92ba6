"""Message catalogues: English message ids in the source, Arabic and French in ``checker/locale`` (gettext .po, read by Babel)."""

from __future__ import annotations

import gettext
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from checker import kept

LOCALES = Path(__file__).resolve().parent.parent / "locale"
ENGLISH: Final = {
    "element met": "met",
    "element unclear": "unclear",
    "element not met": "not met",
    "element reserved": "reserved",
    "element not assessed": "not assessed",
}
"""Message ids that tell apart what other languages inflect and English does not."""


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The messages of one language; a message that is missing stands in English."""

    lang: str
    messages: Mapping[str, str | tuple[str, ...]]
    form: Callable[[int], int]
    """Which plural form a number takes: six in Arabic, two in French and English."""

    def get(self, msgid: str) -> str:
        """The message, untouched where there is no translation."""
        found = self.messages.get(msgid, msgid)
        return found if isinstance(found, str) else found[-1]

    def plural(self, singular: str, plural: str, count: int) -> str:
        """The form of the message for ``count``."""
        found = self.messages.get(singular)
        if isinstance(found, tuple) and found:
            return found[self.form(count)]
        return singular if count == 1 else plural


def path(lang: str) -> Path:
    """The main catalogue file of a language."""
    return LOCALES / lang / "LC_MESSAGES" / "mutabaqa.po"


def paths(lang: str) -> tuple[Path, ...]:
    """Every catalogue file of a language, the main one last: where two hold a message, it prevails."""
    return (*sorted(p for p in path(lang).parent.glob("*.po") if p != path(lang)), path(lang))


@cache
def catalogue(lang: str) -> Catalogue:
    """The catalogue of ``lang``; English needs none, its message ids are its messages."""
    if lang == "en":
        return Catalogue("en", ENGLISH, lambda count: int(count != 1))
    digest = hashlib.sha256(b"".join(name.read_bytes() for name in paths(lang))).digest()
    where = kept.place(path(lang).parent, "messages")
    found = kept.recall(where, digest)
    if found is None:
        found = _read(lang)
        kept.keep(where, digest, found)
    messages, plurals = found
    return Catalogue(lang, messages, gettext.c2py(plurals))


def _read(lang: str) -> tuple[dict[str, str | tuple[str, ...]], str]:
    """The messages of a language and, as gettext writes it, which plural form a number takes."""
    from babel.messages.pofile import read_po

    messages: dict[str, str | tuple[str, ...]] = {}
    plurals = ""
    for name in paths(lang):
        with name.open("rb") as file:
            read = read_po(file, locale=lang)
        plurals = read.plural_expr
        for message in read:
            if not message.id or message.fuzzy:
                continue
            if isinstance(message.id, tuple | list):
                forms = tuple(str(form) for form in message.string or ())
                if all(forms):
                    messages[message.id[0]] = forms
            elif message.string:
                messages[message.id] = str(message.string)
    return messages, plurals
