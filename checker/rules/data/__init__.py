"""Rules about the data (D): whether a file can be read as a profile at all, and whether what it says holds together.

D001-D010 the file, D011-D019 the format (both applied by the loader), D020-D029 references, D030-D037 days, D040-D044 sources,
D051-D059 facts that contradict each other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from checker.convention.model import Convention
from checker.findings import Finding
from checker.profile.limits import MAX_FINDINGS
from checker.profile.model import Profile
from checker.rules.base import Case, Rule
from checker.rules.data import (
    aggravation_cycle,
    amendment_dates,
    assessed_dates,
    bill_in_force,
    contradictory_event,
    currency,
    derived_obligation,
    element_ids,
    elements_unstated,
    file_faults,
    file_state,
    format_faults,
    high_confidence,
    no_source,
    obligation_ids,
    offence_ids,
    participation_dates,
    penalty_range,
    power_consistency,
    provision_dates,
    provision_refs,
    repeal_by,
    repeal_dates,
    repeated_mapping,
    reservation_dates,
    reservation_ids,
    reservation_on,
    reservation_widens,
    source_ids,
    state_code,
    statute_dates,
    unseen,
    unused_source,
)

RULES: Final[tuple[Rule, ...]] = (
    *file_faults.RULES,
    *format_faults.RULES,
    state_code.RULE,
    obligation_ids.RULE,
    element_ids.RULE,
    provision_refs.RULE,
    source_ids.RULE,
    reservation_on.RULE,
    reservation_ids.RULE,
    repeal_by.RULE,
    reservation_widens.RULE,
    offence_ids.RULE,
    participation_dates.RULE,
    statute_dates.RULE,
    provision_dates.RULE,
    amendment_dates.RULE,
    assessed_dates.RULE,
    reservation_dates.RULE,
    bill_in_force.RULE,
    repeal_dates.RULE,
    no_source.RULE,
    unseen.RULE,
    high_confidence.RULE,
    elements_unstated.RULE,
    unused_source.RULE,
    power_consistency.RULE,
    penalty_range.RULE,
    currency.RULE,
    contradictory_event.RULE,
    aggravation_cycle.RULE,
    repeated_mapping.RULE,
    derived_obligation.RULE,
    file_state.RULE,
)


def run(profile: Profile, convention: Convention) -> Iterator[Finding]:
    """All findings about the data of one profile, in the order of their places."""
    case = Case(profile, convention, profile.maintained_until)
    # A profile by which one rule is broken hundreds of times is not read to the end.
    found = [finding for rule in RULES for finding in islice(rule.run(case), MAX_FINDINGS)]
    yield from sorted(found, key=lambda finding: finding.sort_key)
