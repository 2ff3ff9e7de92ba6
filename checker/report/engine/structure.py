"""The structure tree of an accessible PDF (ISO 14289): ``Lang`` where an element changes it, ``Scope`` on the headers of tables."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any


def _page_references(pdf: Any) -> tuple[bytes, ...]:
    """References of the pages, made once a number of pages and not once an element: the structure tree asks for them for each."""
    kids = pdf.pages["Kids"]
    known: tuple[bytes, ...] = getattr(pdf, "_known_pages", ())
    if len(known) * 3 != len(kids):
        known = tuple(f"{number} 0 R".encode("ascii") for number in kids[::3])
        pdf._known_pages = known
    return known


def install() -> None:
    """Complete every element as it is built."""
    from weasyprint.pdf import tags

    original = tags._build_box_tree
    string, scopes = tags.pydyf.String, {"row": "/Row", "col": "/Column"}

    def build(box: Any, parent: Any, *rest: Any) -> Iterator[Any]:
        for element in original(box, parent, *rest):
            source = getattr(box, "element", None)
            if source is not None and "Lang" not in element and box.element_tag == source.tag:
                lang = source.get("lang")
                if lang and element.get("S") != "/Document":
                    element["Lang"] = string(lang)
                if element.get("S") == "/TH" and "A" in element:
                    element["A"]["Scope"] = scopes.get(source.get("scope", "col"), "/Column")
            yield element

    tags._build_box_tree = build
    tags.pydyf.PDF.page_references = property(_page_references)
