"""The statements that the decision tree was written for, and the laws that hold for any statement."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.assessment import ReservationResult
from checker.convention import load
from checker.profile.model import Event, Participation, Profile, Reservation, Scope
from checker.reservations import authority, judge, judge_all
from checker.reservations.clauses import includes, number
from checker.reservations.words import words
from checker.text import LANGUAGES, Text

ROWS = yaml.safe_load((Path(__file__).parent / "rows.yaml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 21)
CONVENTION = load()


def statement(data: Mapping[str, Any]) -> Reservation:
    fields = {k: v for k, v in data.items() if k not in {"on", "scope", "made"}}
    scope = {k: tuple(v) if isinstance(v, list) else v for k, v in data.get("scope", {}).items()}
    if "ground" in scope:
        scope["ground"] = Text.of(scope["ground"])
    made = data.get("made", {})
    on = ("all",) if data["on"] == "all" else tuple(data["on"])
    return Reservation(id="r1", on=on, scope=Scope(**scope), made_date=made.get("date"), made_at=made.get("at"), **fields)


def profile(participation: Mapping[str, Any] | None = None, *statements: Reservation) -> Profile:
    events = {k: Event(**v) for k, v in participation.items()} if participation else {}
    acts = Participation(**events) if participation else None
    return Profile("XX.yaml", "XX", TODAY, participation=acts, reservations=statements)


def verdict(row: Mapping[str, Any]) -> ReservationResult:
    return judge(statement(row["statement"]), profile(row.get("participation")), CONVENTION, TODAY, row.get("choose", {}))


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['row']}: {r['name']}" for r in ROWS])
def test_row(row: dict[str, Any]) -> None:
    result = verdict(row)
    assert result.verdict == row["verdict"]
    assert dict(result.excuses) == row.get("excuses", {})
    taken = [step.number for step in result.steps]
    place = -1
    for number_ in row.get("steps", ()):
        assert number_ in taken[place + 1 :], taken
        place = taken.index(number_, place + 1)
    for reading, answers in row.get("readings", {}).items():
        assert dict(result.readings[reading]) == answers
    if "reason" in row:
        assert any(row["reason"] in step.answer.en for step in result.steps), [s.answer.en for s in result.steps]
    for key in ("clause", "chooses"):
        if key in row:
            assert getattr(result, key) == row[key]
    if "outside" in row:
        assert list(result.outside) == row["outside"]


@pytest.mark.parametrize("row", ROWS, ids=[str(r["row"]) for r in ROWS])
def test_every_step_is_told_in_three_languages_with_its_authority(row: dict[str, Any]) -> None:
    result = verdict(row)
    assert result.steps[0].number == "0"
    assert result.consequence
    for step in result.steps:
        assert step.authority
        for text in (step.question, step.answer, authority(step.authority)):
            for lang in LANGUAGES:
                assert getattr(text, lang).strip()
                assert "{" not in getattr(text, lang)


@pytest.mark.parametrize("row", [r for r in ROWS if r["statement"]["effect"] in {"exclude", "modify"}], ids=lambda r: str(r["row"]))
def test_a_statement_judged_on_its_merits_shows_both_readings_of_para_6(row: dict[str, Any]) -> None:
    result = verdict(row)
    if result.verdict in {"permitted", "prohibited"}:
        assert set(result.readings["final.6"]) == {"text", "purpose"}
    if result.verdict == "prohibited":
        assert any("42.6" in step.authority or step.number in {"7c", "7d"} for step in result.steps)


@pytest.mark.parametrize("row", ROWS, ids=[str(r["row"]) for r in ROWS])
def test_only_what_is_permitted_excuses(row: dict[str, Any]) -> None:
    result = verdict(row)
    if result.verdict in {"not_a_reservation", "without_effect"}:
        assert not result.excuses
        assert not result.readings
    assert not set(result.excuses) & set(result.outside)


@pytest.mark.parametrize("effect", ["exclude", "modify"])
@pytest.mark.parametrize("styled", ["reservation", "declaration", "understanding", "ratification_clause", None])
def test_the_name_never_decides(effect: str, styled: str | None) -> None:
    given = {"on": ["12.1"], "effect": effect, "styled": styled}
    assert judge(statement(given), profile(), CONVENTION, TODAY, {}).verdict == "prohibited"
    assert judge(statement(given | {"effect": "none"}), profile(), CONVENTION, TODAY, {}).verdict == "not_a_reservation"


def test_a_statement_without_text_is_never_settled() -> None:
    for row in ROWS:
        given = statement(row["statement"] | {"text_seen": False})
        result = judge(given, profile(row.get("participation")), CONVENTION, TODAY, {})
        assert result.verdict not in {"permitted", "prohibited"}
        assert not result.excuses


def test_a_text_never_read_does_not_change_a_plain_case() -> None:
    given = statement({"on": ["19.2"], "effect": "exclude"})
    seen, unknown = (judge(replace(given, text_seen=t), profile(), CONVENTION, TODAY, {}).verdict for t in (True, None))
    assert seen == unknown == "permitted"


def test_judge_all_keeps_the_order_of_the_profile() -> None:
    one, two = (statement({"on": ["19.2"], "effect": "exclude"}), statement({"on": ["6"], "effect": "none"}))
    results = judge_all(profile(None, replace(one, id="a"), replace(two, id="b")), CONVENTION, TODAY, {})
    assert [r.reservation.id for r in results] == ["a", "b"]
    assert judge_all(Profile("XX.yaml", "XX", TODAY), CONVENTION, TODAY, {}) == ()


def test_lists_of_offences_are_compared_as_sets() -> None:
    assert includes(("6", "7"), ("6.1",), CONVENTION) is True
    assert includes(("6.1",), ("6",), CONVENTION) is False
    assert includes("all", ("felonies",), CONVENTION) is True
    assert includes(("felonies",), "all", CONVENTION) is False
    assert includes(("Felonies", "theft"), ("felonies ",), CONVENTION) is True
    assert includes(("felonies", "misdemeanours"), ("terrorism",), CONVENTION) is None
    assert number(("6", "terrorism"), CONVENTION) == 4


def test_every_answer_has_an_authority_in_arabic_script() -> None:
    for key, (text, cited) in words().answers.items():
        step = key if key in words().questions else key.split(".")[0][0]
        assert step in words().questions or key.split(".")[0] in words().questions
        arabic = authority(cited).ar + re.sub(r"\{\w+\}", "", text.ar)
        assert not re.search("[A-Za-z]", arabic), arabic
