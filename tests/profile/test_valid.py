from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.convention import load as load_convention
from checker.profile import load
from checker.profile.duration import Duration
from checker.profile.model import SAFEGUARDS, Absence, Place, Profile
from checker.profile.schema import resolve, schema
from checker.text import Text

FULL = Path(__file__).parent / "valid" / "full.yaml"


@pytest.fixture(scope="module")
def profile() -> Profile:
    loaded = load(FULL, load_convention())
    assert [(f.code, f.place.line, f.message.en) for f in loaded.findings if f.level != "note"] == []
    assert loaded.profile is not None
    return loaded.profile


def fields(node: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """Each field of the format, by the object of the schema that it belongs to."""
    node = resolve(node)
    for name, child in node.get("properties", {}).items():
        yield id(node), name
        yield from fields(child)
    for key in ("additionalProperties", "items"):
        if isinstance(node.get(key), dict):
            yield from fields(node[key])
    for branch in node.get("anyOf", ()):
        yield from fields(branch)


def used(value: Any, node: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    node = resolve(node)
    for branch in node.get("anyOf", ()):
        yield from used(value, branch)
    if isinstance(value, dict):
        for key, child in value.items():
            known = node.get("properties", {}).get(key)
            rest = node.get("additionalProperties")
            if known is not None:
                yield id(node), key
                yield from used(child, known)
            elif isinstance(rest, dict):
                yield from used(child, rest)
    if isinstance(value, list) and "items" in node:
        for row in value:
            yield from used(row, node["items"])


def test_the_full_profile_uses_every_field() -> None:
    value = yaml.load(FULL.read_text(encoding="utf-8"), yaml.CBaseLoader)
    assert {name for _owner, name in set(fields(schema())) - set(used(value, schema()))} == set()


def test_participation_is_typed(profile: Profile) -> None:
    participation = profile.participation
    assert participation is not None
    assert participation.signed is not None
    assert participation.signed.date == date(2010, 12, 21)
    assert participation.signed.hijri == "1432-01-15"
    assert participation.ratified is not None
    assert participation.ratified.alternatives[0].date == date(2013, 3, 1)
    assert participation.acceded is not None
    assert participation.acceded.date is None
    assert participation.acceded.absent == Absence(
        date(2026, 11, 20), "high", Text.of("A signatory"), ("law60",), participation.acceded.absent.place,  # type: ignore[union-attr]
        participation.acceded.absent.places,  # type: ignore[union-attr]
    )  # fmt: skip
    assert [t.status for t in participation.other_treaties] == ["not_party", "signatory"]


def test_reservations_are_typed(profile: Profile) -> None:
    assert profile.reservations is not None
    first, second = profile.reservations
    assert first.on == ("29.1.a", "22", "34.2")
    assert first.option == "31.6"
    assert first.confirmed == date(2013, 2, 14)
    assert first.scope.offences == ("14", "defamation")
    assert first.scope.other_power_offences == "all"
    assert (first.scope.closed_group, first.scope.beyond_chapter_two, first.scope.internal_law) == (True, False, False)
    assert (first.made_date, first.made_at) == (date(2010, 12, 21), "signature")
    assert second.on == ("all",)
    assert second.confirmed is False
    assert second.made_date is None
    assert second.narrows is None


def test_provisions_are_typed(profile: Profile) -> None:
    law = profile.statutes["law63-2015"]
    assert list(law.provisions) == ["2.1", "2.10", "general"]
    assert law.issue == "010"
    assert profile.statutes["law9-2023"].issue == "1668"
    simple = profile.provision("law63-2015/2.1")
    assert simple is not None
    assert simple.penalty is not None
    assert simple.penalty.prison_max == Duration("6m")
    assert simple.penalty.fine is not None
    assert (simple.penalty.fine.min, simple.penalty.fine.max, simple.penalty.either) == (500, 2000, True)
    heavier = profile.provision("law63-2015/2.10")
    assert heavier is not None
    assert heavier.aggravates == "law63-2015/2.1"
    assert heavier.penalty is not None
    assert heavier.penalty.other == (Text(en="Confiscation"), Text.of("Closure"))
    assert heavier.repealed is not None
    assert heavier.repealed.date == date(2024, 1, 1)
    general = profile.provision("law63-2015/general")
    assert general is not None
    assert general.penalty is not None
    assert general.penalty.none
    assert general.power is not None
    assert (general.power.ordered_by, general.power.max_days, general.power.renewals) == (("court", "prosecutor"), 90, 1)
    assert general.power.offences == ("6.1", "15.2", "fraud")
    assert general.safeguards is not None
    assert list(general.safeguards.facts) == [*SAFEGUARDS, "data_protection_authority"]
    assert general.safeguards.facts["independent"] is True
    assert isinstance(general.safeguards.facts["grounds"], Absence)
    assert general.safeguards.facts["time_limit"] == Text.of("30 days")
    assert profile.statutes["draft"].status == "bill"


def test_answers_are_typed(profile: Profile) -> None:
    access = profile.transposition["6.1"].mappings[0]
    assert access.elements == {"access": "met", "remaining": "unmet", "contact": "unclear"}
    assert access.assessed == date(2026, 11, 20)
    assert profile.transposition["6.2.a"].mappings[0].elements is None
    assert profile.transposition["6.2.a"].mappings[0].confidence == "medium"
    assert profile.transposition["7"].absent is not None
    assert profile.transposition["13"].not_assessed_note == Text(en="The penal code was not read")
    assert profile.transposition["13"].mappings == ()
    assert profile.cooperation["extradition_authority"].absent is not None
    assert profile.cooperation["contact_24_7"].name == Text.of("Ministry of the Interior")


def test_places_point_at_what_they_name(profile: Profile) -> None:
    lines = FULL.read_text(encoding="utf-8").splitlines()

    def at(place: Place) -> str:
        return lines[place.line - 1][place.column - 1 :]

    access = profile.transposition["6.1"].mappings[0]
    assert at(access.place).startswith("by: law63-2015/2.1")
    assert at(access.places["elements.remaining"]).startswith("remaining: unmet")
    assert at(access.places["relation"]) == "narrower"
    assert at(access.places["adds.0"]).startswith("{en: only where")
    assert at(profile.transposition["13"].place).startswith("13: {not_assessed")
    provision = profile.statutes["law63-2015"].provisions["2.10"]
    assert at(provision.place) == "2.10:"
    assert provision.penalty is not None
    assert at(provision.penalty.places["prison.max"]).startswith("life}")
    power = profile.statutes["law63-2015"].provisions["general"].power
    assert power is not None
    assert at(power.places["max_days"]) == "90"
    assert profile.reservations is not None
    first = profile.reservations[0]
    assert at(first.places["scope.closed_group"]) == "true"
    assert at(first.places["made.date"]).startswith("2010-12-21")
    assert at(first.places["on.1"]).startswith("22, 34.2]")
    assert at(profile.sources["law63"].place) == "law63:"
    assert at(profile.places["state"]) == "state: KW"


def test_what_was_not_looked_at_stays_unsaid(tmp_path: Path) -> None:
    path = tmp_path / "new.yaml"
    path.write_text("profile: 1\nstate: KW\nmaintained_until: 2026-11-21\nreservations: []\n", encoding="utf-8")
    profile = load(path, load_convention()).profile
    assert profile is not None
    assert profile.participation is None
    assert profile.reservations == ()
    assert profile.transposition == {}
    path.write_text("profile: 1\nstate: KW\nmaintained_until: 2026-11-21\n", encoding="utf-8")
    again = load(path, load_convention()).profile
    assert again is not None
    assert again.reservations is None
    assert len(profile.sha256) == 64
    assert profile.sha256 != again.sha256
