"""``mutabaqa agree``: how far two readers of one State agree, element by element."""

from __future__ import annotations

from pathlib import Path

import click

from checker.commands.comparing import deliver, form_option, optional_folder_option, usable
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option
from checker.errors import Unusable
from checker.text import Text

_TWO_STATES = Text(
    "ملفا دولتين مختلفتين ({first} و{second})؛ لا يُقاس اتفاق قارئين إلا على دولة واحدة. للمقارنة بين دولتين: mutabaqa diff.",
    "These are profiles of two States ({first} and {second}); agreement is of two readers of one. To compare States: mutabaqa diff.",
    "Ce sont les profils de deux États ({first} et {second}) ; l’accord se mesure entre deux lecteurs d’un même État. Pour comparer : "
    "mutabaqa diff.",
)


@click.command(
    "agree",
    cls=Command,
    help=say(
        "اتفاق قارئين في تقدير دولة واحدة: الحصة الخام، وكابا كوهين لكل مادة وللكل، وقائمة المختلف فيه.",
        "Agreement of two readers of one State: raw share and Cohen’s kappa, by article and in all, and every disagreement.",
        "Accord de deux lecteurs d’un même État : part brute et kappa de Cohen, par article et au total, et chaque désaccord.",
    ),
)
@click.argument("first", metavar="A")
@click.argument("second", metavar="B")
@assessment_options
@form_option("text", "json", "csv", default="text")
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
    """Show the agreement, or write it. Without ``--as-of`` both are taken at the earlier of their days."""
    from dataclasses import replace

    from checker.comparison.agreement import agree
    from checker.output import agreement as output
    from checker.pipeline import find

    options = options_of(as_of, readings, evidence)
    files = [find((name,), profiles)[0] for name in (first, second)]
    sides = [usable(file, options) for file in files]
    if sides[0].state != sides[1].state:
        raise Unusable(_TWO_STATES.format(first=sides[0].state, second=sides[1].state))
    days = [a.as_of for a in sides if a.as_of is not None]
    if len(set(days)) > 1:
        sides = [usable(file, replace(options, as_of=min(days))) for file in files]
    report = agree(*sides)
    stem = f"{sides[0].state}-agreement"
    if form == "json":
        deliver(output.as_json(report, *sides), f"{stem}.json", folder, lang)
    elif form == "csv":
        deliver(output.as_csv(report), f"{stem}.csv", folder, lang)
    else:
        deliver(output.as_text(report, lang, *sides), f"{stem}-{lang}.txt", folder, lang)
    return 0
