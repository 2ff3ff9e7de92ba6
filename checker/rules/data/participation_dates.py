"""D030: the State's acts towards the Convention stand in an order that is not possible.

Purpose
    Whether and since when the Convention binds the State is computed from these days. Nobody signs a treaty before it is made,
    ratifies before signing, deposits an instrument before ratifying, or is bound before depositing.

Legal basis
    Final provisions, paras. 2-4: signature, ratification, deposit, thirty days.

Passes
    signed: {date: 2010-12-21}
    ratified: {date: 2013-02-14}

Fails
    signed: {date: 2010-12-21}
    ratified: {date: 2010-02-14}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.model import Event
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.names import EVENT_NAMES
from checker.rules.data.parts import EVENTS, at, events
from checker.text import Text

_ORDER = ("signed", "ratified", "deposited", "in_force", "withdrawn")
_ACCEDING = ("acceded", "deposited", "in_force", "withdrawn")


def _check(case: Case) -> Iterator[Hit]:
    acts = {name: event for name, event in events(case.profile.participation) if event.date is not None}
    concluded = case.convention.concluded
    for name in EVENTS:
        event = acts.get(name)
        if event is not None and event.date is not None and event.date < concluded:
            yield Hit(at(event.places, "date", event.place), values=_values(name, event, _CONVENTION, str(concluded)), subject=name)
            del acts[name]
    seen: set[str] = set()
    for order in (_ORDER, _ACCEDING):
        before: tuple[str, Event] | None = None
        for name in order:
            event = acts.get(name)
            if event is None or event.date is None:
                continue
            if before is not None and before[1].date is not None and event.date < before[1].date:
                if name not in seen:
                    values = _values(name, event, EVENT_NAMES[before[0]], str(before[1].date))
                    yield Hit(at(event.places, "date", event.place), values=values, subject=name)
                seen.add(name)
                continue
            before = (name, event)


def _values(name: str, event: Event, earlier: Text, earlier_date: str) -> dict[str, object]:
    return {"later": EVENT_NAMES[name], "later_date": str(event.date), "earlier": earlier, "earlier_date": earlier_date}


_CONVENTION = Text("تحرير الاتفاقية", "the conclusion of the Convention", "la conclusion de la Convention")


RULE = Rule(
    code="D030",
    level="error",
    title=Text(
        "ترتيب مستحيل لإجراءات الانضمام",
        "Participation out of order",
        "Participation dans un ordre impossible",
    ),
    purpose=Text(
        "يكشف تواريخ توقيع أو تصديق أو إيداع أو نفاذ لا يمكن أن تتعاقب على هذا النحو.",
        "Finds days of signature, ratification, deposit or entry into force that cannot follow one another like this.",
        "Décèle des dates de signature, de ratification, de dépôt ou d’entrée en vigueur qui ne peuvent se suivre ainsi.",
    ),
    basis=("Final provisions, paras. 2–4",),
    message=Text(
        "ترتيب غير ممكن: {later} ({later_date}) قبل {earlier} ({earlier_date}).",
        "This order is not possible: {later} ({later_date}) before {earlier} ({earlier_date}).",
        "Cet ordre est impossible : {later} ({later_date}) avant {earlier} ({earlier_date}).",
    ),
    cure=Text(
        "صحّح أحد التاريخين؛ وإن اختلفت المصادر فأثبت اليوم الآخر تحت alternatives.",
        "Correct one of the two days; where sources disagree, put the other under alternatives.",
        "Corrigez l’une des deux dates ; si les sources divergent, placez l’autre sous alternatives.",
    ),
    check=_check,
)
