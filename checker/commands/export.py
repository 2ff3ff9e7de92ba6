"""``mutabaqa export``: tidy tables for research, with a data package, a codebook and how to cite them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.commands.comparing import folder_option, form_option, none_left, tell_left_out, tell_written
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option
from checker.errors import Unusable
from checker.text import Text

if TYPE_CHECKING:
    from checker.comparison.matrix import LeftOut
    from checker.export.tables import Filled

_MISSING = Text(
    'هذه الصيغة تحتاج إلى مكتبة {name}: ‏pip install "mutabaqa[research]"',
    'This format needs the library {name}: pip install "mutabaqa[research]"',
    'Ce format requiert la bibliothèque {name} : pip install "mutabaqa[research]"',
)


@click.command(
    "export",
    cls=Command,
    help=say(
        "يصدّر جداول مرتبة: الالتزامات والعناصر والأحكام والعقوبات والصلاحيات والتحفظات والمصادر والملاحظات، مع دليل للأعمدة.",
        "Export tidy tables: obligations, elements, provisions, penalties, powers, reservations, sources, findings; with a codebook.",
        "Exporte des tableaux : obligations, éléments, dispositions, peines, pouvoirs, réserves, sources, constats ; avec un dictionnaire.",
    ),
)
@click.argument("names", nargs=-1, metavar="[FILE|STATE]...")
@click.option(
    "--all", "everything", is_flag=True, help=say("جميع ملفات المجلد.", "Every profile of the folder.", "Tous les profils du dossier.")
)
@assessment_options
@form_option("csv", "xlsx", "parquet", "json", default="csv")
@lang_option
@profiles_option
@folder_option
def command(
    names: tuple[str, ...],
    everything: bool,
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    lang: str,
    profiles: Path | None,
    folder: Path,
) -> int:
    """Write the tables and say where they are."""
    from checker.comparison.matrix import LeftOut
    from checker.export.package import export
    from checker.export.tables import filled
    from checker.export.writers import MissingLibrary
    from checker.pipeline import find, map_files

    options = options_of(as_of, readings, evidence)
    files = find(names, profiles, everything or not names)
    left_out: list[LeftOut] = []

    def tables() -> Iterator[Filled]:
        for item in map_files(files, options, filled):
            if item.usable:
                yield item
            else:
                left_out.append(LeftOut(item.file, item.state, item.errors))

    try:
        written = export(tables(), form, folder)
    except MissingLibrary as missing:
        raise Unusable(_MISSING.format(name=str(missing))) from missing
    if left_out and len(left_out) == len(files):
        raise none_left()
    tell_written(written, lang)
    tell_left_out(left_out, lang)
    return 2 if left_out else 0
