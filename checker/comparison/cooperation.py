"""Where two States can cooperate today: each offence of Chapter II for each pair, act by act.

An act counts as covered only where **both** States reach the same element (Art. 32.5): two laws that each punish half of an
offence, and not the same half, share nothing. Where one punishes and the other does not, a request fails, and the page
names the State whose law would have to change.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from checker.comparison.exposure import Answer, Exposure, Reach

Coverage = Literal["full", "partial", "none", "unknown"]


@dataclass(frozen=True, slots=True)
class SharedAct:
    """One act of an offence between two States (``first`` and ``second`` in the pair's order)."""

    element: str
    first: Reach
    second: Reach

    @property
    def covered(self) -> Answer:
        """Both punish it: yes. One certainly does not: no. Else nobody can say."""
        answers = (self.first.criminal, self.second.criminal)
        if "no" in answers:
            return "no"
        return "yes" if answers == ("yes", "yes") else "unknown"

    def extraditable(self, reading: Literal["maximum", "minimum"]) -> Answer:
        """Whether the term of Art. 31.1.a is reached in both States, under the given reading of its one year."""
        if self.covered != "yes":
            return self.covered
        answers = {getattr(self.first, reading), getattr(self.second, reading)}
        if "no" in answers:
            return "no"
        return "yes" if answers == {"yes"} else "unknown"


@dataclass(frozen=True, slots=True)
class PairOffence:
    """One offence between two States."""

    obligation: str
    acts: tuple[SharedAct, ...]

    @property
    def coverage(self) -> Coverage:
        """``full``: every act shared; ``partial``: at least one; ``none``: certainly none; ``unknown``: nobody can say."""
        answers = [a.covered for a in self.acts]
        if all(a == "yes" for a in answers):
            return "full"
        if "yes" in answers:
            return "partial"
        return "none" if all(a == "no" for a in answers) else "unknown"

    def extraditable(self, reading: Literal["maximum", "minimum"]) -> Coverage:
        """The same for the acts over the one-year threshold of Art. 31.1.a under one reading."""
        answers = [a.extraditable(reading) for a in self.acts]
        if all(a == "yes" for a in answers):
            return "full"
        if "yes" in answers:
            return "partial"
        return "none" if all(a == "no" for a in answers) else "unknown"

    @property
    def shared(self) -> tuple[str, ...]:
        """The acts that both States punish."""
        return tuple(a.element for a in self.acts if a.covered == "yes")

    def obstacles(self, first: str, second: str) -> Iterator[Obstacle]:
        """Acts punished in one State and not in the other: the first reason for which requests fail."""
        for act in self.acts:
            if act.first.criminal == "yes" and act.second.criminal == "no":
                yield Obstacle(self.obligation, act.element, punishes=first, lacks=second)
            elif act.second.criminal == "yes" and act.first.criminal == "no":
                yield Obstacle(self.obligation, act.element, punishes=second, lacks=first)


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A request about this act would fail: ``lacks`` does not punish it and would have to change its law."""

    obligation: str
    element: str
    punishes: str
    lacks: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two States, all offences of Chapter II, and the two conditions around them."""

    first: str
    second: str
    offences: Mapping[str, PairOffence]
    attempt: Answer
    legal_persons: Answer
    both_bound: bool

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """All acts on which a request between the two would fail today."""
        return tuple(o for offence in self.offences.values() for o in offence.obstacles(self.first, self.second))


def pair(first: Exposure, second: Exposure) -> Pair:
    """What two States share."""
    return Pair(
        first=first.state,
        second=second.state,
        offences={
            oid: PairOffence(oid, tuple(SharedAct(e, reach, second.offences[oid][e]) for e, reach in acts.items()))
            for oid, acts in first.offences.items()
        },
        attempt=_both(first.attempt, second.attempt),
        legal_persons=_both(first.legal_persons, second.legal_persons),
        both_bound=first.bound and second.bound,
    )


def pairs(exposures: Sequence[Exposure]) -> Iterator[Pair]:
    """Every pair once, in the order given; made one at a time, so that a large corpus is never held as pairs."""
    for first, second in combinations(exposures, 2):
        yield pair(first, second)


def _both(first: Answer, second: Answer) -> Answer:
    if "no" in (first, second):
        return "no"
    return "yes" if first == second == "yes" else "unknown"
