"""Mappings whose claim of a heavier penalty the recorded figures neither show nor refute."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.facts import against_base
from checker.assessing.gaps import context, counting, duties
from checker.assessing.penalties import Comparison
from checker.assessment import Considered
from checker.convention.model import Obligation
from checker.rules.base import Case


def undecided(case: Case, ids: tuple[str, ...]) -> Iterator[tuple[Obligation, Considered, Comparison | None]]:
    """For each obligation of ``ids`` without a provision shown to be heavier: the mappings that claim it, with what the figures say."""
    ctx = context(case)
    for obligation, result in duties(case):
        if obligation.id not in ids:
            continue
        claiming = [c for c in counting(result) if any(s == "met" for s in c.elements.values())]
        outcomes = [(c, against_base(ctx, obligation, c.provision)[0]) for c in claiming]
        if any(o is not None and o.weight == "heavier" for _, o in outcomes):
            continue
        for considered, outcome in outcomes:
            if outcome is None or outcome.weight == "unclear":
                yield obligation, considered, outcome
