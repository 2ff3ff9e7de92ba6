"""D040: something is said with no source at all.

Purpose
    A claim nobody can look up is worth nothing to who has to sign it. Sources may stand with the claim, with the provision or with the
    statute. A claim of ``met`` is a warning; an absence or an act of participation without one is a note. Where a whole statute names no
    source, that is told once, at the statute, and not again for each claim that rests on it.

Passes
    statutes: {law: {title: …, sources: [law63], provisions: {"2": {}}}}
    "6.1": [{by: law/2, elements: {access: met}}]

Fails
    statutes: {law: {title: …, provisions: {"2": {}}}}
    "6.1": [{by: law/2, elements: {access: met}}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.findings import Level
from checker.profile.model import Answer, DomesticAnswer
from checker.rules.base import Case, Hit, Rule
from checker.rules.data import evidence
from checker.rules.data.names import EVENT_NAMES
from checker.rules.data.parts import CONVENTION, absences, events, mappings
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    profile = case.profile
    bare: dict[str, list[tuple[Answer, DomesticAnswer]]] = {}
    for answer, mapping in mappings(profile):
        if not evidence.resting_on(profile, mapping) and not _dangling(case, mapping):
            bare.setdefault(mapping.by.split("/")[0], []).append((answer, mapping))
    for statute, claims in bare.items():
        if len(claims) > 1 and statute in profile.statutes:
            level: Level = "warning" if any(evidence.claims_something(m) for _, m in claims) else "note"
            what = _STATUTE.format(title=profile.statutes[statute].title, count=len(claims))
            yield Hit(profile.statutes[statute].place, None, {"what": what}, subject=statute, level=level)
            continue
        for answer, mapping in claims:
            level = "warning" if evidence.claims_something(mapping) else "note"
            yield Hit(mapping.place, answer.obligation, {"what": _CLAIM.format(ref=mapping.by)}, subject=mapping.by, level=level)
    for obligation, absence in absences(profile):
        if not absence.sources:
            yield Hit(absence.place, obligation, {"what": _ABSENCE}, subject=obligation, level="note")
    for name, event in events(profile.participation):
        if not event.sources and not (event.absent and event.absent.sources):
            yield Hit(event.place, values={"what": EVENT_NAMES[name]}, subject=name, level="note")


def _dangling(case: Case, mapping: DomesticAnswer) -> bool:
    # A misspelt source (D024), or a provision that is not there (D023), is a fault of its own and not the want of a source.
    provision = case.profile.provision(mapping.by)
    if provision is None:
        return True
    named = (*mapping.sources, *provision.sources, *case.profile.statutes[provision.statute].sources)
    return any(source not in case.profile.sources and source != CONVENTION for source in named)


_CLAIM = Text("إسناد الالتزام إلى «{ref}»", "the reliance on “{ref}”", "le renvoi à « {ref} »")
_STATUTE = Text(
    "التشريع «{title}»، وعليه تُسند أجوبة عدة ({count})",
    "the statute “{title}”, on which {count} answers rest",
    "le texte « {title} », sur lequel reposent {count} réponses",
)
_ABSENCE = Text("القول بعدم وجود حكم", "the finding that no provision exists", "le constat qu’aucune disposition n’existe")


RULE = Rule(
    code="D040",
    level="warning",
    title=Text(
        "لا مصدر",
        "No source",
        "Aucune source",
    ),
    purpose=Text(
        "يكشف قولاً لا مصدر له، لا معه ولا مع المادة ولا مع التشريع.",
        "Finds what is said without a source: none with the claim, the provision or the statute.",
        "Décèle ce qui est dit sans source : ni avec l’affirmation, ni avec la disposition, ni avec le texte.",
    ),
    basis=(),
    message=Text(
        "لا مصدر لما يلي: {what}.",
        "No source is given for this: {what}.",
        "Aucune source n’est donnée pour ceci : {what}.",
    ),
    cure=Text(
        "أدرج تحت sources ما قرأته، واذكر معرّفه هنا أو مع المادة أو مع التشريع.",
        "List under sources what you read, and give its id here, with the provision or with the statute.",
        "Inscrivez sous sources ce que vous avez lu et donnez son identifiant ici, avec la disposition ou avec le texte.",
    ),
    check=_check,
)
