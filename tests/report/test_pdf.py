"""The PDF: accessible, archival, readable by two libraries, the same bytes twice, and nothing fetched from outside."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path

import page
import pikepdf
import pypdfium2
import pytest
from pypdf import PdfReader

from checker.report import pdf
from checker.report.job import Job
from checker.report.language import Language
from checker.report.production import make
from checker.resources import folder
from tests.report.conftest import SAMPLE
from tests.report.pages import text

ARABIC = re.compile("[\u0621-\u064a\u0640]+")
PROFILES = (page.ValidationProfile.PDF_UA_1, page.ValidationProfile.PDF_A_3A)


def unmarked(source: str) -> str:
    shaped = unicodedata.normalize("NFKC", source).replace("\u200b", "").replace("\u0640", "")
    return "".join(char for char in shaped if not unicodedata.combining(char))


def words(source: str) -> list[str]:
    """The purely Arabic words, in one form: presentation forms and the order of marks are the reader's affair."""
    return [token for token in re.split(r"[\s،؛:.«»()\[\]…–—·●○◌×/|-]+", unmarked(source)) if ARABIC.fullmatch(token)]


def lines(content: bytes) -> tuple[str, str]:
    document = pypdfium2.PdfDocument(content)
    first = "\n".join(document[number].get_textpage().get_text_bounded() for number in range(len(document)))
    second = "\n".join(leaf.extract_text() for leaf in PdfReader(io.BytesIO(content)).pages)
    return first, second


def missing(source: str, found: str, *, whole: bool) -> list[str]:
    """The source's different words that are not found, as whole words or as letters in a row (pypdf joins neighbouring cells)."""
    read = set(words(found)) if whole else unmarked(found)
    return sorted(word for word in set(words(source)) if word not in read)


@pytest.mark.parametrize("profile", PROFILES, ids=lambda profile: profile.value)
def test_one_file_is_accessible_and_archival(arabic_pdf: bytes, profile: page.ValidationProfile) -> None:
    report = page.validate_pdf_bytes(arabic_pdf, profile=profile)
    assert [(failure.rule_id, failure.message) for failure in report.failures] == []
    assert report.rules.total > 50


def test_a_plain_page_of_each_variant_conforms() -> None:
    body = '<h1>عنوان</h1><p>نص مُدرَج <bdi dir="ltr" lang="en">Law</bdi></p>'
    source = f'<html lang="ar" dir="rtl"><head><title>عنوان</title></head><body>{body}</body></html>'
    for variant, profile in (("ua", PROFILES[0]), ("archive", PROFILES[1])):
        made = pdf.write(source, created="2026-01-02T00:00:00Z", variant=variant)  # type: ignore[arg-type]
        assert [failure.rule_id for failure in page.validate_pdf_bytes(made, profile=profile).failures] == []
    assert b"pdfuaid:part" not in made


def test_structure_says_what_a_reader_needs(arabic_pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(arabic_pdf))
    root = reader.trailer["/Root"]
    assert root["/Lang"] == "ar"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert "أنتاركتيكا" in reader.metadata.title
    assert len(reader.outline) > 10
    scopes, langs, figures = set(), set(), []
    with pikepdf.open(io.BytesIO(arabic_pdf)) as document:
        for element in document.objects:
            if isinstance(element, pikepdf.Dictionary) and element.get("/Type") == "/StructElem":
                langs.add(str(element.get("/Lang")))
                if element["/S"] == "/TH":
                    scopes.add(str(element["/A"]["/Scope"]))
                if element["/S"] == "/Figure":
                    figures.append(str(element.get("/Alt", "")))
    assert scopes == {"/Column", "/Row"}
    assert "en" in langs
    assert figures
    assert all(figures)


def test_the_profile_and_the_assessment_travel_with_it(arabic_pdf: bytes) -> None:
    files = PdfReader(io.BytesIO(arabic_pdf)).attachments
    assert set(files) == {"report_sample.yaml", "report_sample-assessment.json"}
    assert files["report_sample.yaml"][0] == SAMPLE.read_bytes()
    assert str(SAMPLE.parent).encode() not in files["report_sample-assessment.json"][0]


@pytest.mark.parametrize("library", [0, 1], ids=["pdfium", "pypdf"])
def test_arabic_words_read_back(arabic_pdf: bytes, library: int) -> None:
    page_text = make(Job(str(SAMPLE), "national", "ar", Path(), "html")).decode()
    # What only a screen shows, and captions and words for pictures, which are heard and not seen, are not on paper.
    unseen = r'<caption class="away">.*?</caption>|<div class="search".*?</div>|<svg.*?</svg>'
    shown = re.sub(unseen, "", page_text, flags=re.DOTALL)
    source = text(shown)
    total = len(set(words(source)))
    assert total > 1000
    lost = missing(source, lines(arabic_pdf)[library], whole=library == 0)
    assert not lost, (len(lost), total, lost)


def test_same_input_same_bytes(tmp_path) -> None:  # type: ignore[no-untyped-def]
    job = Job(str(SAMPLE), "brief", "ar", tmp_path)
    assert make(job) == make(job)


def test_nothing_is_fetched_from_outside(tmp_path) -> None:  # type: ignore[no-untyped-def]
    canary = tmp_path / "canary.png"
    canary.write_bytes(b"secret")
    for address in (canary.as_uri(), "http://127.0.0.1:9/x.png", "ftp://127.0.0.1/x", "data:text/html,x", f"mutabaqa-font:../{canary}"):
        with pytest.raises(pdf.RenderFault):
            pdf.write(f'<html lang="en"><title>x</title><p><img src="{address}" alt="x"></p>', created="2026-01-02T00:00:00Z")


def leaves(content: bytes) -> list[str]:
    """The text of each page."""
    with pypdfium2.PdfDocument(content) as document:
        return [leaf.get_textpage().get_text_bounded() for leaf in document]


@pytest.mark.parametrize(("state", "lang"), [("YE", "ar"), ("KM", "ar"), ("MA", "fr"), ("SO", "en")])
def test_a_brief_is_two_pages(state: str, lang: str) -> None:
    """Those with the longest findings, the most questions, and nothing known: page one the position, page two what to do."""
    profile = str(folder("country_profiles") / f"{state}.yaml")
    assert len(leaves(make(Job(profile, "brief", lang, Path())))) == 2


def test_a_signed_brief_is_two_pages_too(tmp_path: Path) -> None:
    signers = "[{name: A. Signer, role: Director}, {name: B. Signer, role: Under-Secretary}]"
    marks = f"branding: 1\nname: Ministry of Examples\nclassification: For official use\nsignatures: {signers}\n"
    (tmp_path / "branding.yaml").write_text(marks, "utf-8")
    profile = str(folder("country_profiles") / "SA.yaml")
    pages = leaves(make(Job(profile, "brief", "ar", tmp_path, branding=tmp_path / "branding.yaml")))
    assert len(pages) == 2
    assert "Under-Secretary" in pages[1]
    # The head is one run of text: a reader of PDF gives its Latin words one by one from the right.
    head = next(line for line in pages[1].splitlines() if "official" in line)
    assert {"For", "official", "use"} <= set(head.split())
    assert "غير نافذة" in head, "after the mark, that the State is not bound"


def test_heads_and_feet_say_where_one_is_and_the_summary_is_one_page() -> None:
    pages = leaves(make(Job(str(SAMPLE), "national", "en", Path())))
    heads = [page.rstrip().splitlines()[-2].strip() for page in pages[7:]]
    assert "Article 6 · Illicit access" in heads, "a page that goes on in an article says so at its head, which is drawn last"
    sheet = next(page for page in pages[5:] if "The Party must make it an offence to enter" in page)
    assert sheet.index("6(1) Illicit access") < sheet.index("The Party must make it an offence to enter"), "read in the order of the page"
    feet = [page.rstrip().splitlines()[-1].strip() for page in pages[1:]]
    state = Language("en").state_name("AQ")
    assert feet == [f"{state} · Law as at 21 November 2026 {number}" for number in range(2, len(pages) + 1)]
    assert pages[2].startswith("1. Executive summary")
    assert "Priority actions" in pages[2]
    assert pages[3].startswith("2. Scope, method and legal framework")
