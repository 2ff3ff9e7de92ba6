"""R4xx: statements about the Convention, judged by the decision tree of :mod:`checker.reservations`."""

from __future__ import annotations

from checker.rules.base import Rule
from checker.rules.reservations import (
    condition,
    disguised,
    evidence,
    general,
    late,
    needless,
    no_deposit,
    not_reservation,
    outside_clause,
    prohibited,
    readings_part,
    without_effect,
)

RULES: tuple[Rule, ...] = (
    prohibited.RULE,
    outside_clause.RULE,
    late.RULE,
    condition.RULE,
    readings_part.RULE,
    disguised.RULE,
    general.RULE,
    needless.RULE,
    not_reservation.RULE,
    without_effect.RULE,
    evidence.RULE,
    no_deposit.RULE,
)
