"""One table to one file, row by row. Text from a profile stays data: no spreadsheet may take it for a formula.

A text that begins with a character by which spreadsheets know a formula gets an apostrophe before it in CSV (as the codebook
says); in XLSX every text cell is typed as text, where no formula can arise.
"""

from __future__ import annotations

import csv
import errno
import json
import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Final

from checker.export.tables import Table
from checker.files import aside

FORMULA_START: Final = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
_UNSEEN: Final = " \t\r\n\v\f\u00a0\u200b\u200e\u200f\ufeff"
"""What some spreadsheets pass over before they look for a formula."""
_NOT_IN_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
XLSX_CELL: Final = 32767
"""The longest text that a cell of a workbook holds."""
XLSX_ROWS: Final = 1_048_576
"""The rows that a sheet holds, its header among them."""
BATCH: Final = 5000

Row = tuple[Any, ...]
Append = Callable[[Sequence[Row]], None]
"""Takes the next rows of one table."""


class MissingLibrary(Exception):
    """A format needs a library that is an extra: ``pip install "mutabaqa[research]"``."""


class SheetFull(Exception):
    """A sheet of a workbook cannot hold so many rows; names the table."""


def csv_cell(value: Any) -> Any:
    """A value as CSV gives it: nothing stays empty, truth is ``true`` or ``false``, a day is ISO 8601, formulas are disarmed."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str) and (value.startswith(("\t", "\r", "\n")) or value.lstrip(_UNSEEN).startswith(FORMULA_START)):
        return "'" + value
    return value


@contextmanager
def csv_file(table: Table, target: Path) -> Iterator[Append]:
    """UTF-8 with a byte order mark, so that a spreadsheet shows Arabic; lines end as RFC 4180 asks."""
    with aside(target) as part, part.open("w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out, lineterminator="\r\n")
        writer.writerow([c.name for c in table.columns])
        yield lambda rows: writer.writerows([csv_cell(v) for v in row] for row in rows)


@contextmanager
def json_file(table: Table, target: Path) -> Iterator[Append]:
    """An array of objects, one a line."""
    names = [c.name for c in table.columns]
    with aside(target) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        separator = "[\n"

        def append(rows: Sequence[Row]) -> None:
            nonlocal separator
            for row in rows:
                out.write(separator + json.dumps(dict(zip(names, map(json_value, row), strict=True)), ensure_ascii=False))
                separator = ",\n"

        yield append
        out.write("[]\n" if separator == "[\n" else "\n]\n")


def json_value(value: Any) -> Any:
    """A value as JSON gives it."""
    return value.isoformat() if isinstance(value, date) else value


@contextmanager
def parquet_file(table: Table, target: Path) -> Iterator[Append]:
    """Apache Parquet with typed columns, written in batches. Raises :class:`MissingLibrary` without pyarrow."""
    try:
        import pyarrow as pa
        import pyarrow.parquet as pq
    except ImportError as error:
        raise MissingLibrary("pyarrow") from error
    types = {"string": pa.string(), "integer": pa.int64(), "number": pa.float64(), "boolean": pa.bool_(), "date": pa.date32()}
    schema = pa.schema([pa.field(c.name, types[c.type], metadata={"meaning": c.meaning, "unit": c.unit}) for c in table.columns])
    held: list[Row] = []
    with aside(target) as part, pq.ParquetWriter(part, schema) as out:

        def flush() -> None:
            columns = list(zip(*held, strict=True)) or [()] * len(schema)
            out.write_table(pa.table([pa.array(v, f.type) for v, f in zip(columns, schema, strict=True)], schema=schema))
            held.clear()

        def append(rows: Sequence[Row]) -> None:
            held.extend(rows)
            if len(held) >= BATCH:
                flush()

        yield append
        flush()


@contextmanager
def workbook(tables: Iterable[Table], target: Path) -> Iterator[dict[str, Append]]:
    """One workbook with a sheet a table; headers frozen, every text a text cell. Gives the way into each sheet by the table's name."""
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)

    def sheet(table: Table) -> Append:
        page = book.create_sheet(table.name)
        page.freeze_panes = "A2"
        page.append([c.name for c in table.columns])
        count = 1

        def append(rows: Sequence[Row]) -> None:
            nonlocal count
            count += len(rows)
            if count > XLSX_ROWS:
                raise SheetFull(table.name)
            for row in rows:
                page.append([text(value) if isinstance(value, str) else value for value in row])

        def text(value: str) -> Any:
            cell = WriteOnlyCell(page, value=xlsx_text(value))
            cell.data_type = "s"
            return cell

        return append

    try:
        yield {table.name: sheet(table) for table in tables}
        with aside(target) as part:
            book.save(part)
    except Exception as error:
        if type(error).__name__ != "SerialisationError":
            raise
        # lxml, which openpyxl writes with where it is installed, tells of a full disk in its own way.
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(number, os.strerror(number), str(target)) from error


def xlsx_text(value: str) -> str:
    """A text as a cell can hold it: without what XML forbids; a longer one is cut and ends in ``…``."""
    clean = _NOT_IN_XML.sub("", value)
    return clean if len(clean) <= XLSX_CELL else clean[: XLSX_CELL - 1] + "…"


FILES: Final[dict[str, Callable[[Table, Path], AbstractContextManager[Append]]]] = {
    "csv": csv_file,
    "json": json_file,
    "parquet": parquet_file,
}
