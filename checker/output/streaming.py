"""JSON and CSV of many States, written as they come: nothing is kept of the ones before."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checker import __version__
from checker.assessment import Options
from checker.convention.model import Convention
from checker.export.writers import csv_cell
from checker.files import aside
from checker.output.plain import dumps


def head(convention: Convention, options: Options) -> dict[str, Any]:
    """What every document says first: the tool, the Convention's data, the readings and the evidence threshold."""
    return {
        "tool": {"name": "mutabaqa", "version": __version__},
        "convention": {"title": convention.title.as_dict(), "data_version": convention.version, "authentic_language": "ar"},
        "as_of": options.as_of.isoformat() if options.as_of else None,
        "readings": {reading: options.readings.get(reading, r.default) for reading, r in convention.readings.items()},
        "evidence": options.evidence,
    }


def document(first: Mapping[str, Any], lists: Sequence[tuple[str, Iterable[Any]]], last: Callable[[], Mapping[str, Any]]) -> Iterator[str]:
    """One JSON object: ``first``, then each list item by item, then ``last``, which is asked for only when the lists are done."""
    yield "{\n" + ",\n".join(_pair(key, value) for key, value in first.items())
    for key, items in lists:
        yield f",\n  {json.dumps(key)}: ["
        empty = True
        for item in items:
            yield ("\n" if empty else ",\n") + _moved_in("    ", item)
            empty = False
        yield "]" if empty else "\n  ]"
    for key, value in last().items():
        yield ",\n" + _pair(key, value)
    yield "\n}\n"


def _pair(key: str, value: Any) -> str:
    return f"  {json.dumps(key)}: " + _moved_in("  ", value).lstrip()


def _moved_in(pad: str, value: Any) -> str:
    return pad + dumps(value, default=_plain).replace("\n", "\n" + pad)


def _plain(value: Any) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(type(value).__name__)


def write(target: Path, chunks: Iterable[str]) -> Path:
    """Write pieces of text as they come, whole or not at all."""
    with aside(target) as part, part.open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(chunks)
    return target


def csv_lines(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> Iterator[str]:
    """CSV line by line, with a byte order mark so that a spreadsheet shows Arabic; no cell can be taken for a formula."""
    yield "\ufeff" + csv_line(header)
    for row in rows:
        yield csv_line(row)


def csv_line(row: Sequence[Any]) -> str:
    """One line of CSV."""
    line = io.StringIO()
    csv.writer(line, lineterminator="\r\n").writerow([csv_cell(value) for value in row])
    return line.getvalue()
