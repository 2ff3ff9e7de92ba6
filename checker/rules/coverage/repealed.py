"""G108: the obligation rests on a provision that was repealed.

Purpose
    At the date of the assessment the provision no longer counts. An *error* where the obligation rests on nothing else; a *note* where
    the law in force leaves open what the repealed provision met. The act that replaced it is named where the profile names it.

Legal basis
    Arts. 5 and 22.1; FATF methodology: only what is in force and effect.

Passes
    statutes:
      old: {title: Old law, in_force: 2006-01-01, repealed: {date: 2012-08-13, by: new}}
    # and the obligation is answered by a provision of `new`

Fails
    "14":
      - {by: old/3, elements: {privacy: met}}      # and by nothing else
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, duties, named, not_law, offered
from checker.assessing.wording import cited_all, element_labels
from checker.assessment import Considered
from checker.profile.model import Profile
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_REPLACED = Text(
    "الالتزام {id} ({title}) يستند إلى نص مُلغى، هو الوارد في {provisions}، وحل محله: {successor}.",
    "Obligation {id} ({title}) rests on what is repealed: {provisions}; replaced by {successor}.",
    "L’obligation {id} ({title}) repose sur ce qui est abrogé : {provisions} ; remplacé par {successor}.",
)


_BESIDE = Text(
    "الالتزام {id} ({title}): لا يشمل القانون النافذ ما كان وارداً في نص مُلغى، هو الوارد في {provisions}، وذلك في شأن ما يأتي: {elements}.",
    "What the law in force leaves open of obligation {id} ({title}), namely {elements}, stood in law now repealed: {provisions}.",
    "Ce que le droit en vigueur laisse ouvert de l’obligation {id} ({title}), à savoir {elements}, figurait dans un texte abrogé : "
    "{provisions}.",
)


def _successor(profile: Profile, considered: Considered) -> Text | None:
    repeal = considered.provision.repealed or profile.statutes[considered.provision.statute].repealed
    if repeal is None or not repeal.by:
        return None
    statute = profile.statutes.get(repeal.by.get("en"))
    return (statute.citation or statute.title) if statute else repeal.by


def _check(case: Case) -> Iterator[Hit]:
    for obligation, result in duties(case):
        found, level = not_law(result, ("repealed",))
        if not found:
            continue
        successor = _successor(case.profile, found[0])
        values = {
            **named(obligation),
            "provisions": cited_all(case.profile, [c.provision for c in found]),
            "elements": element_labels(obligation, offered(result, found)),
            "successor": successor,
        }
        yield Hit(
            by_place(found[0]),
            obligation.id,
            values,
            subject=found[0].provision.ref,
            level=level,
            message=_BESIDE if level == "note" else _REPLACED if successor else None,
        )


RULE = Rule(
    code="G108",
    level="error",
    title=Text("نص مُلغى", "Rests on a repealed provision", "Repose sur une disposition abrogée"),
    purpose=Text(
        "يبيّن أن ما يقابل الالتزام أُلغي قبل تاريخ التقييم.",
        "Says that what answers the obligation was repealed before the date of the assessment.",
        "Signale que ce qui répond à l’obligation a été abrogé avant la date de l’évaluation.",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "الالتزام {id} ({title}) يستند إلى نص مُلغى، هو الوارد في {provisions}.",
        "Obligation {id} ({title}) rests on what is repealed: {provisions}.",
        "L’obligation {id} ({title}) repose sur ce qui est abrogé : {provisions}.",
    ),
    cure=Text(
        "يُسجل ما حل محله إن وُجد؛ وإلا فينبغي للدولة أن تسن حكماً يشمل ما يأتي: {elements}.",
        "Record what replaced it, if anything did; otherwise the State should enact a provision that covers: {elements}.",
        "Consigner ce qui l’a remplacé, le cas échéant ; sinon l’État devrait adopter une disposition couvrant : {elements}.",
    ),
    check=_check,
)
