"""Agreement between two coders of the same State: raw share and Cohen's kappa, per article and in all, with every disagreement.

The unit is the element of a binding obligation: what each coder's profile says of it at the same date under the same
readings and threshold (met, unmet, unclear, reserved, not_assessed). Kappa (Cohen, 1960) corrects the raw share for agreement
by chance: (p_o - p_e) / (1 - p_e). It is undefined, and given as ``None``, where chance alone would make the coders agree on
everything.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from checker.assessment import Assessment, ElementStatus


@dataclass(frozen=True, slots=True)
class Unit:
    """One element, as each coder judged it."""

    obligation: str
    element: str
    first: ElementStatus
    second: ElementStatus


@dataclass(frozen=True, slots=True)
class Agreement:
    """Agreement over ``n`` units, of which ``same`` are judged alike."""

    n: int
    same: int
    kappa: float | None

    @property
    def raw(self) -> float | None:
        """Share of units judged alike, 0 to 1; ``None`` without units."""
        return self.same / self.n if self.n else None


@dataclass(frozen=True, slots=True)
class AgreementReport:
    """The whole comparison of two codings."""

    overall: Agreement
    articles: dict[int, Agreement]
    disagreements: tuple[Unit, ...]


def units(first: Assessment, second: Assessment) -> tuple[Unit, ...]:
    """All elements of the binding obligations, as both judged them."""
    out = []
    for oid in first.convention.must_ids:
        a, b = first.obligations[oid].elements, second.obligations[oid].elements
        out += [Unit(oid, e.id, a[e.id], b[e.id]) for e in first.convention.obligations[oid].elements]
    return tuple(out)


def agreement(of: Sequence[Unit]) -> Agreement:
    """Raw agreement and kappa over some units."""
    n = len(of)
    same = sum(u.first == u.second for u in of)
    if not n:
        return Agreement(0, 0, None)
    one, two = Counter(u.first for u in of), Counter(u.second for u in of)
    by_chance = sum(one[c] * two[c] for c in one) / n**2
    return Agreement(n, same, None if by_chance == 1 else (same / n - by_chance) / (1 - by_chance))


def agree(first: Assessment, second: Assessment) -> AgreementReport:
    """Compare two codings of one State, made at the same date under the same options."""
    every = units(first, second)
    convention = first.convention
    by_article: dict[int, list[Unit]] = {}
    for unit in every:
        by_article.setdefault(convention.obligations[unit.obligation].article, []).append(unit)
    return AgreementReport(
        overall=agreement(every),
        articles={number: agreement(of) for number, of in by_article.items()},
        disagreements=tuple(u for u in every if u.first != u.second),
    )
