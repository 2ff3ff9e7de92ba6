"""One table to one file, row by row. Text from a profile stays data: no spreadsheet may take it for a formula.

A text that begins with a character by which spreadsheets know a formula gets an apostrophe before it in CSV (as the codebook
says); in XLSX every text cell is typed as text, where no formula can arise.
"""

from __future__ import annotations

import csv
import errno
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from datetime import date, datetime
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from checker.export.tables import Table
from checker.files import aside
from checker.output.plain import dumps

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
                out.write(separator + dumps(dict(zip(names, map(json_value, row), strict=True)), indent=None))
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


class _Undated(ZipFile):
    """An archive whose parts do not tell the hour at which they were written: the same workbook is the same bytes."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        super().writestr(self._part(name), data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        part = self._part(str(arcname))
        part.file_size = Path(filename).stat().st_size
        with Path(filename).open("rb") as source, self.open(part, "w") as sink:
            shutil.copyfileobj(source, sink)

    @staticmethod
    def _part(name: str) -> ZipInfo:
        part = ZipInfo(name)  # dated 1 January 1980, where the time of archives begins
        part.compress_type = ZIP_DEFLATED
        part.external_attr = 0o600 << 16
        return part


@contextmanager
def workbook(tables: Iterable[Table], target: Path, made_on: Callable[[], str]) -> Iterator[dict[str, Append]]:
    """One workbook with a sheet a table; headers frozen, every text a text cell. Gives the way into each sheet by the table's name.

    ``made_on`` is asked when the rows are all there: the day that the workbook bears, empty for none.
    """
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.writer.excel import ExcelWriter

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
        book.properties.created = book.properties.modified = datetime.fromisoformat(made_on() or "1980-01-01")
        with aside(target) as part, _Undated(part, "w", ZIP_DEFLATED) as archive:
            # What ``book.save`` does, less the hour of its own that it writes into the workbook.
            ExcelWriter(book, archive).write_data()
    except BaseException as error:
        _let_go(book)
        if type(error).__name__ != "SerialisationError":
            raise
        # lxml, which openpyxl writes with where it is installed, tells of a full disk in its own way.
        number = getattr(errno, str(error).removeprefix("IO_"), errno.EIO)
        raise OSError(number, os.strerror(number), str(target)) from error


def _let_go(book: Any) -> None:
    """End what was begun of a workbook that will not be: else its sheets complain in a library's words when they are cleared away."""
    for page in book.worksheets:
        for end in (page.close, lambda page=page: page._writer.close()):
            with suppress(Exception):
                end()


def xlsx_text(value: str) -> str:
    """A text as a cell can hold it: without what XML forbids; a longer one is cut and ends in ``…``."""
    clean = _NOT_IN_XML.sub("", value)
    return clean if len(clean) <= XLSX_CELL else clean[: XLSX_CELL - 1] + "…"


FILES: Final[dict[str, Callable[[Table, Path], AbstractContextManager[Append]]]] = {
    "csv": csv_file,
    "json": json_file,
    "parquet": parquet_file,
}
