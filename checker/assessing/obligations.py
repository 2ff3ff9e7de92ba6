"""The result for each obligation: its own law first, then reservations and alternatives, then the chapeau that follows from the rest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from checker.assessing.context import Context, reaches, weakest
from checker.assessing.elements import consider, element_status, status_of
from checker.assessing.force import replaced_law
from checker.assessment import Considered, ElementStatus, ObligationResult, ReservationResult, Status
from checker.convention.model import Convention, Obligation
from checker.profile.model import Absence, Answer, Profile


def judge(ctx: Context, reservations: Iterable[ReservationResult], readings: Mapping[str, str]) -> dict[str, ObligationResult]:
    """Every obligation of Arts. 5–29 at the date, by id, in the Convention's order."""
    statements = tuple(reservations)
    results: dict[str, ObligationResult] = {}
    for obligation in ctx.convention.obligations.values():
        if obligation.force == "must":
            results[obligation.id] = _duty(ctx, obligation)
        elif obligation.force == "may":
            results[obligation.id] = _option(ctx, obligation)
        else:
            results[obligation.id] = _clause(ctx, obligation, statements)
    _choose(ctx, results, statements)
    _options_taken(ctx.convention, results)
    _reserve(results, statements)
    _excuse(ctx.convention, results, readings)
    for obligation in ctx.convention.obligations.values():
        if obligation.force == "chapeau":
            results[obligation.id] = _chapeau(ctx.convention, results[obligation.id], results)
    return results


def _duty(ctx: Context, obligation: Obligation) -> ObligationResult:
    answer = ctx.profile.transposition.get(obligation.id)
    if answer is not None and answer.absent is not None:
        return _absent(ctx, obligation, answer, answer.absent)
    considered = consider(ctx, obligation, answer)
    replaced: tuple[str, ...] = ()
    if considered and not any(c.force in ("in_force", "undated") for c in considered):
        replaced = replaced_law(ctx.profile, {c.provision.statute for c in considered}, ctx.as_of)
    elements: dict[str, ElementStatus]
    if considered:
        elements = {e: element_status(e, considered, bool(replaced)) for e in obligation.element_ids}
    else:
        elements = dict.fromkeys(obligation.element_ids, "not_assessed")
    counting = [c for c in considered if c.counts]
    status = status_of(elements.values())
    return ObligationResult(
        id=obligation.id,
        status=status,
        elements=elements,
        considered=considered,
        answer=answer,
        confidence=weakest([c.mapping.confidence for c in counting]),
        unverified=any(c.force == "in_force" and not c.verified for c in considered),
        text_read=any(_text_read(ctx.profile, c) for c in counting),
        narrower=_narrower(elements, counting),
        contrary=any(c.mapping.relation == "contrary" for c in counting),
        law_of_day=replaced,
        lower_met=status == "met",
        upper_met="unmet" not in elements.values(),
    )


def _absent(ctx: Context, obligation: Obligation, answer: Answer, absent: Absence) -> ObligationResult:
    verified = reaches(absent.confidence, ctx.evidence)
    status: ElementStatus = "unmet" if verified else "not_assessed"
    return ObligationResult(
        id=obligation.id,
        status="unmet" if verified else "not_assessed",
        elements=dict.fromkeys(obligation.element_ids, status),
        answer=answer,
        confidence=absent.confidence if verified else None,
        unverified=not verified,
        text_read=verified and _any_read(ctx.profile, absent.sources),
        upper_met=not verified,
    )


def _any_read(profile: Profile, sources: Iterable[str]) -> bool:
    return any(s in profile.sources and profile.sources[s].text_read for s in sources)


def _text_read(profile: Profile, c: Considered) -> bool:
    """Whether a text of the law was read for this claim: the statute's own sources speak where nearer ones are not named."""
    nearer = (*c.mapping.sources, *c.provision.sources)
    return _any_read(profile, nearer or profile.statutes[c.provision.statute].sources)


def _narrower(elements: Mapping[str, ElementStatus], counting: list[Considered]) -> bool:
    """Whether some element is met only by provisions that ask for more than the Convention does."""
    return any(
        status == "met" and all(c.narrowed for c in counting if c.elements.get(element) == "met") for element, status in elements.items()
    )


def _option(ctx: Context, obligation: Obligation) -> ObligationResult:
    answer = ctx.profile.transposition.get(obligation.id)
    considered = consider(ctx, obligation, answer)
    counting = [c for c in considered if c.counts]
    claimed = {c.elements.get(e, "met") for c in counting for e in obligation.element_ids}
    status: Status = "not_assessed"
    unverified = False
    if answer is not None and answer.absent is not None:
        unverified = not reaches(answer.absent.confidence, ctx.evidence)
        status = "not_assessed" if unverified else "option_unused"
    elif counting:
        status = "option_used" if claimed - {"unmet"} else "option_unused"
    elif considered and all(c.force in ("repealed", "not_yet", "bill", "never_issued") for c in considered):
        status = "option_unused"
    element: ElementStatus = {"option_used": "met", "option_unused": "unmet"}.get(status, "not_assessed")  # type: ignore[assignment]
    return ObligationResult(
        id=obligation.id,
        status=status,
        elements=dict.fromkeys(obligation.element_ids, element),
        considered=considered,
        answer=answer,
        confidence=weakest([c.mapping.confidence for c in counting]),
        unverified=unverified or any(c.force == "in_force" and not c.verified for c in considered),
        text_read=any(_text_read(ctx.profile, c) for c in counting),
    )


def _clause(ctx: Context, obligation: Obligation, statements: tuple[ReservationResult, ...]) -> ObligationResult:
    """19.3, 22.3.a, 22.3.b: used where a permitted reservation rests on them. The chapeau passes here too and is settled later."""
    answer = ctx.profile.transposition.get(obligation.id)
    used = any(s.verdict == "permitted" and s.clause == obligation.id for s in statements)
    status: Status = "not_assessed"
    if obligation.force == "reservation" and ctx.profile.reservations is not None:
        status = "option_used" if used else "option_unused"
    considered = consider(ctx, obligation, answer)
    elements: dict[str, ElementStatus] = dict.fromkeys(obligation.element_ids, "not_assessed")
    if status != "not_assessed":
        elements = dict.fromkeys(obligation.element_ids, "met" if used else "unmet")
    return ObligationResult(id=obligation.id, status=status, elements=elements, considered=considered, answer=answer)


def _choose(ctx: Context, results: dict[str, ObligationResult], statements: tuple[ReservationResult, ...]) -> None:
    """An option of which nothing else is known is used where the State told the depositary so (method 2.4, step 4)."""
    for statement in statements:
        told = statement.reservation
        result = results.get(statement.chooses or "")
        if result is None or result.status != "not_assessed" or ctx.convention.obligations[result.id].force != "may":
            continue
        begun = told.made_date is None or told.made_date <= ctx.as_of
        if begun and (told.withdrawn is None or told.withdrawn > ctx.as_of) and told.text_seen is not False:
            results[result.id] = replace(result, status="option_used", elements=dict.fromkeys(result.elements, "met"))


def _options_taken(convention: Convention, results: dict[str, ObligationResult]) -> None:
    """A relation called narrower is no shortcoming where the Convention gives the option that narrows it (8.2 for 8.1)."""
    for clause in convention.clauses.values():
        option = results.get(clause.id)
        if clause.kind != "option" or option is None or option.status != "option_used":
            continue
        for target in clause.applies_to:
            result = results.get(target)
            if result is None:
                continue
            freed = tuple(
                c if c.mapping.adds or c.mapping.mental_element == "stricter" else replace(c, narrowed=False) for c in result.considered
            )
            narrower = _narrower(result.elements, [c for c in freed if c.counts])
            results[target] = replace(result, considered=freed, narrower=narrower)


def _reserve(results: dict[str, ObligationResult], statements: tuple[ReservationResult, ...]) -> None:
    for statement in statements:
        if statement.verdict != "permitted":
            continue
        for target, extent in statement.excuses.items():
            result = results.get(target)
            if result is None:
                continue
            whole = extent == "whole" or result.reserved_extent == "whole"
            results[target] = replace(
                result,
                status="reserved",
                elements=dict.fromkeys(result.elements, "reserved"),
                excused_by=statement.reservation.id,
                reserved_extent="whole" if whole else "partial",
                lower_met=False,
                upper_met=False,
            )


def _excuse(convention: Convention, results: dict[str, ObligationResult], readings: Mapping[str, str]) -> None:
    """Alternatives: 28.2 for 28.1.a, 29.2 for 29.1.a; and one of 29.1.a and 29.1.b where the text is read as it stands."""
    literal = readings.get("29.1-or") == "literal"
    own = dict(results)
    for obligation in convention.obligations.values():
        result = own[obligation.id]
        if obligation.force != "must" or result.status in ("met", "reserved"):
            continue
        if obligation.either is not None and literal and own[obligation.either].status == "met":
            results[obligation.id] = replace(result, status="option_unused", excused_by=obligation.either)
        elif obligation.alternative is not None and own[obligation.alternative].status == "option_used":
            results[obligation.id] = replace(result, status="option_unused", excused_by=obligation.alternative)


def is_due(convention: Convention, result: ObligationResult) -> bool:
    """Whether the State owes it at the date: binding, not reserved, not replaced by an alternative."""
    return convention.obligations[result.id].force == "must" and result.status not in ("reserved", "option_unused")


def _chapeau(convention: Convention, own: ObligationResult, results: Mapping[str, ObligationResult]) -> ObligationResult:
    """Art. 5 is performed where the articles that it announces are; its own mappings are shown and decide nothing."""
    due = [r for i, r in results.items() if convention.obligations[i].article in convention.weighing.chapeau_from and is_due(convention, r)]
    status = status_of(s for r in due for s in r.elements.values()) if due else "not_assessed"
    lower = bool(due) and all(r.lower_met for r in due)
    upper = bool(due) and all(r.upper_met for r in due)
    whole: ElementStatus = "met" if lower else "not_assessed" if upper else "unmet"
    if whole == "not_assessed" and all(s in ("met", "unclear") for r in due for s in r.elements.values()):
        whole = "unclear"
    return replace(own, status=status, elements=dict.fromkeys(own.elements, whole), lower_met=lower, upper_met=upper)
