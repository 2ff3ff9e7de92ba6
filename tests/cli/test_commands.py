"""``explain``, ``new`` and ``status``."""

from __future__ import annotations

import csv
import io
import json
import re
from datetime import date
from pathlib import Path

import pytest

from checker.convention import arabic, load
from checker.output.scaffold import EXAMPLES
from checker.profile.loader import load as load_profile
from checker.rules import catalogue

from .conftest import HEAD, Run

LANGS = ("ar", "en", "fr")
CONVENTION = load()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("code", [rule.code for rule in catalogue()])
def test_every_rule_is_explained(run: Run, code: str, lang: str) -> None:
    result = run("explain", code.lower(), "--lang", lang)
    rule = next(r for r in catalogue() if r.code == code)
    assert result.exit_code == 0
    assert result.stdout.startswith(f"{code}  {rule.title.get(lang)}")
    assert not re.search(r"\{\w+\}", result.stdout.split("reservations:")[0])


def test_the_example_of_a_rule_stands_as_it_is_written(run: Run) -> None:
    for lang in LANGS:
        assert '      - {id: r1, on: ["12.1"], effect: exclude}' in run("explain", "R401", "--lang", lang).stdout


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("obligation", list(CONVENTION.obligations))
def test_every_obligation_is_explained_with_the_authentic_text(run: Run, obligation: str, lang: str) -> None:
    told = " ".join(run("explain", obligation, "--lang", lang).stdout.split())
    asked = CONVENTION.obligations[obligation]
    assert " ".join(arabic(obligation).split()) in told
    assert " ".join(asked.restatement.get(lang).split()) in told
    for element in asked.elements:
        assert f"{'* ' if element.core else ''}{element.label.get(lang)} [{element.id}]" in told


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("22.3", ("22.3.a", "22.3.b", "shifted")),
        ("6", ("Illicit access", "6.2.b")),
        ("42.6", ("لا يجوز لأية دولة من الدول الأطراف", "purpose")),
        ("final.6", ("Reason:",)),
        ("37.4", ("dual criminality",)),
        ("29.1-or", ("literal (default)",)),
        ("29.1.b", ("Alternative: 29.1.a", "29.1-or")),
        ("12.2", ("exceed that of: 12.1",)),
        ("28.1.a", ("May be reserved under: 22.3.a, 22.3.b",)),
    ],
)
def test_articles_clauses_and_readings_are_explained(run: Run, name: str, words: tuple[str, ...]) -> None:
    told = run("explain", name)
    assert told.exit_code == 0
    for word in words:
        assert word in told.stdout


def test_explain_alone_lists_every_code(run: Run) -> None:
    lines = run("explain").stdout.splitlines()
    assert [line.split()[0] for line in lines] == [rule.code for rule in catalogue()]


@pytest.mark.parametrize("lang", LANGS)
def test_a_new_profile_is_valid_and_has_every_obligation(run: Run, tmp_path: Path, lang: str) -> None:
    target = tmp_path / "MA.yaml"
    assert run("new", "ma", "-o", target, "--lang", lang).exit_code == 0
    loaded = load_profile(target, CONVENTION)
    assert loaded.profile is not None
    assert [f for f in loaded.findings if f.level != "note"] == []
    assert set(loaded.profile.transposition) == set(CONVENTION.obligations)
    assert not any(a.mappings or a.absent for a in loaded.profile.transposition.values())
    text = target.read_text(encoding="utf-8")
    assert text.startswith("# yaml-language-server: $schema=")
    assert "المغرب · Morocco · Maroc" in text
    comments = " ".join(line.strip().removeprefix("#").strip() for line in text.splitlines() if line.strip().startswith("#"))
    for obligation in CONVENTION.obligations.values():
        assert " ".join(arabic(obligation.id).split()) in comments
        assert " ".join(obligation.restatement.get(lang).split()) in comments


def test_what_the_scaffold_shows_as_examples_is_valid(tmp_path: Path) -> None:
    target = tmp_path / "KW.yaml"
    examples = dict(EXAMPLES)
    answers = "transposition:\n" + examples.pop("answers")
    target.write_text(HEAD.format(state="KW") + "\n".join([*examples.values(), answers]) + "\n", encoding="utf-8")
    loaded = load_profile(target, CONVENTION)
    assert [f.message.en for f in loaded.findings if f.level == "error"] == []


def test_an_existing_file_stays_unless_force_is_given(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "KW.yaml"
    target.write_text("mine", encoding="utf-8")
    result = run("new", "KW", "-o", target)
    assert result.exit_code == 2
    assert "--force" in result.stderr
    assert target.read_text(encoding="utf-8") == "mine"
    assert run("new", "KW", "-o", target, "--force").exit_code == 0
    assert "state: KW" in target.read_text(encoding="utf-8")


def test_a_new_profile_goes_where_profiles_are_looked_for(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run("new", "KW")
    assert (tmp_path / "KW.yaml").is_file()
    (tmp_path / "country_profiles").mkdir()
    run("new", "KW")
    assert (tmp_path / "country_profiles" / "KW.yaml").is_file()
    assert run("check", "KW", "--fail-on", "error").exit_code == 0


def test_status_tells_unknown_from_absent(run: Run, profiles: Path) -> None:
    acts = (
        "participation:\n  signed: {date: 2010-12-21, sources: [convention]}\n  ratified: {sources: [convention]}\n"
        "  deposited: {absent: {looked: 2026-11-21, sources: [convention]}}\n"
    )
    (profiles / "SD.yaml").write_text(HEAD.format(state="SD") + acts, encoding="utf-8")
    rows = {r["state"]: r for r in json.loads(run("status", "--profiles", profiles, "--format", "json").stdout)}
    assert list(rows) == ["KW", "MA", "SD"]
    assert (rows["SD"]["signed"], rows["SD"]["ratified"], rows["SD"]["in_force"]) == ("2010-12-21", "undated", "none")
    assert (rows["KW"]["signed"], rows["KW"]["in_force"]) == ("unknown", "unknown")
    assert rows["KW"]["not_assessed"] == rows["KW"]["due"] - rows["KW"]["assessed"]
    assert rows["KW"]["met_lower"] <= rows["KW"]["met_upper"]


@pytest.mark.parametrize("lang", LANGS)
def test_status_is_an_aligned_table_in_a_pipe(run: Run, profiles: Path, lang: str) -> None:
    text = run("status", "--profiles", profiles, "--lang", lang).stdout
    assert "\x1b" not in text
    assert {"ar": "الكويت", "en": "Kuwait", "fr": "Koweït"}[lang] in text
    head, first, *_ = text.splitlines()
    if lang != "ar":
        assert head.index({"en": "Assessed", "fr": "Évaluées"}[lang]) == first.index("0/")


def test_status_as_csv_reads_back(run: Run, profiles: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("status", "KW", "--profiles", profiles, "--format", "csv").stdout)))
    assert [(r["state"], r["name"], r["assessed"]) for r in rows] == [("KW", "Kuwait", "0")]


def test_status_shows_a_file_that_cannot_be_read_and_says_so_by_its_exit_code(run: Run, profiles: Path) -> None:
    (profiles / "DZ.yaml").write_text("profile: [", encoding="utf-8")
    result = run("status", "--profiles", profiles)
    assert result.exit_code == 2
    assert "cannot be read" in result.stdout
    assert "KW Kuwait" in result.stdout


def test_as_of_moves_the_day_of_the_table(run: Run, profiles: Path) -> None:
    acts = "participation:\n  deposited: {date: 2020-01-01, sources: [convention]}\n"
    (profiles / "SD.yaml").write_text(HEAD.format(state="SD") + acts, encoding="utf-8")
    now, before = (
        json.loads(run("status", "SD", "--profiles", profiles, "--format", "json", "--as-of", day).stdout)[0]
        for day in ("2021-01-01", "2019-01-01")
    )
    assert now["bound"]
    assert date.fromisoformat(now["in_force"]) == date(2020, 1, 31)
    assert not before["bound"]
