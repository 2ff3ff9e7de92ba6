"""Templates set in type and decide nothing; what a profile says never becomes markup."""

from __future__ import annotations

import re

import pytest
from jinja2 import Environment, nodes

from checker.convention import arabic
from checker.report.html import template_files
from tests.report.conftest import KINDS, LANGS, html
from tests.report.pages import nodes as text_nodes

TEMPLATES = [path for path in template_files() if path.suffix == ".html"]
CALLED = {"t", "chart", "stack", "also", "caller", "values"}
JUDGING = (nodes.Compare, nodes.Add, nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Pow, nodes.Test)
LATIN = re.compile("[A-Za-zÀ-ÖØ-öø-ɏ]+")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_judges(path) -> None:  # type: ignore[no-untyped-def]
    tree = Environment(autoescape=True).parse(path.read_text("utf-8"))
    # A template may ask where in a loop it is, how long a list is and for which medium it sets: no value of a view-model is weighed.
    for node in (node for kind in JUDGING for node in tree.find_all(kind)):
        counted = {name for part in node.find_all(nodes.Filter) if part.name == "length" for name in part.find_all(nodes.Name)}
        assert {name.name for name in node.find_all(nodes.Name) if name not in counted} <= {"loop", "medium"}, type(node).__name__
    macros = {macro.name for macro in tree.find_all(nodes.Macro)}
    for call in tree.find_all(nodes.Call):
        name = getattr(call.node, "name", getattr(call.node, "attr", ""))
        own = isinstance(call.node, nodes.Getattr) and getattr(call.node.node, "name", "") == "m"
        assert own or name in CALLED | macros, name
    assert {node.name for node in tree.find_all(nodes.Filter)} <= {"inner", "length"}


@pytest.mark.parametrize("path", [p for p in template_files() if p.suffix == ".css"], ids=lambda path: path.name)
def test_styles_know_no_left_and_right(path) -> None:  # type: ignore[no-untyped-def]
    assert re.findall(r"[\w-]*(?:left|right)[\w-]*\s*:|:\s*(?:left|right)\b", path.read_text("utf-8")) == []


@pytest.mark.parametrize("kind", KINDS)
def test_every_latin_run_in_arabic_stands_in_its_own_element(kind: str) -> None:
    raw = []
    for text, inside in text_nodes(html(kind, "ar")):
        own = any(direction == "ltr" or lang in ("en", "fr") for tag, lang, direction in inside if tag != "html")
        if LATIN.search(text) and not own and not any(tag == "title" for tag, _, _ in inside):
            raw.append(text)
    assert raw == []


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_reaches_nothing_outside(kind: str, lang: str) -> None:
    page = html(kind, lang)
    assert len(page.encode()) < 1_500_000
    assert re.findall(r'(?:src|srcset|data|action)="(?!data:)', page) == []
    assert re.findall(r"<link|@import|<iframe|<object", page) == []
    assert re.findall(r'url\((?!"?data:)', page) == []


def test_every_link_inside_the_page_has_its_place() -> None:
    for kind in KINDS:
        page = html(kind, "en")
        assert set(re.findall(r'href="#([^"]+)"', page)) <= set(re.findall(r'id="([^"]+)"', page))


def test_each_obligation_has_an_anchor() -> None:
    assert {"o-6-1", "o-22-3-a", "o-29-3"} <= set(re.findall(r'id="([^"]+)"', html("national", "ar")))


def test_a_lettered_clause_stands_after_the_words_of_its_chapeau() -> None:
    shown = html("national", "ar")
    sheet = shown.split('id="o-6-2-a"')[1].split('id="o-6-2-b"')[0]
    chapeau, words = (" ".join(arabic(i).split()) for i in ("6.2", "6.2.a"))
    assert f'<p class="authentic"><span class="chapeau">{chapeau}</span> {words}</p>' in sheet
