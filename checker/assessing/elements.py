"""From mappings to the status of each element and of the obligation (design: the contract's statuses)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from checker.assessing.context import Context, reaches
from checker.assessing.facts import contradictions
from checker.assessment import Considered, ElementStatus, Status
from checker.convention.model import Obligation
from checker.profile.model import Answer, DomesticAnswer
from checker.text import Text


def claims(mapping: DomesticAnswer, elements: Sequence[str]) -> dict[str, ElementStatus]:
    """What a mapping says of each element. Where it names none, its relation speaks for all; a contrary provision meets nothing."""
    if mapping.elements is None:
        whole: ElementStatus = "unclear"
        if mapping.relation in ("equal", "broader"):
            whole = "met"
        elif mapping.relation == "contrary":
            whole = "unmet"
        return dict.fromkeys(elements, whole)
    said: dict[str, ElementStatus] = {e: mapping.elements[e] for e in elements if e in mapping.elements}
    if mapping.relation == "contrary":
        return {e: "unmet" if claim == "met" else claim for e, claim in said.items()}
    return said


def _narrowed(mapping: DomesticAnswer, said: Mapping[str, ElementStatus], elements: Sequence[str]) -> bool:
    if mapping.adds or mapping.mental_element == "stricter":
        return True
    return mapping.relation in ("narrower", "overlapping") and all(said.get(e) == "met" for e in elements)


def consider(ctx: Context, obligation: Obligation, answer: Answer | None) -> tuple[Considered, ...]:
    """Each mapping of an answer, held against the date, the evidence threshold and the recorded facts."""
    result = []
    for mapping in answer.mappings if answer else ():
        provision = ctx.profile.provision(mapping.by)
        if provision is None:  # reported by the D rules, and such a profile is not assessed
            continue
        said = claims(mapping, obligation.element_ids)
        facts = contradictions(ctx, obligation, provision) if obligation.force == "must" else ()
        overruled: dict[str, Text] = {}
        for fact in facts:
            for element in fact.elements:
                said[element] = "unmet"
                overruled.setdefault(element, fact.reason)
        result.append(
            Considered(
                mapping=mapping,
                provision=provision,
                force=ctx.force(provision),
                verified=reaches(mapping.confidence, ctx.evidence),
                elements=said,
                overruled=overruled,
                contradictions=facts,
                narrowed=_narrowed(mapping, said, obligation.element_ids),
            )
        )
    return tuple(result)


def element_status(element: str, considered: Iterable[Considered], replaced: bool) -> ElementStatus:
    """One element over all mappings: met by any that counts; unknown where an unverified or undated one may meet it.

    ``replaced``: other law was in force at the date instead of the mapped one, and nobody judged it.
    """
    counting: set[ElementStatus] = set()
    possible = False
    in_force = False
    undated = False
    for c in considered:
        claim = c.elements.get(element)
        if c.counts and claim is not None:
            counting.add(claim)
        elif (c.force == "in_force" or c.force == "undated") and claim in ("met", "unclear"):
            possible = True
        in_force = in_force or c.force == "in_force"
        undated = undated or c.force == "undated"
    if "met" in counting:
        return "met"
    if possible:
        return "not_assessed"
    if "unclear" in counting:
        return "unclear"
    if "unmet" in counting:
        return "unmet"
    return "not_assessed" if in_force or undated or replaced else "unmet"


def status_of(elements: Iterable[ElementStatus]) -> Status:
    """An obligation's status from its elements: ``partly`` if some are met, then ``unclear``, then ``unmet``; else nobody judged it."""
    found = set(elements)
    if found == {"met"}:
        return "met"
    if "met" in found:
        return "partly"
    if "unclear" in found:
        return "unclear"
    return "unmet" if "unmet" in found else "not_assessed"
