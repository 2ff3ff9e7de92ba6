"""The Content-Security-Policy of an HTML report names what the page is made of, by digest, and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from html import unescape
from pathlib import Path

import pytest

from checker.report.html import Page, render
from checker.report.language import Language
from checker.report.policy import guarded, policy
from tests.report.conftest import KINDS, LANGS, html, view


def directives(page: str) -> dict[str, str]:
    found = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', page)
    assert len(found) == 1
    return {name: sources for name, _, sources in (part.partition(" ") for part in unescape(found[0]).split("; "))}


def digest(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_may_do_what_it_is_made_of(kind: str, lang: str) -> None:
    page = html(kind, lang)
    allowed = directives(page)
    assert allowed["default-src"] == "'none'"
    assert allowed["script-src"].split() == [digest(text) for text in re.findall(r"<script>(.*?)</script>", page, re.DOTALL)]
    assert allowed["style-src"].split() == [digest(text) for text in re.findall(r"<style>(.*?)</style>", page, re.DOTALL)]
    assert (allowed["img-src"], allowed["font-src"]) == ("data:", "data:")
    assert (allowed["base-uri"], allowed["form-action"]) == ("'none'", "'none'")
    assert page.index("Content-Security-Policy") < min(page.index("<style"), page.index("<title"), 1024)
    assert re.findall(r'\sstyle="|\son[a-z]+="', page) == []


def test_a_style_of_ones_own_in_the_head_is_named_and_what_stands_in_the_body_is_not(tmp_path: Path) -> None:
    own = '{% extends "default/brief.html" %}{% block style %}<style>h1 { color: teal }</style>{% endblock %}'
    body = "{% block cover %}<style>p { color: red }</style><script>1</script>{% endblock %}"
    (tmp_path / "brief.html").write_text(own + body, "utf-8")
    allowed = directives(render("brief", view("brief", "en"), Page("html", Language("en")), tmp_path))
    assert digest("h1 { color: teal }") in allowed["style-src"]
    assert digest("p { color: red }") not in allowed["style-src"]
    assert len(allowed["script-src"].split()) == 1
    assert digest("1") not in allowed["script-src"]


def test_a_page_without_style_or_script_may_have_none() -> None:
    assert "style-src 'none'; script-src 'none'" in policy("<title>x</title>", "")
    assert guarded("no head here", "") == "no head here"
