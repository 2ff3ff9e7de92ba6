"""D041: a claim rests only on what nobody saw.

Purpose
    A source of kind ``recall``, or one without the day on which it was seen, is memory. What rests on nothing else is of low
    confidence, whatever was written.

Legal basis
    The evidence threshold of this tool: below it a claim counts as not assessed.

Passes
    sources: {law63: {kind: official-text, seen: 2026-11-21, …}}

Fails
    sources: {law63: {kind: recall, …}}
    "6.1": [{by: law/2, elements: {access: met}, confidence: medium, sources: [law63]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.suggest import listed
from checker.rules.base import Case, Hit, Rule
from checker.rules.data import evidence
from checker.rules.data.names import CONFIDENCE
from checker.rules.data.parts import absences, at, mappings
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    profile = case.profile
    for answer, mapping in mappings(profile):
        sources = evidence.resting_on(profile, mapping)
        unseen = sources and not any(map(evidence.seen, sources)) and not evidence.read(profile, mapping)
        if unseen and mapping.confidence != "low" and evidence.claims_something(mapping):
            values = {"sources": listed(s.id for s in sources), "confidence": CONFIDENCE[mapping.confidence]}
            yield Hit(at(mapping.places, "confidence", mapping.place), answer.obligation, values, subject=mapping.by)
    for obligation, absence in absences(profile):
        sources = evidence.listed(profile, absence.sources)
        if sources and not any(map(evidence.seen, sources)) and absence.confidence != "low":
            values = {"sources": listed(s.id for s in sources), "confidence": CONFIDENCE[absence.confidence]}
            yield Hit(at(absence.places, "confidence", absence.place), obligation, values, subject=obligation)


RULE = Rule(
    code="D041",
    level="warning",
    title=Text(
        "نص لم يره أحد",
        "Nobody saw the text",
        "Texte que personne n’a vu",
    ),
    purpose=Text(
        "يكشف قولاً لا يستند إلا إلى الذاكرة أو إلى مصدر لم يُذكر يوم الاطلاع عليه، ودرجة ثقته أعلى من منخفضة.",
        "Finds a claim of more than low confidence that rests only on memory, or on sources without the day on which they were seen.",
        "Décèle une affirmation de confiance plus que faible qui ne repose que sur la mémoire ou sur des sources jamais consultées.",
    ),
    basis=(),
    message=Text(
        "درجة الثقة «{confidence}» لا يسندها إلا ما لم يطلع عليه أحد ({sources}).",
        "The confidence “{confidence}” rests only on what nobody saw ({sources}).",
        "La confiance « {confidence} » ne repose que sur ce que personne n’a vu ({sources}).",
    ),
    cure=Text(
        "اطلع على المصدر واكتب يوم الاطلاع في seen، أو اخفض confidence إلى low.",
        "See the source and give the day in seen, or lower confidence to low.",
        "Consultez la source et indiquez la date dans seen, ou ramenez confidence à low.",
    ),
    check=_check,
)
