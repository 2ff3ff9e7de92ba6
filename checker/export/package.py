"""The whole export: every table, a Frictionless ``datapackage.json``, a codebook and how to cite it.

Tables are filled State by State, so that the rows of a large corpus are never held at once: each assessment is asked for its
rows and let go. A format that holds all tables in one file (XLSX) reads the assessments once a table.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Final

from checker import __version__
from checker.assessment import Assessment
from checker.export.tables import TABLES, Column, Table
from checker.export.writers import WRITERS, write_xlsx
from checker.files import write_text

Assessments = Callable[[], Iterable[Assessment]]
"""Gives the usable assessments anew each time it is called."""

MEDIA: Final = {"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet"}
XLSX_NAME: Final = "mutabaqa.xlsx"


def rows_of(table: Table, assessments: Iterable[Assessment]) -> Iterator[tuple[Any, ...]]:
    """The rows of one table over all assessments, made as they are asked for."""
    for assessment in assessments:
        yield from table.fill(assessment)


def export(assessments: Assessments, fmt: str, folder: Path, made_on: str) -> list[Path]:
    """Write all tables as ``fmt`` (csv, json, parquet, xlsx) into ``folder``, with codebook and citation; returns the paths.

    ``made_on`` is the ISO day that the data package bears. Raises :class:`~checker.export.writers.MissingLibrary` and ``OSError``.
    """
    folder.mkdir(parents=True, exist_ok=True)
    written: list[Path] = []
    resources = []
    if fmt == "xlsx":
        target = folder / XLSX_NAME
        write_xlsx(((t, rows_of(t, assessments())) for t in TABLES), target)
        written.append(target)
        media = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        resources = [_resource(t, XLSX_NAME, "xlsx", media) | {"dialect": {"sheet": t.name}} for t in TABLES]
    else:
        for table in TABLES:
            path, _ = WRITERS[fmt](table, rows_of(table, assessments()), folder)
            written.append(path)
            resources.append(_resource(table, path.name, fmt, MEDIA[fmt]))
    for name, content in (
        ("datapackage.json", json.dumps(_descriptor(resources, made_on), ensure_ascii=False, indent=2) + "\n"),
        ("CODEBOOK.md", codebook()),
        ("CITATION.md", citation(made_on)),
    ):
        write_text(folder / name, content)
        written.append(folder / name)
    return written


def _descriptor(resources: list[dict[str, Any]], made_on: str) -> dict[str, Any]:
    return {
        "profile": "tabular-data-package",
        "name": "mutabaqa",
        "title": "Transposition of the Arab Convention on Combating Information Technology Offences",
        "version": __version__,
        "created": made_on,
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}],
        "resources": resources,
    }


def _resource(table: Table, path: str, fmt: str, media: str) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": table.name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": fmt,
        "mediatype": media,
        "encoding": "utf-8",
        "description": f"One row: {table.one_row}.",
        "schema": {
            "fields": [_field(c) for c in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
        },
    }
    if table.name != "states":
        resource["schema"]["foreignKeys"] = [{"fields": ["state"], "reference": {"resource": "states", "fields": ["state"]}}]
    return resource


def _field(column: Column) -> dict[str, Any]:
    field: dict[str, Any] = {"name": column.name, "type": column.type, "description": column.meaning, "source": column.source}
    if column.unit:
        field["unit"] = column.unit
    if column.values:
        field["constraints"] = {"enum": list(column.values)}
    return field


def codebook() -> str:
    """The codebook: each table and column in words."""
    lines = [
        "# Codebook",
        "",
        "An empty cell is a missing value: nobody recorded it. It is never zero and never “no”. *Unmet* and *absent* mean that somebody looked.",
        "In CSV a text that begins with `=`, `+`, `-` or `@` bears an apostrophe before it, so that no spreadsheet takes it for a formula.",
        "Days are counted with 30 to a month and 365 to a year. Ids of obligations, elements and rules are stable.",
    ]
    for table in TABLES:
        lines += ["", f"## {table.name}", "", f"One row: {table.one_row}. Key: {', '.join(f'`{k}`' for k in table.key)}.", ""]
        lines += ["| column | type | unit | meaning | values | source |", "|---|---|---|---|---|---|"]
        for c in table.columns:
            values = ", ".join(f"`{v}`" for v in c.values)
            lines.append(f"| `{c.name}` | {c.type} | {c.unit} | {c.meaning} | {values} | {c.source} |")
    return "\n".join(lines) + "\n"


def citation(made_on: str) -> str:
    """How to cite the data."""
    return (
        "# How to cite\n\n"
        f"The mutabaqa editors, *Transposition of the Arab Convention on Combating Information Technology Offences: country profiles and "
        f"assessments*, version {__version__}, data of {made_on}, CC BY 4.0.\n\n"
        "Give the State, the day up to which its profile describes the law (`maintained_until`) and the date of assessment (`as_of`) with every figure.\n"
    )
