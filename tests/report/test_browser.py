"""The HTML reports in a real browser: they read, search, link and print as docs/reports.md says. Skipped where no browser is at hand.

``pip install -e ".[browser]"`` and, of the system, Chromium with its driver (Debian: ``chromium chromium-driver``).
"""

from __future__ import annotations

import base64
import io
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli import main
from tests.report.conftest import KINDS, LANGS, html

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed: pip install -e '.[browser]'")
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome", "chrome"))), None)
DRIVER = shutil.which("chromedriver")
pytestmark = [
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed"),
    pytest.mark.skipif(DRIVER is None, reason="no chromedriver is installed"),
]
SWITCHES = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--hide-scrollbars", "--host-resolver-rules=MAP * ~NOTFOUND",
)  # fmt: skip


class Browser:
    """One browser for all tests of this file."""

    def __init__(self, driver: Any, folder: Path) -> None:
        self.driver, self.folder = driver, folder

    def do(self, command: str, **what: Any) -> Any:
        return self.driver.execute_cdp_cmd(command, what)

    def js(self, script: str, *arguments: Any) -> Any:
        named = "const field = document.getElementById('find'), found = document.getElementById('found');"
        return self.driver.execute_script(named + script, *arguments)

    def width(self, pixels: int) -> None:
        self.do("Emulation.setDeviceMetricsOverride", width=pixels, height=800, deviceScaleFactor=1, mobile=False)

    def open(self, page: str, fragment: str = "", width: int = 1280) -> None:
        """Show a page from a file, as a reader does who got it by post."""
        file = self.folder / "page.html"
        file.write_text(page, "utf-8")
        self.driver.get("about:blank")
        self.said()
        self.driver.get_log("performance")
        self.width(width)
        self.driver.get(file.as_uri() + fragment)
        self.settle()

    def settle(self) -> None:
        wait = "const done = arguments[0]; document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(done, 50)))"
        self.driver.execute_async_script(wait)

    def said(self) -> list[str]:
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def asked_for(self) -> set[str]:
        """Every address that was asked for, but those written into the page."""
        events = (json.loads(entry["message"])["message"] for entry in self.driver.get_log("performance"))
        asked = {e["params"]["request"]["url"] for e in events if e["method"] == "Network.requestWillBeSent"}
        return {address for address in asked if not address.startswith("data:")}

    def press(self, *keys: str) -> None:
        self.driver.switch_to.active_element.send_keys(*keys)

    def search(self, words: str) -> int:
        """Type into the box; how many places the page says it found."""
        self.js("field.focus({ preventScroll: true }); field.select()")
        self.do("Input.insertText", text=words)
        return int(self.js("return found.textContent.replace(/[^0-9]/g, '') || 0"))

    def gone(self) -> int:
        return int(self.js("return document.querySelectorAll('.gone').length"))


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for switch in (*SWITCHES, f"--user-data-dir={tmp_path_factory.mktemp('user')}"):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    try:
        yield Browser(driver, tmp_path_factory.mktemp("pages"))
    finally:
        driver.quit()


@pytest.fixture(scope="module")
def others(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pages of several States, of time and of another treaty."""
    folder = tmp_path_factory.mktemp("others")
    commands = (("compare", "AE", "KW"), ("cooperation", "AE", "KW"), ("timeline", "JO"), ("crosswalk", "AE", "--to", "budapest"))
    for command in commands:
        result = CliRunner().invoke(main, [*command, "--lang", "ar", "--format", "html", "-o", str(folder)])
        assert result.exit_code == 0, result.output
    return {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.html"))}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_complains_of_nothing_and_asks_for_nothing(browser: Browser, kind: str, lang: str) -> None:
    browser.open(html(kind, lang))
    assert browser.search("a" if lang != "ar" else "ا") > 0
    assert browser.said() == []
    assert {address.partition("#")[0].rpartition("/")[2] for address in browser.asked_for()} == {"page.html"}
    assert browser.js("return [...document.fonts].some(f => f.family.includes('Amiri') && f.status === 'loaded')")
    assert browser.js("return [...document.fonts].every(f => f.status !== 'error')")
    assert browser.js("return getComputedStyle(document.querySelector('.search')).position") == "sticky"
    assert browser.js("return getComputedStyle(document.documentElement).direction") == ("rtl" if lang == "ar" else "ltr")


def test_what_a_page_is_not_made_of_does_not_run(browser: Browser) -> None:
    smuggled = (
        "<script>document.title = 'taken'</script><img src=x onerror=\"document.title = 'taken'\"><style>main{display:none}</style>"
        "<img src='https://example.org/a.png'><link rel=stylesheet href='https://example.org/a.css'><iframe src='https://example.org'></iframe>"
        "<form id=f action='https://example.org'></form><base href='https://example.org/'><p id=own style='color:red'>x</p></main>"
    )
    browser.open(html("brief", "en").replace("</main>", smuggled))
    assert browser.js("return document.title") == browser.js("return document.querySelector('h1').textContent")
    assert browser.js("return getComputedStyle(document.querySelector('main')).display") == "block"
    browser.js("f.submit()")
    assert {address.rpartition("/")[2] for address in browser.asked_for() if "example.org" not in address} <= {"page.html", "x"}
    refused = [message for message in browser.said() if "Content Security Policy" in message]
    assert len(refused) >= 7
    assert browser.search("the") > 0


@pytest.mark.parametrize("kind", KINDS)
def test_every_link_leads_to_a_place_in_sight(browser: Browser, kind: str) -> None:
    browser.open(html(kind, "ar"))
    lost = "return [...document.querySelectorAll('a[href^=\"#\"]')].filter(a => !document.getElementById(a.hash.slice(1))).map(a => a.hash)"
    assert browser.js(lost) == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("fragment", ["#o-22-3-a", "#a-6", "#c-penalties", "#r-aq-1"])
def test_a_deep_link_lands_below_the_bar(browser: Browser, fragment: str, width: int) -> None:
    browser.open(html("national", "ar"), fragment, width)
    bar = browser.js("return document.querySelector('.search').getBoundingClientRect().bottom")
    top = browser.js("return document.querySelector(arguments[0]).getBoundingClientRect().top", fragment)
    assert bar <= top < bar + 60


@pytest.mark.parametrize(
    ("lang", "written"),
    [
        ("ar", ["الاحتيال", "الإحتيال", "ٱلِاحْتِيَال", "الاحتـــيال", " الاحتيال "]),
        ("ar", ["جريمة", "جريمه", "جَرِيمَة"]),
        ("ar", ["على", "علي", "عَلى"]),
        ("ar", ["مسؤولية", "مسئولية", "مسؤوليه"]),
        ("ar", ["2015", "٢٠١٥", "۲۰۱۵"]),
        ("en", ["illicit access", "ILLICIT  ACCESS", "Íllicit accèss"]),
        ("fr", ["données", "donnees", "DONNÉES"]),
        ("fr", ["l’État", "l'etat"]),
    ],
)
def test_search_compares_letters_not_spellings(browser: Browser, lang: str, written: list[str]) -> None:
    browser.open(html("national", lang))
    counts = [browser.search(words) for words in written]
    assert counts[0] > 0
    assert set(counts) == {counts[0]}
    assert browser.js("return CSS.highlights.get('found').size") >= counts[0]
    assert browser.search("xyzzy") == 0
    assert browser.js("return found.textContent") == browser.js("return found.dataset.none")
    assert browser.js("return [...document.querySelectorAll('main section')].every(s => !s.offsetHeight)")


def test_search_finds_words_across_the_elements_of_a_line_and_not_across_blocks(browser: Browser) -> None:
    browser.open(html("national", "ar"))
    assert browser.search("قانون العقوبات") + browser.search("رقم 9 لسنة 2015") > 0
    first, second = browser.js("return [...document.querySelectorAll('#o-6-1 .v p')].slice(0, 2).map(p => p.textContent.trim())")
    assert browser.search(f"{first[-20:]}{second[:20]}") == 0
    assert browser.search(first[-20:]) > 0


def test_what_is_left_stands_under_its_headings_and_no_heading_stands_alone(browser: Browser) -> None:
    browser.open(html("national", "ar"))
    browser.search("الاعتراض")
    empty = """
        const shown = e => e.offsetHeight > 0, alone = h => ![...h.parentElement.children].some(e => e !== h && shown(e));
        const heads = [...document.querySelectorAll('main h1, main .a > h2, tr.head')].filter(shown);
        return heads.filter(h => !h.textContent.includes('الاعتراض') && alone(h)).map(h => h.textContent)
    """
    assert browser.js(empty) == []
    assert browser.js("return document.querySelector('#a-7').offsetHeight") > 0
    assert browser.js("return document.querySelector('#a-10').offsetHeight") == 0
    assert browser.js("return document.querySelector('.cover').offsetHeight") == 0
    rows = """
        const rows = [...document.querySelectorAll('.concordance tbody tr:not(.head)')].filter(r => r.offsetHeight);
        return rows.map(r => r.textContent.includes('الاعتراض'))
    """
    assert set(browser.js(rows)) == {True}


def test_escape_brings_the_whole_report_back_where_one_was(browser: Browser) -> None:
    browser.open(html("national", "ar"), "#a-12")
    before = browser.js("return scrollY")
    assert browser.search("الاحتيال") > 0
    assert browser.gone() > 100
    assert browser.js("return scrollY") == 0
    browser.press("\ue00c")
    assert browser.gone() == 0
    assert browser.js("return [field.value, found.textContent, CSS.highlights.get('found').size]") == ["", "", 0]
    assert abs(browser.js("return scrollY") - before) < 3


@pytest.mark.parametrize("follow", ["document.querySelector('.strip a[href=\"#a-12\"]').click()", "location.hash = '#a-12'"])
def test_following_a_link_ends_the_search(browser: Browser, follow: str) -> None:
    browser.open(html("national", "ar"))
    browser.search("الاعتراض")
    assert browser.js("return document.querySelector('#a-12').offsetHeight") == 0
    browser.js(follow)
    browser.settle()
    assert browser.gone() == 0
    assert browser.js("return field.value") == ""
    assert 0 < browser.js("return document.querySelector('#a-12').getBoundingClientRect().top") < 200


def test_arabic_reads_from_the_right(browser: Browser) -> None:
    browser.open(html("national", "ar"))
    places = browser.js("return [...document.querySelectorAll('.strip th')].map(e => e.getBoundingClientRect().x)")
    assert places == sorted(places, reverse=True)
    start = "return [...document.querySelectorAll('main h1, main h2')].every(h => getComputedStyle(h).textAlign === 'start')"
    assert browser.js(start)
    assert browser.js("const b = document.querySelector('bdi[dir=ltr]'); return getComputedStyle(b).direction") == "ltr"


@pytest.mark.parametrize("width", [1280, 800, 390, 320])
@pytest.mark.parametrize("lang", LANGS)
def test_nothing_sticks_out(browser: Browser, lang: str, width: int) -> None:
    for kind in KINDS:
        browser.open(html(kind, lang), width=width)
        assert browser.js("return document.documentElement.scrollWidth") <= width, kind
    browser.open(html("national", "ar", "html", lang if lang != "ar" else "en"), width=width)
    assert browser.js("return document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [1280, 390])
def test_nothing_sticks_out_of_the_other_pages(browser: Browser, others: dict[str, str], width: int) -> None:
    assert len(others) == 4
    for name, page in others.items():
        browser.open(page, width=width)
        assert browser.js("return document.documentElement.scrollWidth") <= width, name
        assert browser.search("ا") > 0
        assert browser.said() == [], name


def test_the_keyboard_goes_from_the_way_in_to_the_box_and_is_seen_there(browser: Browser) -> None:
    browser.open(html("national", "ar"))
    outline = "const e = document.activeElement; return [e.className || e.id, getComputedStyle(e).outlineStyle]"
    seen = []
    for _ in range(4):
        browser.press("\ue004")
        seen.append(browser.js(outline))
    assert [name for name, _ in seen] == ["skip", "find", "up", ""]
    assert {style for _, style in seen} == {"solid"}
    browser.js("document.querySelector('#o-6-1 .here').focus()")
    assert browser.js("return getComputedStyle(document.activeElement).opacity") == "1"


def test_paper_bears_the_whole_report_whatever_is_looked_for(browser: Browser) -> None:
    pypdf = pytest.importorskip("pypdf")

    def printed() -> list[str]:
        data = browser.do("Page.printToPDF", preferCSSPageSize=True)["data"]
        return [" ".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(base64.b64decode(data))).pages]

    browser.open(html("concordance", "en"))
    whole = printed()
    browser.search("interception")
    assert printed() == whole
    assert "Search in this report" not in "".join(whole)
    assert all(str(number) in text for number, text in enumerate(whole[1:], 2))
