"""Drawings without text: bars as SVG. Their words stand beside them in HTML, for a drawing does not order Arabic letters.

Colours are told apart by their lightness too, so that a print in grey still reads.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from markupsafe import Markup

COLOURS: Final[Mapping[str, str]] = {
    "ground": "#dfe4e3",
    "now": "#125546",
    "raised": "#125546",
    "past": "#8fbfa8",
    "base": "#8fbfa8",
    "convention": "#c9a227",
    "bound": "#a6402f",
    "met": "#125546",
    "partly": "#8fbfa8",
    "unclear": "#f4e7c3",
    "unmet": "#a6402f",
    "not_assessed": "#ffffff",
    "edge": "#5b6470",
}


Share = tuple[str, int]
"""A status and its part of a whole, in thousandths."""


def bar(start: int, length: int, tone: str, alt: str, *, rtl: bool, marks: Iterable[tuple[int, str]] = ()) -> Markup:
    """One bar on its ground, from ``start`` over ``length`` thousandths of the width, from the reading edge.

    ``marks`` are thin uprights (place, tone); ``alt`` says in words what is drawn.
    """

    def rect(x: int, y: int, width: int, height: int, colour: str) -> Markup:
        at = 1000 - x - width if rtl else x
        return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(at, y, width, height, COLOURS[colour])

    parts = [rect(0, 18, 1000, 4, "ground")]
    if length:
        parts.append(rect(start, 8, length, 24, tone))
    parts.extend(rect(min(max(at, 0), 997), 0, 3, 40, colour) for at, colour in marks if at >= 0)
    return _svg(alt, parts)


def stack(shares: Iterable[Share], alt: str, *, rtl: bool) -> Markup:
    """Parts of a whole one after the other from the reading edge; ``alt`` gives their counts in words."""
    at, parts = 0, []
    for tone, width in shares:
        x = 1000 - at - width if rtl else at
        parts.append(Markup('<rect x="{}" y="3" width="{}" height="34" fill="{}"/>').format(x + 1, max(width - 2, 0), COLOURS[tone]))
        if tone == "unmet":  # striped, for in grey its red is the green of what is met
            stripes = "".join(f"M{place} 3V37" for place in range(x + 8, x + width - 4, 12))
            parts.append(Markup('<path d="{}" stroke="#fff" stroke-width="4"/>').format(stripes))
        at += width
    edge = Markup('<path d="M0 3H1000M0 37H1000" stroke="{}" stroke-width="1"/>').format(COLOURS["edge"])
    return _svg(alt, (*parts, edge))


def _svg(alt: str, parts: Iterable[Markup]) -> Markup:
    head = Markup('<svg class="bar" viewBox="0 0 1000 40" preserveAspectRatio="none" role="img"><title>{}</title>').format(alt)
    return head + Markup("").join(parts) + Markup("</svg>")
