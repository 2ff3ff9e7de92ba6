"""What the reader of each form of output would make of it: a terminal, a browser, a PDF viewer, a spreadsheet, a program.

Each takes a file made of hostile words and the same file made of harmless ones, and fails where the words became anything but words.
"""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from typing import Any, Final

import pypdf

from checker.report.html import script, stylesheet
from tests.security.conftest import SECRET

_DIGEST: Final = re.compile(r"\b[0-9a-f]{16,}\b")
"""May hold any figures by chance."""
NEVER: Final = ("1337", SECRET)
"""What ``{{ 7 * 191 }}`` would have become, and what the file says that nobody may read."""
OBEYED: Final = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""What a terminal would obey, or would take for another line or another direction."""
LINKS: Final = re.compile(r"#|https?://|mailto:|data:font/")
STARTS: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def plain_text(told: bytes, _: bytes) -> None:
    """On a terminal: no cursor moves, no line turns."""
    text = told.decode()
    assert not OBEYED.search(text)
    assert not [c for c in text if c != "\n" and unicodedata.category(c) in ("Cc", "Cs")]
    assert not [word for word in NEVER if word in _DIGEST.sub("", text)]


def program(told: bytes, _: bytes) -> None:
    """JSON that a program reads, and that does nothing on a terminal on its way there."""
    text = told.decode()
    json.loads(text)
    assert not OBEYED.search(text)
    assert not [word for word in NEVER if word in _DIGEST.sub("", text)]


def sarif(told: bytes, plain: bytes) -> None:
    """No words are a link."""
    program(told, plain)
    (run,) = json.loads(told)["runs"]
    for result in run["results"]:
        assert set(result["message"]) == {"text"}
        assert not re.search(r"(?<!\\)\[[^\]]*\]\(", result["message"]["text"])


class Page(HTMLParser):
    """What a browser would make of a page: its elements with their attributes, its links, its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.kinds: set[tuple[str, str]] = set()
        self.links: list[str] = []
        self.raw: dict[str, list[str]] = {"script": [], "style": []}
        self.styles: set[str] = set()
        self.text: list[str] = []
        self._inside: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside.append(tag)
        self.kinds |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "action", "data", "srcset", "background")]
        self.styles |= {re.sub(r"[0-9.]+", "0", value or "") for name, value in attrs if name == "style"}

    def handle_endtag(self, tag: str) -> None:
        while self._inside and self._inside.pop() != tag:
            pass

    def handle_comment(self, data: str) -> None:
        self.kinds.add(("!--", data))

    def handle_data(self, data: str) -> None:
        where = self._inside[-1] if self._inside else ""
        self.raw[where].append(data) if where in self.raw else self.text.append(data)


RUNS: Final = {("bdi", ""), ("bdi", "dir"), ("bdi", "lang"), ("p", "lang"), ("p", "dir")}
"""What text against its line is given; the harmless words have none of it."""


def browser(told: bytes, plain: bytes) -> None:
    """The elements, scripts and styles of our templates and no others; links to the web."""
    page, other = Page(told.decode()), Page(plain.decode())
    assert page.kinds - RUNS <= other.kinds
    assert page.styles <= other.styles
    assert all(LINKS.match(link) for link in page.links)
    assert page.raw == other.raw
    assert "".join(page.raw["script"]).split() in (str(script()).split(), [])
    assert "".join("".join(page.raw["style"]).split()).startswith("".join(str(stylesheet("html")).split()))
    assert not [word for word in NEVER if word in "".join(page.text)]


FORBIDDEN_KEYS: Final = frozenset(
    ("/JS", "/JavaScript", "/OpenAction", "/AA", "/Launch", "/XFA", "/RichMedia", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData")
)
FORBIDDEN_ACTIONS: Final = frozenset(("/JavaScript", "/Launch", "/GoToR", "/GoToE", "/SubmitForm", "/ImportData", "/Rendition"))


def _objects(pdf: pypdf.PdfReader) -> Iterator[Any]:
    for generation in pdf.xref.values():
        for number in generation:
            yield pdf.get_object(number)
    for number in pdf.xref_objStm:
        yield pdf.get_object(number)


def viewer(told: bytes, _: bytes) -> None:
    """A PDF that runs nothing and links only to the web and to itself."""
    pdf = pypdf.PdfReader(io.BytesIO(told))
    seen, links = 0, []
    for item in _objects(pdf):
        if isinstance(item, pypdf.generic.DictionaryObject):
            seen += 1
            assert not FORBIDDEN_KEYS & item.keys()
            assert item.get("/S") not in FORBIDDEN_ACTIONS
            if "/URI" in item and item.get("/S") == "/URI":
                links.append(str(item["/URI"]))
    assert seen > 50
    assert all(LINKS.match(link) for link in links)
    text = "".join(page.extract_text() for page in pdf.pages)
    assert not [word for word in NEVER if word in _DIGEST.sub("", text)]


def sheet(told: bytes, _: bytes) -> None:
    """CSV in which no cell is a formula, and in which every row has its columns."""
    rows = list(csv.reader(io.StringIO(told.decode("utf-8-sig"), newline="")))
    assert len({len(row) for row in rows}) == 1
    for row in rows:
        for cell in row:
            assert not cell.startswith(STARTS) or re.fullmatch(r"-?[0-9.]+", cell)


def workbook(told: bytes, _: bytes) -> None:
    """A workbook without formulas, links or anything from outside."""
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(told))
    cells = [cell for page in book for row in page.iter_rows() for cell in row if cell.value is not None]
    assert len(cells) > 500
    assert not [cell.coordinate for cell in cells if cell.data_type == "f" or cell.hyperlink]
    assert any(str(cell.value).startswith("=HYPERLINK") for cell in cells)
    with zipfile.ZipFile(io.BytesIO(told)) as parts:
        for name in parts.namelist():
            assert b"<f>" not in parts.read(name)
            assert "external" not in name.lower()


def columns(told: bytes, _: bytes) -> None:
    """Parquet holds no code: only what its schema says, of the type that it says."""
    from pyarrow import parquet

    read = parquet.read_table(io.BytesIO(told))
    assert {str(kind) for kind in read.schema.types} <= {"string", "int64", "double", "bool", "date32[day]"}
    assert read.num_columns > 3


def unmoved(told: bytes, plain: bytes) -> None:
    """A file in which no words of a profile stand at all."""
    assert told == plain


READERS: Final[dict[str, Callable[[bytes, bytes], None]]] = {
    "text": plain_text,
    "txt": plain_text,
    "json": program,
    "sarif": sarif,
    "html": browser,
    "pdf": viewer,
    "csv": sheet,
    "xlsx": workbook,
    "parquet": columns,
    "yaml": unmoved,
    "md": unmoved,
}


def read(name: str, told: bytes, plain: bytes) -> None:
    """Let the reader of that kind of file have it."""
    if name == "datapackage.json":
        unmoved(told, plain)
    READERS[name.rpartition(".")[2]](told, plain)
