"""The tables that set the Convention beside other treaties, read only when a comparison asks for them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Any, Final

from checker.convention.parts import CrosswalkEntry, Instrument, Relation
from checker.convention.source import read
from checker.text import Text

_INVERSE: Final[Mapping[Relation, Relation]] = MappingProxyType(
    {"equal": "equal", "broader": "narrower", "narrower": "broader", "intersects": "intersects", "none": "none"}
)


@dataclass(frozen=True, slots=True)
class ForeignArticle:
    """An article of another treaty. ``covered`` is false where Articles 5-29 ask for nothing of the kind."""

    number: str
    title: Text
    part: str
    covered: bool
    note: Text | None = None


@dataclass(frozen=True, slots=True)
class OtherTreaty:
    """Another treaty, its articles as far as the comparison names them, and where its text can be read."""

    id: Instrument
    title: Text
    citation: str
    sources: tuple[str, ...]
    articles: Mapping[str, ForeignArticle]


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """Relations from each obligation to other treaties, and the other treaties' articles for the way back."""

    treaties: Mapping[str, OtherTreaty]
    relations: Mapping[str, tuple[CrosswalkEntry, ...]]

    def toward(self, instrument: Instrument, article: str) -> tuple[tuple[str, CrosswalkEntry], ...]:
        """The way back: the obligations that answer an article of another treaty, each with the relation seen from there."""
        return tuple(
            (i, CrosswalkEntry(instrument, e.article, _INVERSE[e.relation], e.doubtful, e.note))
            for i, entries in self.relations.items()
            for e in entries
            if e.instrument == instrument and article_of(e.article) == article
        )


def article_of(clause: str) -> str:
    """The article that a cited clause belongs to: ``"6(1)(a)(i)"`` -> ``"6"``, ``"29.1(a)"`` -> ``"29"``."""
    return clause.split("(", 1)[0].split(".", 1)[0].strip()


def _treaty(key: Instrument, data: Mapping[str, Any]) -> OtherTreaty:
    articles = {
        str(a["number"]): ForeignArticle(
            str(a["number"]),
            Text.of(a["title"]),
            a["part"],
            a.get("covered", True),
            Text.of(a["note"]) if "note" in a else None,
        )
        for a in data["articles"]
    }
    return OtherTreaty(key, Text.of(data["title"]), data["citation"], tuple(data["sources"]), MappingProxyType(articles))


def _entries(row: Mapping[Instrument, list[dict[str, Any]]]) -> tuple[CrosswalkEntry, ...]:
    return tuple(
        CrosswalkEntry(
            instrument,
            e.get("article", ""),
            e["relation"],
            e.get("doubtful", False),
            Text.of(e["note"]) if "note" in e else None,
        )
        for instrument, entries in row.items()
        for e in entries
    )


@cache
def crosswalk() -> Crosswalk:
    """The comparison with the Budapest Convention and its first Protocol, the UN Convention and the Malabo Convention."""
    data = read("crosswalk")
    return Crosswalk(
        MappingProxyType({key: _treaty(key, value) for key, value in data["treaties"].items()}),
        MappingProxyType({i: _entries(row) for i, row in data["relations"].items()}),
    )
