"""G111: a claim rests on less evidence than the assessment asks for.

Purpose
    A mapping, or an absence, whose confidence lies under the evidence threshold (``--evidence``, default medium) counts as not assessed
    and is named here. Nothing is reported where other provisions, verified, meet the same elements.

Legal basis
    Method: a rating that rests on memory or on press says so; an unverified claim of presence or of absence decides nothing.

Passes
    "14":
      - {by: law/21, elements: {privacy: met}, confidence: medium}

Fails
    "14":
      - {by: law/21, elements: {privacy: met}, confidence: low}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.assessing.gaps import by_place, duties, named
from checker.assessing.wording import cited_all, element_labels
from checker.rules.base import Case, Hit, Rule
from checker.text import Text

_LEVELS = {
    "low": Text("منخفضة", "low", "faible"),
    "medium": Text("متوسطة", "medium", "moyenne"),
    "high": Text("عالية", "high", "élevée"),
}
_ABSENCE = Text(
    "غياب ما يقابل الالتزام {id} ({title}) مسجل بدرجة ثقة دون المطلوب ({evidence})، فيُعد غير مقيَّم.",
    "That nothing answers obligation {id} ({title}) is recorded on less evidence than asked for ({evidence}); it counts as not assessed.",
    "L’absence de réponse à l’obligation {id} ({title}) est consignée avec une confiance inférieure au seuil ({evidence}) ; elle "
    "compte comme "
    "non évaluée.",
)


def _check(case: Case) -> Iterator[Hit]:
    evidence = _LEVELS[case.options.evidence]
    for obligation, result in duties(case):
        open_elements = tuple(e for e, status in result.elements.items() if status == "not_assessed")
        if not result.unverified:
            continue
        values = {**named(obligation), "evidence": evidence, "elements": element_labels(obligation, open_elements)}
        if result.answer is not None and result.answer.absent is not None:
            yield Hit(result.answer.absent.place, obligation.id, values, message=_ABSENCE)
            continue
        found = [c for c in result.considered if c.force == "in_force" and not c.verified and any(e in c.elements for e in open_elements)]
        if found:
            values["provisions"] = cited_all(case.profile, [c.provision for c in found])
            place = found[0].mapping.places.get("confidence", by_place(found[0]))
            yield Hit(place, obligation.id, values, subject=found[0].provision.ref)


RULE = Rule(
    code="G111",
    level="warning",
    title=Text("قول غير متحقق منه", "Unverified claim", "Affirmation non vérifiée"),
    purpose=Text(
        "يبيّن ما سُجل بدرجة ثقة دون الحد المطلوب، فلم يُحتسب وعُدّ غير مقيَّم.",
        "Names what is recorded on less evidence than the threshold asks for: it was left out of account and counts as not assessed.",
        "Nomme ce qui est consigné avec une confiance inférieure au seuil : cela n’est pas pris en compte et vaut « non évalué ».",
    ),
    basis=("Convention, Art. 5", "Convention, Art. 22.1"),
    message=Text(
        "ما يقابل الالتزام {id} ({title}) مسجل بدرجة ثقة دون المطلوب ({evidence})، فيُعد غير مقيَّم، وهو الوارد في {provisions}.",
        "What answers obligation {id} ({title}) is recorded on less evidence than asked for ({evidence}); it counts as not assessed: "
        "{provisions}.",
        "Ce qui répond à l’obligation {id} ({title}) est consigné avec une confiance inférieure au seuil ({evidence}) ; cela compte "
        "comme non "
        "évalué : {provisions}.",
    ),
    cure=Text(
        "يُراجع نص القانون نفسه في شأن: {elements}، ثم تُرفع درجة الثقة ويُذكر المصدر.",
        "Check the text of the law itself for: {elements}; then raise the confidence and name the source.",
        "Vérifier dans le texte même de la loi : {elements} ; puis relever la confiance et citer la source.",
    ),
    check=_check,
)
