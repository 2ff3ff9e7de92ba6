"""``mutabaqa check``: the findings on one, several or all profiles, as text, JSON or SARIF; the exit code says how grave they are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
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
@click.option(
    "--summary",
    is_flag=True,
    help=say(
        "سطر واحد لكل دولة، بلا ملاحظات.",
        "One line a State, without its findings (text only).",
        "Une ligne par État, sans les constats (texte seulement).",
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
    summary: bool,
    lang: str,
    profiles: Path | None,
    output: Path | None,
) -> int:
    """Check profiles; see the help text."""
    from checker.pipeline import find, map_files

    options = options_of(as_of, readings, evidence)
    files = find(names, profiles, everything)
    outcome = Outcome()
    pieces = (outcome.take(piece) for piece in map_files(files, options, partial(_piece, form=form, lang=lang, summary=summary)))
    _write(_chunks(pieces, files, options, form, lang, outcome, summary), output)
    return outcome.exit_code(fail_on)


@dataclass(frozen=True, slots=True)
class Piece:
    """What one profile gives to the output, and what the exit code needs to know of it."""

    text: str
    counts: Mapping[Level, int]
    usable: bool


@dataclass(slots=True)
class Outcome:
    """The findings counted so far, over all profiles."""

    counts: Counter[Level] = field(default_factory=Counter)
    usable: bool = True

    def take(self, piece: Piece) -> str:
        """Count a piece and give its text."""
        self.counts.update(piece.counts)
        self.usable &= piece.usable
        return piece.text

    def exit_code(self, fail_on: FailOn) -> int:
        """2 where a profile could not be assessed, else 1 where a finding is as grave as ``fail_on`` or graver, else 0."""
        from checker.findings import at_or_above

        if not self.usable:
            return 2
        if fail_on == "never":
            return 0
        return int(any(at_or_above(level, fail_on) for level, count in self.counts.items() if count))


def _piece(a: Assessment, form: str, lang: str, summary: bool) -> Piece:
    if form == "json":
        from checker.output import contract

        text = contract.piece(a)
    elif form == "sarif":
        from checker.output import sarif

        text = sarif.piece(a, lang)
    else:
        from checker.output import terminal

        text = terminal.block(a, lang, summary)
    return Piece(text, Counter(f.level for f in a.findings), a.usable)


def _chunks(
    pieces: Iterable[str], files: Sequence[str], options: Options, form: str, lang: str, outcome: Outcome, summary: bool
) -> Iterator[str]:
    if form == "json":
        from checker.convention import load
        from checker.output import contract

        yield from contract.stream(pieces, load(), options)
    elif form == "sarif":
        from checker.output import sarif

        yield from sarif.stream(files, pieces, lang)
    else:
        from checker.output import terminal

        for piece in pieces:
            yield piece + "\n"
            yield "\n" if len(files) > 1 and not summary else ""
        yield terminal.total(outcome.counts, len(files), lang) + "\n"


def _write(chunks: Iterable[str], output: Path | None) -> None:
    if output is None:
        for chunk in chunks:
            click.echo(chunk, nl=False)
        return
    from checker.files import aside

    with aside(output) as part, part.open("w", encoding="utf-8", errors="backslashreplace", newline="\n") as target:
        for chunk in chunks:
            target.write(click.unstyle(chunk))
