"""YAML 1.1's traps: a profile says what its author wrote."""

from __future__ import annotations

from typing import Any

import pytest

from checker.convention import load as load_convention
from checker.profile import Loaded, load_text
from checker.profile.yaml_nodes import parse

HEAD = "profile: 1\nstate: KW\nmaintained_until: 2026-11-21\n"


def loaded(body: str) -> Loaded:
    return load_text((HEAD + body).encode(), "test.yaml", load_convention())


def value(written: str, *, number: bool = False) -> Any:
    parsed = parse(f"x: {written}\n", {"x": {"#": True}} if number else {})
    assert parsed.faults == []
    return parsed.root["x"]


@pytest.mark.parametrize(
    "written",
    [
        "NO",
        "no",
        "No",
        "yes",
        "YES",
        "on",
        "off",
        "y",
        "n",
        "True",
        "FALSE",
        "NULL",
        "Null",
        "010",
        "0o17",
        "0x1F",
        "0b11",
        "12:30",
        "1:30:00",
        "1_000",
        ".5e3",
        "1e3",
        ".inf",
        ".nan",
        "2016-01-12",
        "=",
        "+1",
        "7",
        "1.10",
    ],
)
def test_plain_words_and_figures_stay_text(written: str) -> None:
    assert value(written) == written


@pytest.mark.parametrize(
    ("written", "meant"),
    [("true", True), ("false", False), ("null", None), ("~", None), ("", None), ("'true'", "true"), ('"null"', "null"), ("''", "")],
)
def test_only_these_are_no_text(written: str, meant: object) -> None:
    assert value(written) is meant or value(written) == meant
    assert type(value(written)) is type(meant)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        *(("7", 7), ("010", 10), ("2.5", 2.5), ("-3", -3)),
        *((text, text) for text in ("1_000", "0x1F", "1e3", "12:30", ".5", "9" * 400)),
        ("'7'", "7"),
    ],
)
def test_numbers_only_where_a_number_is_asked_for(written: str, meant: object) -> None:
    assert value(written, number=True) == meant
    assert type(value(written, number=True)) is type(meant)


def test_keys_are_text_as_written() -> None:
    root = parse("on: 1\n2.10: a\n2.1: b\n6: c\nyes: d\n010: e\n2016-01-12: f\n~: g\n", {}).root
    assert list(root) == ["on", "2.10", "2.1", "6", "yes", "010", "2016-01-12", "~"]


def test_two_point_ten_is_not_two_point_one() -> None:
    body = (
        "statutes:\n  law:\n    title: Law\n    provisions:\n      2.1: {summary: one}\n      2.10: {summary: ten}\n"
        "transposition:\n  6.1:\n    - {by: law/2.10, relation: equal}\n  7:\n    - {by: law/2.1, relation: equal}\n"
    )
    profile = loaded(body).profile
    assert profile is not None
    assert [p.summary.en for p in profile.statutes["law"].provisions.values()] == ["one", "ten"]
    found = profile.provision(profile.transposition["6.1"].mappings[0].by)
    assert found is not None
    assert found.summary.en == "ten"


def test_the_state_of_norway_is_a_state() -> None:
    text = b"profile: 1\nstate: NO\nmaintained_until: 2026-11-21\n"
    found = load_text(text, "test.yaml", load_convention())
    assert found.state == "NO"
    assert found.profile is not None
    assert [f.code for f in found.findings] == ["D020"]


def test_a_reservation_keeps_the_key_on() -> None:
    profile = loaded("reservations:\n  - {id: r1, on: [19.2, 22], effect: exclude}\n").profile
    assert profile is not None
    assert profile.reservations is not None
    assert profile.reservations[0].on == ("19.2", "22")


def test_numbers_are_texts_where_texts_are_asked_for() -> None:
    profile = loaded("statutes:\n  law:\n    title: 1984\n    citation: {en: 63.10}\n    published: {issue: 0123}\n").profile
    assert profile is not None
    law = profile.statutes["law"]
    assert (law.title.en, law.citation.en, law.issue) == ("1984", "63.10", "0123")


def test_a_date_in_a_block_scalar_is_a_date() -> None:
    text = b"profile: 1\nstate: KW\nmaintained_until: |\n  2026-11-21\n"
    profile = load_text(text, "test.yaml", load_convention()).profile
    assert profile is not None
    assert profile.maintained_until.isoformat() == "2026-11-21"


def test_text_is_composed() -> None:
    decomposed = "Le Maroc re\u0301prime l'acce\u0300s"
    profile = loaded(f'statutes:\n  law:\n    title: {decomposed}\n    note: "re\\u0301prime"\n').profile
    assert profile is not None
    assert profile.statutes["law"].title.fr == "Le Maroc réprime l'accès"
    assert profile.statutes["law"].note.fr == "réprime"


def test_a_key_in_two_forms_of_the_same_letters_is_a_duplicate() -> None:
    parsed = parse("é: 1\ne\u0301: 2\n", {})
    assert [(f.code, f.place.line) for f in parsed.faults] == [("D006", 2)]


def test_columns_count_characters_and_not_bytes() -> None:
    found = loaded("statutes:\n  law: {title: {ar: قانون مكافحة جرائم تقنية المعلومات}, in_force: 2023-02-30}\n")
    line = "  law: {title: {ar: قانون مكافحة جرائم تقنية المعلومات}, in_force: 2023-02-30}"
    assert [(f.code, f.place.line, f.place.column) for f in found.findings] == [("D015", 5, line.index("2023") + 1)]


def test_a_byte_order_mark_and_windows_line_ends_are_tolerated() -> None:
    text = b"\xef\xbb\xbf" + (HEAD + "satutes: {}\n").replace("\n", "\r\n").encode()
    found = load_text(text, "test.yaml", load_convention())
    assert [(f.code, f.place.line, f.place.column) for f in found.findings] == [("D011", 4, 1)]
    assert load_text(b"\xef\xbb\xbf" + HEAD.encode(), "test.yaml", load_convention()).profile is not None


def test_direction_marks_are_tolerated() -> None:
    assert loaded('statutes:\n  law: {title: {ar: "قانون \u200e63\u200f"}}\n').profile is not None
