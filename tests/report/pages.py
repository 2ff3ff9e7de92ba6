"""Reading a page back: its text nodes, each with the elements it lies in."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser

VOID = {"meta", "br", "col", "img", "input", "link", "hr", "rect"}
BLOCK = {
    "p",
    "h1",
    "h2",
    "h3",
    "td",
    "th",
    "tr",
    "li",
    "div",
    "section",
    "table",
    "caption",
    "header",
    "nav",
    "main",
    "title",
    "label",
    "br",
}


class Reader(HTMLParser):
    """Collects text nodes with the (tag, lang, dir) of each open element."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[tuple[str, str | None, str | None]] = []
        self.nodes: list[tuple[str, tuple[tuple[str, str | None, str | None], ...]]] = []
        self.lines: list[str] = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag in BLOCK:
            self.lines.append("")
        if tag not in VOID:
            self.open.append((tag, given.get("lang"), given.get("dir")))

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCK:
            self.lines.append("")
        while self.open:
            if self.open.pop()[0] == tag:
                break

    def handle_data(self, data: str) -> None:
        if any(tag in ("style", "script") for tag, _, _ in self.open):
            return
        self.nodes.append((data, tuple(self.open)))
        self.lines[-1] += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    return reader


def text(page: str) -> str:
    """The words of a page, one block a line."""
    lines = (" ".join(line.split()) for line in read(page).lines)
    return "\n".join(line for line in lines if line) + "\n"


def nodes(page: str) -> Iterator[tuple[str, tuple[tuple[str, str | None, str | None], ...]]]:
    yield from read(page).nodes
