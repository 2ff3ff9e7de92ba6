"""Procedure (T3xx): whether the powers of chapter III have the kind, length, range and addressees that the Convention asks for."""

from __future__ import annotations

from checker.rules.base import Rule
from checker.rules.procedure import (
    alternative,
    alternative_used,
    another_power,
    duration,
    providers_only,
    renewal,
    retention,
    scope,
    secrecy,
    threshold,
)

RULES: tuple[Rule, ...] = (
    duration.RULE,
    renewal.RULE,
    secrecy.RULE,
    scope.RULE,
    providers_only.RULE,
    retention.RULE,
    alternative.RULE,
    another_power.RULE,
    threshold.RULE,
    alternative_used.RULE,
)
