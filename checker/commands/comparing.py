"""What the commands over several profiles share: options, profiles at a date, and telling what was written or left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from checker.commands.language import say
from checker.errors import Unusable
from checker.text import Text

if TYPE_CHECKING:
    from checker.assessment import Assessment, Options
    from checker.comparison.matrix import LeftOut

F = TypeVar("F", bound=Callable[..., Any])

PAGE_STATES = 60
"""More States than this no page can hold."""

_WRITTEN = Text("كُتب: {path}", "written: {path}", "écrit : {path}")
_LEFT_OUT = Text(
    "لم يدخل في المقارنة: {file} ({count} خطأ). شغّل: mutabaqa check {file}",
    "left out: {file} ({count} error(s)). Run: mutabaqa check {file}",
    "laissé de côté : {file} ({count} erreur(s)). Lancez : mutabaqa check {file}",
)
_UNUSABLE = Text(
    "لا يمكن تقييم الملف «{file}»: فيه {count} خطأ. شغّل: mutabaqa check {file}",
    "The profile “{file}” cannot be assessed: {count} error(s) in it. Run: mutabaqa check {file}",
    "Le profil « {file} » ne peut être évalué : {count} erreur(s). Lancez : mutabaqa check {file}",
)
_NONE_LEFT = Text("لا ملف صالح للتقييم بين ما ذُكر.", "None of the profiles can be assessed.", "Aucun des profils ne peut être évalué.")
_TOO_MANY = Text(
    "لا تتسع صفحة لأكثر من {most} دولة ({count} هنا)؛ استعمل --format json أو csv.",
    "A page holds no more than {most} States ({count} here); use --format json or csv.",
    "Une page ne peut contenir plus de {most} États (ici {count}) ; utilisez --format json ou csv.",
)
_PAGE_FAULT = Text("تعذر إخراج الصفحات: {why}", "The pages could not be set: {why}", "Les pages n’ont pu être composées : {why}")


def form_option(*forms: str, default: str) -> Callable[[F], F]:
    """``--format`` with the forms of one command."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(forms),
        default=default,
        show_default=True,
        help=say("صيغة الإخراج.", "Form of the output.", "Forme de la sortie."),
    )


folder_option = click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build"),
    show_default=True,
    metavar="DIR",
    help=say("المجلد الذي يُكتب فيه.", "Folder to write to.", "Dossier où écrire."),
)
optional_folder_option = click.option(
    "-o",
    "--output",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=None,
    metavar="DIR",
    help=say(
        "المجلد الذي يُكتب فيه؛ وإلا فالنص وJSON وCSV على الشاشة، والصفحات في build.",
        "Folder to write to; by default text, JSON and CSV go to the screen and pages to build.",
        "Dossier où écrire ; par défaut texte, JSON et CSV vont à l’écran et les pages dans build.",
    ),
)


def tell_written(paths: Iterable[Path], lang: str) -> None:
    """Say where each file is."""
    from checker.output.plain import clean

    for path in paths:
        click.echo(clean(_WRITTEN.format(path=path).get(lang)))


def tell_left_out(left_out: Iterable[LeftOut], lang: str) -> None:
    """Name what could not be assessed, on the error stream."""
    from checker.output.plain import clean

    for item in left_out:
        click.echo(clean(_LEFT_OUT.format(file=item.file, count=item.errors).get(lang)), err=True)


def in_characters(left_out: Iterable[LeftOut]) -> list[LeftOut]:
    """The same for a page, which can print no bytes of a name that are no characters and no characters that are controls."""
    from dataclasses import replace

    from checker.output.plain import characters

    return [replace(item, file=characters(item.file)) for item in left_out]


def deliver(text: str, name: str, folder: Path | None, lang: str) -> None:
    """Show a text, or write it to ``name`` in a folder."""
    if folder is None:
        click.echo(text, nl=False)
        return
    from checker.files import write_text

    write_text(folder / name, text)
    tell_written([folder / name], lang)


def check_page(count: int) -> None:
    """Refuse a page that nobody could read; raises :class:`Unusable`."""
    if count > PAGE_STATES:
        raise Unusable(_TOO_MANY.format(most=PAGE_STATES, count=count))


def none_left() -> Unusable:
    """What is said where not one profile can be assessed."""
    return Unusable(_NONE_LEFT)


def usable(path: str, options: Options) -> Assessment:
    """Assess one file; raises :class:`Unusable` where it cannot be assessed."""
    from checker.pipeline import assess_file

    found = assess_file(path, options)
    if not found.usable:
        errors = sum(f.level == "error" for f in found.findings)
        raise Unusable(_UNUSABLE.format(file=path, count=errors))
    return found


def page(view: Any, kind: str, lang: str, form: str, folder: Path | None, name: str) -> Path:
    """Set a view as HTML or PDF and write it; raises :class:`Unusable` where the pages cannot be set."""
    from checker.files import write_bytes
    from checker.report.html import Page, TemplateFault, render
    from checker.report.language import Language
    from checker.report.pdf import RenderFault, write

    target = (folder or Path("build")) / f"{name}-{lang}.{form}"
    try:
        html = render(kind, view, Page("pdf" if form == "pdf" else "html", Language(lang)))
        content = write(html, created=view.frame.created) if form == "pdf" else html.encode()
    except (TemplateFault, RenderFault) as fault:
        raise Unusable(_PAGE_FAULT.format(why=str(fault))) from fault
    write_bytes(target, content)
    return target
