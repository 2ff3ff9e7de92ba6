"""D044: a source is listed and nothing cites it.

Purpose
    Either a citation was forgotten, or the source is not needed.

Passes
    sources: {law63: {…}}
    statutes: {law: {title: …, sources: [law63]}}

Fails
    sources: {law63: {…}, law64: {…}}
    statutes: {law: {title: …, sources: [law63]}}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import CONVENTION, citations
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    cited = {citation.source for citation in citations(case.profile)}
    for source in case.profile.sources.values():
        if source.id not in cited and source.id != CONVENTION:
            yield Hit(source.place, values={"source": source.id}, subject=source.id)


RULE = Rule(
    code="D044",
    level="note",
    title=Text(
        "مصدر لا يُستشهد به",
        "Source not cited",
        "Source non citée",
    ),
    purpose=Text(
        "ينبّه إلى مصدر مدرج لا يستند إليه شيء في الملف.",
        "Points out a listed source on which nothing in the profile rests.",
        "Signale une source inscrite sur laquelle rien ne repose.",
    ),
    basis=(),
    message=Text(
        "لا شيء في الملف يستند إلى المصدر «{source}».",
        "Nothing in this profile rests on the source “{source}”.",
        "Rien dans ce profil ne repose sur la source « {source} ».",
    ),
    cure=Text(
        "اذكره حيث استُفيد منه، أو احذفه.",
        "Cite it where it was used, or delete it.",
        "Citez-la là où elle a servi, ou supprimez-la.",
    ),
    check=_check,
)
