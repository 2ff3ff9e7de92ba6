"""The language a command speaks: ``--lang``, else the locale's, else English."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from checker.text import LANGUAGES, Text


def locale_language() -> str:
    """The language of the locale (LC_ALL, LC_MESSAGES, LANG: the first that is set), where it is one of the tool's; else English."""
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(variable, "")
        if value:
            code = value[:2].lower()
            return code if code in LANGUAGES and not value[2:3].isalpha() else "en"
    return "en"


def asked_language(arguments: Sequence[str]) -> str:
    """The language that a command line asks for, before anything of it is parsed: for help and for usage errors."""
    for position, argument in enumerate(arguments):
        if argument == "--":
            break
        value = argument.removeprefix("--lang=") if argument.startswith("--lang=") else None
        if argument == "--lang" and position + 1 < len(arguments):
            value = arguments[position + 1]
        if value in LANGUAGES:
            return value
    return locale_language()


def say(ar: str, en: str, fr: str) -> str:
    """A help text in the language that this process was called in."""
    return Text(ar, en, fr).get(asked_language(sys.argv[1:]))
