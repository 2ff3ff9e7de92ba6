"""Penalties (P2xx): whether each offence carries one, and a heavier one where the Convention asks for it."""

from __future__ import annotations

from checker.rules.base import Rule
from checker.rules.penalties import (
    discretionary,
    incomparable,
    legal_persons,
    minors,
    no_penalty,
    not_recorded,
    possession,
    results_of_access,
    traditional_crimes,
)

RULES: tuple[Rule, ...] = (
    not_recorded.RULE,
    no_penalty.RULE,
    results_of_access.RULE,
    minors.RULE,
    possession.RULE,
    traditional_crimes.RULE,
    incomparable.RULE,
    legal_persons.RULE,
    discretionary.RULE,
)
