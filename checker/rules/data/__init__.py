"""Rules about the data (D): whether a file can be read as a profile at all, and whether what it says holds together."""

from __future__ import annotations

from collections.abc import Iterator

from checker.convention.model import Convention
from checker.findings import Finding
from checker.profile.model import Profile
from checker.rules.base import Case, Rule

RULES: tuple[Rule, ...] = ()


def run(profile: Profile, convention: Convention) -> Iterator[Finding]:
    """All findings about the data of one profile, in the order of their places."""
    case = Case(profile, convention, profile.maintained_until)
    found = [finding for rule in RULES for finding in rule.run(case)]
    yield from sorted(found, key=lambda finding: finding.sort_key)
