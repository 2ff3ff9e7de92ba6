"""D037: the day of a repeal is older than the day until which the act is known to have stood.

Purpose
    ``not_before`` is for a repeal whose day is unknown: until then at least the act was law. With a day beside it that is older, the
    law of the time between is said to be two things.

Passes
    repealed: {not_before: 2018-06-01, by: law9-2023}

Fails
    repealed: {date: 2017-01-01, not_before: 2018-06-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, repeals
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    for repealed, repeal in repeals(case.profile):
        if repeal.date is not None and repeal.not_before is not None and repeal.date < repeal.not_before:
            values = {"ref": repealed, "date": str(repeal.date), "other": str(repeal.not_before)}
            yield Hit(at(repeal.places, "date", repeal.place), values=values, subject=repealed)


RULE = Rule(
    code="D037",
    level="error",
    title=Text(
        "يوم إلغاء يناقض بقاء النص",
        "Repeal older than the act's last known day",
        "Abrogation antérieure au dernier jour connu",
    ),
    purpose=Text(
        "يكشف تاريخ إلغاء أسبق من يوم معلوم أن النص كان نافذاً حتى حلوله.",
        "Finds a day of repeal older than a day until which the act is known to have stood.",
        "Décèle une date d’abrogation antérieure au jour jusqu’auquel le texte est connu comme valable.",
    ),
    basis=(),
    message=Text(
        "إلغاء «{ref}» ({date}) أسبق من اليوم الذي يُعلم أنه كان قائماً حتى حلوله ({other}).",
        "The repeal of “{ref}” ({date}) is older than the day until which it is known to have stood ({other}).",
        "L’abrogation de « {ref} » ({date}) est antérieure au jour jusqu’auquel il est connu comme valable ({other}).",
    ),
    cure=Text(
        "أبقِ date إن كان اليوم معلوماً، وإلا فاكتفِ بـ not_before.",
        "Keep date where the day is known; otherwise give not_before alone.",
        "Gardez date si le jour est connu ; sinon, indiquez seulement not_before.",
    ),
    check=_check,
)
