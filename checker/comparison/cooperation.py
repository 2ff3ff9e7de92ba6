"""Where two States can cooperate today: each offence of Chapter II for each pair, act by act.

An act counts as covered only where **both** States reach the same element (Art. 32.5): two laws that each punish half of an
offence, and not the same half, share nothing. Where one punishes and the other does not, a request fails, and the page
names the State whose law would have to change. What nobody assessed is unknown, never an obstacle.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, combinations_with_replacement
from typing import Final, Literal

from checker.comparison.exposure import BASES, Answer, Basis, Exposure, Reach

Coverage = Literal["full", "partial", "none", "unknown"]
COVERAGES: Final[tuple[Coverage, ...]] = ("full", "partial", "none", "unknown")


def both(first: Answer, second: Answer) -> Answer:
    """Both say yes: yes. One certainly says no: no. Else nobody can say."""
    if "no" in (first, second):
        return "no"
    return "yes" if first == second == "yes" else "unknown"


def coverage(answers: Sequence[Answer]) -> Coverage:
    """``full``: every act; ``partial``: at least one; ``none``: certainly none; ``unknown``: nobody can say."""
    if all(a == "yes" for a in answers):
        return "full"
    if "yes" in answers:
        return "partial"
    return "none" if all(a == "no" for a in answers) else "unknown"


@dataclass(frozen=True, slots=True)
class SharedAct:
    """One act of an offence between two States (``first`` and ``second`` in the pair's order)."""

    element: str
    first: Reach
    second: Reach

    def answer(self, basis: Basis = "criminal") -> Answer:
        """Whether both States reach the act on that basis."""
        return both(self.first.answer(basis), self.second.answer(basis))


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A request about this act would fail: ``lacks`` does not punish it and would have to change its law."""

    obligation: str
    element: str
    punishes: str
    lacks: str


@dataclass(frozen=True, slots=True)
class PairOffence:
    """One offence between two States."""

    obligation: str
    acts: tuple[SharedAct, ...]

    def coverage(self, basis: Basis = "criminal") -> Coverage:
        """How much of the offence both States reach on that basis."""
        return coverage([a.answer(basis) for a in self.acts])

    @property
    def shared(self) -> tuple[str, ...]:
        """The acts that both States punish."""
        return tuple(a.element for a in self.acts if a.answer() == "yes")

    @property
    def unknown(self) -> tuple[str, ...]:
        """The acts of which nobody can say."""
        return tuple(a.element for a in self.acts if a.answer() == "unknown")

    @property
    def neither(self) -> tuple[str, ...]:
        """The acts that certainly neither of the two punishes."""
        return tuple(a.element for a in self.acts if a.first.criminal == a.second.criminal == "no")

    @property
    def conditioned(self) -> tuple[str, ...]:
        """Shared acts that one of the two punishes only under a condition of its own: whether a case meets it depends on the facts."""
        return tuple(a.element for a in self.acts if a.answer() == "yes" and (a.first.narrowed or a.second.narrowed))

    def obstacles(self, first: str, second: str) -> Iterator[Obstacle]:
        """Acts punished in one State and not in the other: the first reason for which requests fail."""
        for act in self.acts:
            if act.first.criminal == "yes" and act.second.criminal == "no":
                yield Obstacle(self.obligation, act.element, punishes=first, lacks=second)
            elif act.second.criminal == "yes" and act.first.criminal == "no":
                yield Obstacle(self.obligation, act.element, punishes=second, lacks=first)


@dataclass(frozen=True, slots=True)
class Pair:
    """Two States, all offences of Chapter II, and the conditions around them."""

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
        attempt=both(first.attempt, second.attempt),
        legal_persons=both(first.legal_persons, second.legal_persons),
        both_bound=first.bound and second.bound,
    )


def pairs(exposures: Sequence[Exposure]) -> Iterator[Pair]:
    """Every pair once, in the order given; made one at a time, so that they are never held together."""
    for first, second in combinations(exposures, 2):
        yield pair(first, second)


@dataclass(frozen=True, slots=True)
class Lack:
    """An act that one State certainly does not punish and others do: requests of those would fail."""

    obligation: str
    element: str
    punished_in: tuple[str, ...]


def lacks(exposures: Sequence[Exposure], own: Exposure) -> Iterator[Lack]:
    """What ``own``'s law would have to reach, so that no request of the others failed for want of dual criminality."""
    for oid, acts in own.offences.items():
        for element, reach in acts.items():
            if reach.criminal == "no":
                others = tuple(e.state for e in exposures if e.offences[oid][element].criminal == "yes")
                if others:
                    yield Lack(oid, element, others)


@dataclass(frozen=True, slots=True)
class ActCount:
    """One act over a whole corpus. ``failing`` counts pairs in which one State punishes it and the other certainly does not."""

    obligation: str
    element: str
    punish: int
    lack: int
    unknown: int

    @property
    def failing(self) -> int:
        """Pairs between which a request about this act would fail."""
        return self.punish * self.lack


@dataclass(slots=True)
class Tally:
    """Exact counts over all pairs without making the pairs: States that answer alike, offence by offence, are counted together.

    Its size depends on how many different answers there are, not on how many States: it grows with the corpus only in time.
    """

    states: int = 0
    alike: dict[tuple[str, Basis], Counter[tuple[Answer, ...]]] = field(default_factory=dict)
    elements: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def add(self, exposure: Exposure) -> None:
        """Count one State."""
        self.states += 1
        for oid, acts in exposure.offences.items():
            self.elements[oid] = tuple(acts)
            for basis in BASES:
                answers = tuple(reach.answer(basis) for reach in acts.values())
                self.alike.setdefault((oid, basis), Counter())[answers] += 1

    def pairs(self, obligation: str, basis: Basis) -> dict[Coverage, int]:
        """How many pairs of States share the offence in full, in part, not at all, or nobody can say."""
        counts = dict.fromkeys(COVERAGES, 0)
        for (one, n), (two, m) in combinations_with_replacement(self.alike[obligation, basis].items(), 2):
            number = n * (n - 1) // 2 if one is two else n * m
            counts[coverage([both(a, b) for a, b in zip(one, two, strict=True)])] += number
        return counts

    def acts(self, obligation: str) -> Iterator[ActCount]:
        """How many States punish each act, lack it, or cannot be said."""
        for position, element in enumerate(self.elements[obligation]):
            seen: Counter[Answer] = Counter()
            for answers, number in self.alike[obligation, "criminal"].items():
                seen[answers[position]] += number
            yield ActCount(obligation, element, seen["yes"], seen["no"], seen["unknown"])
