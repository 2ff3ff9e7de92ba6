"""G115: the law changed after the day on which it was judged.

Purpose
    A mapping says when it was judged (``assessed``). Where its provision was amended since, up to the date of the assessment, or came into
    force later than its statute and only since, the judgement may speak of words that are no longer there: a *warning*. Where it was
    repealed since, a *note* beside G108.

Legal basis
    Method 1.11.9: two dates on each judgement, the law as at and the day on which it was assessed.

Passes
    A mapping assessed after the last amendment.

Fails
    statutes:
      law: {amended: [{date: 2023-01-01, provisions: ["2"]}], …}
    transposition:
      "6.1":
        - {by: law/2, assessed: 2020-05-01}
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from checker.assessing.gaps import by_place, named
from checker.assessing.wording import cited, plain
from checker.assessment import Considered
from checker.profile.model import Amendment, Profile
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_REPEALED = Text(
    "قُيّم ما ورد في {provision} بالنسبة إلى الالتزام {id} ({title}) في {assessed}، ثم أُلغي في {changed}.",
    "{provision} was judged on {assessed} for obligation {id} ({title}), and was repealed on {changed}.",
    "{provision} a été appréciée le {assessed} pour l’obligation {id} ({title}), puis abrogée le {changed}.",
)


def _touches(amendment: Amendment, number: str) -> bool:
    if amendment.provisions is None:
        return True
    return any(number == p or number.startswith(f"{p}.") or p.startswith(f"{number}.") for p in amendment.provisions)


def _last_change(profile: Profile, c: Considered, since: date, until: date) -> date | None:
    statute = profile.statutes[c.provision.statute]
    amendments = [*c.provision.amended, *(a for a in statute.amended if _touches(a, c.provision.number))]
    changes = [a.date for a in amendments]
    # A provision that is younger than its statute was put into it, or reworded, by an amendment.
    if statute.in_force is not None and c.provision.in_force is not None and c.provision.in_force > statute.in_force:
        changes.append(c.provision.in_force)
    return max((day for day in changes if day is not None and since < day <= until), default=None)


def _check(case: Case) -> Iterator[Hit]:
    for result in case.obligations.values():
        for c in result.considered:
            assessed = c.mapping.assessed
            if assessed is None or c.force not in ("in_force", "repealed"):
                continue
            repeal = c.provision.repealed or case.profile.statutes[c.provision.statute].repealed
            gone = c.force == "repealed" and repeal is not None and repeal.date is not None and repeal.date > assessed
            changed = repeal.date if gone and repeal is not None else None
            if c.force == "in_force":
                changed = _last_change(case.profile, c, assessed, case.as_of)
            if changed is None:
                continue
            values = {
                **named(case.convention.obligations[result.id]),
                "provision": cited(case.profile, c.provision),
                "assessed": plain(assessed.isoformat()),
                "changed": plain(changed.isoformat()),
            }
            yield Hit(
                c.mapping.places.get("assessed", by_place(c)),
                result.id,
                values,
                subject=c.provision.ref,
                level="note" if gone else "warning",
                message=_REPEALED if gone else None,
            )


RULE = Rule(
    code="G115",
    level="warning",
    title=Text("تقييم سابق على تعديل القانون", "Judged before the law changed", "Apprécié avant la modification de la loi"),
    purpose=Text(
        "يبيّن أن الحكم عُدّل أو أُلغي بعد اليوم الذي قُيّم فيه، فلعل التقييم يتناول عبارة لم تعد قائمة.",
        "Says that the provision was amended or repealed after the day on which it was judged.",
        "Signale que la disposition a été modifiée ou abrogée après le jour où elle a été appréciée.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "قُيّم ما ورد في {provision} بالنسبة إلى الالتزام {id} ({title}) في {assessed}، ثم عُدّل في {changed}.",
        "{provision} was judged on {assessed} for obligation {id} ({title}), and was amended on {changed}.",
        "{provision} a été appréciée le {assessed} pour l’obligation {id} ({title}), puis modifiée le {changed}.",
    ),
    cure=Text(
        "يُعاد تقييم الحكم على نصه القائم ويُسجل يوم التقييم.",
        "Judge the provision again on its present words and record the day.",
        "Apprécier de nouveau la disposition dans sa rédaction actuelle et consigner la date.",
    ),
    check=_check,
)
