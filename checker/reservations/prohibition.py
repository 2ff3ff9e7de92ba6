"""Step 8: final provisions, para. 6, by its text and by the Convention's purpose (VCLT Art. 19(a), (c); ILC Guide 3.1.1, 3.1.5)."""

from __future__ import annotations

from collections.abc import Mapping

from checker.assessment import Verdict
from checker.convention.model import Convention
from checker.profile.model import Reservation
from checker.reservations.statement import Touched
from checker.reservations.trace import Part, Trace
from checker.reservations.words import ids_text, words
from checker.text import Text


def unauthorised(statement: Reservation, target: Touched, convention: Convention, readings: Mapping[str, str], trace: Trace) -> Part:
    """The verdict on what no clause allows: binding obligations, or the whole Convention."""
    obligations = convention.must_ids if target.general else target.outside
    purpose, why = _purpose(statement, target, convention)
    key = {"prohibited": "8.both", "permitted": "8.text"}.get(purpose, "8.text_review")
    trace.answer("8", key, decides=True, why=why)
    answers: dict[str, Verdict] = {"text": "prohibited", "purpose": purpose}
    verdict = answers[readings.get("final.6", convention.readings["final.6"].default)]
    if target.general:
        trace.grounds.append("general")
    if verdict == "prohibited":
        trace.grounds.append("unauthorised")
    if purpose != "prohibited":
        trace.grounds.append("purpose_allows" if purpose == "permitted" else "purpose_unclear")
    return Part(verdict, obligations, None, {"final.6": answers})


def _purpose(statement: Reservation, target: Touched, convention: Convention) -> tuple[Verdict, Text]:
    if target.general:
        return "prohibited", words().reasons["general"]
    essential = [i for i in target.outside if i in convention.purpose.essential]
    if essential:
        return "prohibited", words().reasons["essential"].format(ids=ids_text(essential[:4]))
    if statement.scope.internal_law:
        return "needs_review", words().reasons["internal_law"]
    return "permitted", words().reasons["not_essential"].format(ids=ids_text(target.outside))


def elsewhere(target: Touched, trace: Trace) -> Part:
    """What touches no binding obligation of Arts. 5-29: not for this checker to settle."""
    trace.answer("8", "8.not_binding", decides=True)
    trace.grounds.append("not_binding")
    return Part("needs_review", target.other, cooperation=True)
