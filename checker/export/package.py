"""The whole export: every table, a Frictionless ``datapackage.json``, a codebook and how to cite it.

Every profile is assessed once; its rows go into all tables and are let go, so that a large corpus is never held.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final

from checker import __version__
from checker.errors import Unusable
from checker.export.columns import Column
from checker.export.tables import TABLES, Filled, Table
from checker.export.writers import FILES, SheetFull, workbook
from checker.files import write_text
from checker.text import Text

MEDIA: Final = {"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet"}
XLSX_NAME: Final = "mutabaqa.xlsx"
XLSX_MEDIA: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_SAME_NAME = Text(
    "ملفان بالاسم نفسه «{name}»، والاسم مفتاح الجداول؛ أعد تسمية أحدهما.",
    "Two profiles are called “{name}”, and the name is the key of the tables; rename one.",
    "Deux profils s’appellent « {name} », et le nom est la clé des tableaux ; renommez-en un.",
)
_FULL = Text(
    "الجدول {name} أكبر مما تتسع له صفحة جدول بيانات؛ استعمل --format csv أو parquet.",
    "The table {name} is larger than a sheet can hold; use --format csv or parquet.",
    "Le tableau {name} dépasse ce qu’une feuille peut contenir ; utilisez --format csv ou parquet.",
)


def export(profiles: Iterable[Filled], fmt: str, folder: Path) -> list[Path]:
    """Write all tables as ``fmt`` (csv, json, parquet, xlsx) into ``folder``, with codebook and citation; returns the paths.

    The package bears the latest day of assessment in it, so that the same input gives the same bytes. Raises :class:`Unusable`,
    :class:`~checker.export.writers.MissingLibrary` and ``OSError``; then no table is left half-written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    targets = {t.name: folder / (XLSX_NAME if fmt == "xlsx" else f"{t.name}.{fmt}") for t in TABLES}
    seen: set[str] = set()
    latest = ""
    try:
        with ExitStack() as open_files:
            if fmt == "xlsx":
                into = open_files.enter_context(workbook(TABLES, folder / XLSX_NAME, lambda: latest))
            else:
                into = {t.name: open_files.enter_context(FILES[fmt](t, targets[t.name])) for t in TABLES}
            for profile in profiles:
                if profile.profile in seen:
                    raise Unusable(_SAME_NAME.format(name=profile.profile))
                seen.add(profile.profile)
                latest = max(latest, profile.as_of.isoformat() if profile.as_of else "")
                for name, rows in (profile.rows or {}).items():
                    into[name](rows)
    except SheetFull as full:
        raise Unusable(_FULL.format(name=str(full))) from full
    resources = [_resource(t, targets[t.name].name, fmt) for t in TABLES]
    written = list(dict.fromkeys(targets.values()))
    for name, content in (
        ("datapackage.json", json.dumps(_descriptor(resources, latest), ensure_ascii=False, indent=2) + "\n"),
        ("CODEBOOK.md", codebook()),
        ("CITATION.md", citation(latest)),
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
        "created": f"{made_on}T00:00:00Z",
        "licenses": [{"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/", "title": "CC BY 4.0"}],
        "resources": resources,
    }


def _resource(table: Table, path: str, fmt: str) -> dict[str, Any]:
    resource: dict[str, Any] = {
        "name": table.name,
        "path": path,
        "profile": "tabular-data-resource",
        "format": fmt,
        "mediatype": MEDIA.get(fmt, XLSX_MEDIA),
        "encoding": "utf-8",
        "description": f"One row: {table.one_row}.",
        "schema": {
            "fields": [_field(c) for c in table.columns],
            "primaryKey": list(table.key),
            "missingValues": [""],
        },
    }
    if fmt == "xlsx":
        resource["dialect"] = {"sheet": table.name}
    if table.links:
        resource["schema"]["foreignKeys"] = [
            {"fields": list(columns), "reference": {"resource": name, "fields": list(columns)}} for name, columns in table.links
        ]
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
        "An empty cell is a missing value: nobody recorded it. It is never zero and never “no”.",
        "*Unmet* and *absent* mean that somebody looked.",
        "In CSV a text that begins with `=`, `+`, `-` or `@` bears an apostrophe before it, so that no spreadsheet takes it for a formula.",
        "In XLSX a text of more than 32,767 characters is cut and ends in `…`: no cell holds more.",
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
        "Give the State, the day up to which its profile describes the law (`maintained_until`) and the date of assessment (`as_of`) "
        "with every figure.\n"
    )
