"""What a rule is: a code for ever, a level, its basis in law, and a pure function from a case to the places it speaks of.

A rule reads no file and knows no language: it yields hits, each with its place and the values for the message, and the
message and the cure stand beside it in the three languages. The module's docstring is the rule's manual page in English;
``purpose`` says the same to readers of the other languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from checker.assessment import ObligationResult, Options, ReservationResult
from checker.convention.model import Convention
from checker.findings import Finding, Level
from checker.profile.model import Place, Profile
from checker.text import Text


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at. For the D rules, which run before any judgement, the results are empty."""

    profile: Profile
    convention: Convention
    as_of: date
    options: Options = field(default_factory=Options)
    obligations: Mapping[str, ObligationResult] = field(default_factory=dict)
    reservations: tuple[ReservationResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Hit:
    """One place where a rule speaks; ``values`` fill the message and the cure."""

    place: Place
    obligation: str | None = None
    values: Mapping[str, Any] = field(default_factory=dict)
    subject: str | None = None
    level: Level | None = None
    """Where a hit is graver or lighter than the rule's own level."""
    message: Text | None = None
    """Where a hit needs other words than the rule's own message."""
    data: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """One entry of the catalogue. ``check`` is ``None`` for rules that the loader itself applies (YAML, schema)."""

    code: str
    level: Level
    title: Text
    purpose: Text
    basis: tuple[str, ...]
    message: Text
    cure: Text
    check: Callable[[Case], Iterator[Hit]] | None = None

    def finding(self, hit: Hit, file: str) -> Finding:
        """The finding for one hit in ``file``."""
        return Finding(
            code=self.code,
            level=hit.level or self.level,
            obligation=hit.obligation,
            message=(hit.message or self.message).format(**hit.values),
            cure=self.cure.format(**hit.values),
            file=file,
            place=hit.place,
            basis=self.basis,
            subject=hit.subject,
            data=hit.data,
        )

    def run(self, case: Case) -> Iterator[Finding]:
        """All findings of this rule on one case."""
        if self.check is not None:
            for hit in self.check(case):
                yield self.finding(hit, case.profile.file)
