"""The Convention's own Arabic words: the authentic language, in a proofread copy that is not itself authentic."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any

from checker.convention.source import read
from checker.text import Text


@dataclass(frozen=True, slots=True)
class DoubtfulReading:
    """A place where the words could be otherwise, with the reason; ``printed`` is what the promulgated copy shows."""

    id: str
    why: str
    reading: str = ""
    printed: str = ""


@cache
def _data() -> Mapping[str, Any]:
    content: dict[str, Any] = read("text-ar")
    return MappingProxyType(content)


def arabic(text_id: str) -> str:
    """The Arabic of a clause, chapeau or final provision (``"6.2.a"``, ``"22.2"``, ``"final.6"``, ``"preamble"``); ``KeyError`` if none."""
    return str(_data()["texts"][text_id])


def text_ids() -> tuple[str, ...]:
    """The ids of which the Arabic is kept, in the Convention's order."""
    return tuple(_data()["texts"])


def text_source() -> Text:
    """The copy from which the Arabic was taken, to be named wherever it is quoted."""
    return Text.of(_data()["source"])


def doubtful(text_id: str) -> tuple[DoubtfulReading, ...]:
    """What is doubtful in the words of a clause."""
    return tuple(DoubtfulReading(**entry) for entry in _data()["doubtful"] if entry["id"] == text_id)
