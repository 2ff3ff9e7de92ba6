"""``mutabaqa cooperation``: matrices, laws that would have to change, counts for a corpus too large for pairs."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from checker.comparison.exposure import offences
from checker.convention import load
from checker.resources import folder

from .conftest import HEAD, Run

SHIPPED = folder("country_profiles")


def test_json_names_the_element_and_whose_law(run: Run, tmp_path: Path) -> None:
    assert run("cooperation", "AE", "SA", "MA", "--format", "json", "--profiles", SHIPPED, "-o", tmp_path).exit_code == 0
    document = json.loads((tmp_path / "cooperation.json").read_text("utf-8"))
    assert len(document["pairs"]) == 3
    assert {o["obligation"] for o in document["offences"]} == set(offences(load()))
    (pair,) = [p for p in document["pairs"] if (p["first"], p["second"]) == ("AE", "SA")]
    assert {"element": "remaining", "punishes": "AE", "lacks": "SA"} in pair["offences"]["6.1"]["obstacles"]
    changes = [x for x in document["laws_to_change"] if x["state"] == "SA" and x["obligation"] == "6.1"]
    assert {"state": "SA", "obligation": "6.1", "element": "remaining", "punished_in": ["AE", "MA"]} in changes
    for offence in document["offences"]:
        assert all(sum(counts.values()) == 3 for counts in offence["pairs"].values())
    assert set(document["states"][0]["authorities"]) == {"34.2", "31.7", "43"}


def test_csv_pairs_laws_and_acts(run: Run, tmp_path: Path) -> None:
    assert run("cooperation", "AE", "SA", "--format", "csv", "--profiles", SHIPPED, "-o", tmp_path).exit_code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "cooperation-pairs.csv").read_text("utf-8-sig"))))
    (access,) = [r for r in rows if r["obligation"] == "6.1"]
    assert access["shared"] == "access"
    assert access["only_first"] == "remaining continuing"
    assert (tmp_path / "cooperation-laws.csv").is_file()
    assert (tmp_path / "cooperation-acts.csv").is_file()


def test_a_large_corpus_is_counted_without_pairs(run: Run, tmp_path: Path) -> None:
    corpus = tmp_path / "many"
    corpus.mkdir()
    for n in range(61):
        (corpus / f"P{n:02}.yaml").write_text(HEAD.format(state="KW"), "utf-8")
    out = tmp_path / "out"
    assert run("cooperation", "--format", "json", "--profiles", corpus, "-o", out).exit_code == 0
    document = json.loads((out / "cooperation.json").read_text("utf-8"))
    assert "pairs" not in document
    assert document["pairs_written"] is False
    assert document["offences"][0]["pairs"]["criminal"]["unknown"] == 61 * 60 // 2
    assert run("cooperation", "--format", "json", "--profiles", corpus, "-o", out, "--pairs").exit_code == 0
    assert len(json.loads((out / "cooperation.json").read_text("utf-8"))["pairs"]) == 61 * 60 // 2
    page = run("cooperation", "--format", "pdf", "--profiles", corpus, "-o", out, "--lang", "en")
    assert page.exit_code == 2
    assert "no more than 60 States" in page.stderr


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_page_has_a_matrix_an_offence(run: Run, tmp_path: Path, lang: str) -> None:
    result = run("cooperation", "AE", "SA", "MA", "--format", "html", "--profiles", SHIPPED, "-o", tmp_path, "--lang", lang)
    assert result.exit_code == 0, result.output
    page = (tmp_path / f"cooperation-{lang}.html").read_text("utf-8")
    assert page.count('<table class="matrix few">') == len(offences(load()))
    for sign in "■▪□▲△":
        assert sign in page


def test_not_assessed_is_never_an_obstacle(run: Run, profiles: Path, tmp_path: Path) -> None:
    # Two profiles of which nobody has judged anything: all unknown, nothing to change.
    assert run("cooperation", "--format", "json", "--profiles", profiles, "-o", tmp_path).exit_code == 0
    document = json.loads((tmp_path / "cooperation.json").read_text("utf-8"))
    assert document["laws_to_change"] == []
    assert all(o["pairs"]["criminal"] == {"full": 0, "partial": 0, "none": 0, "unknown": 1} for o in document["offences"])
