"""What follows from a style alone, found once for the style and not for every box that has it.

A report of eighty pages has some twenty thousand boxes of some two thousand styles, and WeasyPrint asks again for each box, each time it
is laid out: how high a line is, which font Pango is to look for, whether the box stands in the flow, how wide its margins are.
"""

from __future__ import annotations

from math import inf
from typing import Any, Final

from checker.report.engine.parts import exchange, once_a_style

_SIDES: Final = ("top", "right", "bottom", "left")
_WIDTHS: Final = ("width", "min_width", "max_width")
_HEIGHTS: Final = ("height", "min_height", "max_height")
_LENGTHS: Final = (*(f"{kind}_{side}" for kind in ("margin", "padding") for side in _SIDES), *_WIDTHS, *_HEIGHTS)

_NOBODYS: Final[dict[str, Any]] = {
    **{f"{kind}_{side}": 0 for kind in ("margin", "padding") for side in _SIDES},
    "width": "auto",
    "min_width": 0,
    "max_width": inf,
    "height": "auto",
    "min_height": 0,
    "max_height": inf,
}
"""The lengths of a box without an element (a line, the cell around words in a row): nobody can have set them."""


def _lengths(style: Any) -> dict[str, Any] | None:
    """The used lengths of a box of this style, where they do not depend on what it stands in; else none."""
    from weasyprint.css import AnonymousStyle

    if style["border_collapse"] == "collapse" or style["box_sizing"] != "content-box":
        return None
    if isinstance(style, AnonymousStyle) and style.keys().isdisjoint(_LENGTHS):
        return {**_NOBODYS, **{f"border_{side}_width": style[f"border_{side}_width"] for side in _SIDES}}
    used: dict[str, Any] = {}
    for name in _LENGTHS:
        value = style[name]
        if value != "auto" and value is not None:
            if getattr(value, "unit", None) != "px":
                return None
            value = value.value
        used[name] = 0 if value == "auto" and name in ("min_width", "min_height") else value
    for side in _SIDES:
        used[f"border_{side}_width"] = style[f"border_{side}_width"]
    return used


def install() -> None:
    """Keep with each style what follows from it."""
    from weasyprint.formatting_structure.boxes import Box
    from weasyprint.layout import percent
    from weasyprint.text import fonts, line_break

    exchange(line_break.strut, once_a_style(line_break.strut))
    exchange(fonts.get_font_description, once_a_style(fonts.get_font_description))

    lengths = once_a_style(_lengths)
    original = percent.resolve_percentages

    def resolve_percentages(box: Any, containing_block: Any) -> None:
        used = lengths(box.style)
        if used is None:
            original(box, containing_block)
        else:
            box.__dict__.update(used)

    exchange(original, resolve_percentages)

    in_flow = Box.is_in_normal_flow

    def is_in_normal_flow(self: Any) -> bool:
        style = self.style
        return (style["position"] == "static" and style["float"] == "none") or bool(in_flow(self))

    Box.is_in_normal_flow = is_in_normal_flow
