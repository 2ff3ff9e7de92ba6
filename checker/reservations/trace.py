"""The record of a way through the decision tree: every question put, with its answer and authority."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from checker.assessment import Step, Verdict
from checker.reservations.words import words

GRAVITY: Final[tuple[Verdict, ...]] = ("prohibited", "needs_review", "permitted")
"""Of two verdicts on parts of one statement the graver stands for the whole."""


def worst(*verdicts: Verdict) -> Verdict:
    """The graver of verdicts on the merits."""
    return min(verdicts, key=GRAVITY.index)


@dataclass(slots=True)
class Trace:
    """Steps and grounds, in the order in which they came."""

    steps: list[Step] = field(default_factory=list)
    basis: list[str] = field(default_factory=list)
    grounds: list[str] = field(default_factory=list)

    def answer(self, number: str, key: str, *, decides: bool = False, **values: Any) -> None:
        """Record the answer ``key`` to question ``number``; an answer that decides gives the verdict its basis."""
        text, cited = words().answers[key]
        self.steps.append(Step(number, words().questions[number], text.format(**values) if values else text, cited))
        if decides:
            self.basis.extend(c for c in cited.split("; ") if c not in self.basis)


@dataclass(frozen=True, slots=True)
class Part:
    """The verdict on one part of a statement: what a clause covers, or what none does."""

    verdict: Verdict
    obligations: tuple[str, ...] = ()
    clause: str | None = None
    readings: Mapping[str, Mapping[str, Verdict]] = field(default_factory=dict)
    cooperation: bool = False


def combined(parts: tuple[Part, ...]) -> dict[str, dict[str, Verdict]]:
    """Each reading's own verdict on the whole statement: under each option, the graver of the parts."""
    options: dict[str, dict[str, Verdict]] = {}
    for part in parts:
        for reading, answers in part.readings.items():
            options.setdefault(reading, {}).update(dict.fromkeys(answers, "permitted"))
    return {
        reading: {option: worst(*(p.readings.get(reading, {}).get(option, p.verdict) for p in parts)) for option in answers}
        for reading, answers in options.items()
    }
