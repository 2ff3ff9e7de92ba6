"""The words of each kind in each language, held against what was read and approved. MUTABAQA_UPDATE=1 writes them anew."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.report.conftest import KINDS, LANGS, html
from tests.report.pages import text

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_words_of_the_page(kind: str, lang: str) -> None:
    found, file = text(html(kind, lang)), GOLDEN / f"{kind}-{lang}.txt"
    if os.environ.get("MUTABAQA_UPDATE"):
        file.parent.mkdir(exist_ok=True)
        file.write_text(found, "utf-8")
    assert found == file.read_text("utf-8")


def test_bilingual_page_holds_both() -> None:
    page = text(html("national", "ar", "html", "en"))
    assert "Punishes whoever, without right, enters a site" in page
    assert "يعاقب كل من دخل دون حق موقعاً" in page
    # Labels, penalties and elements too, each in its own column.
    for ours, theirs in (
        ("العقوبة", "Penalty"),
        ("سلب الحرية", "imprisonment"),
        ("متحقق", "met:"),
        ("في الاتفاقية", "The Convention says"),
    ):
        assert ours in page
        assert theirs in page


def test_authentic_text_stands_once_in_the_arabic_column() -> None:
    for main, second in (("ar", "en"), ("en", "ar"), ("fr", "en")):
        page = html("national", main, "html", second)
        assert page.count('class="authentic"') == html("national", main).count('class="authentic"')
