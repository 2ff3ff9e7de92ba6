"""``mutabaqa diff``: what changed between two dates, two versions of a profile or two States, in a lawyer's words."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.commands.comparing import deliver, form_option, optional_folder_option, page, tell_written, usable
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option

if TYPE_CHECKING:
    from checker.assessment import Assessment, Options


@click.command(
    "diff",
    cls=Command,
    help=say(
        "ما تغير بين A وB: رمز دولة أو ملف، ويجوز إلحاقه بتاريخ: JO@2022-01-01 JO@2024-01-01. رمز الخروج 0 وإن وُجد فرق.",
        "What changed from A to B, each a State’s code or a file, with a date if wanted: JO@2022-01-01 JO@2024-01-01. The exit code is 0 "
        "with or without a difference.",
        "Ce qui a changé de A à B : code d’État ou fichier, avec une date au besoin : JO@2022-01-01 JO@2024-01-01. Le code de sortie est 0 "
        "avec ou sans différence.",
    ),
)
@click.argument("first", metavar="A[@DATE]")
@click.argument("second", metavar="B[@DATE]")
@assessment_options
@form_option("text", "json", "html", "pdf", default="text")
@lang_option
@profiles_option
@optional_folder_option
def command(
    first: str,
    second: str,
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    lang: str,
    profiles: Path | None,
    folder: Path | None,
) -> int:
    """Show the difference, or write it."""
    from checker.comparison.difference import difference
    from checker.output import difference as output

    options = options_of(as_of, readings, evidence)
    sides = [_side(name, profiles, options) for name in (first, second)]
    if sides[0].state == sides[1].state and sides[0].as_of and sides[1].as_of and sides[0].as_of > sides[1].as_of:
        sides.reverse()  # one State is told in the course of time, whichever date was named first
    change = difference(*sides)
    stem = "-".join(dict.fromkeys(f"{Path(a.file).stem}-{a.as_of}" for a in sides)) + "-diff"
    if form == "json":
        deliver(output.as_json(change), f"{stem}.json", folder, lang)
    elif form == "text":
        deliver(output.as_text(change, lang), f"{stem}-{lang}.txt", folder, lang)
    else:
        from checker.report.language import Language
        from checker.report.viewmodel.difference import view

        shown = view(change, Language(lang, state=sides[1].state))
        tell_written([page(shown, "difference", lang, form, folder, stem)], lang)
    return 0


def _side(name: str, profiles: Path | None, options: Options) -> Assessment:
    """A State or a file, with its date: ``JO@2022-01-01``. A file whose own name holds an ``@`` is taken as it stands."""
    from checker.pipeline import find, parse_date

    bare, at, day = name.rpartition("@")
    if at and not Path(name).exists():
        return usable(find((bare,), profiles)[0], replace(options, as_of=parse_date(day)))
    return usable(find((name,), profiles)[0], options)
