"""Whether the Convention binds a State at a date, and since when (final provisions, paras. 2–4 and 8)."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from checker.convention.model import Convention
from checker.profile.model import Event, Profile


def _took_place(event: Event | None) -> bool:
    return event is not None and event.absent is None


def _after_months(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def bound_since(profile: Profile, convention: Convention, as_of: date) -> tuple[bool, date | None]:
    """Whether the State is bound at the date, and the first day on which it was; ``(False, None)`` where it is not.

    Entry into force counts as stated, else thirty days after deposit (of ratification or accession), never before the Convention's
    own entry into force. A deposit of unknown day binds, and the day stays unknown. Ratification without deposit does not bind.
    A withdrawal takes effect six months after its day.
    """
    acts = profile.participation
    if acts is None:
        return False, None
    since: date | None = None
    known = False
    if acts.in_force is not None:
        if acts.in_force.absent is not None:
            return False, None
        known = True
        since = max(acts.in_force.date, convention.entry_into_force) if acts.in_force.date else None
    for deposit in (acts.deposited, acts.acceded):
        if since is None and deposit is not None and deposit.absent is None:
            known = True
            since = convention.in_force_for(deposit.date) if deposit.date else None
    if not known or as_of < convention.entry_into_force or (since is not None and as_of < since):
        return False, None
    if since is None and any(e is not None and e.date is not None and e.date > as_of for e in (acts.ratified, acts.signed)):
        return False, None
    if _withdrawn(profile, convention, as_of):
        return False, None
    return True, since


def _withdrawn(profile: Profile, convention: Convention, as_of: date) -> bool:
    event = profile.participation.withdrawn if profile.participation else None
    if event is None or not _took_place(event):
        return False
    return event.date is None or as_of >= _after_months(event.date, convention.withdrawal_months)


def ratified_without_deposit(profile: Profile) -> Event | None:
    """The ratification of a State whose deposit with the League is not recorded, where there is one."""
    acts = profile.participation
    if acts is None or not _took_place(acts.ratified):
        return None
    if any(_took_place(e) for e in (acts.deposited, acts.acceded, acts.in_force)):
        return None
    return acts.ratified
