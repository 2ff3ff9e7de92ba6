"""``mutabaqa cooperation``: where requests between States would fail today, offence by offence, and whose law would have to change."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from checker.commands.comparing import check_page, folder_option, form_option, in_characters, none_left, page, tell_left_out, tell_written
from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, profiles_option

if TYPE_CHECKING:
    from checker.assessment import Assessment
    from checker.comparison.exposure import Exposure
    from checker.comparison.matrix import LeftOut


@click.command(
    "cooperation",
    cls=Command,
    help=say(
        "لكل جريمة من الفصل الثاني ولكل دولتين: هل الفعل مجرَّم فيهما، وهل تبلغ عقوبته سنة، عنصراً عنصراً.",
        "For each offence of Chapter II and each two States: whether both punish the act, and by a year or more, element by element.",
        "Pour chaque infraction du chapitre II et chaque paire d’États : l’acte est-il puni dans les deux, et d’un an ou plus, "
        "élément par élément.",
    ),
)
@click.argument("names", nargs=-1, metavar="[FILE|STATE]...")
@assessment_options
@form_option("pdf", "html", "json", "csv", default="pdf")
@click.option(
    "--pairs",
    "every_pair",
    is_flag=True,
    help=say(
        "كتابة كل زوج من الدول في البيانات وإن جاوزت الدول ستين.",
        "Write every pair of States in the data even beyond sixty States.",
        "Écrire chaque paire d’États dans les données même au-delà de soixante États.",
    ),
)
@lang_option
@profiles_option
@folder_option
def command(
    names: tuple[str, ...],
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    every_pair: bool,
    lang: str,
    profiles: Path | None,
    folder: Path,
) -> int:
    """Write the matrices and say where they are."""
    from checker.convention import load
    from checker.output import cooperation as output
    from checker.output import streaming
    from checker.pipeline import find, map_files

    options, convention = options_of(as_of, readings, evidence), load()
    files = find(names, profiles, not names)
    exposures = map_files(files, options, exposed)
    with_pairs = every_pair or len(files) <= output.PAIRS_UP_TO
    left_out: list[LeftOut] = []
    if form == "json":
        lines = output.stream(convention, exposures, options, with_pairs, left_out)
        written = [streaming.write(folder / "cooperation.json", lines)]
    elif form == "csv":
        tally, kept, left_out = output.gather(exposures, with_pairs)
        written = [streaming.write(folder / "cooperation-acts.csv", output.act_lines(convention, tally))]
        if with_pairs:
            written.append(streaming.write(folder / "cooperation-laws.csv", output.lack_lines(kept)))
            written.append(streaming.write(folder / "cooperation-pairs.csv", output.pair_lines(kept)))
    else:
        check_page(len(files))
        tally, kept, left_out = output.gather(exposures, keep=True)
        if not kept:
            raise none_left()
        from checker.report.language import Language
        from checker.report.viewmodel.cooperation import cooperation

        view = cooperation(convention, kept, tally, in_characters(left_out), options, Language(lang))
        written = [page(view, "cooperation", lang, form, folder, "cooperation")]
    tell_written(written, lang)
    tell_left_out(left_out, lang)
    return 2 if left_out else 0


def exposed(assessment: Assessment) -> Exposure | LeftOut:
    """What the matrices need of one State."""
    from checker.comparison.exposure import exposure
    from checker.comparison.matrix import LeftOut

    if not assessment.usable:
        return LeftOut(assessment.file, assessment.state, sum(f.level == "error" for f in assessment.findings))
    return exposure(assessment)
