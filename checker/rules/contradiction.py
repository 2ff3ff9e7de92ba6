"""The check that the rules on recorded facts share: it tells of each fact that leaves an element unmet, at the fact's own line."""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import contradicted, duties, named
from checker.rules.base import Case, Hit


def told(code: str, case: Case) -> Iterator[Hit]:
    """The check of the rule ``code``, for the facts that the assessment marked with that code."""
    for obligation, result in duties(case):
        for considered, fact in contradicted(result, code):
            values = {**named(obligation), **fact.values}
            yield Hit(fact.place, obligation.id, values, subject=considered.provision.ref, data={"elements": fact.elements})
