"""Words of a profile stay words in every output of every command, whatever they would be for its reader."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pypdf
import pytest
from click.testing import CliRunner, Result

from checker.cli import main
from checker.export.writers import csv_cell
from checker.output.plain import clean
from tests.reliability.every import CASES, FIRST, OUT, SECOND, Case, one_each
from tests.security.hostile import PAYLOADS, lay
from tests.security.readers import OBEYED, STARTS, read

Places = Callable[[Case, str, bool], dict[str, bytes]]


def run(arguments: list[str]) -> Result:
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code in (0, 1, 2), result.output
    assert isinstance(result.exception, SystemExit | None), repr(result.exception)
    return result


@pytest.fixture
def made(tmp_path: Path, canary: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """What a case shows and writes, of hostile words or of harmless ones; what is shown is under no name."""
    hostile = lay(tmp_path / "hostile", canary=str(canary))
    harmless = lay(tmp_path / "harmless", words=lambda: "words")

    def make(case: Case, lang: str, of_hostile: bool) -> dict[str, bytes]:
        monkeypatch.chdir(hostile if of_hostile else harmless)
        found: dict[str, bytes] = {}
        if case.shown or not case.written:
            shown = run(case.argv(lang))
            assert shown.exit_code == 0, shown.output
            found[f".{case.form}"] = shown.stdout_bytes
        if case.written:
            before = set(Path(OUT).iterdir()) if Path(OUT).exists() else set()
            written = run(case.argv(lang, OUT))
            assert written.exit_code == 0, written.output
            found |= {p.name: p.read_bytes() for p in Path(OUT).iterdir() if p not in before and p.name != ".mutabaqa.json"}
        return found

    return make


def _tried() -> list[Any]:
    """Cases with languages: pages are set in two, PDFs in Arabic, all else in three."""
    languages = {"pdf": ("ar",), "html": ("ar", "en"), "xlsx": ("en",), "parquet": ("en",)}
    return [
        pytest.param(case, lang, id=f"{case} {lang}")
        for case in CASES
        for lang in (("ar",) if "--bilingual" in case.arguments else languages.get(case.form, ("ar", "en", "fr")))
    ]


@pytest.mark.parametrize(("case", "lang"), _tried())
def test_words_stay_words(made: Places, case: Case, lang: str) -> None:
    told = made(case, lang, True)
    # A PDF needs no harmless twin, which would take as long as itself: its words are those of its HTML.
    plain = made(case, lang, False) if case.form != "pdf" else told
    assert told.keys() == plain.keys()
    assert len(told) > 0
    for name, content in told.items():
        read(name, content, plain[name])
    assert not case.speaks or told != plain or case.form == "pdf", "no words came through: nothing was tried"


def test_words_come_through_as_they_are(made: Places) -> None:
    """What was tried above were not empty pages: the payloads stand where words belong."""
    cases = {str(case): case for case in CASES}
    assert b"<script>" in made(cases["check --all --fail-on never text"], "en", True)[".text"]
    document = json.loads(made(cases["check --all --fail-on never json"], "en", True)[".json"])
    assert PAYLOADS[3] in json.dumps(document["profiles"][0], ensure_ascii=False)
    told = json.loads(made(cases["check --all --fail-on never sarif"], "en", True)[".sarif"])["runs"][0]["results"]
    assert any("\\[a](javascript:b)" in result["message"]["text"] for result in told)
    for kind in ("national", "concordance", "brief", "review"):
        page = made(cases[f"report {kind} html"], "en", True)[f"KW-{kind}-en.html"]
        assert b"&lt;script&gt;" in page
    for name in ("compare html", "timeline html", "diff KW.yaml@2014-01-01 html", "diff html", "crosswalk un html"):
        (page,) = made(cases[name], "en", True).values()
        assert re.search(rb"&lt;|\{\{|&#34;", page), name
    for name in ("compare json", "timeline json", "diff KW.yaml@2014-01-01 json"):
        assert any(re.search(rb"script|\{\{|HYPERLINK", content) for content in made(cases[name], "en", True).values()), name


def test_a_pdf_holds_what_was_attached_and_nothing_else(made: Places) -> None:
    import io

    case = next(c for c in CASES if str(c) == "report brief pdf")
    pdf = pypdf.PdfReader(io.BytesIO(made(case, "en", True)["KW-brief-en.pdf"]))
    assert set(pdf.attachments) == {"KW.yaml", "KW-assessment.json"}
    assert pdf.attachments["KW.yaml"][0] == Path(FIRST).read_bytes()


def test_tables_hold_the_same_words_in_every_form(made: Places) -> None:
    """Parquet and JSON tables hold the words unchanged; CSV but for the apostrophe that the codebook tells of."""
    import io

    from pyarrow import parquet

    cases = {c.form: c for c in CASES if c.command == "export"}
    tables = made(cases["json"], "en", True)
    packed = made(cases["parquet"], "en", True)
    for name in (name for name in tables if name != "datapackage.json" and name.endswith(".json")):
        rows = parquet.read_table(io.BytesIO(packed[name.replace(".json", ".parquet")])).to_pylist()
        assert json.loads(json.dumps(rows, default=str)) == json.loads(tables[name])
    assert json.dumps(PAYLOADS[0])[1:-1].encode() in b"".join(tables.values())


@pytest.mark.parametrize("start", STARTS)
def test_every_start_of_a_formula_is_disarmed(start: str) -> None:
    assert csv_cell(start + "1+1") == "'" + start + "1+1"
    assert csv_cell(f" \u200f{start}=1+1") == f"' \u200f{start}=1+1"
    assert csv_cell(-5) == -5


# --- names of files: the one thing in an output that no profile's schema has seen --------------------------------------------

ODD = {
    "a terminal": "\x1b[31m\u202eK\x9b2J\u2028\u2066W\n\x85.yaml",
    "no UTF-8": "\udcff\udcfe KW.yaml",
    "code": "=1+1,'\"<script>alert(1)<.script>{{7*191}}[a](javascript:b).yaml",
    "all": "\x1b[31m\u202e\udcff\u2028<script>alert(1)<.script>{{7*191}}\n\x85.yaml",
}
"""Names that a terminal obeys, that are no UTF-8, that are code elsewhere. A page of paper, which takes its time, has only the last."""


def _with_odd_names(cases: Iterable[Case]) -> list[Any]:
    return [
        pytest.param(case, odd, id=f"{case} {name}") for case in cases for name, odd in ODD.items() if case.form != "pdf" or name == "all"
    ]


def _renamed(argument: str, odd: str) -> str:
    return argument.replace(FIRST, str(Path(FIRST).with_name(odd)))


@pytest.mark.parametrize(("case", "odd"), _with_odd_names(c for c in one_each() if c.form != "pdf" or SECOND not in c.arguments))
def test_a_name_of_a_file_is_words_too(made: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case: Case, odd: str) -> None:
    monkeypatch.chdir(tmp_path / "hostile")
    Path(FIRST).rename(Path(FIRST).with_name(odd))
    Path("country_profiles/KW.review.yaml").rename(Path(FIRST).with_name(odd.removesuffix(".yaml") + ".review.yaml"))
    arguments = [_renamed(a, odd) for a in case.argv("en", OUT if case.written else None)]
    for line in (arguments, arguments[:-2]) if case.shown and case.written else (arguments,):
        result = run(line)
        assert result.exit_code == 0, result.output
        assert not OBEYED.search(result.stderr)
        if case.form != "csv":  # CSV has its own ends of lines
            assert not OBEYED.search(result.stdout)
    written = [p for p in Path(OUT).iterdir() if p.name != ".mutabaqa.json"] if case.written else []
    assert bool(written) is case.written
    for path in written:
        # Words of a page are not judged here, for its harmless twin is not made: only that it can be read.
        if path.suffix not in (".html", ".md", ".yaml", ".xlsx", ".pdf"):
            read(path.name.replace("datapackage", "package"), path.read_bytes(), b"")
        elif path.suffix == ".html":
            page = path.read_bytes().decode()
            assert "<script>alert" not in page
            assert "1337" not in page


@pytest.mark.parametrize(
    ("case", "odd"), _with_odd_names(c for c in CASES if c.command in ("compare", "cooperation") and SECOND in c.arguments)
)
def test_a_name_that_is_left_out_is_words_too(made: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, case: Case, odd: str) -> None:
    monkeypatch.chdir(tmp_path / "hostile")
    Path(FIRST).with_name(odd).write_text("profile: 1\nstate: =1+1\n", encoding="utf-8")
    result = run([a for a in case.argv("en", OUT) if a not in (FIRST, SECOND)])
    assert result.exit_code == 2
    assert "left out" in result.stderr
    assert not OBEYED.search(result.output)
    for path in Path(OUT).iterdir():
        content = path.read_bytes()
        if path.suffix == ".html":
            assert "<script>alert" not in content.decode()
        else:
            read(path.name, content, b"")


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD)
@pytest.mark.parametrize("form", ["text", "json", "csv"])
def test_a_file_that_cannot_be_read_is_told_in_words(
    made: Places, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, form: str, odd: str
) -> None:
    """Not even what such a file calls its State is more than words."""
    monkeypatch.chdir(tmp_path / "hostile")
    for number, state in enumerate(("=1+1", "'\x1b[31mKW'", '"\\e[31m=KW"', "'@SUM(1)'", "<script>")):
        Path(FIRST).with_name(f"{number} {odd}").write_text(f"profile: 1\nstate: {state}\n", encoding="utf-8")
    result = run(["status", "--format", form, "--lang", "en"])
    assert result.exit_code == 2
    read(f".{form}", result.stdout_bytes, b"")


@pytest.mark.parametrize("odd", ["\x1b[31mKW", "\u202eKW.yaml", "\udcffKW", "{0.__class__} %s", "\x9b2J"])
@pytest.mark.parametrize("command", ["check", "report", "explain", "new", "status", "compare", "timeline", "export", "nothing", "--odd"])
def test_a_name_that_is_not_there_is_told_without_what_a_terminal_obeys(tmp_path: Path, command: str, odd: str) -> None:
    words = [f"--{odd}"] if command == "--odd" else [command, odd] if command != "nothing" else [odd]
    result = run([*words, "--lang", "en"])
    assert result.exit_code == 2
    assert not OBEYED.search(result.output)
    assert not re.search(r"<class ", result.output)
    assert clean("a\x1b[2J\u009b1m\u2066b\nc") == "a[2J1mb c"
