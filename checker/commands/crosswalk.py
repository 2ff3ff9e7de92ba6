"""``mutabaqa crosswalk``: a profile read beside the Budapest Convention or the UN Convention against Cybercrime."""

from __future__ import annotations

from pathlib import Path

import click

from checker.commands.comparing import deliver, form_option, optional_folder_option, page, tell_written, usable
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option


@click.command(
    "crosswalk",
    cls=Command,
    help=say(
        "لكل مادة من الاتفاقية الأخرى: ما يقابلها من التزامات الاتفاقية العربية، وحاله في قانون الدولة. وليس تقييماً في ظل تلك الاتفاقية.",
        "For each article of the other treaty: which obligations of the Arab Convention correspond, and how the State’s law answers "
        "them. No assessment under that treaty.",
        "Pour chaque article de l’autre traité : les obligations correspondantes de la Convention arabe et la réponse du droit de "
        "l’État. Ce n’est pas une évaluation au regard de ce traité.",
    ),
)
@click.argument("name", metavar="STATE|FILE")
@click.option(
    "--to",
    type=click.Choice(("budapest", "un", "malabo")),
    required=True,
    help=say("الاتفاقية الأخرى.", "The other treaty.", "L’autre traité."),
)
@assessment_options
@form_option("text", "json", "csv", "html", "pdf", default="text")
@lang_option
@profiles_option
@optional_folder_option
def command(
    name: str,
    to: str,
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    lang: str,
    profiles: Path | None,
    folder: Path | None,
) -> int:
    """Show the reading, or write it."""
    from checker.output import crosswalk as output
    from checker.pipeline import find

    assessment = usable(find((name,), profiles)[0], options_of(as_of, readings, evidence))
    stem = f"{Path(assessment.file).stem}-{to}"
    if form == "json":
        deliver(output.as_json(assessment, to), f"{stem}.json", folder, lang)
    elif form == "csv":
        deliver(output.as_csv(assessment, to), f"{stem}.csv", folder, lang)
    elif form == "text":
        deliver(output.as_text(assessment, to, lang), f"{stem}-{lang}.txt", folder, lang)
    else:
        from checker.report.language import Language
        from checker.report.viewmodel.common import Context
        from checker.report.viewmodel.crosswalk import view

        shown = view(Context(assessment, Language(lang, state=assessment.state)), to)
        tell_written([page(shown, "crosswalk", lang, form, folder, stem)], lang)
    return 0
