"""Styles for what a page does not have.

WeasyPrint's own style sheet gives every element the style of a footnote's and a note's call and marker, and each is computed, whether
or not the page has a note: five styles for an element that has none. A page that never names notes does without those rules.
"""

from __future__ import annotations

import copy
from typing import Any, Final
from xml.etree import ElementTree

from checker.report.engine.parts import once_a_style

_NOTES: Final = frozenset({"footnote-call", "footnote-marker", "note-call", "note-marker", "note-callback"})

_LOGICAL: Final = ("inline", "block", "start", "end")
"""In the name of every logical property (and of some others: no harm)."""


def without_notes(sheet: Any) -> Any:
    """WeasyPrint's style sheet less the rules that only a footnote or a note can use."""
    lean = copy.copy(sheet)
    lean.matcher = copy.copy(sheet.matcher)
    lean.matcher.other_selectors = [entry for entry in sheet.matcher.other_selectors if entry[3] not in _NOTES]
    return lean


def names_notes(root: ElementTree.Element) -> bool:
    """Whether a page may have a footnote or a note: its style sheets are part of it, and nothing is fetched from elsewhere."""
    texts = ["".join(sheet.itertext()) for sheet in root.iter("style")]
    texts += [element.get("style", "") for element in root.iter()]
    return any("footnote" in text or "note(" in text for text in texts)


@once_a_style
def has_logical(style: Any) -> bool:
    """Whether a property set by the page's style sheet is one of the logical kind (``margin-inline-start``), which sets a physical one."""
    return any(part in key for key in style.cascaded for part in _LOGICAL)


def _without_notes_where_none_are() -> None:
    from weasyprint import HTML

    original = HTML._ua_stylesheets

    def sheets(self: Any, forms: bool = False) -> list[Any]:
        found = list(original(self, forms))
        return found if names_notes(self.etree_element) else [without_notes(sheet) for sheet in found]

    HTML._ua_stylesheets = sheets


def _plain_values_first() -> None:
    """Most properties of most elements are set by nobody: their value is the parent's or the initial one, and nothing is to be computed."""
    from weasyprint.css import ComputedStyle
    from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
    from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

    original = ComputedStyle.__missing__
    special = {"float", "position", "display", "page", *INITIAL_NOT_COMPUTED}
    plain = frozenset(key for key in INITIAL_VALUES if key not in special and not key.startswith("text_decoration_"))
    physical = frozenset(PHYSICAL_FUNCTIONS)

    def missing(self: Any, key: str) -> Any:
        if key not in plain or key in self.cascaded or (key in physical and has_logical(self)):
            return original(self, key)
        if key not in INHERITED:
            value = INITIAL_VALUES[key]
        elif self.parent_style is None:
            return original(self, key)
        else:
            value = self.parent_style[key]
        self[key] = value
        return value

    ComputedStyle.__missing__ = missing


def install() -> None:
    """Compute no style that nothing has, and no value that nobody set."""
    _without_notes_where_none_are()
    _plain_values_first()
