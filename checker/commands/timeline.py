"""``mutabaqa timeline``: a State's law over time: each day on which it changed, and what is met from then on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from checker.commands.comparing import deliver, form_option, optional_folder_option, page, tell_written, usable
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option
from checker.errors import Unusable
from checker.text import Text

_NO_DAYS = Text(
    "لا يسجل ملف {state} يوماً نفذ فيه قانون أو أُلغي.",
    "The profile of {state} records no day on which a law began or ended.",
    "Le profil de {state} n’indique aucun jour où une loi a commencé ou cessé.",
)


@click.command(
    "timeline",
    cls=Command,
    help=say(
        "تطور قانون دولة: كل يوم تغيّر فيه القانون، وما استوفي منذئذ. ويحدّ --as-of آخر يوم.",
        "A State’s law over time: each day on which it changed, and what is met from then on. --as-of sets the last day.",
        "Le droit d’un État dans le temps : chaque jour où il a changé, et ce qui est rempli depuis. --as-of fixe le dernier jour.",
    ),
)
@click.argument("name", metavar="STATE|FILE")
@assessment_options
@form_option("text", "json", "html", "pdf", default="text")
@lang_option
@profiles_option
@optional_folder_option
def command(
    name: str,
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    lang: str,
    profiles: Path | None,
    folder: Path | None,
) -> int:
    """Show the timeline, or write it."""
    from checker.assess import assess
    from checker.comparison.timeline import moments
    from checker.output import timeline as output
    from checker.pipeline import find

    options = options_of(as_of, readings, evidence)
    last = usable(find((name,), profiles)[0], options)
    profile = last.profile
    assert profile is not None
    assert last.as_of is not None
    until = last.as_of
    course = list(moments(profile, lambda day: assess(profile, last.convention, replace(options, as_of=day)), until))
    if not course:
        raise Unusable(_NO_DAYS.format(state=last.state))
    stem = f"{Path(profile.file).stem}-timeline"
    if form == "json":
        deliver(output.as_json(course), f"{stem}.json", folder, lang)
    elif form == "text":
        deliver(output.as_text(course, lang), f"{stem}-{lang}.txt", folder, lang)
    else:
        from checker.report.language import Language
        from checker.report.viewmodel.common import Context
        from checker.report.viewmodel.timeline import view

        shown = view(course, Context(last, Language(lang, state=last.state)))
        tell_written([page(shown, "timeline", lang, form, folder, stem)], lang)
    return 0
