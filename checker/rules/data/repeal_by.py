"""D027: the act that is said to repeal looks like the id of a statute that the profile does not have.

Purpose
    ``repealed.by`` is the id of a statute of the profile or a citation in words. The id lets the checker see that one law replaced
    another; a misspelt one is silently a citation.

Passes
    repealed: {date: 2022-01-02, by: law34-2021}

Fails
    repealed: {date: 2022-01-02, by: law34-2012}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from checker.profile.faults import shown
from checker.profile.suggest import ask, listed, nearest
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, repeals
from checker.text import Text

_ID = re.compile(r"[A-Za-z][A-Za-z0-9_.-]*[0-9-][A-Za-z0-9_.-]*")


def _check(case: Case) -> Iterator[Hit]:
    known = case.profile.statutes
    for repealed, repeal in repeals(case.profile):
        by = repeal.by
        if by.ar != by.en or not _ID.fullmatch(by.en) or by.en in known:
            continue
        own = repealed.split("/")[0]
        suggestion = nearest(by.en, [name for name in known if name != own])
        values = {"by": shown(by.en), "ask": ask(suggestion), "known": listed(known)}
        yield Hit(at(repeal.places, "by", repeal.place), values=values, subject=repealed)


RULE = Rule(
    code="D027",
    level="warning",
    title=Text(
        "تشريع مُلغٍ غير معروف",
        "Unknown repealing statute",
        "Texte abrogatoire inconnu",
    ),
    purpose=Text(
        "يكشف معرّفاً للتشريع الملغي لا يطابق تشريعاً في الملف.",
        "Finds the id of a repealing statute that no statute of the profile bears.",
        "Décèle un identifiant de texte abrogatoire qu’aucun texte du profil ne porte.",
    ),
    basis=(),
    message=Text(
        "«{by}» يبدو معرّف تشريع، ولا تشريع بهذا الاسم في الملف.{ask}",
        "“{by}” looks like the id of a statute, and the profile has none of that name.{ask}",
        "« {by} » ressemble à l’identifiant d’un texte, et le profil n’en contient pas de ce nom.{ask}",
    ),
    cure=Text(
        "صحّح المعرّف أو اكتب اسم القانون الملغي بالكلمات. التشريعات: {known}.",
        "Correct the id, or cite the repealing act in words. Statutes: {known}.",
        "Corrigez l’identifiant ou citez le texte abrogatoire en toutes lettres. Textes : {known}.",
    ),
    check=_check,
)
