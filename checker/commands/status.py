"""``mutabaqa status``: one line a State: what it did towards the Convention, and how much of its law is known and met."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, output_option, profiles_option


@click.command(
    "status",
    cls=Command,
    help=say(
        "جدول الدول: التوقيع والتصديق والنفاذ، وما قُيِّم، وما استوفي بين حد أدنى وحد أعلى، وما تُحفِّظ عليه، وحصة ما قُرئ نصه.",
        "The table of States: signature, ratification, entry into force; what is assessed, met (lower to upper), reserved, "
        "and read in a text.",
        "Le tableau des États : signature, ratification, entrée en vigueur ; ce qui est évalué, rempli (de … à …), réservé, "
        "lu dans un texte.",
    ),
)
@click.argument("names", nargs=-1, metavar="[FILE|STATE]...")
@assessment_options
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "csv")),
    default="text",
    show_default=True,
    help=say("صيغة الإخراج.", "Form of the output.", "Forme de la sortie."),
)
@lang_option
@profiles_option
@output_option
def command(
    names: tuple[str, ...],
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    lang: str,
    profiles: Path | None,
    output: Path | None,
) -> int:
    """Show the table; exit code 2 where some profile could not be read, for then the table is not whole."""
    from checker.output import table
    from checker.pipeline import assess_files, find

    done = list(assess_files(find(names, profiles, not names), options_of(as_of, readings, evidence)))
    rows = [table.row(a) for a in done]
    if form == "json":
        text = table.as_json(rows)
    elif form == "csv":
        text = table.as_csv(rows, lang)
    elif output is None and sys.stdout.isatty():
        table.show(rows, lang)
        text = ""
    else:
        text = table.as_text(rows, lang)
    if output is not None:
        from checker.files import write_text

        write_text(output, text)
    elif text:
        click.echo(text, nl=False)
    return 0 if all(a.usable for a in done) else 2
