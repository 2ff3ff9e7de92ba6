"""``mutabaqa explain``: a rule's manual page, or what an obligation, an article, a clause or a reading of the Convention says."""

from __future__ import annotations

import re

import click

from checker.commands.language import say
from checker.commands.options import Command, lang_option

_CODE = re.compile(r"[A-Za-z][0-9]{3}")


@click.command(
    "explain",
    cls=Command,
    help=say(
        "يشرح قاعدة (R401) أو التزاماً (22.3.a) أو مادة (6) أو فقرة من الأحكام الختامية (final.6) أو قراءة (29.1-or). وبلا "
        "اسم: يسرد القواعد.",
        "Explain a rule (R401), an obligation (22.3.a), an article (6), a final provision (final.6) or a reading (29.1-or). "
        "Without a name: "
        "list the rules.",
        "Expliquer une règle (R401), une obligation (22.3.a), un article (6), une disposition finale (final.6) ou une lecture"
        " (29.1-or). Sans "
        "nom : liste des règles.",
    ),
)
@click.argument("name", required=False, metavar="[CODE|ID]")
@lang_option
def command(name: str | None, lang: str) -> None:
    """Explain one name, or list all codes."""
    from checker.output import manual

    if name is None:
        text = manual.codes(lang)
    elif _CODE.fullmatch(name.strip()):
        text = manual.rule(name.strip(), lang)
    else:
        text = manual.provision(name.strip(), lang)
    click.echo(text)
