"""The decision tree: from a statement about the Convention to a verdict, each question on record with its authority.

The order of the questions is that of the law of treaties: is it a statement of this State about its own bond (1), one of those that are
no reservations (2-4), what effect does it seek (5), was it made in time and form (6), does a clause allow it (7), is it forbidden (8),
what follows (9), is it still needed (10)? The checker flags; contracting States and competent bodies assess (ILC Guide 3.2).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

from checker.assessment import ReservationResult, Verdict
from checker.convention.model import Convention
from checker.profile.model import Profile, Reservation
from checker.reservations import clauses, prohibition
from checker.reservations.clauses import Offences, content_range
from checker.reservations.moment import Moment, moment
from checker.reservations.statement import Touched, chosen_option, touched
from checker.reservations.trace import Part, Trace, combined, worst
from checker.reservations.words import condensed, ids_text
from checker.text import Text

Excuses = dict[str, Literal["whole", "partial"]]

_CONSENT = frozenset({"ratification_clause"})
_ENDED: frozenset[Moment] = frozenset({"withdrawn", "not_yet", "unconfirmed", "opposed"})
_OPEN: frozenset[Moment] = frozenset({"late", "widening", "pending"})


def judge_all(profile: Profile, convention: Convention, as_of: date, readings: Mapping[str, str]) -> tuple[ReservationResult, ...]:
    """A verdict on every statement of a profile; none where the profile has none or nobody looked."""
    return tuple(judge(statement, profile, convention, as_of, readings) for statement in profile.reservations or ())


def judge(statement: Reservation, profile: Profile, convention: Convention, as_of: date, readings: Mapping[str, str]) -> ReservationResult:
    """The verdict on one statement at ``as_of``; ``readings`` chooses options by reading id, the others stand at their default."""
    trace = Trace()
    trace.answer("0", {True: "0.seen", False: "0.unseen", None: "0.unknown"}[statement.text_seen])
    if statement.communicated is False:
        trace.answer("1", "1.no", decides=True)
        return _not_a_reservation(statement, trace, "domestic_act")
    trace.answer("1", "1.yes" if statement.communicated else "1.unknown")
    if statement.effect == "none":
        return _no_effect(statement, convention, trace)
    for number in ("2", "3", "4"):
        trace.answer(number, f"{number}.no")
    reserves = _seeks_effect(statement, trace)
    if reserves is False:
        return _not_a_reservation(statement, trace, "declaration")
    when = moment(statement, profile, as_of)
    if reserves is None:
        trace.grounds.append("effect_unknown")
        if when not in _ENDED:
            return _result(statement, trace, "needs_review", "9.review")
    _tell_moment(statement, when, trace)
    if when in _ENDED:
        trace.grounds.append(when)
        return _result(statement, trace, "without_effect", "9.without_effect")
    return _on_the_merits(statement, profile, convention, as_of, readings, when, trace)


def _no_effect(statement: Reservation, convention: Convention, trace: Trace) -> ReservationResult:
    option = chosen_option(statement, convention)
    if statement.kind == "consent_formula" or (statement.kind is None and statement.styled in _CONSENT):
        trace.answer("2", "2.yes", decides=True)
        return _not_a_reservation(statement, trace, "consent_formula")
    trace.answer("2", "2.no")
    if statement.kind == "non_recognition":
        trace.answer("3", "3.yes", decides=True)
        return _not_a_reservation(statement, trace, "non_recognition")
    trace.answer("3", "3.no")
    clause = convention.clauses.get(option or "")
    if statement.kind == "notice" or (statement.kind is None and clause is not None and clause.kind == "notice"):
        trace.answer("4", "4.notice", decides=True)
        return _not_a_reservation(statement, trace, "notice")
    if option is not None and (statement.kind in {None, "choice"}):
        trace.answer("4", "4.choice", decides=True, option=ids_text([option]))
        return _not_a_reservation(statement, trace, "choice", chooses=option)
    if statement.kind in {"choice", "policy"}:
        trace.answer("4", "4.policy", decides=True)
        return _not_a_reservation(statement, trace, "policy")
    trace.answer("4", "4.no")
    trace.answer("5", "5.none", decides=True)
    return _not_a_reservation(statement, trace, "no_effect")


def _seeks_effect(statement: Reservation, trace: Trace) -> bool | None:
    """Step 5: by the effect sought, never by the name."""
    if statement.effect in {"exclude", "modify"}:
        trace.answer("5", f"5.{statement.effect}")
        if statement.styled in {"declaration", "understanding"}:
            trace.grounds.append("disguised")
        return True
    if statement.narrows or statement.scope.internal_law:
        trace.answer("5", "5c")
        trace.grounds.append("disguised")
        return True
    if statement.conditional:
        trace.answer("5", "5b")
        trace.grounds.append("conditional")
        return True
    if statement.narrows is False:
        trace.answer("5", "5a", decides=True)
        return False
    trace.answer("5", "5d", decides=True)
    return None


def _tell_moment(statement: Reservation, when: Moment, trace: Trace) -> None:
    day = {"confirmed": statement.confirmed, "withdrawn": statement.withdrawn, "not_yet": statement.made_date}.get(when)
    values = {"date": day.isoformat()} if isinstance(day, date) else {}
    trace.answer("6", f"6.{when}", decides=when in _ENDED | _OPEN, **values)


def _on_the_merits(
    statement: Reservation, profile: Profile, convention: Convention, as_of: date, readings: Mapping[str, str], when: Moment, trace: Trace
) -> ReservationResult:
    target = touched(statement, convention)
    parts = _parts(statement, target, convention, readings, trace, content_range(profile, as_of))
    own = worst(*(part.verdict for part in parts))
    answers = combined(parts)
    # Both readings of para. 6 stand beside every verdict on the merits, also where they agree.
    answers.setdefault("final.6", {"text": own, "purpose": own})
    verdict = own
    if when in _OPEN:
        trace.grounds.append(when)
        verdict = worst(verdict, "needs_review")
        answers = {r: {o: worst(v, "needs_review") for o, v in a.items()} for r, a in answers.items()}
    if statement.text_seen is False:
        trace.grounds.append("no_text")
        verdict = "needs_review"
        answers = {r: dict.fromkeys(a, verdict) for r, a in answers.items()}
    effective = when not in _OPEN and statement.text_seen is not False
    inside = [p for p in parts if p.verdict == "permitted"] if effective else []
    excuses = _excuses(statement, inside, convention)
    outside = tuple(dict.fromkeys(i for p in parts if p.verdict == "prohibited" for i in p.obligations))
    if verdict == "prohibited" and excuses:
        trace.grounds.append("wider_than_clause")
    clause = next((p.clause for p in parts if p.clause), None)
    shown = statement.on if target.general else condensed(outside, convention)
    _conclude(statement, profile, trace, verdict, excuses, shown, clause)
    return ReservationResult(
        reservation=statement,
        verdict=verdict,
        basis=tuple(trace.basis),
        steps=tuple(trace.steps),
        readings=answers,
        clause=clause,
        excuses=excuses,
        consequence=next(s.answer for s in reversed(trace.steps) if s.number == "9"),
        grounds=tuple(dict.fromkeys(trace.grounds)),
        outside=outside if verdict == "prohibited" else (),
    )


def _parts(
    statement: Reservation, target: Touched, convention: Convention, readings: Mapping[str, str], trace: Trace, range_of_29: Offences
) -> tuple[Part, ...]:
    if target.general:
        trace.answer("7", "7.general")
        return (prohibition.unauthorised(statement, target, convention, readings, trace),)
    parts: list[Part] = []
    if target.attempt:
        parts.append(clauses.attempt(statement, trace))
    if target.power_clause == "22.3.a":
        parts.append(clauses.named_offences(statement, target, convention, readings, trace, range_of_29))
    elif target.power_clause == "22.3.b":
        parts.append(clauses.closed_networks(statement, target, convention, readings, trace))
    if target.preservation:
        parts.append(clauses.preservation(statement, target, convention, trace))
    if target.outside:
        only_powers = all(i.startswith(("28", "29")) for i in target.outside)
        if only_powers and "28.3" not in statement.on and "29.3" not in statement.on:
            trace.grounds.append("clause_exceeded")
            trace.answer("7", "7.powers", ids=ids_text(statement.on))
        else:
            trace.answer("7", "7.none", ids=ids_text(target.outside))
        parts.append(prohibition.unauthorised(statement, target, convention, readings, trace))
    if not parts:
        trace.answer("7", "7.none", ids=ids_text(target.other or statement.on))
        parts.append(prohibition.elsewhere(target, trace))
    return tuple(parts)


def _excuses(statement: Reservation, inside: Iterable[Part], convention: Convention) -> Excuses:
    """Obligations taken away: under 22.3 always in part, for the clause confines a power and never abolishes it."""
    given: Excuses = {}
    for part in inside:
        for obligation in part.obligations:
            if obligation in convention.obligations and not part.cooperation:
                given[obligation] = "partial" if part.clause in {"22.3.a", "22.3.b"} else clauses.extent(statement)
    return given


def _conclude(
    statement: Reservation,
    profile: Profile,
    trace: Trace,
    verdict: Verdict,
    excuses: Excuses,
    outside: Iterable[str],
    clause: str | None,
) -> None:
    if verdict == "prohibited" and excuses:
        trace.answer("9", "9.severed", decides=True, inside=ids_text(excuses), ids=ids_text(outside))
    elif verdict == "prohibited":
        trace.answer("9", "9.prohibited", decides=True, ids=ids_text(outside))
    elif verdict == "needs_review":
        trace.answer("9", "9.review")
    elif clause == "37.4" and not excuses:
        trace.answer("9", "9.cooperation")
    else:
        trace.answer("9", "9.permitted", ids=ids_text(excuses))
    if excuses:
        recorded = any(profile.transposition[i].mappings for i in excuses if i in profile.transposition)
        trace.answer("10", "10.provisions" if recorded else "10.open", ids=ids_text(excuses))


def _not_a_reservation(statement: Reservation, trace: Trace, ground: str, chooses: str | None = None) -> ReservationResult:
    trace.grounds.append(ground)
    return _result(statement, trace, "not_a_reservation", "9.not", chooses=chooses)


def _result(statement: Reservation, trace: Trace, verdict: Verdict, consequence: str, chooses: str | None = None) -> ReservationResult:
    trace.answer("9", consequence)
    told: Text = trace.steps[-1].answer
    return ReservationResult(
        statement,
        verdict,
        tuple(trace.basis),
        tuple(trace.steps),
        consequence=told,
        grounds=tuple(trace.grounds),
        chooses=chooses,
    )
