"""Step 7: does a clause of the Convention allow exactly this? One function a clause (VCLT Arts. 19(b), 20(1); ILC Guide 1.1.6, 3.1.2)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from math import inf
from typing import Literal

from checker.assessing.force import provision_force
from checker.assessment import Verdict
from checker.convention.model import ALL_OPTIONS, Convention
from checker.profile.model import Profile, Reservation
from checker.reservations.statement import Touched, limbs
from checker.reservations.trace import Part, Trace, worst
from checker.reservations.words import names_text

Offences = Literal["all"] | tuple[str, ...] | None


def attempt(statement: Reservation, trace: Trace) -> Part:
    """19.3: attempt, wholly or in part. Nothing else is asked for."""
    trace.answer("7a", f"7a.{extent(statement)}", decides=True)
    return Part("permitted", ("19.2",), "19.3")


def extent(statement: Reservation) -> Literal["whole", "partial"]:
    """How much of an obligation a statement takes away: the whole of it unless it says part, names offences, or only narrows."""
    if statement.scope.extent is not None:
        return statement.scope.extent
    named = statement.scope.offences not in (None, "all")
    return "partial" if named or statement.effect == "interpret" else "whole"


def named_offences(
    statement: Reservation, target: Touched, convention: Convention, readings: Mapping[str, str], trace: Trace, range_of_29: Offences = None
) -> Part:
    """22.3.a: one real-time power confined to named offences, under each of the readings of its proviso.

    ``range_of_29``: the offences to which the law in force applies the interception of content, for a statement on 28 that is silent on it.
    """
    confined, other = statement.scope.offences, statement.scope.other_power_offences
    if confined is None:
        trace.answer("7b", "7b.no_list", decides=True)
        trace.grounds.append("no_list")
        return Part("needs_review", target.powers, "22.3.a")
    traffic = any(i.startswith("28") for i in target.powers)
    content = any(i.startswith("29") for i in target.powers)
    if target.power_unnamed:
        answers = {
            "literal": _literal(confined, convention, trace, traffic=False),
            "shifted": _shifted(confined, other, convention, trace),
            "source": _source(confined, other, convention, trace),
        }
    else:
        measured = other if other is not None else confined if content else range_of_29
        answers = {
            "literal": _literal(confined, convention, trace, traffic=traffic),
            "shifted": _shifted(confined, measured, convention, trace) if traffic else "permitted",
            "source": _source(confined, measured, convention, trace) if traffic else "permitted",
        }
        if not traffic:
            trace.answer("7b", "7b.latitude")
    chosen = readings.get("22.3.a", convention.readings["22.3.a"].default)
    if chosen != ALL_OPTIONS:
        verdict = answers[chosen]
        reserved = convention.clauses["22.3.a"].may_excuse(chosen) if target.power_unnamed else target.powers
    else:
        verdict = answers["literal"] if len(set(answers.values())) == 1 else "needs_review"
        reserved = target.powers
        if verdict == "needs_review" and len(set(answers.values())) > 1:
            trace.grounds.append("readings_part")
        if target.power_unnamed and verdict == "permitted":
            trace.answer("7b", "7b.no_power", decides=True)
            trace.grounds.append("no_power")
            verdict = "needs_review"
    _basis(trace, "Art. 22.3.a")
    if verdict == "prohibited":
        trace.grounds.append("clause_exceeded")
    if verdict == "needs_review" and chosen != ALL_OPTIONS:
        trace.grounds.append("offences_unknown")
    return Part(verdict, tuple(reserved), "22.3.a", {"22.3.a": answers})


def content_range(profile: Profile, as_of: date) -> Offences:
    """To which offences the law in force applies the powers of 29.1, which leaves the range to it; ``None``: not recorded."""
    found: dict[str, None] = {}
    for obligation in ("29.1.a", "29.1.b"):
        answer = profile.transposition.get(obligation)
        for mapping in answer.mappings if answer else ():
            provision = profile.provision(mapping.by)
            if provision is None or provision.power is None or provision_force(profile, provision, as_of) != "in_force":
                continue
            if provision.power.offences == "all":
                return "all"
            found.update(dict.fromkeys(provision.power.offences or ()))
    return tuple(found) or None


def _literal(confined: Offences, convention: Convention, trace: Trace, *, traffic: bool) -> Verdict:
    if traffic:
        trace.answer("7b", "7b.literal.no")
        return "prohibited"
    # Art. 30 gives jurisdiction over the offences of Chapter II: their number is the ceiling, which all but never bites.
    ceiling = sum(o.force == "must" and convention.articles[o.article].chapter == 2 for o in convention.obligations.values())
    if confined == "all" or number(confined, convention) <= ceiling:
        trace.answer("7b", "7b.literal.yes")
        return "permitted"
    trace.answer("7b", "7b.literal.many")
    return "prohibited"


def _shifted(confined: Offences, other: Offences, convention: Convention, trace: Trace) -> Verdict:
    if other is None:
        trace.answer("7b", "7b.shifted.unknown")
        return "needs_review"
    holds = number(confined, convention) <= number(other, convention)
    trace.answer("7b", "7b.shifted.yes" if holds else "7b.shifted.no")
    return "permitted" if holds else "prohibited"


def _source(confined: Offences, other: Offences, convention: Convention, trace: Trace) -> Verdict:
    holds = None if other is None else includes(confined, other, convention)
    trace.answer("7b", "7b.source.unknown" if holds is None else "7b.source.yes" if holds else "7b.source.no")
    return "needs_review" if holds is None else "permitted" if holds else "prohibited"


def number(offences: Offences, convention: Convention) -> float:
    """How many offences a list names: an article counts each of its obligations, a category in words counts as one."""
    if offences is None or offences == "all":
        return inf
    return len(_items(offences, convention))


def includes(wide: Offences, narrow: Offences, convention: Convention) -> bool | None:
    """Whether one list contains another; ``None`` where words cannot be compared and the wider list might well contain the rest."""
    if wide == "all":
        return True
    if narrow == "all" or wide is None or narrow is None:
        return False
    missing = _items(narrow, convention) - _items(wide, convention)
    if not missing:
        return True
    # A list that is no longer and names other things cannot contain the other; a longer one in words may, under another name.
    in_words = any(i not in convention.obligations for i in _items(wide, convention) | missing)
    return None if in_words and number(wide, convention) > number(narrow, convention) else False


def _items(offences: tuple[str, ...], convention: Convention) -> set[str]:
    found: set[str] = set()
    for offence in offences:
        known = [i for i in convention.expand(offence) if convention.obligations[i].force == "must"] if offence != "all" else []
        found.update(known or [" ".join(offence.casefold().split())])
    return found


def closed_networks(statement: Reservation, target: Touched, convention: Convention, readings: Mapping[str, str], trace: Trace) -> Part:
    """22.3.b: closed private systems, every limb of it; the reading says whether traffic data (28) are within it."""
    denied, unstated = limbs(statement)
    if denied:
        trace.answer("7c", "7c.denied", decides=True, names=names_text(denied))
        trace.grounds.extend(f"limb_denied:{limb}" for limb in denied)
        base: Verdict = "prohibited"
    elif unstated:
        trace.answer("7c", "7c.unstated", decides=True, names=names_text(unstated))
        trace.grounds.extend(f"limb_unstated:{limb}" for limb in unstated)
        base = "needs_review"
    else:
        trace.answer("7c", "7c.all", decides=True)
        base = "permitted"
    traffic = any(i.startswith("28") for i in target.powers)
    answers: dict[str, Verdict] = {"literal": worst(base, "prohibited") if traffic else base, "source": base}
    chosen = readings.get("22.3.b", convention.readings["22.3.b"].default)
    if traffic:
        trace.answer("7c", "7c.literal", decides=chosen == "literal")
    verdict = answers[chosen]
    if verdict == "prohibited" and not denied:
        trace.grounds.append("clause_exceeded")
    reserved = target.powers or convention.clauses["22.3.b"].may_excuse(chosen)
    return Part(verdict, tuple(reserved), "22.3.b", {"22.3.b": answers})


def preservation(statement: Reservation, target: Touched, convention: Convention, trace: Trace) -> Part:
    """37.4: refusing preservation for want of dual criminality, for offences outside Chapter II only."""
    beyond = statement.scope.beyond_chapter_two
    if beyond is None:
        beyond = _beyond_chapter_two(statement, convention)
    if beyond is None:
        trace.answer("7d", "7d.unknown", decides=True)
        trace.grounds.append("beyond_chapter_two_unstated")
        return Part("needs_review", target.preservation, "37.4", cooperation=True)
    trace.answer("7d", "7d.yes" if beyond else "7d.no", decides=True)
    if not beyond:
        trace.grounds.append("clause_exceeded")
    return Part("permitted" if beyond else "prohibited", target.preservation, "37.4", cooperation=True)


def _beyond_chapter_two(statement: Reservation, convention: Convention) -> bool | None:
    """Offences of Chapter II go by their ids: a list that names any, or all, reaches them. 37.4, invoked itself, is taken in its terms."""
    offences = statement.scope.offences
    if offences == "all":
        return False
    if offences is not None and any(i in convention.obligations for i in _items(offences, convention)):
        return False
    return True if "37.4" in statement.on else None


def _basis(trace: Trace, cited: str) -> None:
    if cited not in trace.basis:
        trace.basis.append(cited)
