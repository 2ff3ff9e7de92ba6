"""The figures of a report. Every one is a count with its denominator beside it; shares are left to the page."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from checker.assessing.obligations import is_due
from checker.assessment import ObligationResult, Summary
from checker.convention.model import Convention

_UPPER = ("met", "unclear", "not_assessed")


def summarise(convention: Convention, results: Mapping[str, ObligationResult]) -> Summary:
    """Counts over the binding obligations, and over those of them that are due."""
    binding = [results[i] for i in convention.must_ids]
    due = [r for r in binding if is_due(convention, r)]
    # A provision that was held against the obligation and reaches none of its elements is no answer to it.
    answered = [r for r in due if r.status in ("met", "partly", "unclear")]
    assessed = [r for r in due if r.status != "not_assessed"]
    elements = [s for r in due for s in r.elements.values()]
    return Summary(
        binding=len(binding),
        due=len(due),
        counts=dict(Counter(r.status for r in binding)),
        met_lower=sum(r.lower_met for r in due),
        met_upper=sum(r.upper_met for r in due),
        answered=len(answered),
        conform=sum(r.status == "met" and not r.narrower and not r.contrary for r in answered),
        elements_due=len(elements),
        elements_lower=sum(s == "met" for s in elements),
        elements_upper=sum(s in _UPPER for s in elements),
        assessed=len(assessed),
        text_read=sum(r.text_read for r in assessed),
        unverified=sum(r.unverified for r in binding),
    )
