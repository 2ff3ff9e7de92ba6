"""``mutabaqa compare``: States side by side, as a report (PDF, HTML) or as data (JSON, CSV)."""

from __future__ import annotations

from pathlib import Path

import click

from checker.commands.comparing import check_page, folder_option, form_option, in_characters, none_left, page, tell_left_out, tell_written
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option


@click.command(
    "compare",
    cls=Command,
    help=say(
        "يقارن الدول: رموز دول (KW) أو ملفات، وإلا فجميع ملفات المجلد. رمز الخروج 2 إن تعذر تقييم ملف.",
        "Compare States: codes (KW) or files; by default every profile of the folder. Exit code 2 where one cannot be assessed.",
        "Compare des États : codes (KW) ou fichiers ; par défaut tous les profils du dossier. Code de sortie 2 si l’un ne peut être "
        "évalué.",
    ),
)
@click.argument("names", nargs=-1, metavar="[FILE|STATE]...")
@assessment_options
@form_option("pdf", "html", "json", "csv", default="pdf")
@lang_option
@profiles_option
@folder_option
def command(
    names: tuple[str, ...],
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    lang: str,
    profiles: Path | None,
    folder: Path,
) -> int:
    """Write the comparison and say where it is."""
    from checker.comparison.matrix import Matrix, matrix, row
    from checker.convention import load
    from checker.output import comparison, streaming
    from checker.pipeline import find, map_files

    options = options_of(as_of, readings, evidence)
    files = find(names, profiles, not names)
    rows = map_files(files, options, row)
    if form in ("json", "csv"):
        result = Matrix(load(), keep=False)
        lines = comparison.stream(result, rows, options) if form == "json" else comparison.csv(result, rows)
        written = streaming.write(folder / f"comparison.{form}", lines)
    else:
        check_page(len(files))
        result = matrix(load(), rows)
        if not result.rows:
            raise none_left()
        result.left_out = in_characters(result.left_out)
        from checker.report.language import Language
        from checker.report.viewmodel.comparative import comparative

        written = page(comparative(result, options, Language(lang)), "comparative", lang, form, folder, "comparison")
    tell_written([written], lang)
    tell_left_out(result.left_out, lang)
    return 2 if result.left_out else 0
