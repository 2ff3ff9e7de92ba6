"""``mutabaqa check``: the findings on one, several or all profiles, as text, JSON or SARIF; the exit code says how grave they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from checker.commands.language import say
from checker.commands.options import Command, assessment_options, lang_option, options_of, output_option, profiles_option

if TYPE_CHECKING:
    from checker.assessment import Assessment, Options
    from checker.findings import Level

FailOn = Literal["error", "warning", "note", "never"]


@click.command(
    "check",
    cls=Command,
    help=say(
        "يفحص ملفات الدول: رمز دولة (KW) أو مسار ملف، أو --all للجميع. رمز الخروج: 0 لا شيء عند المستوى المختار أو فوقه، 1 "
        "ملاحظات، 2 ملف لا يصلح.",
        "Check profiles: a State’s code (KW) or a file, or --all. Exit code: 0 nothing at or above the chosen level, 1 "
        "findings, 2 unusable input.",
        "Contrôle des profils : code d’État (KW) ou fichier, ou --all. Code de sortie : 0 rien au niveau choisi ou au-dessus,"
        " 1 constats, "
        "2 entrée inutilisable.",
    ),
)
@click.argument("names", nargs=-1, metavar="[FILE|STATE]...")
@click.option(
    "--all", "everything", is_flag=True, help=say("جميع ملفات المجلد.", "Every profile of the folder.", "Tous les profils du dossier.")
)
@assessment_options
@click.option(
    "--format",
    "form",
    type=click.Choice(("text", "json", "sarif")),
    default="text",
    show_default=True,
    help=say("صيغة الإخراج.", "Form of the output.", "Forme de la sortie."),
)
@click.option(
    "--fail-on",
    type=click.Choice(("error", "warning", "note", "never")),
    default="error",
    show_default=True,
    help=say(
        "المستوى الذي يجعل رمز الخروج 1.", "The level from which the exit code is 1.", "Niveau à partir duquel le code de sortie est 1."
    ),
)
@lang_option
@profiles_option
@output_option
def command(
    names: tuple[str, ...],
    everything: bool,
    as_of: str | None,
    readings: tuple[str, ...],
    evidence: str,
    form: str,
    fail_on: FailOn,
    lang: str,
    profiles: Path | None,
    output: Path | None,
) -> int:
    """Check profiles; see the help text."""
    from checker.pipeline import assess_files, find

    options = options_of(as_of, readings, evidence)
    done = assess_files(find(names, profiles, everything), options)
    if form == "text":
        return _text(done, lang, fail_on, output)
    assessments = list(done)
    _write(_serialised(assessments, options, form, lang), output)
    return exit_code(assessments, fail_on)


def _serialised(assessments: list[Assessment], options: Options, form: str, lang: str) -> str:
    if form == "sarif":
        from checker.output import sarif

        return sarif.dumps(assessments, lang)
    from checker.convention import load
    from checker.output import contract

    return contract.dumps(assessments, load(), options)


def _text(done: Iterable[Assessment], lang: str, fail_on: FailOn, output: Path | None) -> int:
    from checker.output import terminal

    counts: Counter[Level] = Counter()
    files = code = 0
    kept: list[str] = []
    echo = click.echo if output is None else kept.append
    for assessment in done:
        if files:
            echo("")
        terminal.show(assessment, lang, echo)
        counts.update(f.level for f in assessment.findings)
        code = max(code, exit_code([assessment], fail_on))
        files += 1
    echo(terminal.total(counts, files, lang))
    if output is not None:
        _write(click.unstyle("\n".join(kept)) + "\n", output)
    return code


def _write(text: str, output: Path | None) -> None:
    if output is None:
        click.echo(text, nl=False)
        return
    from checker.files import write_text

    write_text(output, text)


def exit_code(assessments: Iterable[Assessment], fail_on: FailOn) -> int:
    """2 where a profile could not be assessed, else 1 where a finding is as grave as ``fail_on`` or graver, else 0."""
    from checker.findings import at_or_above

    done = list(assessments)
    if not all(a.usable for a in done):
        return 2
    if fail_on == "never":
        return 0
    return int(any(at_or_above(f.level, fail_on) for a in done for f in a.findings))
