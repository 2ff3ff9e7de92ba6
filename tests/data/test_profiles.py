"""The shipped profiles: valid, complete, sourced, and sane. What the law says is the editors'; what a profile may be is tested here."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.numbers import is_currency

from checker.assessment import Assessment
from checker.convention import load
from checker.pipeline import all_profiles, assess_file
from checker.profile.model import DomesticAnswer, Profile, Provision, Source
from checker.resources import folder

CONVENTION = load()
PATHS = all_profiles(folder("country_profiles"))
DERIVED = {"5", "19.3", "22.3.a", "22.3.b"}
"""Answered by the articles of the chapter, or by what the profile says of reservations."""
OWN_CURRENCY = {
    "AE": "AED", "BH": "BHD", "DJ": "DJF", "DZ": "DZD", "EG": "EGP", "IQ": "IQD", "JO": "JOD", "KM": "KMF", "KW": "KWD",
    "LB": "LBP", "LY": "LYD", "MA": "MAD", "MR": "MRU", "OM": "OMR", "QA": "QAR", "SA": "SAR", "SD": "SDG", "SO": "SOS",
    "SY": "SYP", "TN": "TND", "YE": "YER",
}  # fmt: skip
FORMER = {"MR": {"MRO"}, "SD": {"SDD", "SDP"}, "PS": {"JOD", "ILS", "EGP"}, "SO": {"USD"}}
YEARS_60 = 60 * 365


@pytest.fixture(scope="module", params=PATHS, ids=lambda p: p.stem)
def assessed(request: pytest.FixtureRequest) -> Assessment:
    path: Path = request.param
    return assess_file(path)


def profile_of(assessment: Assessment) -> Profile:
    assert assessment.profile is not None, [f.message.en for f in assessment.findings]
    return assessment.profile


def provisions(profile: Profile) -> Iterator[Provision]:
    for statute in profile.statutes.values():
        yield from statute.provisions.values()


def mappings(profile: Profile) -> Iterator[tuple[str, DomesticAnswer]]:
    for answer in profile.transposition.values():
        for mapping in answer.mappings:
            yield answer.obligation, mapping


def sources_behind(profile: Profile, mapping: DomesticAnswer) -> list[Source]:
    provision = profile.provision(mapping.by)
    assert provision is not None
    ids = mapping.sources or provision.sources or profile.statutes[provision.statute].sources
    return [profile.sources[i] for i in ids if i in profile.sources]


def test_there_is_one_profile_for_each_member_of_the_league() -> None:
    assert {p.stem for p in PATHS} == set(CONVENTION.members)
    assert len(PATHS) == 22


def test_it_can_be_assessed_and_has_no_fault_of_data(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    assert not [f for f in assessed.findings if f.code.startswith("D") and f.level == "error"]
    assert profile.state == Path(profile.file).stem


def test_every_obligation_is_answered(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    missing = [i for i in CONVENTION.obligations if i not in profile.transposition and i not in DERIVED]
    assert not missing
    assert profile.reservations is not None, "whether reservations were looked for"
    assert set(assessed.obligations) == set(CONVENTION.obligations)


def test_participation_is_told_with_sources(assessed: Assessment) -> None:
    participation = profile_of(assessed).participation
    assert participation is not None
    assert participation.signed is not None, "signed, or absent"
    for event in (participation.signed, participation.ratified, participation.acceded, participation.deposited, participation.in_force):
        if event is not None:
            assert event.sources or (event.absent and event.absent.sources), event


def test_high_confidence_rests_on_a_text_that_somebody_read(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    for obligation, mapping in mappings(profile):
        if mapping.confidence == "high" and "met" in (mapping.elements or {}).values():
            assert any(s.text_read for s in sources_behind(profile, mapping)), (obligation, mapping.by)


def test_equal_or_broader_reaches_every_element(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    for obligation, mapping in mappings(profile):
        if mapping.relation in ("equal", "broader") and mapping.elements is not None:
            wanted = {e.id for e in CONVENTION.obligations[obligation].elements}
            met = {e for e, claim in mapping.elements.items() if claim == "met"}
            assert wanted <= met, (obligation, mapping.by)


def test_memory_is_never_more_than_low(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    for obligation, mapping in mappings(profile):
        behind = sources_behind(profile, mapping)
        if behind and all(s.kind == "recall" for s in behind):
            assert mapping.confidence == "low", (obligation, mapping.by)


def test_penalties_are_sane(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    allowed = {OWN_CURRENCY.get(profile.state, "")} | FORMER.get(profile.state, set())
    for provision in provisions(profile):
        penalty = provision.penalty
        if penalty is None or penalty.none:
            continue
        low, high = penalty.prison_min, penalty.prison_max
        for term in (low, high):
            assert term is None or not term.is_term or term.days <= YEARS_60, provision.ref
        if low is not None and high is not None:
            assert low <= high, provision.ref
        if penalty.fine is not None:
            fine = penalty.fine
            if fine.min is not None and fine.max is not None:
                assert fine.min <= fine.max, provision.ref
            if fine.min is not None or fine.max is not None:
                assert fine.currency is not None, provision.ref
                assert is_currency(fine.currency), provision.ref
                assert fine.currency in allowed, provision.ref


def test_text_is_in_arabic_and_english(assessed: Assessment) -> None:
    profile = profile_of(assessed)
    for provision in provisions(profile):
        if provision.summary:
            assert provision.summary.ar, provision.ref
            assert provision.summary.en, provision.ref


def test_nothing_is_met_before_every_law(assessed: Assessment) -> None:
    from datetime import date

    from checker.assessment import Options

    early = assess_file(assessed.file, Options(as_of=date(1800, 1, 1)))
    assert early.summary is not None
    assert early.summary.met_lower == 0
