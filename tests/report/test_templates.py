"""Templates set in type and decide nothing; what a profile says never becomes markup."""

from __future__ import annotations

import re
from itertools import combinations

import pytest
from jinja2 import Environment, nodes

from checker.convention import arabic
from checker.report.html import template_files
from checker.resources import folder
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


def luminance(colour: str) -> float:
    """As WCAG 2 measures it: 0 black, 1 white."""
    full = colour if len(colour) == 7 else "#" + "".join(2 * digit for digit in colour[1:])
    parts = (int(full[at : at + 2], 16) / 255 for at in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_ratings_are_told_apart_without_colour() -> None:
    """A print in grey: words stand out from their ground, and no two grounds have one grey."""
    css = (folder("report_templates") / "css" / "base.css").read_text("utf-8")
    tones = dict(re.findall(r"(?m)^\.(c|lc|pc|nc) \{ background: (#\w+); color: #\w+; \}", css))
    words = dict(re.findall(r"(?m)^\.(c|lc|pc|nc) \{ background: #\w+; color: (#\w+); \}", css))
    assert set(tones) == {"c", "lc", "pc", "nc"}
    assert all(contrast(tones[name], words[name]) >= 4.5 for name in tones)
    assert all(contrast(tones[one], tones[other]) >= 1.2 for one, other in combinations(tones, 2))
