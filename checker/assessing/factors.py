"""Factors underlying a rating: one sentence for each shortcoming, made of the data's own labels (FATF: table of factors)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from checker.assessing.wording import cited_all, element_labels, listed, statute_names
from checker.assessment import Considered, Force, ObligationResult
from checker.convention.model import Convention, Obligation
from checker.profile.model import Profile
from checker.text import Text

_MISSING = Text(
    "{id} ({title}): لا يشمل القانون الداخلي ما يأتي: {elements}.",
    "{id} ({title}): domestic law does not reach: {elements}.",
    "{id} ({title}) : le droit interne ne couvre pas : {elements}.",
)
_ABSENT = Text(
    "{id} ({title}): لم يوجد في القانون الداخلي، بعد البحث، حكم يقابل هذا الالتزام.",
    "{id} ({title}): looked for, and no provision of domestic law answers it.",
    "{id} ({title}) : recherche faite, aucune disposition du droit interne n’y répond.",
)
_FACT = Text("{id} ({title}): {reason}", "{id} ({title}): {reason}", "{id} ({title}) : {reason}")
_UNCLEAR = Text(
    "{id} ({title}): لم يتضح شمول القانون الداخلي لما يأتي: {elements}.",
    "{id} ({title}): it is not clear that domestic law reaches: {elements}.",
    "{id} ({title}) : il n’est pas établi que le droit interne couvre : {elements}.",
)
_UNKNOWN = Text(
    "{id} ({title}): لم يُقيَّم ما يأتي: {elements}.", "{id} ({title}): not assessed: {elements}.", "{id} ({title}) : non évalué : {elements}."
)
_NARROWER = Text(
    "{id} ({title}): في {provisions} شرط لم يرد في الاتفاقية: {conditions}.",
    "{id} ({title}): {provisions} adds a condition that the Convention does not know: {conditions}.",
    "{id} ({title}) : {provisions} ajoute une condition que la Convention ignore : {conditions}.",
)
_NARROWER_UNSTATED = Text(
    "{id} ({title}): نطاق {provisions} أضيق من نطاق الالتزام.",
    "{id} ({title}): {provisions} is narrower than the obligation.",
    "{id} ({title}) : {provisions} est plus étroite que l’obligation.",
)
_STRICTER = Text(
    "{id} ({title}): القصد المشترط في {provisions} أشد مما تتطلبه الاتفاقية.",
    "{id} ({title}): {provisions} asks for a stricter intent than the Convention does.",
    "{id} ({title}) : {provisions} exige une intention plus stricte que la Convention.",
)
_CONTRARY = Text(
    "{id} ({title}): مضمون {provisions} مناقض للالتزام.",
    "{id} ({title}): {provisions} is contrary to the obligation.",
    "{id} ({title}) : {provisions} est contraire à l’obligation.",
)
_RESERVED = Text(
    "{id} ({title}): متحفظ عليه تحفظاً جائزاً، فلا يدخل في التقدير.",
    "{id} ({title}): reserved by a permitted reservation, and left out of the rating.",
    "{id} ({title}) : écarté par une réserve autorisée, non pris en compte dans l’évaluation.",
)
_LAW_OF_DAY = Text(
    "{id} ({title}): كان القانون النافذ في ذلك التاريخ هو {statutes}، ولم يُقيَّم.",
    "{id} ({title}): the law in force at the date was {statutes}, which was not assessed.",
    "{id} ({title}) : le droit en vigueur à cette date était {statutes}, qui n’a pas été évalué.",
)
_NOT_LAW: Final[Mapping[Force, Text]] = {
    "repealed": Text(
        "{id} ({title}): أُلغي النص المقابل له الوارد في {provisions}.",
        "{id} ({title}): what answered it is repealed: {provisions}.",
        "{id} ({title}) : ce qui y répondait est abrogé : {provisions}.",
    ),
    "not_yet": Text(
        "{id} ({title}): لم يدخل حيز النفاذ بعدُ النص المقابل له الوارد في {provisions}.",
        "{id} ({title}): what answers it is not yet in force: {provisions}.",
        "{id} ({title}) : ce qui y répond n’est pas encore en vigueur : {provisions}.",
    ),
    "bill": Text(
        "{id} ({title}): لا يقابله إلا مشروع قانون، هو الوارد في {provisions}.",
        "{id} ({title}): what answers it is a bill: {provisions}.",
        "{id} ({title}) : ce qui y répond est un projet : {provisions}.",
    ),
    "never_issued": Text(
        "{id} ({title}): لم يصدر قط النص المقابل له الوارد في {provisions}.",
        "{id} ({title}): what would answer it was never issued: {provisions}.",
        "{id} ({title}) : ce qui devait y répondre n’a jamais été pris : {provisions}.",
    ),
    "undated": Text(
        "{id} ({title}): لا يُعرف تاريخ نفاذ النص المقابل له الوارد في {provisions}.",
        "{id} ({title}): the date of what answers it is not known: {provisions}.",
        "{id} ({title}) : la date de ce qui y répond est inconnue : {provisions}.",
    ),
}
_EXCUSED = ("reserved", "option_unused")


def factors(profile: Profile, convention: Convention, of_article: Sequence[tuple[Obligation, ObligationResult]]) -> tuple[Text, ...]:
    """The shortcomings of an article's obligations, in their order; an alternative that the State uses is none."""
    return tuple(text for o, r in of_article for text in obligation_factors(profile, o, r))


def obligation_factors(profile: Profile, obligation: Obligation, result: ObligationResult) -> Iterator[Text]:
    """The shortcomings of one obligation."""
    named = {"id": obligation.id, "title": obligation.title}
    if result.status == "reserved":
        yield _RESERVED.format(**named)
    if result.status in _EXCUSED:
        return
    if result.answer is not None and result.answer.absent is not None and result.status == "unmet":
        yield _ABSENT.format(**named)
        return
    if result.law_of_day:
        yield _LAW_OF_DAY.format(statutes=statute_names(profile, result.law_of_day), **named)
        return
    if result.considered and not any(c.force == "in_force" for c in result.considered):
        yield from _out_of_force(profile, result.considered, named)
        return
    yield from _by_elements(obligation, result, named)
    yield from _by_condition(profile, result, named)


def _out_of_force(profile: Profile, considered: Sequence[Considered], named: Mapping[str, object]) -> Iterator[Text]:
    for force, template in _NOT_LAW.items():
        provisions = [c.provision for c in considered if c.force == force]
        if provisions:
            yield template.format(provisions=cited_all(profile, provisions), **named)


def _by_elements(obligation: Obligation, result: ObligationResult, named: Mapping[str, object]) -> Iterator[Text]:
    overruled = {e: reason for c in result.considered if c.counts for e, reason in c.overruled.items() if result.elements[e] == "unmet"}
    for reason in dict.fromkeys(overruled.values()):
        yield _FACT.format(reason=reason, **named)
    for status, template in (("unmet", _MISSING), ("unclear", _UNCLEAR), ("not_assessed", _UNKNOWN)):
        elements = [e for e, s in result.elements.items() if s == status and e not in overruled]
        if elements and not (status == "unmet" and result.contrary):
            yield template.format(elements=element_labels(obligation, elements), **named)


def narrowing(result: ObligationResult) -> tuple[Considered, ...]:
    """The provisions on which some element rests that is met only under a condition of domestic law."""
    counting = [c for c in result.considered if c.counts]
    found: list[Considered] = []
    for element, status in result.elements.items():
        meeting = [c for c in counting if c.elements.get(element) == "met"]
        if status == "met" and meeting and all(c.narrowed for c in meeting):
            found += [c for c in meeting if c not in found]
    return tuple(found)


def _by_condition(profile: Profile, result: ObligationResult, named: Mapping[str, object]) -> Iterator[Text]:
    for c in narrowing(result):
        provisions = cited_all(profile, [c.provision])
        if c.mapping.adds:
            yield _NARROWER.format(provisions=provisions, conditions=listed(c.mapping.adds), **named)
        elif c.mapping.relation in ("narrower", "overlapping"):
            yield _NARROWER_UNSTATED.format(provisions=provisions, **named)
        if c.mapping.mental_element == "stricter":
            yield _STRICTER.format(provisions=provisions, **named)
    contrary = [c.provision for c in result.considered if c.counts and c.mapping.relation == "contrary"]
    if contrary:
        yield _CONTRARY.format(provisions=cited_all(profile, contrary), **named)
