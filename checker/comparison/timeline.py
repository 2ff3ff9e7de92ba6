"""How a State's coverage moved: the dates on which the law of its profile changed, and the assessment at each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from checker.assessment import Assessment
from checker.profile.model import Profile, Provision


@dataclass(frozen=True, slots=True)
class Change:
    """A day on which a statute of the profile (or single provisions of it) began or ceased to count."""

    day: date
    begins: tuple[str, ...] = ()
    """Ids of statutes that come into force."""
    ends: tuple[str, ...] = ()
    """Ids of statutes that are repealed."""
    amended: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    """References of provisions whose own dates differ from their statute's."""


@dataclass(frozen=True, slots=True)
class Moment:
    """The state of the law on one of those days."""

    change: Change
    assessment: Assessment


def changes(profile: Profile) -> tuple[Change, ...]:
    """Every day, up to ``maintained_until``, on which the law recorded in the profile changed; in order."""
    days: dict[date, dict[str, set[str]]] = {}

    def note(day: date | None, kind: str, what: str) -> None:
        if day is not None and day <= profile.maintained_until:
            days.setdefault(day, {}).setdefault(kind, set()).add(what)

    for statute in profile.statutes.values():
        if statute.status != "enacted" or statute.kind == "bill":
            continue
        note(statute.begins, "begins", statute.id)
        note(statute.repealed.date if statute.repealed else None, "ends", statute.id)
        for amendment in statute.amended:
            note(amendment.date, "amended", statute.id)
        for provision in statute.provisions.values():
            for day in _own_days(provision):
                note(day, "provisions", provision.ref)
    return tuple(
        Change(
            day,
            *(tuple(sorted(days[day].get(kind, ()))) for kind in ("begins", "ends", "amended", "provisions")),
        )
        for day in sorted(days)
    )


def _own_days(provision: Provision) -> Iterator[date]:
    for day in (provision.in_force, provision.repealed.date if provision.repealed else None, *(a.date for a in provision.amended)):
        if day is not None:
            yield day


def moments(profile: Profile, assess_at: Callable[[date], Assessment], until: date | None = None) -> Iterator[Moment]:
    """The assessment on each day of change up to ``until``; days on which no answer moves are kept, since that too is an answer."""
    for change in changes(profile):
        if until is None or change.day <= until:
            yield Moment(change, assess_at(change.day))
