"""Words of a profile stay words in every output, whatever they would be for its reader."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pypdf
import pytest
from click.testing import CliRunner

from checker.cli import main
from checker.export.writers import csv_cell
from checker.output.plain import clean
from checker.report.html import script, stylesheet
from tests.security.conftest import SECRET
from tests.security.hostile import PAYLOADS, profile, write

NEVER = ("1337", SECRET)
"""What ``{{ 7 * 191 }}`` would have become, and what the file says that nobody may read."""


@pytest.fixture
def hostile(tmp_path: Path, canary: Path) -> Path:
    return write(tmp_path / "KW.yaml", profile("127.0.0.1:9", str(canary)))


@pytest.fixture
def harmless(tmp_path: Path) -> Path:
    folder = tmp_path / "harmless"
    folder.mkdir()
    return write(folder / "KW.yaml", profile(words=lambda: "words"))


def run(*arguments: object) -> bytes:
    result = CliRunner().invoke(main, [str(a) for a in arguments])
    assert result.exit_code in (0, 1), result.output
    assert not isinstance(result.exception, Exception) or isinstance(result.exception, SystemExit)
    return result.stdout_bytes


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_text_moves_no_cursor_and_turns_no_line(hostile: Path, lang: str) -> None:
    told = run("check", hostile, "--lang", lang).decode()
    assert "<script>" in told
    assert not [c for c in told if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]
    assert not re.search("[\u202a-\u202e\u2066-\u2069]", told)


def test_a_name_of_a_file_is_shown_without_what_a_terminal_obeys(tmp_path: Path, hostile: Path) -> None:
    odd = tmp_path / "\x1b[31m\u202eKW\n.yaml"
    odd.write_bytes(hostile.read_bytes())
    result = CliRunner().invoke(main, ["check", str(odd)])
    assert not {"\x1b", "\u202e"} & set(result.output)
    result = CliRunner().invoke(main, ["report", str(odd), "--format", "html", "-o", str(tmp_path / "out")])
    assert not {"\x1b", "\u202e"} & set(result.output)
    assert clean("a\x1b[2J\u009b1m\u2066b\nc") == "a[2J1mb c"


def test_json_holds_the_words_as_they_are(hostile: Path) -> None:
    document = json.loads(run("check", hostile, "--format", "json"))
    (only,) = document["profiles"]
    assert only["assessed"]
    assert PAYLOADS[3] in json.dumps(only, ensure_ascii=False)


def test_sarif_makes_no_link_of_words(hostile: Path) -> None:
    (sarif,) = json.loads(run("check", hostile, "--format", "sarif"))["runs"]
    told = [result["message"]["text"] for result in sarif["results"]]
    assert any("\\[a](javascript:b)" in text for text in told)
    for text in told:
        assert not re.search(r"(?<!\\)\[[^\]]*\]\(", text)
    assert {key for result in sarif["results"] for key in result["message"]} == {"text"}


class Page(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, its links, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.kinds: set[tuple[str, str]] = set()
        self.links: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.text: list[str] = []
        self._inside: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(tag)
        self.kinds |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "data", "srcset", "background")]

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_comment(self, data: str) -> None:
        self.kinds.add(("!--", data))

    def handle_data(self, data: str) -> None:
        where = self._inside[-1] if self._inside else ""
        self.raw[where].append(data) if where in self.raw else self.text.append(data)


RUNS = {("bdi", ""), ("bdi", "dir"), ("bdi", "lang"), ("p", "lang"), ("p", "dir")}
"""What text against its line is given; the harmless words have none of it."""


@pytest.mark.parametrize("kind", ["national", "concordance", "brief"])
@pytest.mark.parametrize("lang", ["ar", "en"])
def test_html_has_the_elements_of_the_templates_and_no_others(tmp_path: Path, hostile: Path, harmless: Path, kind: str, lang: str) -> None:
    pages = []
    for path in (hostile, harmless):
        out = tmp_path / f"out-{path.parent.name}"
        run("report", path, "--kind", kind, "--lang", lang, "--format", "html", "-o", out)
        pages.append((out / f"KW-{kind}-{lang}.html").read_text("utf-8"))
    page, plain = Page(pages[0]), Page(pages[1])
    assert page.kinds - RUNS <= plain.kinds
    assert all(re.match(r"#|https?://|mailto:|data:font/", link) for link in page.links)
    assert "".join(page.raw["script"]).split() == str(script()).split()
    assert "".join(page.raw["style"]).split() == str(stylesheet("html")).split()
    assert any("<" in text or "{{" in text for text in page.text)
    assert not [word for word in NEVER if word in "".join(page.text)]


def _objects(pdf: pypdf.PdfReader) -> Iterator[Any]:
    for generation in pdf.xref.values():
        for number in generation:
            yield pdf.get_object(number)
    for number in pdf.xref_objStm:
        yield pdf.get_object(number)


FORBIDDEN_KEYS = {
    "/JS",
    "/JavaScript",
    "/OpenAction",
    "/AA",
    "/Launch",
    "/XFA",
    "/RichMedia",
    "/GoToR",
    "/GoToE",
    "/SubmitForm",
    "/ImportData",
}


@pytest.mark.parametrize("languages", [("--lang", "ar"), ("--bilingual", "en,fr")])
def test_pdf_runs_nothing_and_links_only_to_the_web(tmp_path: Path, hostile: Path, languages: tuple[str, str]) -> None:
    run("report", hostile, *languages, "--kind", "concordance", "-o", tmp_path / "out")
    (path,) = (tmp_path / "out").glob("*.pdf")
    pdf = pypdf.PdfReader(path)
    seen, links = 0, []
    for item in _objects(pdf):
        if isinstance(item, pypdf.generic.DictionaryObject):
            seen += 1
            assert not FORBIDDEN_KEYS & item.keys()
            assert item.get("/S") not in ("/JavaScript", "/Launch", "/GoToR", "/SubmitForm", "/ImportData", "/Rendition")
            if "/URI" in item and item.get("/S") == "/URI":
                links.append(str(item["/URI"]))
    assert seen > 50
    assert all(re.match(r"https?://|mailto:|#", link) for link in links)
    assert set(pdf.attachments) == {"KW.yaml", "KW-assessment.json"}
    assert pdf.attachments["KW.yaml"][0] == hostile.read_bytes()
    told = "".join(page.extract_text() for page in pdf.pages)
    assert not [word for word in NEVER if word in told]


STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def test_csv_cells_are_no_formulas(tmp_path: Path, hostile: Path) -> None:
    run("export", hostile, "--format", "csv", "-o", tmp_path / "out")
    cells = 0
    for path in (tmp_path / "out").glob("*.csv"):
        for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"))):
            for cell in row:
                cells += 1
                assert not cell.startswith(STARTS) or re.fullmatch(r"-?[0-9.]+", cell)
    assert cells > 500


@pytest.mark.parametrize("start", STARTS)
def test_every_start_of_a_formula_is_disarmed(start: str) -> None:
    assert csv_cell(start + "1+1") == "'" + start + "1+1"
    assert csv_cell(f" \u200f{start}=1+1") == f"' \u200f{start}=1+1"
    assert csv_cell(-5) == -5


def test_xlsx_has_no_formula_and_no_link(tmp_path: Path, hostile: Path) -> None:
    from openpyxl import load_workbook

    run("export", hostile, "--format", "xlsx", "-o", tmp_path / "out")
    (path,) = (tmp_path / "out").glob("*.xlsx")
    book = load_workbook(path)
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 500
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    with zipfile.ZipFile(path) as parts:
        for name in parts.namelist():
            assert b"<f>" not in parts.read(name)
            assert "external" not in name.lower()
