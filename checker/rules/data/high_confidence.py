"""D042: high confidence, and no text of the law was read.

Purpose
    ``high`` means: read in the text itself, in the original or in a translation. A report about the law gives ``medium``.

Passes
    sources: {law63: {kind: official-text, seen: 2026-11-21, …}}
    "6.1": [{by: law/2, confidence: high, sources: [law63]}]

Fails
    sources: {press: {kind: secondary, seen: 2026-11-21, …}}
    "6.1": [{by: law/2, confidence: high, sources: [press]}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.suggest import listed
from checker.rules.base import Case, Hit, Rule
from checker.rules.data import evidence
from checker.rules.data.parts import absences, at, mappings
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    profile = case.profile
    for answer, mapping in mappings(profile):
        if mapping.confidence != "high" or evidence.read(profile, mapping):
            continue
        sources = evidence.resting_on(profile, mapping)
        if any(map(evidence.seen, sources)):
            place = at(mapping.places, "confidence", mapping.place)
            yield Hit(place, answer.obligation, {"sources": listed(s.id for s in sources)}, subject=mapping.by)
    for obligation, absence in absences(profile):
        sources = evidence.listed(profile, absence.sources)
        if absence.confidence == "high" and any(map(evidence.seen, sources)) and not any(s.text_read for s in sources):
            place = at(absence.places, "confidence", absence.place)
            yield Hit(place, obligation, {"sources": listed(s.id for s in sources)}, subject=obligation)


RULE = Rule(
    code="D042",
    level="warning",
    title=Text(
        "ثقة عالية بلا نص مقروء",
        "High confidence without a read text",
        "Confiance élevée sans texte lu",
    ),
    purpose=Text(
        "يكشف ثقة عالية لا يسندها نص قانون قُرئ.",
        "Finds high confidence that no read text of the law supports.",
        "Décèle une confiance élevée qu’aucun texte de loi lu n’appuie.",
    ),
    basis=(),
    message=Text(
        "الثقة العالية تعني أن النص نفسه قُرئ، والمذكور هنا ليس نص القانون: {sources}.",
        "High confidence means that the text itself was read; what is cited here is no text of the law: {sources}.",
        "La confiance élevée suppose la lecture du texte même ; ce qui est cité n’est pas le texte de la loi : {sources}.",
    ),
    cure=Text(
        "اقرأ النص وأضفه مصدراً، أو اخفض confidence إلى medium.",
        "Read the text and add it as a source, or lower confidence to medium.",
        "Lisez le texte et ajoutez-le comme source, ou ramenez confidence à medium.",
    ),
    check=_check,
)
