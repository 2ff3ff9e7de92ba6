"""The words of the decision tree, from ``words.yaml``: read when the first statement is judged."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final, cast

from checker.assessment import Verdict
from checker.citation import Custom, articles
from checker.convention.model import Convention
from checker.convention.source import parse
from checker.text import Text


@dataclass(frozen=True, slots=True)
class Words:
    """Questions by step; answers by step and outcome, each with its authority; and what fills them."""

    verdicts: Mapping[Verdict, Text]
    questions: Mapping[str, Text]
    answers: Mapping[str, tuple[Text, str]]
    limbs: Mapping[str, Text]
    reasons: Mapping[str, Text]
    whole_convention: Text
    authority: tuple[Text, ...]


@cache
def words() -> Words:
    """The words of the tree."""
    data: Mapping[str, Any] = parse(Path(__file__).with_name("words.yaml").read_bytes())
    return Words(
        verdicts=cast("Mapping[Verdict, Text]", _texts(data["verdicts"])),
        questions=_texts(data["questions"]),
        answers={key: (Text.of(answer), answer["authority"]) for key, answer in data["answers"].items()},
        limbs=_texts(data["limbs"]),
        reasons=_texts(data["reasons"]),
        whole_convention=Text.of(data["whole_convention"]),
        authority=tuple(Text.of(row) for row in data["authority_words"]),
    )


def _texts(data: Mapping[str, Any]) -> dict[str, Text]:
    return {key: Text.of(value) for key, value in data.items()}


def verdict_text(verdict: Verdict) -> Text:
    """The name of a verdict."""
    return words().verdicts[verdict]


def ids_text(ids: Iterable[str]) -> Text:
    """Ids of provisions in a sentence; the Arabic letters its sub-paragraphs in the Arabic order, as the Convention does."""
    given = list(ids)
    if "all" in given:
        return words().whole_convention
    own, final = [i for i in given if not i.startswith("final.")], [i.removeprefix("final.") for i in given if i.startswith("final.")]
    said = [articles(own, "ar", Custom(), turned=True), *(f"الفقرة {i} من الأحكام الختامية" for i in final)]
    arabic = " و".join(filter(None, said))
    latin = ", ".join(given)
    return Text(arabic, latin, latin)


def condensed(ids: Iterable[str], convention: Convention) -> tuple[str, ...]:
    """Ids with each article named once where all its binding obligations are among them."""
    given = dict.fromkeys(ids)
    short: dict[str, None] = {}
    for i in given:
        obligation = convention.obligations.get(i)
        whole = [o.id for o in convention.in_article(obligation.article) if o.force == "must"] if obligation else []
        short[str(obligation.article) if obligation and len(whole) > 1 and given.keys() >= set(whole) else i] = None
    return tuple(short)


def names_text(names: Iterable[str]) -> Text:
    """The limbs of 22.3.b in a sentence."""
    texts = [words().limbs[name] for name in names]
    return Text("، ".join(t.ar for t in texts), ", ".join(t.en for t in texts), ", ".join(t.fr for t in texts))


_OWN: Final = re.compile(r"(?<!VCLT )(?<!cited as )Art\. (\d+\.\d(?:\.[ab])?(?:, \d+\.\d(?:\.[ab])?)*)(?![\d(.])")
"""Clauses of the Convention itself, which Arabic does not cite by dots."""


def _in_arabic(clauses: str) -> str:
    said = (articles((clause,), "ar", Custom()).removeprefix("المادة ") for clause in clauses.split(", "))
    return "، والمادة ".join(said)


def authority(cited: str) -> Text:
    """An authority as cited in a step, for readers of the three languages."""
    arabic, french = _OWN.sub(lambda own: f"المادة {_in_arabic(own[1])}", cited), cited
    for word in words().authority:
        arabic, french = arabic.replace(word.en, word.ar), french.replace(word.en, word.fr)
    return Text(arabic.replace(", ", "، "), cited, french)
