"""What changed between two assessments: two dates, two revisions of a profile, or two States. Values only; the words come later."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from checker.assessment import Assessment, ObligationResult, Verdict
from checker.findings import Finding
from checker.profile.model import Provision

FindingKey = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class ObligationChange:
    """One obligation that is answered differently. ``left`` and ``joined`` are references of provisions that count.

    ``gained``: elements met now that were not met or unclear; ``lost``: met before and certainly not now; ``other``: every other move,
    as out of or into what nobody assessed.
    """

    id: str
    before: str
    after: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]
    other: tuple[str, ...]
    left: tuple[str, ...]
    joined: tuple[str, ...]

    @property
    def only_provisions(self) -> bool:
        """The answer is the same; another provision gives it."""
        return self.before == self.after and not (self.gained or self.lost or self.other)


@dataclass(frozen=True, slots=True)
class RatingChange:
    """One article whose rating moved."""

    number: int
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Difference:
    """All that changed from ``before`` to ``after``."""

    before: Assessment
    after: Assessment
    statutes_in: tuple[str, ...]
    statutes_out: tuple[str, ...]
    obligations: tuple[ObligationChange, ...]
    ratings: tuple[RatingChange, ...]
    findings_new: tuple[Finding, ...]
    findings_gone: tuple[Finding, ...]
    verdicts: tuple[tuple[str, Verdict | None, Verdict | None], ...]
    """Reservations by id whose verdict differs; ``None`` where the statement is not there."""
    stale: tuple[tuple[str, str], ...] = ()
    """Obligation and provision where a later version records another text or penalty, and the judgement of the day before stands."""

    @property
    def nothing(self) -> bool:
        """Whether nothing at all changed."""
        return not (
            self.statutes_in
            or self.statutes_out
            or self.obligations
            or self.ratings
            or self.findings_new
            or self.findings_gone
            or self.verdicts
            or self.stale
        )


def difference(before: Assessment, after: Assessment) -> Difference:
    """Hold two assessments against each other; both must be usable."""
    old_statutes, new_statutes = _statutes(before), _statutes(after)
    old_ratings = {a.number: a.rating for a in before.articles}
    old_findings, new_findings = _by_key(before.findings), _by_key(after.findings)
    old_verdicts = {r.reservation.id: r.verdict for r in before.reservations}
    new_verdicts = {r.reservation.id: r.verdict for r in after.reservations}
    return Difference(
        before=before,
        after=after,
        statutes_in=tuple(s for s in new_statutes if s not in old_statutes),
        statutes_out=tuple(s for s in old_statutes if s not in new_statutes),
        obligations=tuple(
            change
            for oid, result in after.obligations.items()
            if oid in before.obligations and (change := _obligation(before.obligations[oid], result)) is not None
        ),
        ratings=tuple(
            RatingChange(a.number, old_ratings[a.number], a.rating)
            for a in after.articles
            if a.number in old_ratings and old_ratings[a.number] != a.rating
        ),
        findings_new=tuple(f for k, f in new_findings.items() if k not in old_findings),
        findings_gone=tuple(f for k, f in old_findings.items() if k not in new_findings),
        verdicts=tuple(
            (rid, old_verdicts.get(rid), new_verdicts.get(rid))
            for rid in dict.fromkeys([*old_verdicts, *new_verdicts])
            if old_verdicts.get(rid) != new_verdicts.get(rid)
        ),
        stale=tuple(_stale(before, after)) if before.state == after.state else (),
    )


def _stale(before: Assessment, after: Assessment) -> Iterator[tuple[str, str]]:
    """A judgement is stale where what it was made on is recorded otherwise now, and nobody judged again."""
    if before.profile is None or after.profile is None:
        return
    judged = {(oid, c.provision.ref): c.mapping.assessed for oid, r in before.obligations.items() for c in r.considered}
    for oid, result in after.obligations.items():
        for c in result.considered:
            key = (oid, c.provision.ref)
            old = before.profile.provision(c.provision.ref)
            if old is None or key not in judged or judged[key] != c.mapping.assessed:
                continue
            if _recorded(old) != _recorded(c.provision):
                yield key


def _recorded(provision: Provision) -> tuple[object, ...]:
    penalty = provision.penalty
    threatened = penalty and (penalty.none, penalty.prison_min, penalty.prison_max, penalty.fine, penalty.either, penalty.relative)
    return provision.text, provision.summary, threatened


def _statutes(assessment: Assessment) -> tuple[str, ...]:
    """Statutes that some answer rests on at the date, in the order of the profile."""
    used = {c.provision.statute for r in assessment.obligations.values() for c in r.considered if c.force == "in_force"}
    return tuple(s for s in (assessment.profile.statutes if assessment.profile else ()) if s in used)


def _by_key(findings: Iterable[Finding]) -> dict[FindingKey, Finding]:
    return {(f.code, f.obligation, f.subject): f for f in findings}


def _obligation(old: ObligationResult, new: ObligationResult) -> ObligationChange | None:
    gained: list[str] = []
    lost: list[str] = []
    other: list[str] = []
    for element, status in new.elements.items():
        was = old.elements.get(element)
        if was == status:
            continue
        # What nobody judged on one of the two sides was neither gained nor lost.
        if status == "met" and was in ("unmet", "unclear"):
            gained.append(element)
        elif was == "met" and status == "unmet":
            lost.append(element)
        else:
            other.append(element)
    left = tuple(p for p in old.provisions if p not in new.provisions)
    joined = tuple(p for p in new.provisions if p not in old.provisions)
    if old.status == new.status and not (gained or lost or other or left or joined):
        return None
    return ObligationChange(new.id, old.status, new.status, tuple(gained), tuple(lost), tuple(other), left, joined)
