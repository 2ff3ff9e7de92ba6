"""The rule catalogue: every rule by its code. Codes are for ever; wording may improve."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from checker.rules.base import Rule

CHAPTERS = ("data", "coverage", "penalties", "procedure", "reservations", "cooperation")


@cache
def catalogue() -> tuple[Rule, ...]:
    """All rules, chapter by chapter, in the order of their codes."""
    found: list[Rule] = []
    for chapter in CHAPTERS:
        if find_spec(f"checker.rules.{chapter}") is not None:
            found += sorted(getattr(import_module(f"checker.rules.{chapter}"), "RULES", ()), key=lambda rule: rule.code)
    return tuple(found)


@cache
def _index() -> dict[str, Rule]:
    return {rule.code: rule for rule in catalogue()}


def by_code(code: str) -> Rule | None:
    """The rule of that code, whatever the case of its letters; ``None`` if there is none."""
    return _index().get(code.upper())
