"""Intervals as drawings without text: the lower figure solid, the stretch up to the upper one light. Their words stand beside them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from markupsafe import Markup

from checker.report.charts import COLOURS

HEIGHT: Final = 300
"""Of the drawing over time, where its width is 1000."""


@dataclass(frozen=True, slots=True)
class Step:
    """A stretch of time in thousandths of the width, with the met interval in thousandths of the height."""

    start: int
    end: int
    lower: int
    upper: int


def step_chart(steps: Sequence[Step], entry: int, alt: str, *, rtl: bool) -> Markup:
    """Steps from the reading edge; an upright at ``entry``, the Convention's entry into force, unless that lies below zero."""

    def rect(start: int, end: int, low: int, high: int, colour: str) -> Markup:
        x = 1000 - end if rtl else start
        top, height = HEIGHT - high * HEIGHT // 1000, (high - low) * HEIGHT // 1000
        return _rect(x, top, end - start, max(height, 1), colour)

    grid = [rect(0, 1000, at, at, COLOURS["ground"]) for at in (250, 500, 750, 1000)]
    light = [rect(s.start, s.end, s.lower, s.upper, COLOURS["past"]) for s in steps]
    solid = [rect(s.start, s.end, 0, s.lower, COLOURS["now"]) for s in steps]
    mark = [rect(entry, min(entry + 3, 1000), 0, 1000, COLOURS["convention"])] if entry >= 0 else []
    return _svg("steps", HEIGHT, alt, [*grid, *light, *solid, *mark])


def interval_bar(lower: int, upper: int, alt: str, *, rtl: bool) -> Markup:
    """A share as an interval in thousandths: certain, then possible."""

    def rect(start: int, end: int, colour: str) -> Markup:
        return _rect(1000 - end if rtl else start, 8, end - start, 24, colour)

    return _svg("bar", 40, alt, [rect(0, 1000, COLOURS["ground"]), rect(lower, upper, COLOURS["past"]), rect(0, lower, COLOURS["now"])])


def _rect(x: int, y: int, width: int, height: int, colour: str) -> Markup:
    return Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>').format(x, y, width, height, colour)


def _svg(name: str, height: int, alt: str, parts: Sequence[Markup]) -> Markup:
    head = Markup('<svg class="{}" viewBox="0 0 1000 {}" preserveAspectRatio="none" role="img"><title>{}</title>').format(name, height, alt)
    return head + Markup("").join(parts) + Markup("</svg>")
