"""HTML from a view-model: Jinja2 with everything escaped, and the one place where a run against its line gets its own element."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from typing import Any, Literal

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined, TemplateError
from markupsafe import Markup, escape

from checker.kept import FOLDER
from checker.report import webfonts
from checker.report.charts import bar, stack
from checker.report.compiled import Compiled
from checker.report.fonts import font_face_css
from checker.report.language import Language
from checker.report.policy import guarded
from checker.report.prose import EMPTY, Prose, Run
from checker.report.sandbox import FAULTS, Confined, Sandbox, confined
from checker.resources import folder

Medium = Literal["pdf", "html"]


class TemplateFault(Exception):
    """A template cannot be used; says which and why, for the person who wrote it."""


def ltr(run: Run) -> Markup:
    """A run against its line in an element of its own. Every Latin run inside Arabic passes here, and nowhere else."""
    direction = "rtl" if run.lang == "ar" else "ltr"
    lang = Markup(' lang="{}"').format(run.lang) if run.lang else Markup("")
    return Markup('<bdi dir="{}"{}>{}</bdi>').format(direction, lang, run.text)


def inner(text: Prose) -> Markup:
    """The runs of a text, for an element that already bears its language."""
    return Markup("".join(ltr(run) if run.against else escape(run.text) for run in text.runs))


def markup(value: Any) -> Any:
    """How the environment writes a value: prose with its runs, all else escaped."""
    if isinstance(value, Prose):
        body = inner(value)
        return Markup('<bdi lang="{}" dir="{}">{}</bdi>').format(value.lang, value.dir, body) if value.foreign and body else body
    return value


def _loader(own: Path | None) -> BaseLoader:
    shipped = FileSystemLoader(folder("report_templates"))
    default = PrefixLoader({"default": shipped})
    return ChoiceLoader([Confined(own), default, shipped] if own else [default, shipped])


@cache
def environment(own: Path | None = None) -> Environment:
    """The template environment; a user's folder comes first and runs in Jinja's sandbox.

    A template there replaces blocks: ``{% extends "default/national.html" %}{% block cover %}…{% endblock %}``.
    """
    kind = Sandbox if own else Environment
    env = kind(
        loader=_loader(own),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=markup,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
        auto_reload=False,
        bytecode_cache=None if own else Compiled(folder("report_templates"), Path(__file__).read_bytes()),
    )
    env.filters["inner"] = inner
    return env


@cache
def stylesheet(medium: Medium) -> Markup:
    """The style of a page: shared, then the paper's or the screen's."""
    css = folder("report_templates") / "css"
    parts = [(css / "base.css").read_text("utf-8"), (css / ("print.css" if medium == "pdf" else "screen.css")).read_text("utf-8")]
    parts.insert(0, font_face_css() if medium == "pdf" else webfonts.font_face_css())
    return Markup("\n".join(parts))


@cache
def script() -> Markup:
    """The search of an HTML report; it reaches nothing but the page."""
    return Markup(tight((folder("report_templates") / "search.js").read_text("utf-8")))


def tight(text: str) -> str:
    """A page without its blank lines: they say nothing in HTML, and thousands of them come from loops."""
    return "\n".join(line for line in text.splitlines() if line.strip())


def template_files(own: Path | None = None) -> Iterator[Path]:
    """Every file that a report is set with, shipped ones first."""
    for base in filter(None, (folder("report_templates"), own)):
        files = (path for path in base.rglob("*") if not path.name.startswith(".") and path.is_file() and confined(path, base))
        yield from sorted(path for path in files if FOLDER not in path.relative_to(base).parts)


def templates_digest(own: Path | None = None) -> str:
    """One SHA-256 over the names and contents of all templates."""
    digest = hashlib.sha256()
    for path in template_files(own):
        digest.update(path.name.encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Page:
    """What a template gets besides its view-model."""

    medium: Medium
    language: Language
    second: Language | None = None
    """The second language of a bilingual report."""

    def also(self, message: str, **values: str) -> Prose:
        """A label in the second language; nothing where there is none."""
        return self.second.t(message, **values) if self.second else EMPTY


def render(kind: str, view: Any, page: Page, own: Path | None = None, numbers: Mapping[str, Prose] | None = None) -> str:
    """Set a view-model in type; ``numbers`` are the pages of the anchors, for a table of contents on paper.

    :raises TemplateFault: where an override template is wrong.
    """
    own_faults = (TemplateError, *FAULTS) if own else (TemplateError,)
    try:
        template = environment(own).get_template(f"{kind}.html")
        text = template.render(
            v=view,
            t=page.language.t,
            also=page.also,
            css=stylesheet(page.medium),
            script=script() if page.medium == "html" else "",
            medium=page.medium,
            screen=page.medium == "html",
            numbers=numbers,
            chart=partial(bar, rtl=page.language.dir == "rtl"),
            stack=partial(stack, rtl=page.language.dir == "rtl"),
        )
    except own_faults as error:
        where = f"{getattr(error, 'filename', None) or kind}:{getattr(error, 'lineno', None) or '?'}"
        raise TemplateFault(f"{where}: {error}") from error
    text = tight(text) + "\n"
    return guarded(text, script()) if page.medium == "html" else text
