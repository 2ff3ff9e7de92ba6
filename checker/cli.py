"""The command ``mutabaqa``: a table of commands, each loaded only when it is called, and the one place where errors become exit codes.

Exit codes: 0 nothing at or above the chosen level, 1 findings, 2 unusable input or usage.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any, Final, NoReturn

import click

from checker import __version__
from checker.commands.language import asked_language, say
from checker.commands.options import localised
from checker.errors import Unusable
from checker.garbage import collect_seldom
from checker.text import Text

COMMANDS: Final[dict[str, tuple[str, Text]]] = {
    "check": (
        "checker.commands.check",
        Text(
            "فحص ملفات الدول: كل قصور في موضعه، وعلاجه.",
            "Check profiles: every shortcoming at its place, with its cure.",
            "Contrôler des profils : chaque insuffisance à sa place, avec son remède.",
        ),
    ),
    "report": (
        "checker.commands.report",
        Text("إعداد تقرير دولة (PDF أو HTML).", "Write a State’s report (PDF or HTML).", "Établir le rapport d’un État (PDF ou HTML)."),
    ),
    "explain": (
        "checker.commands.explain",
        Text(
            "شرح قاعدة أو التزام أو قراءة.",
            "Explain a rule, an obligation or a reading.",
            "Expliquer une règle, une obligation ou une lecture.",
        ),
    ),
    "new": (
        "checker.commands.new",
        Text(
            "إنشاء ملف دولة جديد وفيه كل التزام ونصه.",
            "Begin a profile: every obligation in it, with its text.",
            "Commencer un profil : chaque obligation, avec son texte.",
        ),
    ),
    "status": (
        "checker.commands.status",
        Text(
            "جدول الدول: الانضمام والتقييم.",
            "The table of States: participation and assessment.",
            "Le tableau des États : participation et évaluation.",
        ),
    ),
    "compare": (
        "checker.commands.compare",
        Text("مقارنة الدول.", "Compare States.", "Comparer des États."),
    ),
    "cooperation": (
        "checker.commands.cooperation",
        Text(
            "مواضع تعذر التعاون بين الدول.", "Where cooperation between States would fail.", "Là où la coopération entre États échouerait."
        ),
    ),
    "timeline": (
        "checker.commands.timeline",
        Text("تطور قانون دولة عبر الزمن.", "A State’s law over time.", "Le droit d’un État dans le temps."),
    ),
    "diff": (
        "checker.commands.diff",
        Text(
            "ما تغير بين ملفين أو تاريخين.", "What changed between two profiles or dates.", "Ce qui a changé entre deux profils ou dates."
        ),
    ),
    "crosswalk": (
        "checker.commands.crosswalk",
        Text(
            "القراءة في ضوء اتفاقية بودابست أو اتفاقية الأمم المتحدة.",
            "Read a profile under the Budapest or the UN Convention.",
            "Lire un profil au regard de la Convention de Budapest ou de celle des Nations Unies.",
        ),
    ),
    "agree": (
        "checker.commands.agree",
        Text("اتفاق قارئين في تقدير دولة واحدة.", "Agreement of two readers of one State.", "Accord de deux lecteurs d’un même État."),
    ),
    "export": (
        "checker.commands.export",
        Text("تصدير جداول للبحث.", "Export tidy tables for research.", "Exporter des tableaux pour la recherche."),
    ),
}

_USAGE = Text("الاستعمال: ", "Usage: ", "Usage : ")
_OPTIONS = Text("الخيارات", "Options", "Options")
_COMMANDS = Text("الأوامر", "Commands", "Commandes")
_ERROR = Text("خطأ: {text}", "Error: {text}", "Erreur : {text}")
_NO_COMMAND = Text("لا أمر باسم «{name}».{hint}", "There is no command “{name}”.{hint}", "Il n’existe pas de commande « {name} ».{hint}")
_NO_OPTION = Text("لا خيار باسم «{name}».{hint}", "There is no option “{name}”.{hint}", "Il n’existe pas d’option « {name} ».{hint}")
_BAD_VALUE = Text(
    "قيمة غير مقبولة للخيار {name}: {detail}", "Invalid value for {name}: {detail}", "Valeur non admise pour {name} : {detail}"
)
_CHOICES = Text("«{value}» ليست من: {known}.", "“{value}” is not one of: {known}.", "« {value} » n’est pas parmi : {known}.")
_MISSING = Text("ينقص: {name}", "Missing: {name}", "Il manque : {name}")
_SYSTEM = Text("تعذر ذلك: {detail}", "The system refused: {detail}", "Le système l’a refusé : {detail}")
_ABOUT = Text(
    "مطابقة: كيف أدرجت الدول العربية الاتفاقية العربية لمكافحة جرائم تقنية المعلومات في قوانينها.",
    "mutabaqa (مطابقة): how Arab States transposed the Arab Convention on Combating Information Technology Offences.",
    "mutabaqa (مطابقة) : comment les États arabes ont transposé la Convention arabe relative à la lutte contre les infractions liées aux "
    "technologies de l’information.",
)


class Commands(click.Group):
    """The commands of the table; each is imported when it is called, so that ``--help`` costs nothing."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The commands whose module is there, in the table's order."""
        here = Path(__file__).parent.parent
        return [name for name, (module, _) in COMMANDS.items() if here.joinpath(*module.split(".")).with_suffix(".py").is_file()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, loaded; ``None`` if there is none."""
        if cmd_name not in self.list_commands(ctx):
            return None
        command: click.Command = import_module(COMMANDS[cmd_name][0]).command
        return command

    def resolve_command(self, ctx: click.Context, args: list[str]) -> tuple[str | None, click.Command | None, list[str]]:
        """As click does, but a name that is not there is answered with the nearest one, in the user's language."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            from checker.profile.suggest import ask, nearest

            raise Unusable(_NO_COMMAND.format(name=name, hint=ask(nearest(name, self.list_commands(ctx)))))
        return super().resolve_command(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line in the user's language."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=_USAGE.get(_language()))

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the tool is for."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(_ABOUT.get(_language()))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, then the commands."""
        rows = [row for row in (param.get_help_record(ctx) for param in self.get_params(ctx)) if row is not None]
        with formatter.section(_OPTIONS.get(_language())):
            formatter.write_dl(rows)
        self.format_commands(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, explained in the user's language."""
        return localised(super().get_help_option(ctx))

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their help from the table: none is imported."""
        with formatter.section(_COMMANDS.get(_language())):
            formatter.write_dl([(name, COMMANDS[name][1].get(_language())) for name in self.list_commands(ctx)])

    def main(self, args: Sequence[str] | None = None, *rest: Any, **extra: Any) -> NoReturn:
        """Run a command line and leave with its exit code; what goes wrong is told in the user's language, never as a traceback."""
        given = list(sys.argv[1:] if args is None else args)
        lang = asked_language(given)
        _speak_utf8()
        collect_seldom()
        extra["standalone_mode"] = False
        try:
            code = super().main(given, *rest, **extra)
        except Unusable as error:
            _tell(error.text, lang)
            code = 2
        except click.ClickException as error:
            _tell(_usage_text(error), lang)
            code = error.exit_code if isinstance(error, click.UsageError) else 2
        except click.Abort:
            code = 130
        except BrokenPipeError:
            code = _quiet()
        except OSError as error:
            _tell(_SYSTEM.format(detail=f"{error.filename}: {error.strerror}" if error.filename else str(error)), lang)
            code = 2
        sys.exit(code if isinstance(code, int) else 0)


def _language() -> str:
    return asked_language(sys.argv[1:])


def _usage_text(error: click.ClickException) -> Text:
    from checker.profile.suggest import ask, nearest

    if isinstance(error, click.NoSuchOption):
        known = [name for p in error.ctx.command.params for name in p.opts] if error.ctx else []
        return _NO_OPTION.format(name=error.option_name, hint=ask(nearest(error.option_name, known)))
    name = error.param.opts[-1] if isinstance(error, click.BadParameter) and error.param else None
    if isinstance(error, click.MissingParameter):
        return _MISSING.format(name=error.param.make_metavar(error.ctx) if error.param and error.ctx else name)
    if isinstance(error, click.BadParameter) and name is not None:
        kind = error.param.type if error.param else None
        detail = error.format_message()
        if isinstance(kind, click.Choice):
            value = error.message.partition("'")[2].partition("'")[0]
            return _BAD_VALUE.format(name=name, detail=_CHOICES.format(value=value, known=", ".join(map(str, kind.choices))))
        return _BAD_VALUE.format(name=name, detail=detail.partition(": ")[2] or detail)
    message = error.format_message()
    return Text(message, message, message)


def _tell(text: Text, lang: str) -> None:
    from checker.output.plain import clean

    click.echo(_ERROR.format(text=clean(text.get(lang))).get(lang), err=True)


def _speak_utf8() -> None:
    """UTF-8 whatever the locale; what is no character (a byte of a file's name) is shown as an escape, which JSON knows too."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _quiet() -> int:
    """A reader that went away (``| head``) is no error to speak of."""
    import os

    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110})
@click.version_option(__version__, prog_name="mutabaqa", help=say("عرض الإصدار.", "Show the version.", "Afficher la version."))
def main() -> None:
    """The command line itself; see the table above."""
