"""``mutabaqa new``: a profile to fill in, valid from the first moment, with the Convention's text beside each obligation."""

from __future__ import annotations

from pathlib import Path

import click

from checker.commands.language import say
from checker.commands.options import Command, lang_option
from checker.errors import Unusable
from checker.text import Text

_EXISTS = Text(
    "الملف «{path}» موجود ولم يُمس؛ استعمل --force لاستبداله.",
    "The file “{path}” exists and was left as it is; use --force to replace it.",
    "Le fichier « {path} » existe et n’a pas été modifié ; utilisez --force pour le remplacer.",
)
_NO_STATE = Text(
    "«{name}» ليس رمز دولة (ISO 3166-1، حرفان).{hint}",
    "“{name}” is not the code of a State (ISO 3166-1, two letters).{hint}",
    "« {name} » n’est pas le code d’un État (ISO 3166-1, deux lettres).{hint}",
)
_WRITTEN = Text("كُتب {path}", "Wrote {path}", "Écrit : {path}")


@click.command(
    "new",
    cls=Command,
    help=say(
        "ينشئ ملف دولة: كل التزام فيه «لم يُقيَّم»، ومعه نص الاتفاقية. الموضع: country_profiles/XX.yaml أو XX.yaml.",
        "Begin a profile: every obligation as not assessed, with the Convention’s text beside it. Place: "
        "country_profiles/XX.yaml or XX.yaml.",
        "Commencer un profil : chaque obligation comme non évaluée, avec le texte de la Convention. Emplacement : "
        "country_profiles/XX.yaml ou XX.yaml.",
    ),
)
@click.argument("state", metavar="XX")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path, dir_okay=False),
    default=None,
    metavar="FILE",
    help=say("الملف المراد كتابته.", "The file to write.", "Le fichier à écrire."),
)
@click.option("--force", is_flag=True, help=say("استبدال ملف موجود.", "Replace an existing file.", "Remplacer un fichier existant."))
@click.option(
    "--profiles", type=click.Path(path_type=Path), default=None, metavar="DIR", help=say("مجلد الملفات.", "Folder of profiles.", "Dossier.")
)
@lang_option
def command(state: str, output: Path | None, force: bool, profiles: Path | None, lang: str) -> None:
    """Write the scaffold; an existing file stays unless ``--force`` is given."""
    from checker.files import write_text
    from checker.output.plain import clean
    from checker.output.scaffold import scaffold

    code = _state(state)
    target = output or _folder(profiles) / f"{code}.yaml"
    if target.exists() and not force:
        raise Unusable(_EXISTS.format(path=target))
    write_text(target, scaffold(code, lang, target))
    click.echo(clean(_WRITTEN.format(path=target).get(lang)))


def _folder(given: Path | None) -> Path:
    if given is not None:
        return given
    here = Path("country_profiles")
    return here if here.is_dir() else Path()


def _state(name: str) -> str:
    from checker.convention import load
    from checker.names import state_name
    from checker.profile.suggest import ask, nearest
    from checker.text import LANGUAGES

    code = name.strip().upper()
    if len(code) == 2 and code.isascii() and code.isalpha() and state_name(code, "en") != code:
        return code
    names = {state_name(member, lang): member for member in load().members for lang in LANGUAGES}
    guess = nearest(name, (*names, *load().members))
    hint = ask(f"{names[guess]} ({guess})" if guess in names else guess)
    raise Unusable(_NO_STATE.format(name=name, hint=hint))
