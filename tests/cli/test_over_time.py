"""``timeline``, ``diff``, ``crosswalk``, ``agree``, ``export`` as commands: outputs, files, faults of usage."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from checker.convention import crosswalk
from checker.resources import folder

from .conftest import Run

SHIPPED = folder("country_profiles")


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_timeline_in_every_form(run: Run, tmp_path: Path, lang: str) -> None:
    assert "2023-09-12" in run("timeline", "JO", "--profiles", SHIPPED, "--lang", lang).stdout
    days = json.loads(run("timeline", "JO", "--profiles", SHIPPED, "--format", "json").stdout)["days"]
    assert [d["date"] for d in days] == sorted(d["date"] for d in days)
    assert all(d["met"]["lower"] <= d["met"]["upper"] <= d["met"]["of"] for d in days)
    result = run("timeline", "JO", "--profiles", SHIPPED, "--format", "html", "-o", tmp_path, "--lang", lang)
    assert result.exit_code == 0, result.output
    page = (tmp_path / f"JO-timeline-{lang}.html").read_text("utf-8")
    drawing = page.partition('<svg class="steps"')[2].partition("</svg>")[0]
    assert "<rect" in drawing
    assert "<text" not in drawing


def test_timeline_of_a_law_without_days_is_told(run: Run, profiles: Path) -> None:
    result = run("timeline", profiles / "KW.yaml", "--lang", "en")
    assert result.exit_code == 2
    assert "no day" in result.stderr


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_diff_of_two_dates(run: Run, tmp_path: Path, lang: str) -> None:
    shown = run("diff", "JO@2022-01-01", "JO@2024-01-01", "--profiles", SHIPPED, "--lang", lang)
    assert shown.exit_code == 0
    # One State is told in the course of time, whichever day is named first.
    assert run("diff", "JO@2024-01-01", "JO@2022-01-01", "--profiles", SHIPPED, "--lang", lang).stdout == shown.stdout
    document = json.loads(run("diff", "JO@2022-01-01", "JO@2024-01-01", "--profiles", SHIPPED, "--format", "json").stdout)
    assert document["statutes_in"] == ["law17-2023"]
    assert all(document["words"][x] for x in ("ar", "en", "fr"))
    assert run("diff", "JO@2022-01-01", "JO@2024-01-01", "--profiles", SHIPPED, "--format", "html", "-o", tmp_path).exit_code == 0


@pytest.mark.parametrize(("name", "word"), [("JO@soon", "is not a date"), ("ZZ@2020-01-01", "ZZ")])
def test_diff_of_what_is_not_there(run: Run, name: str, word: str) -> None:
    result = run("diff", name, "JO", "--profiles", SHIPPED, "--lang", "en")
    assert result.exit_code == 2
    assert word in result.stderr


@pytest.mark.parametrize("to", ["budapest", "un", "malabo"])
def test_crosswalk_covers_every_article_and_never_calls_the_unknown_unmet(run: Run, to: str) -> None:
    document = json.loads(run("crosswalk", "AE", "--to", to, "--profiles", SHIPPED, "--format", "json").stdout)
    assert document["assessment_under_that_treaty"] is False
    treaty = next(t for t in document["treaties"] if t["id"] == to)
    assert [a["number"] for a in treaty["articles"]] == list(crosswalk().treaties[to].articles)
    uncovered = [a for a in treaty["articles"] if not a["covered"]]
    assert uncovered
    assert any(a["answers"] for a in treaty["articles"])
    text = run("crosswalk", "AE", "--to", to, "--profiles", SHIPPED, "--lang", "en").stdout
    assert "no assessment under that treaty" in text
    assert text.count("Not covered by the profile") == sum(not a["covered"] for t in document["treaties"] for a in t["articles"])
    rows = list(csv.DictReader(io.StringIO(run("crosswalk", "AE", "--to", to, "--profiles", SHIPPED, "--format", "csv").stdout)))
    assert sum(bool(r["obligation"]) for r in rows) == sum(len(a["answers"]) for t in document["treaties"] for a in t["articles"])


def test_crosswalk_sees_the_relation_from_the_other_side(run: Run) -> None:
    document = json.loads(run("crosswalk", "AE", "--to", "budapest", "--profiles", SHIPPED, "--format", "json").stdout)
    answers = {a["number"]: a["answers"] for a in document["treaties"][0]["articles"]}
    # Art. 6.1 asks for all that Budapest 2 asks and more: seen from there, Budapest asks for less.
    (access,) = [x for x in answers["2"] if x["obligation"] == "6.1"]
    assert access["relation"] == "narrower"
    assert {x["obligation"] for x in answers["15"]} == set()  # safeguards: this Convention knows none


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_agree(run: Run, tmp_path: Path, lang: str) -> None:
    second = tmp_path / "JO.yaml"
    text = (SHIPPED / "JO.yaml").read_text("utf-8")
    second.write_text(text.replace("access: met", "access: unclear", 1), "utf-8")
    result = run("agree", "JO", second, "--profiles", SHIPPED, "--lang", lang)
    assert result.exit_code == 0, result.output
    document = json.loads(run("agree", "JO", second, "--profiles", SHIPPED, "--format", "json").stdout)
    assert document["overall"]["units"] - document["overall"]["alike"] == len(document["disagreements"])
    assert run("agree", "JO", "AE", "--profiles", SHIPPED, "--lang", "en").exit_code == 2
    header, *rows = csv.reader(io.StringIO(run("agree", "JO", second, "--profiles", SHIPPED, "--format", "csv").stdout.lstrip("\ufeff")))
    assert header == ["obligation", "element", "first", "second"]
    assert len(rows) == len(document["disagreements"])


def test_export_writes_tables_and_says_where(run: Run, tmp_path: Path) -> None:
    result = run("export", "--all", "--profiles", SHIPPED, "--format", "csv", "-o", tmp_path, "--lang", "en")
    assert result.exit_code == 0
    assert f"written: {tmp_path / 'datapackage.json'}" in result.stdout
    assert (tmp_path / "assistance.csv").stat().st_size > 1000


def test_export_without_the_library_says_which(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("export", "AE", "--profiles", SHIPPED, "--format", "parquet", "-o", tmp_path, "--lang", "en")
    assert result.exit_code == 2
    assert 'pip install "mutabaqa[research]"' in result.stderr
    assert list(tmp_path.iterdir()) == []
