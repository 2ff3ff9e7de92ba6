"""How a shortcoming came about, and where it stands in the file: what the rules share.

One shortcoming is told once. Where a rule speaks of it in particular (a penalty that is not heavier, an order that runs too long, a
duty of secrecy that is missing), that rule carries the level and the general rules of coverage (G101, G102) leave the element out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final, Literal

from checker.assessing.context import Context
from checker.assessing.facts import SECRECY
from checker.assessing.obligations import is_due
from checker.assessment import Considered, Contradiction, ElementStatus, Force, ObligationResult
from checker.convention.model import Obligation
from checker.findings import Level
from checker.profile.model import Place
from checker.rules.base import Case

Cause = Literal["none", "no_answer", "absent", "replaced", "out_of_force", "elements"]

SCOPE: Final = ("22.2.a", "22.2.b", "22.2.c")
OWN_MEANS: Final = ("28.1.a", "29.1.a")
_CARRIED_WHOLE: Final = frozenset({*SECRECY, *SCOPE})
"""Obligations of which a rule of the chapter on procedure speaks in the place of G101 and G102 (T303, T304)."""
_TERMS: Final = frozenset({"time_limit", "renewable"})
"""Elements of 23.2 that T301 and T302 report where an order exists."""

CRIMES: Final = range(6, 19)
"""Articles that ask for an offence of their own, each with a penalty; 19–21 work upon those."""


def context(case: Case) -> Context:
    """The steps' own view of a case."""
    return Context(case.profile, case.convention, case.as_of, case.options.evidence, {})


def duties(case: Case) -> Iterator[tuple[Obligation, ObligationResult]]:
    """The obligations that are due at the date, in the Convention's order."""
    for result in case.obligations.values():
        if is_due(case.convention, result):
            yield case.convention.obligations[result.id], result


def crimes(case: Case) -> Iterator[tuple[Obligation, ObligationResult]]:
    """The due obligations that ask for an offence of their own."""
    return ((o, r) for o, r in duties(case) if o.article in CRIMES)


def named(obligation: Obligation) -> dict[str, Any]:
    """The obligation's id and short title, for a message."""
    return {"id": obligation.id, "title": obligation.title}


def cause(result: ObligationResult) -> Cause:
    """Why an obligation is not met, as far as one answer covers all its elements."""
    if result.answer is None or (result.answer.absent is None and not result.considered):
        return "no_answer"
    if result.answer.absent is not None:
        return "absent"
    if result.law_of_day:
        return "replaced"
    if not any(c.force in ("in_force", "undated") for c in result.considered):
        return "out_of_force"
    return "elements" if any(s != "met" for s in result.elements.values()) else "none"


def counting(result: ObligationResult) -> tuple[Considered, ...]:
    """The mappings that count."""
    return tuple(c for c in result.considered if c.counts)


def contradicted(result: ObligationResult, code: str) -> Iterator[tuple[Considered, Contradiction]]:
    """The facts that a rule reports and that leave an element of the obligation unmet in the end."""
    for c in counting(result):
        for fact in c.contradictions:
            if fact.code == code and any(result.elements.get(e) == "unmet" for e in fact.elements):
                yield c, fact


def only_contrary(result: ObligationResult, element: str) -> bool:
    """Whether nothing but contrary provisions speaks of the element: then G105 tells of it, and no rule of its own."""
    speaking = [c for c in counting(result) if element in c.elements]
    return bool(speaking) and all(c.mapping.relation == "contrary" for c in speaking)


def _carried(obligation: Obligation, result: ObligationResult) -> frozenset[str]:
    """Elements that a rule of the chapter on procedure reports."""
    if obligation.id in _CARRIED_WHOLE or (obligation.id in OWN_MEANS and result.elements.get("own_means") == "unmet"):
        return frozenset(result.elements)
    return _TERMS if obligation.max_days is not None and cause(result) == "elements" else frozenset()


def plainly_unmet(obligation: Obligation, result: ObligationResult) -> tuple[str, ...]:
    """Unmet elements that no particular rule reports."""
    overruled = {e for c in counting(result) for f in c.contradictions for e in f.elements}
    elsewhere = overruled | _carried(obligation, result)
    return tuple(e for e, status in result.elements.items() if status == "unmet" and e not in elsewhere and not only_contrary(result, e))


def claim_place(result: ObligationResult, element: str, claim: ElementStatus) -> Place:
    """Where a counting mapping says this of the element; else the mapping's relation, else the mapping, else the answer."""
    fallback: Place | None = None
    for c in counting(result):
        if c.elements.get(element) == claim:
            own = c.mapping.places.get(f"elements.{element}")
            if own is not None:
                return own
            fallback = fallback or c.mapping.places.get("relation", by_place(c))
    if fallback is not None:
        return fallback
    return result.answer.place if result.answer else Place()


def first_place(result: ObligationResult, elements: tuple[str, ...], claim: ElementStatus) -> Place:
    """The first of the places at which these elements are claimed so."""
    return min(claim_place(result, e, claim) for e in elements)


def by_place(considered: Considered) -> Place:
    """Where a mapping names its provision."""
    return considered.mapping.places.get("by", considered.mapping.place)


def answer_place(case: Case, result: ObligationResult) -> Place:
    """The obligation's key; where the profile does not name it, the key ``transposition``, else the first line."""
    if result.answer is not None:
        return result.answer.place
    return case.profile.places.get("transposition", Place())


_LEADING: Final[tuple[tuple[Force, ...], ...]] = (("repealed",), ("bill", "never_issued"), ("not_yet",))
"""Where an obligation rests on law that is none at the date, the first of these carries the shortcoming, the others are told beside it."""


def left_open(result: ObligationResult) -> tuple[str, ...]:
    """Elements that the law in force does not meet, as far as it was judged; all that are not met where no law is in force."""
    if any(c.force in ("in_force", "undated") for c in result.considered):
        return tuple(e for e, status in result.elements.items() if status in ("unmet", "unclear"))
    return tuple(e for e, status in result.elements.items() if status != "met")


def offered(result: ObligationResult, found: tuple[Considered, ...]) -> tuple[str, ...]:
    """Of these, the elements that the mappings found claim; all of them where they claim none."""
    claimed = tuple(e for e in left_open(result) if any(c.elements.get(e) in ("met", "unclear") for c in found))
    return claimed or left_open(result)


def not_law(result: ObligationResult, forces: tuple[Force, ...]) -> tuple[tuple[Considered, ...], Level | None]:
    """Mappings to law that is none at the date and that would matter, with the level at which to tell of them.

    An error where the obligation rests on nothing else; a note where law in force leaves an element open that they would meet; nothing
    where the law in force is enough, or where other law of that day was not judged (G114).
    """
    if result.law_of_day:
        return (), None
    open_elements = set(left_open(result))
    rests = not any(c.force in ("in_force", "undated") for c in result.considered)
    found = tuple(
        c for c in result.considered if c.force in forces and (rests or any(c.elements.get(e) in ("met", "unclear") for e in open_elements))
    )
    if not found:
        return (), None
    if not rests:
        return found, "note"
    present = {c.force for c in result.considered}
    leading = next(group for group in _LEADING if present & set(group))
    return found, "error" if leading == forces else "note"
