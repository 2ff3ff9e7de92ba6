"""Cooperation (C5xx): what lies beyond Arts. 5–29 and decides whether a request can succeed. Notes, never rated."""

from __future__ import annotations

from checker.rules.base import Rule
from checker.rules.cooperation import (
    central_authority,
    contact_point,
    deposit,
    extradition_authority,
    maximum,
    minimum,
    not_bound,
)

RULES: tuple[Rule, ...] = (
    maximum.RULE,
    minimum.RULE,
    central_authority.RULE,
    extradition_authority.RULE,
    contact_point.RULE,
    deposit.RULE,
    not_bound.RULE,
)
