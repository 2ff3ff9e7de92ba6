"""D034: a mapping was judged before its statute existed, or after the day to which the profile is maintained.

Purpose
    A judgement is about the law as it stood on a day. One that is older than the statute was made on a bill or is misdated; one that
    is younger than ``maintained_until`` may rest on law that the profile does not describe.

Passes
    maintained_until: 2026-11-21
    "6.1": [{by: law/2, assessed: 2026-11-21}]

Fails
    maintained_until: 2026-11-21
    "6.1": [{by: law/2, assessed: 2027-01-05}]
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, earliest, mappings
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    until = case.profile.maintained_until
    for answer, mapping in mappings(case.profile):
        day = mapping.assessed
        if day is None:
            continue
        place = at(mapping.places, "assessed", mapping.place)
        statute = case.profile.statutes.get(mapping.by.split("/")[0])
        made = earliest(statute) if statute else None
        if day > until:
            values = {"ref": mapping.by, "date": str(day), "other": str(until)}
            yield Hit(place, answer.obligation, values, subject=mapping.by)
        elif made is not None and day < made:
            values = {"ref": mapping.by, "date": str(day), "other": str(made)}
            yield Hit(place, answer.obligation, values, subject=mapping.by, message=_BEFORE)


_BEFORE = Text(
    "قُيّم «{ref}» في {date} قبل صدور تشريعه ({other}).",
    "“{ref}” was judged on {date}, before its statute was made ({other}).",
    "« {ref} » a été apprécié le {date}, avant l’adoption de son texte ({other}).",
)


RULE = Rule(
    code="D034",
    level="warning",
    title=Text(
        "تاريخ تقييم لا يستقيم",
        "Day of judgement does not fit",
        "Date d’appréciation incohérente",
    ),
    purpose=Text(
        "يكشف تقييماً سابقاً على صدور التشريع أو لاحقاً على تاريخ تحديث الملف.",
        "Finds a judgement older than the statute or younger than the profile's own day.",
        "Décèle une appréciation antérieure au texte ou postérieure à la date du profil.",
    ),
    basis=(),
    message=Text(
        "قُيّم «{ref}» في {date}، بعد اليوم الذي يصف الملف القانون عنده ({other}).",
        "“{ref}” was judged on {date}, after the day to which the profile is maintained ({other}).",
        "« {ref} » a été apprécié le {date}, après la date à laquelle le profil est tenu à jour ({other}).",
    ),
    cure=Text(
        "صحّح assessed أو قدّم maintained_until إن كان الملف محدّثاً إلى ذلك اليوم.",
        "Correct assessed, or advance maintained_until where the profile is up to date to that day.",
        "Corrigez assessed, ou avancez maintained_until si le profil est à jour à cette date.",
    ),
    check=_check,
)
