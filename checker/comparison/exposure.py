"""How far one State's law reaches each act of an offence, and with which deprivation of liberty: the raw matter of dual criminality.

Art. 32.5 of the Convention asks that the conduct be an offence in both States; Art. 31.1.a opens extradition for offences
of Chapter II punishable in both by at least one year (as a maximum or as a minimum: the reading ``31.1.a``).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from checker.assessment import Assessment, Considered, ElementStatus, ObligationResult
from checker.convention.model import Convention
from checker.profile.duration import Duration
from checker.profile.model import Authority
from checker.text import Text

Answer = Literal["yes", "no", "unknown"]
Basis = Literal["criminal", "maximum", "minimum"]
"""What is asked of an act: that it is an offence (32.5), or one over the year of 31.1.a, read as a maximum or as a minimum."""
BASES: Final[tuple[Basis, ...]] = ("criminal", "maximum", "minimum")
AUTHORITIES: Final = ("34.2", "31.7", "43")
"""The central authority, the authority for extradition, and the body that answers day and night."""
THRESHOLD: Final = Duration("1y")
AGGRAVATIONS: Final = ("6.2.a", "6.2.b", "12.2")
"""Heavier penalties for an act that another obligation already makes an offence: not offences of their own."""


@dataclass(frozen=True, slots=True)
class Reach:
    """One act (element) of one offence in one State.

    ``maximum`` and ``minimum``: whether that term reaches one year, by the provisions that reach the act without a condition of
    their own; by those with one only where there are no others.
    """

    status: ElementStatus
    provisions: tuple[str, ...] = ()
    maximum: Answer = "unknown"
    minimum: Answer = "unknown"
    narrowed: bool = False
    """Every provision that reaches it does so only under a condition, or with an intent, that the Convention does not know."""

    @property
    def criminal(self) -> Answer:
        """Whether the act is an offence there; ``unclear`` and ``not_assessed`` are unknown, never no."""
        if self.status == "met":
            return "yes"
        return "no" if self.status == "unmet" else "unknown"

    def answer(self, basis: Basis) -> Answer:
        """The act on that basis: what is no offence at all reaches no threshold; what is unknown stays so unless its term is too low."""
        if basis == "criminal" or self.criminal == "no":
            return self.criminal
        term = self.maximum if basis == "maximum" else self.minimum
        return term if self.criminal == "yes" else "unknown"


@dataclass(frozen=True, slots=True)
class Exposure:
    """One State's criminal law, act by act, with attempt (19.2) and legal persons (20)."""

    state: str
    offences: Mapping[str, Mapping[str, Reach]]
    attempt: Answer
    legal_persons: Answer
    bound: bool
    authorities: Mapping[str, tuple[Answer, Text]]
    """By clause (34.2, 31.7, 43): whether one is recorded, and its name; ``no`` only where somebody looked."""
    as_of: date
    sha256: str
    not_assessed: int = 0
    """Elements of these offences that nobody judged to the threshold."""


def offences(convention: Convention) -> tuple[str, ...]:
    """The offences of Chapter II, Arts. 6–18, without the clauses that only raise a penalty."""
    return tuple(o.id for o in convention.obligations.values() if 6 <= o.article <= 18 and o.force == "must" and o.id not in AGGRAVATIONS)


def exposure(assessment: Assessment) -> Exposure:
    """The reach of one State's law at the date of its assessment, which must be usable."""
    assert assessment.profile is not None
    results = assessment.obligations
    reaches = {
        oid: {e.id: _reach(results.get(oid), e.id) for e in assessment.convention.obligations[oid].elements}
        for oid in offences(assessment.convention)
    }
    recorded = assessment.profile.cooperation
    return Exposure(
        state=assessment.state or assessment.file,
        offences=reaches,
        attempt=_whole(results.get("19.2")),
        legal_persons=_element(results.get("20"), "legal_persons"),
        bound=assessment.bound,
        authorities={clause: _authority(recorded.get(clause)) for clause in AUTHORITIES},
        as_of=assessment.as_of or assessment.profile.maintained_until,
        sha256=assessment.profile.sha256,
        not_assessed=sum(r.status == "not_assessed" for acts in reaches.values() for r in acts.values()),
    )


def _authority(found: Authority | None) -> tuple[Answer, Text]:
    if found is None:
        return "unknown", Text()
    return ("no", Text()) if found.absent is not None else ("yes", found.name)


def _reach(result: ObligationResult | None, element: str) -> Reach:
    if result is None:
        return Reach("not_assessed")
    status = result.elements.get(element, "not_assessed")
    behind = [c for c in result.considered if c.counts and c.elements.get(element) == "met"]
    # A heavier case of its own (only State systems, only with a further aim) says nothing of the act in general.
    general = [c for c in behind if not c.narrowed] or behind
    return Reach(
        status=status,
        provisions=tuple(c.provision.ref for c in behind),
        maximum=_any(_over(c, "prison_max") for c in general),
        minimum=_any(_over(c, "prison_min") for c in general),
        narrowed=bool(behind) and all(c.narrowed for c in behind),
    )


def _over(considered: Considered, bound: Literal["prison_max", "prison_min"]) -> Answer:
    """Whether this provision's term reaches a year. A recorded penalty without deprivation of liberty does not reach it."""
    penalty = considered.provision.penalty
    if penalty is None or penalty.relative is not None:
        return "unknown"
    term = penalty.prison_max if bound == "prison_max" else penalty.prison_min
    if term is not None:
        return "yes" if term >= THRESHOLD else "no"
    other = penalty.prison_min if bound == "prison_max" else penalty.prison_max
    if other is None:  # no prison at all is recorded: a fine alone never reaches the threshold
        return "no" if penalty.none or penalty.fine is not None else "unknown"
    if bound == "prison_max":
        return "yes" if other >= THRESHOLD else "unknown"
    return "no" if other < THRESHOLD else "unknown"


def _any(answers: Iterable[Answer]) -> Answer:
    """One provision that reaches it is enough; without one, an unknown keeps the answer open."""
    seen = set(answers)
    if "yes" in seen:
        return "yes"
    return "no" if seen == {"no"} else "unknown"


def _whole(result: ObligationResult | None) -> Answer:
    if result is None or result.status not in ("met", "unmet"):
        return "unknown"
    return "yes" if result.status == "met" else "no"


def _element(result: ObligationResult | None, element: str) -> Answer:
    # A reservation says what binds the State, not what its law holds: reserved stays unknown.
    status = result.elements.get(element, "not_assessed") if result else "not_assessed"
    return "yes" if status == "met" else "no" if status == "unmet" else "unknown"
