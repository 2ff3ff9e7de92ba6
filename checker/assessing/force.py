"""Which law counts at a date: entry into force, repeal, and what was in force before the law that the profile maps.

Method: only law in force and effect at the date counts; bills and regulations never issued count for nothing (FATF methodology,
para. on "law, regulation or other enforceable means in force and effect").
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from checker.assessment import Force
from checker.profile.model import Profile, Provision, Repeal, Statute


def _in_time(profile: Profile, start: date | None, repeal: Repeal | None, as_of: date) -> Force:
    if start is not None and as_of < start:
        return "not_yet"
    described = as_of >= profile.maintained_until
    if repeal is not None:
        if repeal.date is not None and as_of >= repeal.date:
            return "repealed"
        if repeal.date is None and (repeal.not_before is None or as_of >= repeal.not_before):
            return "repealed" if described else "undated"
    return "in_force" if start is not None or described else "undated"


def _never_law(statute: Statute) -> Force | None:
    if statute.status == "never_issued":
        return "never_issued"
    if statute.status == "bill" or statute.kind == "bill":
        return "bill"
    return None


def statute_force(profile: Profile, statute: Statute, as_of: date) -> Force:
    """Whether a whole statute was law at the date."""
    return _never_law(statute) or _in_time(profile, statute.begins, statute.repealed, as_of)


def provision_force(profile: Profile, provision: Provision, as_of: date) -> Force:
    """Whether a provision was law at the date; its own dates, where recorded, stand before its statute's."""
    statute = profile.statutes[provision.statute]
    never = _never_law(statute)
    if never is not None:
        return never
    return _in_time(profile, provision.in_force or statute.begins, provision.repealed or statute.repealed, as_of)


def _successors(profile: Profile, statute: Statute) -> set[str]:
    """The statutes of the profile that replaced this one, and those that replaced them."""
    found: set[str] = set()
    todo = [statute]
    while todo:
        repeal = todo.pop().repealed
        if repeal is None:
            continue
        for name in {repeal.by.ar, repeal.by.en, repeal.by.fr}:
            successor = profile.statutes.get(name)
            if successor is not None and successor.id not in found:
                found.add(successor.id)
                todo.append(successor)
    return found


def replaced_law(profile: Profile, mapped: Iterable[str], as_of: date) -> tuple[str, ...]:
    """Statutes in force at the date that a mapped statute later replaced, and that are not mapped themselves."""
    wanted = set(mapped)
    return tuple(
        s.id
        for s in profile.statutes.values()
        if s.id not in wanted
        and s.repealed is not None
        and statute_force(profile, s, as_of) == "in_force"
        and _successors(profile, s) & wanted
    )
