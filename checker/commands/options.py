"""Options that several commands share, each written once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar, cast

import click

from checker.commands.language import locale_language, say
from checker.text import LANGUAGES

F = TypeVar("F", bound=Callable[..., Any])

lang_option = click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    default=locale_language,
    help=say(
        "اللغة؛ وإلا فلغة النظام.",
        "Language; by default the locale’s.",
        "Langue ; par défaut celle du système.",
    ),
)
profiles_option = click.option(
    "--profiles",
    type=click.Path(path_type=Path),
    default=None,
    metavar="DIR",
    help=say(
        "مجلد ملفات الدول؛ وإلا فالمجلد ./country_profiles إن وُجد، ثم المجلد المرفق بالبرنامج.",
        "Folder of profiles; by default ./country_profiles where there is one, else the one shipped.",
        "Dossier des profils ; par défaut ./country_profiles s’il existe, sinon celui fourni.",
    ),
)
output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help=say("الكتابة في ملف.", "Write to a file.", "Écrire dans un fichier."),
)

_ASSESSMENT = (
    click.option(
        "--as-of",
        metavar="DATE",
        default=None,
        help=say(
            "تاريخ التقييم (2026-11-21)؛ وإلا فاليوم الذي روجع الملف حتى تاريخه.",
            "Day of the law to assess (2026-11-21); by default the day until which the profile is maintained.",
            "Date du droit à évaluer (2026-11-21) ; par défaut celle jusqu’à laquelle le profil est tenu à jour.",
        ),
    ),
    click.option(
        "--reading",
        "readings",
        multiple=True,
        metavar="ID=OPTION",
        help=say(
            "اختيار قراءة لموضع محتمل، مثل 22.3.a=source؛ ويجوز تكراره.",
            "Choose a reading of a doubtful passage, as 22.3.a=source; may be repeated.",
            "Choisir une lecture d’un passage douteux, comme 22.3.a=source ; répétable.",
        ),
    ),
    click.option(
        "--evidence",
        type=click.Choice(("high", "medium", "low")),
        default="medium",
        show_default=True,
        help=say(
            "أدنى درجة ثقة تُحتسب معها المعلومة.",
            "The confidence that a claim must reach to count.",
            "Degré de confiance requis pour qu’une indication compte.",
        ),
    ),
)


def assessment_options(function: F) -> F:
    """Adds ``--as-of``, ``--reading`` and ``--evidence``; :func:`options_of` makes an ``Options`` of their values."""
    for option in reversed(_ASSESSMENT):
        function = option(function)
    return function


def options_of(as_of: str | None, readings: Sequence[str], evidence: str) -> Any:
    """The :class:`checker.assessment.Options` that the values ask for; raises ``Unusable`` for a bad date or an unknown reading."""
    from checker.assessment import Options
    from checker.convention import load
    from checker.pipeline import parse_date, parse_readings
    from checker.profile.model import Confidence

    day = parse_date(as_of) if as_of is not None else None
    return Options(day, parse_readings(readings, load()), cast("Confidence", evidence))


class Command(click.Command):
    """A command whose help speaks the user's language in its headings too."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The usage line."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=say("الاستعمال: ", "Usage: ", "Usage : "))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options."""
        options = (param for param in self.get_params(ctx) if isinstance(param, click.Option))
        rows = [row for row in (option.get_help_record(ctx) for option in options) if row is not None]
        word = say("[المعتمد: ", "[default: ", "[par défaut : ")
        rows = [(name, text.replace("[default: ", word)) for name, text in rows]
        with formatter.section(say("الخيارات", "Options", "Options")):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """``--help``, explained in the user's language."""
        return localised(super().get_help_option(ctx))


def localised(option: click.Option | None) -> click.Option | None:
    """``--help`` with its own help in the user's language."""
    if option is not None:
        option.help = say("عرض هذه المساعدة.", "Show this help.", "Afficher cette aide.")
    return option
