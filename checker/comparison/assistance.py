"""Needs for technical assistance, by rules kept as data: which gap calls for which help, and what a provision would have to say.

The kinds are those of the UNODC's review of the Convention against Corruption. A need is read out of the assessment; whether
assistance is asked for is for the State to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from checker.assessing.wording import element_labels, joined, listed
from checker.assessment import Assessment, ObligationResult
from checker.convention.source import parse
from checker.text import Text

_FILE: Final = Path(__file__).with_name("assistance.yaml")
_FLAGS: Final = ("narrower", "contrary")
_REACH = Text(
    "أن يشمل النص أيضاً: {elements}.",
    "The provision would also have to reach: {elements}.",
    "La disposition devrait aussi couvrir : {elements}.",
)
_WITHOUT = Text(
    "أن يرد النص دون الشرط المضاف: {conditions}.",
    "It would have to do so without the condition added: {conditions}.",
    "Elle devrait le faire sans la condition ajoutée : {conditions}.",
)
_OPEN: Final = {"unmet": ("unmet",), "partly": ("unmet", "unclear")}
"""By status of an obligation, the elements that a provision would still have to reach beyond doubt."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: the statuses or the flag that call for the needs, in which chapters, and why."""

    statuses: tuple[str, ...]
    flag: str | None
    chapters: tuple[int, ...]
    needs: tuple[str, ...]
    reason: Text

    def applies(self, result: ObligationResult, chapter: int) -> bool:
        """Whether the answer calls for these needs."""
        if chapter not in self.chapters:
            return False
        return result.status in self.statuses if self.flag is None else bool(getattr(result, self.flag))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The kinds of need with their names and with what they serve for, in the order of the list, and the rules."""

    kinds: Mapping[str, Text]
    about: Mapping[str, Text]
    rules: tuple[Rule, ...]


@dataclass(frozen=True, slots=True)
class Need:
    """One kind of assistance for one obligation. ``says``: what a provision would have to say, from the Convention's restatement."""

    kind: str
    obligation: str
    reason: Text
    elements: tuple[str, ...]
    """Elements that lack or whose reach is open; empty where the need is to learn what the law is."""
    missing: Text
    says: Text


@cache
def catalogue() -> Catalogue:
    """The rules; read once. ``ValueError`` where a rule names a kind that the list does not hold."""
    data: Mapping[str, Any] = parse(_FILE.read_bytes())
    kinds = {key: Text.of(kind["label"]) for key, kind in data["kinds"].items()}
    about = {key: Text.of(kind["about"]) for key, kind in data["kinds"].items()}
    rules = tuple(_rule(row) for row in data["rules"])
    unknown = {n for r in rules for n in r.needs} - set(kinds)
    if unknown:
        raise ValueError(f"assistance.yaml: {', '.join(sorted(unknown))}")
    return Catalogue(kinds, about, rules)


def _rule(row: Mapping[str, Any]) -> Rule:
    when = row["when"]
    flag = when.get("flag")
    if flag is not None and flag not in _FLAGS:
        raise ValueError(f"assistance.yaml: {flag}")
    return Rule(tuple(when.get("status", ())), flag, tuple(when["chapter"]), tuple(row["needs"]), Text.of(row["reason"]))


def needs(assessment: Assessment) -> Iterator[Need]:
    """The needs that follow from one assessment, in the order of the obligations and, within one, of the list of kinds."""
    convention, known = assessment.convention, catalogue()
    for oid in convention.must_ids:
        result = assessment.obligations.get(oid)
        if result is None:
            continue
        obligation = convention.obligations[oid]
        chapter = convention.articles[obligation.article].chapter
        reasons: dict[str, Text] = {}
        for rule in known.rules:
            if rule.applies(result, chapter):
                for kind in rule.needs:
                    reasons.setdefault(kind, rule.reason)
        lacking = tuple(e for e, status in result.elements.items() if status in _OPEN.get(result.status, ()))
        missing = element_labels(obligation, lacking) if obligation.element_ids != ("whole",) else Text()
        says = _says(obligation.restatement, result, missing)
        for kind in known.kinds:
            if kind in reasons:
                yield Need(kind, oid, reasons[kind], lacking, missing, says)


def _says(restatement: Text, result: ObligationResult, missing: Text) -> Text:
    """What a provision would have to say; empty where only the reach of the present one is to be learned."""
    conditions = listed(t for c in result.considered if c.counts for t in c.mapping.adds) if result.narrower else Text()
    parts = []
    if result.status == "unmet" or result.contrary:
        parts.append(restatement)
    elif result.status == "partly" and missing:
        parts.append(_REACH.format(elements=missing))
    if conditions:
        parts.append(_WITHOUT.format(conditions=conditions))
    return joined(parts)
