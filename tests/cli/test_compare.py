"""``mutabaqa compare``: the report and the data; what is left out is named."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from checker.resources import folder

from .conftest import Run

SHIPPED = folder("country_profiles")


def test_json_of_all_states(run: Run, tmp_path: Path) -> None:
    result = run("compare", "--format", "json", "--profiles", SHIPPED, "-o", tmp_path, "--lang", "en")
    assert result.exit_code == 0
    document = json.loads((tmp_path / "comparison.json").read_text("utf-8"))
    states = {s["state"]: s for s in document["states"]}
    assert len(states) == document["assessed_states"] > 5
    emirates = states["AE"]
    assert [a["number"] for a in emirates["articles"]] == list(range(5, 30))
    for s in states.values():
        assert s["transposition_deficit"]["lower"] <= s["transposition_deficit"]["upper"] <= s["transposition_deficit"]["of"] == s["due"]
        for need in s["assistance"]:
            assert need["provision_would_say"] is None or all(need["provision_would_say"].values())
    assert sum(a["transposition_deficit"]["of"] for a in document["articles"]) == document["transposition_deficit"]["of"]
    gap = document["common_gaps"][0]
    assert all(states[s]["elements"][gap["obligation"]][gap["element"]] == "unmet" for s in gap["states"])
    again = tmp_path / "again"
    run("compare", "--format", "json", "--profiles", SHIPPED, "-o", again)
    assert (again / "comparison.json").read_bytes() == (tmp_path / "comparison.json").read_bytes()


def test_csv_has_a_row_a_state_and_article(run: Run, tmp_path: Path) -> None:
    assert run("compare", "AE", "MA", "--format", "csv", "--profiles", SHIPPED, "-o", tmp_path).exit_code == 0
    rows = list(csv.DictReader(io.StringIO((tmp_path / "comparison.csv").read_text("utf-8-sig"))))
    assert [(r["state"], int(r["article"])) for r in rows] == [(s, n) for s in ("AE", "MA") for n in range(5, 30)]


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_html_names_every_state_and_never_speaks_by_colour_alone(run: Run, tmp_path: Path, lang: str) -> None:
    from checker.names import state_name

    result = run("compare", "AE", "MA", "OM", "--format", "html", "--profiles", SHIPPED, "-o", tmp_path, "--lang", lang)
    assert result.exit_code == 0, result.output
    page = (tmp_path / f"comparison-{lang}.html").read_text("utf-8")
    for state in ("AE", "MA", "OM"):
        assert state_name(state, lang) in page
    matrix = page.partition('<table class="ratings">')[2].partition("</table>")[0]
    cells = re.findall(r"<td [^>]*title=[^>]*>(.*?)</td>", matrix)
    ratings = [re.sub(r"<[^>]+>", "", cell) for cell in cells]
    assert len(ratings) == 75
    assert set(ratings) <= {"C", "LC", "PC", "NC", "NA", "–"}
    assert f'<html lang="{lang}" dir="{"rtl" if lang == "ar" else "ltr"}"' in page


def test_what_cannot_be_assessed_is_named_and_the_exit_code_says_so(run: Run, profiles: Path, tmp_path: Path) -> None:
    (profiles / "DZ.yaml").write_text("profile: 1\n", "utf-8")
    result = run("compare", "--format", "json", "--profiles", profiles, "-o", tmp_path, "--lang", "en")
    assert result.exit_code == 2
    assert "DZ.yaml" in result.stderr
    document = json.loads((tmp_path / "comparison.json").read_text("utf-8"))
    assert [x["file"].endswith("DZ.yaml") for x in document["left_out"]] == [True]
    assert {s["state"] for s in document["states"]} == {"KW", "MA"}
    page = run("compare", "--format", "html", "--profiles", profiles, "-o", tmp_path, "--lang", "en")
    assert page.exit_code == 2
    assert "DZ.yaml" in (tmp_path / "comparison-en.html").read_text("utf-8")


def test_nothing_to_compare_is_told_without_a_traceback(run: Run, tmp_path: Path) -> None:
    bad = tmp_path / "XX.yaml"
    bad.write_text("profile: 1\n", "utf-8")
    result = run("compare", bad, "--format", "html", "-o", tmp_path / "out", "--lang", "fr")
    assert result.exit_code == 2
    assert "Aucun des profils" in result.stderr
    assert not (tmp_path / "out").exists()


def test_pdf_holds_the_words_of_the_page(run: Run, tmp_path: Path) -> None:
    from pypdf import PdfReader

    result = run("compare", "AE", "MA", "--profiles", SHIPPED, "-o", tmp_path, "--lang", "en")
    assert result.exit_code == 0, result.output
    reader = PdfReader(tmp_path / "comparison-en.pdf")
    text = "\n".join(p.extract_text() for p in reader.pages)
    assert "Ratings by State and article" in text
    assert "United Arab Emirates" in text
    widths = {round(float(p.mediabox.width)) for p in reader.pages}
    assert widths == {842}  # A4 across
