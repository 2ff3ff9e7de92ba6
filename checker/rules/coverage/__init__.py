"""Coverage (G1xx): whether domestic law answers each obligation, wholly, in force and on evidence.

Only what binds is reported: an option that a State leaves unused is no shortcoming, and neither is what a permitted reservation or an
alternative of the Convention covers. One shortcoming has one code: where a rule of another chapter names it in particular, G101 and
G102 are silent about it.
"""

from __future__ import annotations

from checker.rules.base import Rule
from checker.rules.coverage import (
    as_of_later,
    bill,
    contrary,
    law_of_day,
    mental_element,
    narrower,
    not_assessed,
    not_transposed,
    not_yet,
    overlapping,
    partly,
    repealed,
    stale,
    unclear,
    undated,
    unverified,
)

RULES: tuple[Rule, ...] = (
    not_transposed.RULE,
    partly.RULE,
    not_assessed.RULE,
    narrower.RULE,
    contrary.RULE,
    mental_element.RULE,
    bill.RULE,
    repealed.RULE,
    not_yet.RULE,
    unclear.RULE,
    unverified.RULE,
    undated.RULE,
    overlapping.RULE,
    law_of_day.RULE,
    stale.RULE,
    as_of_later.RULE,
)
