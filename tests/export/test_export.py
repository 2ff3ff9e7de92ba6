"""The tables: rows against their declared types, keys, links and values; nothing a spreadsheet could take for a formula."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.assessment import Options
from checker.errors import Unusable
from checker.export.package import export
from checker.export.tables import TABLES, Filled, filled
from checker.export.writers import XLSX_CELL, csv_cell, xlsx_text
from checker.pipeline import assess_file, find, map_files
from checker.resources import folder

TYPES = {"string": str, "integer": int, "number": (int, float), "boolean": bool, "date": date}
FIXTURES = Path(__file__).parents[1] / "fixtures"


@pytest.fixture(scope="module")
def every() -> list[Filled]:
    return list(map_files(find((), folder("country_profiles"), True), Options(), filled))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory, every: list[Filled]) -> Path:
    target = tmp_path_factory.mktemp("csv")
    export(every, "csv", target)
    return target


def _rows(every: Iterable[Filled], table: str) -> list[tuple[Any, ...]]:
    return [row for profile in every for row in (profile.rows or {})[table]]


def _key(row: tuple[Any, ...], columns: tuple[str, ...], table: Any) -> tuple[Any, ...]:
    names = [c.name for c in table.columns]
    return tuple(row[names.index(c)] for c in columns)


@pytest.mark.parametrize("table", TABLES, ids=lambda t: t.name)
def test_rows_have_the_declared_types_values_and_keys(every: list[Filled], table: Any) -> None:
    rows = _rows(every, table.name)
    for row in rows:
        assert len(row) == len(table.columns)
        for value, column in zip(row, table.columns, strict=True):
            if value is None:
                continue
            assert isinstance(value, TYPES[column.type]), (column.name, value)
            assert not (column.type in ("integer", "number") and isinstance(value, bool)), column.name
            if column.values:
                assert value in column.values, (column.name, value)
    keys = [_key(row, table.key, table) for row in rows]
    assert len(set(keys)) == len(keys)
    assert all(part is not None for key in keys for part in key)


@pytest.mark.parametrize("table", [t for t in TABLES if t.links], ids=lambda t: t.name)
def test_links_lead_to_rows(every: list[Filled], table: Any) -> None:
    by_name = {t.name: t for t in TABLES}
    for other, columns in table.links:
        there = {_key(row, columns, by_name[other]) for row in _rows(every, other)}
        assert {_key(row, columns, table) for row in _rows(every, table.name)} <= there


def test_the_package_describes_every_file(written: Path) -> None:
    package = json.loads((written / "datapackage.json").read_text("utf-8"))
    assert package["profile"] == "tabular-data-package"
    assert [r["name"] for r in package["resources"]] == [t.name for t in TABLES]
    names = {r["name"] for r in package["resources"]}
    codebook = (written / "CODEBOOK.md").read_text("utf-8")
    for resource in package["resources"]:
        with (written / resource["path"]).open(encoding="utf-8-sig", newline="") as file:
            header = next(csv.reader(file))
        fields = resource["schema"]["fields"]
        assert header == [f["name"] for f in fields]
        assert all(f["type"] in TYPES and f["description"] and f["source"] for f in fields)
        assert set(resource["schema"]["primaryKey"]) <= set(header)
        for link in resource["schema"].get("foreignKeys", ()):
            assert link["reference"]["resource"] in names
            assert set(link["fields"]) <= set(header)
        assert f"## {resource['name']}" in codebook
        assert all(f"| `{name}` |" in codebook for name in header)


def test_csv_holds_the_same_rows(written: Path, every: list[Filled]) -> None:
    with (written / "elements.csv").open(encoding="utf-8-sig", newline="") as file:
        read = list(csv.reader(file))[1:]
    assert read == [["" if v is None else str(csv_cell(v)) for v in row] for row in _rows(every, "elements")]
    assert (written / "elements.csv").read_bytes().startswith(b"\xef\xbb\xbf")


def test_the_same_input_gives_the_same_bytes(written: Path, every: list[Filled], tmp_path: Path) -> None:
    export(every, "csv", tmp_path)
    assert {p.name: p.read_bytes() for p in tmp_path.iterdir()} == {p.name: p.read_bytes() for p in written.iterdir()}


HOSTILE = ('=HYPERLINK("http://example.org")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "＝1+1", "\r=1")


@pytest.mark.parametrize("text", HOSTILE)
def test_no_text_becomes_a_formula_in_csv(text: str) -> None:
    assert str(csv_cell(text)).startswith("'")


def test_ordinary_values_are_left_alone() -> None:
    assert [csv_cell(v) for v in (None, True, False, -3, 2.5, "المادة 2", date(2026, 1, 2))] == [
        "", "true", "false", -3, 2.5, "المادة 2", "2026-01-02",
    ]  # fmt: skip


def test_no_text_becomes_a_formula_in_a_workbook(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    one = filled(assess_file(FIXTURES / "perfect.yaml"))
    rows = dict(one.rows or {})
    width = next(len(t.columns) for t in TABLES if t.name == "sources")
    rows["sources"] = [(text, *("x",) * (width - 1)) for text in (*HOSTILE, "x\x0by", "a" * (XLSX_CELL + 5))]
    export([Filled(one.file, one.state, one.as_of, 0, rows)], "xlsx", tmp_path)
    sheet = load_workbook(tmp_path / "mutabaqa.xlsx")["sources"]
    cells = [sheet.cell(n, 1) for n in range(2, sheet.max_row + 1)]
    assert {c.data_type for c in cells} == {"s"}
    assert [c.value.strip() for c in cells[:4]] == [t.strip() for t in HOSTILE[:4]]
    assert cells[-1].value == "a" * (XLSX_CELL - 1) + "…"
    assert xlsx_text("x\x0by") == "xy"


def test_workbook_has_typed_cells(tmp_path: Path, every: list[Filled]) -> None:
    from openpyxl import load_workbook

    export(every[:2], "xlsx", tmp_path)
    book = load_workbook(tmp_path / "mutabaqa.xlsx", read_only=True)
    assert book.sheetnames == [t.name for t in TABLES]
    header, first, *_ = book["states"].iter_rows(values_only=True)
    row = dict(zip(header, first, strict=True))
    assert isinstance(row["due"], int)
    assert isinstance(row["bound"], bool)
    assert row["as_of"].year == 2026


def test_json_holds_the_same_rows(tmp_path: Path, every: list[Filled]) -> None:
    export(every[:3], "json", tmp_path)
    read = json.loads((tmp_path / "penalties.json").read_text("utf-8"))
    assert len(read) == len(_rows(every[:3], "penalties"))
    assert json.loads((tmp_path / "reservations.json").read_text("utf-8")) is not None
    assert list(read[0]) == [c.name for t in TABLES if t.name == "penalties" for c in t.columns]


def test_two_profiles_of_one_name_are_refused_and_nothing_is_left(tmp_path: Path, every: list[Filled]) -> None:
    with pytest.raises(Unusable):
        export([every[0], every[0]], "csv", tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_pandas_reads_the_tables_with_the_declared_types(written: Path) -> None:
    pd = pytest.importorskip("pandas")
    kinds = {"string": "string", "integer": "Int64", "number": "Float64", "boolean": "boolean"}
    package = json.loads((written / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        fields = resource["schema"]["fields"]
        frame = pd.read_csv(
            written / resource["path"],
            dtype={f["name"]: kinds[f["type"]] for f in fields if f["type"] != "date"},
            parse_dates=[f["name"] for f in fields if f["type"] == "date"],
            keep_default_na=False,
            na_values=[""],
        )
        for f in fields:
            kind = frame[f["name"]].dtype
            assert str(kind).startswith("datetime64") if f["type"] == "date" else str(kind) == kinds[f["type"]], f["name"]
        assert not frame.duplicated(resource["schema"]["primaryKey"]).any()


def test_parquet_keeps_the_types(tmp_path: Path, every: list[Filled]) -> None:
    pq = pytest.importorskip("pyarrow.parquet")
    export(every[:2], "parquet", tmp_path)
    schema = pq.read_schema(tmp_path / "states.parquet")
    assert str(schema.field("as_of").type) == "date32[day]"
    assert str(schema.field("due").type) == "int64"
    assert str(schema.field("bound").type) == "bool"
    table = pq.read_table(tmp_path / "elements.parquet")
    assert table.num_rows == len(_rows(every[:2], "elements"))
    assert pq.read_table(tmp_path / "reservations.parquet").num_rows == len(_rows(every[:2], "reservations"))
