"""One profile at one date, under named readings and an evidence threshold: the whole judgement, as a value.

Nothing here reads a file or knows a page. The order is: what bound the State and since when; the statements made about the
Convention; the obligations; the articles; the figures; and last the rules, which name every shortcoming at its line.
"""

from __future__ import annotations

from collections.abc import Mapping

from checker.assessing.context import Context
from checker.assessing.obligations import judge
from checker.assessing.participation import bound_since
from checker.assessing.rating import rate
from checker.assessing.summary import summarise
from checker.assessment import Assessment, Options, ReservationResult
from checker.convention.model import Convention
from checker.findings import Finding
from checker.profile.model import Profile
from checker.rules.base import Case

_CHAPTERS = ("G", "P", "T", "R", "C")


def effective_readings(convention: Convention, options: Options) -> Mapping[str, str]:
    """The option of every reading: the user's choice, else the default."""
    return {**convention.default_readings(), **options.readings}


def _statements(profile: Profile, convention: Convention, options: Options) -> tuple[ReservationResult, ...]:
    if not profile.reservations:
        return ()
    from checker.reservations import judge_all

    as_of = options.as_of or profile.maintained_until
    return tuple(judge_all(profile, convention, as_of, options.readings))


def unassessed(file: str, state: str | None, convention: Convention, options: Options, findings: tuple[Finding, ...]) -> Assessment:
    """The value for a profile that cannot be assessed: it keeps its findings and has no obligations."""
    ordered = tuple(sorted(findings, key=lambda f: f.sort_key))
    return Assessment(file=file, state=state, as_of=options.as_of, convention=convention, options=options, findings=ordered)


def assess(
    profile: Profile,
    convention: Convention,
    options: Options = Options(),
    data_findings: tuple[Finding, ...] = (),
) -> Assessment:
    """Assess a profile at ``options.as_of`` (default: the day until which it is maintained).

    ``data_findings`` are what the loader and the D rules found; they stand first among the findings, and with one of level error among
    them nothing is judged, for the facts themselves are in doubt.
    """
    if any(f.level == "error" for f in data_findings):
        return unassessed(profile.file, profile.state, convention, options, data_findings)
    as_of = options.as_of or profile.maintained_until
    statements = _statements(profile, convention, options)
    context = Context(profile, convention, as_of, options.evidence, {})
    results = judge(context, statements, effective_readings(convention, options))
    bound, since = bound_since(profile, convention, as_of)
    case = Case(profile, convention, as_of, options, results, statements)
    findings = [*data_findings, *_rule_findings(case)]
    return Assessment(
        file=profile.file,
        state=profile.state,
        as_of=as_of,
        convention=convention,
        options=options,
        profile=profile,
        bound=bound,
        since=since,
        obligations=results,
        articles=rate(profile, convention, results),
        reservations=statements,
        findings=tuple(sorted(findings, key=lambda f: f.sort_key)),
        summary=summarise(convention, results),
    )


def _rule_findings(case: Case) -> list[Finding]:
    from checker.rules import catalogue

    return [finding for rule in catalogue() if rule.code[0] in _CHAPTERS for finding in rule.run(case)]
