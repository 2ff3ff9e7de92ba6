"""``mutabaqa report``: reports of one, several or all States, as PDF or HTML, in one or more languages; says where each file is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from checker.commands.language import asked_language, locale_language, say
from checker.commands.options import Command, assessment_options, options_of, profiles_option
from checker.errors import Unusable
from checker.text import LANGUAGES, Text

if TYPE_CHECKING:
    from checker.report.job import Outcome

KINDS = ("national", "concordance", "brief", "review")

_WRITTEN = Text("كُتب: {path}", "written: {path}", "écrit : {path}")
_UNCHANGED = Text("لم يتغير: {path}", "unchanged: {path}", "inchangé : {path}")
_FAILED = Text("تعذر: {path}: {why}", "failed: {path}: {why}", "échec : {path} : {why}")
_FAILURES = Text("لم تُعدّ هذه التقارير: {names}", "These reports were not made: {names}", "Ces rapports n’ont pas été établis : {names}")
_BILINGUAL = Text(
    "«{value}» ليس زوجاً من اللغات؛ يُكتب هكذا: ar,en.",
    "“{value}” is not a pair of languages; write it as ar,en.",
    "« {value} » n’est pas une paire de langues ; écrivez ar,en.",
)
_TWO_WAYS = Text(
    "استعمل --lang أو --bilingual لا كليهما.", "Use --lang or --bilingual, not both.", "Utilisez --lang ou --bilingual, pas les deux."
)
_NO_FILE = Text("لا وجود للملف «{path}».", "There is no file “{path}”.", "Le fichier « {path} » n’existe pas.")
_NO_FOLDER = Text("لا وجود للمجلد «{path}».", "There is no folder “{path}”.", "Le dossier « {path} » n’existe pas.")
_NO_REVIEW = Text(
    "لا ملف مراجعة للدولة {state}: يُنتظر {path}.",
    "There is no review of {state}: expected {path}.",
    "Il n’y a pas d’examen de {state} : attendu {path}.",
)


@click.command(
    "report",
    cls=Command,
    help=say(
        "يُعدّ تقارير الدول: رمز دولة (KW) أو مسار ملف، أو --all للجميع. رمز الخروج 2 إن تعذر شيء منها.",
        "Make reports: a State’s code (KW) or a file, or --all. Exit code 2 where one could not be made.",
        "Établit les rapports : code d’État (KW) ou fichier, ou --all. Code de sortie 2 si l’un n’a pu être établi.",
    ),
)
@click.argument("names", nargs=-1, metavar="[STATE|FILE]...")
@click.option(
    "--all", "everything", is_flag=True, help=say("جميع ملفات المجلد.", "Every profile of the folder.", "Tous les profils du dossier.")
)
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="national",
    show_default=True,
    help=say("نوع التقرير.", "Kind of report.", "Genre de rapport."),
)
@click.option(
    "--lang",
    "langs",
    type=click.Choice(LANGUAGES),
    multiple=True,
    help=say("لغة التقرير، ويجوز تكراره.", "Language of the report; may be repeated.", "Langue du rapport ; répétable."),
)
@click.option(
    "--bilingual",
    metavar="LANG,LANG",
    default=None,
    help=say("لغتان متقابلتان، مثل ar,en.", "Two languages side by side, as ar,en.", "Deux langues côte à côte, comme ar,en."),
)
@click.option(
    "--format",
    "form",
    type=click.Choice(("pdf", "html")),
    default="pdf",
    show_default=True,
    help=say("صيغة الملف.", "Form of the file.", "Forme du fichier."),
)
@click.option(
    "--variant",
    type=click.Choice(("both", "ua", "archive")),
    default="both",
    show_default=True,
    help=say(
        "ملف PDF ميسَّر وأرشيفي معاً، أو أحدهما.",
        "PDF both accessible (PDF/UA-1) and archival (PDF/A-3a), or one of them.",
        "PDF à la fois accessible (PDF/UA-1) et d’archivage (PDF/A-3a), ou l’un des deux.",
    ),
)
@click.option(
    "--digits",
    type=click.Choice(("latn", "arab")),
    default="latn",
    show_default=True,
    help=say("الأرقام في النص العربي: 123 أو ١٢٣.", "Figures in Arabic: 123 or ١٢٣.", "Chiffres en arabe : 123 ou ١٢٣."),
)
@click.option(
    "--branding",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default=None,
    help=say("هوية الجهة المُصدرة (YAML).", "The issuing body’s branding (YAML).", "Identité de l’émetteur (YAML)."),
)
@click.option(
    "--templates",
    type=click.Path(path_type=Path),
    metavar="DIR",
    default=None,
    help=say("قوالب تعدّل المرفقة.", "Templates that override the shipped ones.", "Modèles qui remplacent ceux fournis."),
)
@click.option(
    "--review",
    type=click.Path(path_type=Path),
    metavar="FILE",
    default=None,
    help=say(
        "ملف المراجعة؛ وإلا فالملف XX.review.yaml بجوار ملف الدولة.",
        "The review; by default XX.review.yaml beside the profile.",
        "L’examen ; par défaut XX.review.yaml à côté du profil.",
    ),
)
@assessment_options
@profiles_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("build"),
    show_default=True,
    metavar="DIR",
    help=say("المجلد الذي تُكتب فيه التقارير.", "Folder for the reports.", "Dossier des rapports."),
)
@click.option(
    "--force",
    is_flag=True,
    help=say("إعادة الإعداد وإن لم يتغير شيء.", "Make them even if nothing changed.", "Établir même si rien n’a changé."),
)
def command(names: tuple[str, ...], everything: bool, output: Path, force: bool, **given: Any) -> int:
    """Make reports; see the help text."""
    from checker.report.production import produce

    jobs = _jobs(names, everything, output, given)
    lang = given["langs"][0] if given["langs"] else asked_language(())
    outcomes = list(_shown(produce(jobs, force), len(jobs), lang))
    failed = [outcome for outcome in outcomes if outcome.state == "failed"]
    if failed and len(outcomes) > 1:
        from checker.output.plain import clean

        click.echo(_FAILURES.format(names=", ".join(clean(o.target.name) for o in failed)).get(lang), err=True)
    return 2 if failed else 0


def _jobs(names: Sequence[str], everything: bool, output: Path, given: dict[str, Any]) -> list[Any]:
    from checker.pipeline import find
    from checker.report.job import Job

    for path, wanted in ((given["branding"], Path.is_file), (given["review"], Path.is_file), (given["templates"], Path.is_dir)):
        if path is not None and not wanted(path):
            raise Unusable((_NO_FOLDER if wanted is Path.is_dir else _NO_FILE).format(path=path))
    options = options_of(given["as_of"], given["readings"], given["evidence"])
    files = find(names, given["profiles"], everything)
    languages = _languages(given["langs"], given["bilingual"])
    return [
        Job(
            profile=file,
            kind=given["kind"],
            lang=lang,
            second=second,
            folder=output,
            form=given["form"],
            variant=given["variant"],
            digits=given["digits"],
            options=options,
            branding=given["branding"],
            templates=given["templates"],
            review=_review(file, given["review"]) if given["kind"] == "review" else None,
        )
        for file in files
        for lang, second in languages
    ]


def _languages(langs: Sequence[str], bilingual: str | None) -> list[tuple[str, str | None]]:
    if bilingual is None:
        return [(lang, None) for lang in dict.fromkeys(langs or (locale_language(),))]
    if langs:
        raise Unusable(_TWO_WAYS)
    pair = [part.strip() for part in bilingual.split(",")]
    if len(pair) != 2 or pair[0] == pair[1] or any(part not in LANGUAGES for part in pair):
        raise Unusable(_BILINGUAL.format(value=bilingual))
    return [(pair[0], pair[1])]


def _review(profile: str, given: Path | None) -> Path:
    path = given or Path(profile).with_name(f"{Path(profile).stem}.review.yaml")
    if not path.is_file():
        raise Unusable(_NO_REVIEW.format(state=Path(profile).stem, path=path))
    return path


def _shown(outcomes: Any, count: int, lang: str) -> Any:
    """Each outcome told as it comes; on a terminal with a bar over the rest."""
    import sys

    if count < 2 or not sys.stderr.isatty():
        for outcome in outcomes:
            _tell(outcome, lang)
            yield outcome
        return
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        bar = progress.add_task("", total=count)
        for outcome in outcomes:
            progress.advance(bar)
            progress.console.print(end="")
            _tell(outcome, lang)
            yield outcome


def _tell(outcome: Outcome, lang: str) -> None:
    from checker.output.plain import clean

    if outcome.state == "failed":
        why = clean(outcome.trouble.get(lang))
        click.echo(_FAILED.format(path=clean(str(outcome.target)), why=why).get(lang), err=True)
    else:
        words = _WRITTEN if outcome.state == "written" else _UNCHANGED
        click.echo(words.format(path=clean(str(outcome.target))).get(lang))
