"""The addresses inside an HTML report: what a reader may cite and copy stays where it is (docs/reports.md)."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from checker.convention import load
from checker.report.language import Language
from tests.report.conftest import KINDS, LANGS, html

OBLIGATIONS = {f"o-{i.replace('.', '-')}" for i in load().obligations}
ARTICLES = {f"a-{number}" for number in load().articles}
CHAPTERS = {
    "national": {
        "summary", "framework", "participation", "criminalisation", "procedure", "penalties", "safeguards", "practices", "challenges",
        "assistance", "concordance", "factors", "sources", "unknown", "method", "provenance",
    },
    "review": {"overview", "participation", "articles", "assistance", "unknown", "method", "provenance"},
    "concordance": {"concordance", "provenance"},
    "brief": set(),
}  # fmt: skip
WHOLE = ("national", "review", "concordance")
"""The kinds that go through the Convention clause by clause."""


def ids(page: str) -> list[str]:
    return re.findall(r'\sid="([^"]*)"', page)


def links(page: str) -> list[str]:
    return re.findall(r'\shref="#([^"]*)"', page)


def test_there_are_as_many_as_the_convention_has() -> None:
    assert len(OBLIGATIONS) == 68
    assert {f"a-{number}" for number in range(5, 30)} == ARTICLES


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", WHOLE)
def test_every_obligation_article_and_chapter_has_its_address(kind: str, lang: str) -> None:
    found = set(ids(html(kind, lang)))
    assert found >= OBLIGATIONS | ARTICLES
    assert {i for i in found if i.startswith("c-")} == {f"c-{name}" for name in CHAPTERS[kind]}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", WHOLE)
def test_every_address_stands_beside_its_heading_to_be_copied(kind: str, lang: str) -> None:
    page = html(kind, lang)
    shown = dict(re.findall(r'<a class="here" href="#([^"]+)" aria-label="([^"]+)"></a>', page))
    assert OBLIGATIONS | ARTICLES | {f"c-{name}" for name in CHAPTERS[kind]} <= set(shown)
    assert shown["o-6-2-a"].endswith(Language(lang).obligation("6.2.a"))


@pytest.mark.parametrize("medium", ["html", "pdf"])
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_link_inside_a_page_has_its_place_and_each_place_is_one(kind: str, lang: str, medium: str) -> None:
    page = html(kind, lang, medium)
    assert [i for i, times in Counter(ids(page)).items() if times > 1] == []
    assert set(links(page)) <= set(ids(page))
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", i) for i in ids(page))


def test_a_bilingual_page_has_the_same_addresses() -> None:
    assert ids(html("national", "ar", "html", "en")) == ids(html("national", "ar"))


def test_what_the_summary_names_can_be_reached() -> None:
    page = html("national", "ar")
    summary = page[page.index('id="c-summary"') : page.index('id="c-framework"')]
    assert {"o-6-2-a", "o-6-2-b"} <= set(links(summary))
    assert set(links(summary)) >= ARTICLES


@pytest.mark.parametrize("kind", KINDS)
def test_paper_has_no_bar_and_no_address_to_copy(kind: str) -> None:
    page = html(kind, "ar", "pdf")
    assert 'class="here"' not in page
    assert 'class="search"' not in page
    assert "<script" not in page
    assert "Content-Security-Policy" not in page
