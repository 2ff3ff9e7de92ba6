"""D024: a source is cited that the profile does not list.

Purpose
    Every fact is worth what its source is worth; a source that cannot be looked up is none. The id ``convention`` is always known.

Passes
    sources: {law63: {title: …, kind: official-text}}
    statutes: {law: {title: …, sources: [law63]}}

Fails
    statutes: {law: {title: …, sources: [law36]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.faults import shown
from checker.profile.suggest import ask, listed, nearest
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import CONVENTION, citations
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    known = case.profile.sources
    for citation in citations(case.profile):
        if citation.source not in known and citation.source != CONVENTION:
            options = [*known, CONVENTION]
            values = {"source": shown(citation.source), "ask": ask(nearest(citation.source, options)), "known": listed(options)}
            yield Hit(citation.place, citation.obligation, values, subject=citation.source)


RULE = Rule(
    code="D024",
    level="error",
    title=Text(
        "مصدر غير مدرج",
        "Dangling source",
        "Source absente",
    ),
    purpose=Text(
        "يكشف الاستشهاد بمصدر لم يُدرج تحت sources.",
        "Finds a source that is cited and not listed under sources.",
        "Décèle une source citée qui ne figure pas sous sources.",
    ),
    basis=(),
    message=Text(
        "المصدر «{source}» غير مدرج في الملف.{ask}",
        "The source “{source}” is not listed in this profile.{ask}",
        "La source « {source} » ne figure pas dans ce profil.{ask}",
    ),
    cure=Text(
        "صحّح المعرّف أو أضف المصدر تحت sources. الموجود: {known}.",
        "Correct the id, or add the source under sources. There are: {known}.",
        "Corrigez l’identifiant ou ajoutez la source sous sources. Il y a : {known}.",
    ),
    check=_check,
)
