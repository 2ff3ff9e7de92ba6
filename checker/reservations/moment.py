"""When a statement was made, against the State's consent: confirmed, lapsed, late, withdrawn (VCLT Arts. 22, 23; ILC Guide 2.2-2.5)."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Literal

from checker.profile.model import Event, Profile, Reservation

Moment = Literal[
    "timely", "undated", "confirmed", "withdrawn", "not_yet", "unconfirmed", "pending", "late", "widening", "unopposed", "opposed"
]  # fmt: skip

_DEPOSIT_WITHIN = timedelta(days=30)
"""Final provisions, para. 2: the instrument is deposited within thirty days of ratification."""


def moment(statement: Reservation, profile: Profile, as_of: date) -> Moment:
    """How the statement stands in time at ``as_of``."""
    if statement.withdrawn is not None and statement.withdrawn <= as_of:
        return "withdrawn"
    if statement.made_date is not None and statement.made_date > as_of:
        return "not_yet"
    if statement.made_at == "signature":
        return _signed(statement, profile, as_of)
    late = _late(statement, profile)
    if late is not None:
        if statement.unopposed is None:
            return late
        return "unopposed" if statement.unopposed else "opposed"
    return "timely" if statement.made_at or statement.made_date else "undated"


def _signed(statement: Reservation, profile: Profile, as_of: date) -> Moment:
    if isinstance(statement.confirmed, date) and statement.confirmed <= as_of:
        bound = _bound_on(profile, trust_ratification=True)
        # Confirmed only after consent it had lapsed, and is made anew: late, as any other.
        return "late" if bound is not None and statement.confirmed > bound else "confirmed"
    if statement.confirmed is False:
        return "unconfirmed"
    return "pending" if _consented(profile, as_of) is False else "unconfirmed"


def _late(statement: Reservation, profile: Profile) -> Literal["late", "widening"] | None:
    if statement.widens:
        return "widening"
    if statement.made_at == "later":
        return "late"
    bound = _bound_on(profile, trust_ratification=statement.made_at is None)
    return "late" if bound and statement.made_date and statement.made_date > bound else None


def _bound_on(profile: Profile, *, trust_ratification: bool) -> date | None:
    # The deposit expresses consent. Where it is not known, the State's own act of ratification does not show that a later
    # statement was late, unless more time had passed than the final provisions leave for the deposit.
    acts = profile.participation
    if acts is None:
        return None
    for event in (acts.deposited, acts.acceded):
        if _done(event) and event is not None and event.date:
            return event.date
    if trust_ratification and _done(acts.ratified) and acts.ratified is not None and acts.ratified.date:
        return acts.ratified.date + _DEPOSIT_WITHIN
    return None


def _consented(profile: Profile, as_of: date) -> bool | None:
    """Whether the State had expressed its consent at the date; ``None`` where nobody recorded its participation."""
    acts = profile.participation
    if acts is None:
        return None
    events = (acts.ratified, acts.acceded, acts.deposited, acts.in_force)
    return any(_done(e) and e is not None and (e.date is None or e.date <= as_of) for e in events)


def _done(event: Event | None) -> bool:
    return event is not None and event.absent is None


def deposit_recorded(profile: Profile, as_of: date) -> bool:
    """Whether a deposit, or an entry into force that follows from one, is on record at the date."""
    acts = profile.participation
    if acts is None:
        return False
    return any(_done(e) and e is not None and (e.date is None or e.date <= as_of) for e in (acts.deposited, acts.in_force))
