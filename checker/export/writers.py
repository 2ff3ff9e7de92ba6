"""One table to one file. Text from a profile stays data: no spreadsheet may take it for a formula.

CSV and XLSX follow the same rule: a text that begins with a character by which spreadsheets know a formula gets an apostrophe
before it in CSV (as the codebook says); in XLSX every text cell is typed as text, where no formula can arise.
"""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from checker.export.tables import Table
from checker.files import aside

FORMULA_START: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
XLSX_CELL: Final = 32767
"""The longest text that a cell of a workbook holds."""

Rows = Iterable[tuple[Any, ...]]


class MissingLibrary(Exception):
    """A format needs a library that is an extra: ``pip install "mutabaqa[research]"``."""


def csv_cell(value: Any) -> Any:
    """A value as CSV gives it: nothing stays empty, truth is ``true`` or ``false``, a day is ISO 8601, formulas are disarmed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and value.startswith(FORMULA_START):
        return "'" + value
    return value


def write_csv(table: Table, rows: Rows, folder: Path) -> tuple[Path, int]:
    """UTF-8 with a byte order mark, so that a spreadsheet shows Arabic; returns the path and the number of rows."""
    target = folder / f"{table.name}.csv"
    count = 0
    with aside(target) as part, part.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([c.name for c in table.columns])
        for row in rows:
            writer.writerow([csv_cell(v) for v in row])
            count += 1
    return target, count


def write_json(table: Table, rows: Rows, folder: Path) -> tuple[Path, int]:
    """An array of objects, one a line."""
    target = folder / f"{table.name}.json"
    names = [c.name for c in table.columns]
    count = 0
    with aside(target) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        out.write("[")
        for row in rows:
            out.write(",\n" if count else "\n")
            out.write(json.dumps(dict(zip(names, map(json_value, row), strict=True)), ensure_ascii=False))
            count += 1
        out.write("\n]\n")
    return target, count


def json_value(value: Any) -> Any:
    """A value as JSON gives it."""
    return value.isoformat() if isinstance(value, date) else value


def write_xlsx(tables: Iterable[tuple[Table, Rows]], target: Path) -> dict[str, int]:
    """One workbook with a sheet a table; headers frozen, every text a text cell. Returns the rows of each sheet."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    counts: dict[str, int] = {}
    for table, rows in tables:
        sheet = book.create_sheet(table.name)
        sheet.freeze_panes = "A2"
        sheet.append([c.name for c in table.columns])
        counts[table.name] = 0
        for row in rows:
            cells = []
            for value in row:
                if isinstance(value, str):
                    cell = WriteOnlyCell(sheet, value=_NOT_IN_XML.sub("", value)[:XLSX_CELL])
                    cell.data_type = "s"
                    cells.append(cell)
                else:
                    cells.append(value)
            sheet.append(cells)
            counts[table.name] += 1
    with aside(target) as part:
        book.save(part)
    return counts


def write_parquet(table: Table, rows: Rows, folder: Path) -> tuple[Path, int]:
    """Apache Parquet with typed columns, written in batches. Raises :class:`MissingLibrary` without pyarrow."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingLibrary("pyarrow") from error
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}
    schema = pa.schema([pa.field(c.name, types[c.type], metadata={"meaning": c.meaning, "unit": c.unit}) for c in table.columns])
    target = folder / f"{table.name}.parquet"
    count = 0
    with aside(target) as part, pq.ParquetWriter(part, schema) as out:
        for batch in _batches(rows):
            columns = list(zip(*batch, strict=True))
            out.write_table(pa.table([pa.array(v, f.type) for v, f in zip(columns, schema, strict=True)], schema=schema))
            count += len(batch)
    return target, count


def _batches(rows: Rows, size: int = 5000) -> Iterator[list[tuple[Any, ...]]]:
    batch: list[tuple[Any, ...]] = []
    for row in rows:
        batch.append(row)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


WRITERS: Final[dict[str, Callable[[Table, Rows, Path], tuple[Path, int]]]] = {
    "csv": write_csv,
    "json": write_json,
    "parquet": write_parquet,
}
