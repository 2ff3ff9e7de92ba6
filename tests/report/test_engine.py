"""What is done to WeasyPrint's inner parts for speed changes nothing: the same file, byte for byte, as without it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tinyhtml5 import parse

from checker.report import engine, pdf
from checker.report.engine import markup
from checker.report.fonts import font_face_css
from tests.report.conftest import KINDS, LANGS, html

PARAGRAPH = "تلتزم كل دولة طرف بتجريم الدخول أو البقاء وكل اتصال غير مشروع مع كل أو جزء من تقنية المعلومات أو الاستمرار به " * 6
LATIN = "Each State Party shall adopt in its domestic law what is needed to make the unlawful access an offence; " * 6


def page(direction: str, body: str) -> str:
    """A page narrow enough that much is broken, with what is set otherwise than plain lines: floats, tables, words too long, justified."""
    sheet = "@page { size: 90mm 200mm; margin: 8mm } body { font: 10pt Amiri } table { table-layout: fixed; width: 100% }"
    style = f"{font_face_css()} {sheet}"
    lang = "ar" if direction == "rtl" else "en"
    return f'<html lang="{lang}" dir="{direction}"><head><title>x</title><style>{style}</style></head><body>{body}</body></html>'


def bodies() -> Iterator[tuple[str, str]]:
    for direction, words in (("rtl", PARAGRAPH), ("ltr", LATIN)):
        yield f"{direction} plain", page(direction, f"<h1>{words[:40]}</h1><p>{words}</p>")
        yield f"{direction} broken", page(direction, f"<p>{words[:90]}<br>{words[:120]}<br></p><pre>{words[:30]}\n\n{words[:50]}</pre>")
        yield f"{direction} justified", page(direction, f'<p style="text-align: justify">{words}</p>')
        yield f"{direction} float", page(direction, f'<p style="float: inline-end; width: 20mm">{words[:60]}</p><p>{words}</p>')
        long = "mutabaqa" * 12
        yield f"{direction} mixed", page(direction, f'<p>{words[:100]} <bdi dir="ltr">{long}</bdi> {words[:100]} (2010) {words}</p>')
        yield f"{direction} anywhere", page(direction, f'<p style="overflow-wrap: anywhere">{long}{long} {words[:50]}</p>')
        yield f"{direction} table", page(direction, f"<table><tr><td>{words[:150]}<td>{words[:80]}<td>12</table>")
        inner = f'<span style="padding: 0 2mm">{words[:50]}</span> <span>{words[:200]}</span>'
        yield f"{direction} spans", page(direction, f"<p>{inner}</p>")
        one = "width: 12mm; overflow: hidden; white-space: nowrap; text-overflow: ellipsis"
        yield f"{direction} cut", page(direction, f'<p style="{one}">{words}</p><p>{words[:30]}</p><p style="{one}">{words[:30]}</p>')
        yield f"{direction} again", page(direction, "".join(f'<p style="width: {w}mm">{words[:34]}</p>' for w in (60, 30, 20, 60, 12)))
        spaced = "letter-spacing: 1px; word-spacing: 2px"
        once = f'<p>{words[:15]}</p><p style="letter-spacing: 2px">{words[:15]}</p><p style="word-spacing: 3px">{words[:15]}</p>'
        yield f"{direction} spaced", page(direction, f'<p style="{spaced}">{words[:200]}</p><p>{words[:200]}</p>{once}')
        parted = "muta\xadbaqa " * 9
        soft = "".join(f'<p style="width: {width}mm">{parted}</p>' for width in (40, 41, 42, 43, 44, 45))
        yield f"{direction} soft hyphens", page(direction, soft)
        clamp = "max-lines: 1; block-ellipsis: auto; continue: discard"
        bold = f"<b>{words[:15].strip()}</b>"
        clamped = f'<p>{bold}</p><div style="{clamp}"><p>{bold}</p><p>{words}</p></div><p>{bold}</p>'
        yield f"{direction} clamped", page(direction, clamped)
        yield f"{direction} hyphens", page(direction, f'<p style="hyphens: auto">{words}</p><p>{words[:60]}mutab\xadaqa{words[:90]}</p>')
        yield f"{direction} notes", page(direction, f'<p>{words[:90]}<span style="float: footnote">{words[:50]}</span> {words}</p>')
        yield f"{direction} lists", page(direction, f"<ol><li>{words[:90]}<li>{words[:40]}</ol><ul><li>{words[:90]}</ul>")
        lengths = "width: 70%; margin-inline-start: 5%; padding: 2mm; border: 1px solid; box-sizing: border-box; min-height: 20mm"
        boxed = f'<p style="width: 40mm; padding: 3mm; border: 2px solid; box-sizing: border-box">{words[:60]}</p>'
        yield (
            f"{direction} lengths",
            page(direction, f'<div style="{lengths}">{words[:150]}<p style="margin: 1em">{words[:40]}</p></div>{boxed}'),
        )
        cells = f'<td style="border: 1px solid; padding: 1mm">{words[:40]}<td style="border: 3px solid">{words[:20]}'
        yield f"{direction} collapsed", page(direction, f'<table style="border-collapse: collapse"><tr>{cells}</table>')
        marks = "نُفِّذَ القانونُ رقمَ ١٢ لسنةِ ٢٠١٥ وأُقِرَّ" if direction == "rtl" else "e\u0301tat, na\u00efve, Kh\u0101lid, office"
        yield f"{direction} marks", page(direction, f'<p style="text-decoration: underline">{marks} {words[:60]}</p><p>{marks}</p>')
        placed = f'<p style="position: relative; top: 2mm">{words[:60]}</p><p style="position: absolute; bottom: 0">{words[:30]}</p>'
        yield f"{direction} placed", page(direction, f'{placed}<p style="display: flex"><span>{words[:30]}</span><b>{words[:90]}</b></p>')
        quoted = f"<q>{words[:30]}</q> <pre>a\tb\n{words[:20]}</pre>"
        yield f"{direction} quoted", page(direction, f'{quoted}<p style="line-height: calc(1em + 4px)">{words[:150]}<br>&#8203;</p>')


PLAIN = """
import sys
from checker.report import engine
from checker.report.engine import fonts, glyphs, lines, markup, measures, streams, styles, words
for part in (glyphs, lines, markup, measures, styles, words):
    part.install = lambda: None
streams._to_bytes = lambda original: original
streams._Written.data = lambda self, dictionary: original(dictionary)
import pydyf
original = pydyf.Dictionary.data.fget
from checker.report import pdf
for number, source in enumerate(open(sys.argv[1], encoding="utf-8").read().split("\\0")):
    with open(f"{sys.argv[2]}/{number}.pdf", "wb") as out:
        out.write(pdf.write(source, created="2026-01-02T00:00:00Z"))
"""
"""Makes pages with nothing done to WeasyPrint but what changes what a PDF says."""


@pytest.fixture(scope="module")
def untouched(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """The same pages as WeasyPrint sets them: another process, since what is done to a library stays done."""
    folder: Path = tmp_path_factory.mktemp("untouched")
    sources = folder / "sources"
    pages = [*bodies(), *reports()]
    sources.write_text("\0".join(source for _, source in pages), encoding="utf-8")
    subprocess.run([sys.executable, "-c", PLAIN, str(sources), str(folder)], check=True)
    return {name: (folder / f"{number}.pdf").read_bytes() for number, (name, _) in enumerate(pages)}


def reports() -> Iterator[tuple[str, str]]:
    """Our own pages, one of each language."""
    for kind, lang in (("national", "ar"), ("brief", "en"), ("concordance", "fr")):
        yield f"{kind} {lang}", html(kind, lang, "pdf")


@pytest.mark.parametrize("name", [name for name, _ in [*bodies(), *reports()]])
def test_a_page_is_the_one_that_weasyprint_makes_by_itself(name: str, untouched: dict[str, bytes]) -> None:
    source = dict([*bodies(), *reports()])[name]
    ours = pdf.write(source, created="2026-01-02T00:00:00Z")
    assert len(ours) > 3000
    assert ours == untouched[name]


def test_words_are_kept_for_one_document() -> None:
    """The same words in another document, whose fonts bear the same names, are set in that document's fonts."""
    source = dict(bodies())["rtl again"]
    swapped = source.replace("Amiri-Regular", "Amiri-\0").replace("Amiri-Bold.", "Amiri-Regular.").replace("Amiri-\0", "Amiri-Bold")
    assert swapped != source
    alone = subprocess.run([sys.executable, "-c", ALONE], input=swapped.encode(), capture_output=True, check=True).stdout
    pdf.write(source, created="2026-01-02T00:00:00Z")
    assert pdf.write(swapped, created="2026-01-02T00:00:00Z") == alone


ALONE = """
import sys
from checker.report import pdf
sys.stdout.buffer.write(pdf.write(sys.stdin.buffer.read().decode(), created="2026-01-02T00:00:00Z"))
"""

STARTED = """
import ctypes.util, sys
before = ctypes.util.find_library
started = []
sys.addaudithook(lambda event, _: started.append(event) if event in ("subprocess.Popen", "os.posix_spawn", "os.system") else None)
from checker.report import engine
engine.weasyprint()
assert ctypes.util.find_library is before
sys.exit(len(started))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere libraries are looked for as WeasyPrint does")
def test_no_process_is_started_to_find_libraries() -> None:
    assert subprocess.run([sys.executable, "-c", STARTED], check=False).returncode == 0


def test_every_line_of_arabic_is_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """The speed itself, counted and not timed: as many settings as lines asked for."""
    engine.weasyprint()
    from weasyprint.layout import inline

    count = {"asked": 0, "set": 0}
    ask, fit = inline.get_next_linebox, inline.split_inline_box

    def asked(*given):  # type: ignore[no-untyped-def]
        count["asked"] += 1
        return ask(*given)

    def counted(context, box, *rest):  # type: ignore[no-untyped-def]
        count["set"] += type(box).__name__ == "LineBox"
        return fit(context, box, *rest)

    monkeypatch.setattr(inline, "get_next_linebox", asked)
    monkeypatch.setattr(inline, "split_inline_box", counted)
    pdf.write(page("rtl", f"<p>{PARAGRAPH * 3}</p>"), created="2026-01-02T00:00:00Z")
    assert count["asked"] > 15
    assert count["set"] == count["asked"]


def shape(element: ElementTree.Element) -> Iterator[tuple[object, ...]]:
    """Every element with its attributes and its text; white space between blocks says nothing."""
    for child in element.iter():
        yield child.tag, sorted(child.attrib.items()), (child.text or "").strip(), (child.tail or "").strip()


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", KINDS)
def test_a_page_read_as_xml_is_the_page_read_as_html(kind: str, lang: str) -> None:
    source = html(kind, lang, "pdf")
    read = markup.tree(source)
    assert read is not None, "our own templates are well-formed"
    assert list(shape(read)) == list(shape(parse(source, namespace_html_elements=False)))


@pytest.mark.parametrize(
    "body", ["<p>one<p>two", "<p>&nbsp;</p>", "<table><tr><td>x</td></tr></table>", "<p title='a>b'>x", "<b><i>x</b></i>"]
)
def test_what_is_not_well_formed_is_left_to_the_html_parser(body: str) -> None:
    assert markup.tree(f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>{body}</body></html>') is None
