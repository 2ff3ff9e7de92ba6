"""G116: the assessment is as of a day later than the one until which the profile describes the law.

Purpose
    What changed after ``maintained_until`` is not in the profile; a judgement as of a later day may speak of law that has changed.

Legal basis
    Method 1.11.9: the law as at.

Passes
    An assessment as of ``maintained_until`` or earlier.

Fails
    maintained_until: 2024-01-01          # and --as-of 2026-01-01
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.wording import plain
from checker.profile.model import Place
from checker.rules.base import Case, Hit, Rule
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    until = case.profile.maintained_until
    if case.as_of > until:
        values = {"as_of": plain(case.as_of.isoformat()), "until": plain(until.isoformat())}
        yield Hit(case.profile.places.get("maintained_until", Place()), None, values)


RULE = Rule(
    code="G116",
    level="warning",
    title=Text("تاريخ بعد ما وصفه الملف", "Later than the profile describes", "Postérieur à ce que décrit le profil"),
    purpose=Text(
        "يبيّن أن تاريخ التقييم لاحق لليوم الذي يصف الملف القانون حتى حلوله.",
        "Says that the date of the assessment lies after the day until which the profile describes the law.",
        "Signale que la date retenue est postérieure au jour jusqu’auquel le profil décrit le droit.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "يصف الملف القانون حتى {until}، والتقييم في {as_of}: ما تغير بينهما لا يظهر.",
        "The profile describes the law until {until}; the assessment is as of {as_of}: what changed between is not seen.",
        "Le profil décrit le droit jusqu’au {until} ; l’évaluation est au {as_of} : ce qui a changé entre-temps n’apparaît pas.",
    ),
    cure=Text(
        "تُراجع القوانين حتى {as_of} ويُحدَّث حقل maintained_until.",
        "Review the laws until {as_of} and bring maintained_until up to date.",
        "Vérifier les lois jusqu’au {as_of} et mettre à jour maintained_until.",
    ),
    check=_check,
)
