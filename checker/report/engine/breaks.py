"""Where a line of a paragraph ends, found from one setting.

Pango may end a line a word too early. WeasyPrint therefore sets each line again with the next word, to see whether it fits after all;
Pango 1.50 was not seen to do so. How wide the word is can be read off the line where it came to stand: where it is clearly too wide,
there is nothing to be tried.
"""

from __future__ import annotations

from typing import Any, Final

from checker.report.engine.runs import runs

_SHARE: Final = 4
"""Of a long text, as many characters are set at first as WeasyPrint sets: four for each width of the font's size."""
_DOUBT: Final = 2.0
"""Pixels by which a word must be too wide: spacing between two letters can differ from what it is at a line's beginning."""


def _plain(text: str, style: Any) -> bool:
    """Whether lines are broken at spaces only, and widths are the font's own."""
    return (
        style["white_space"] == "normal"
        and style["letter_spacing"] == "normal"
        and style["word_spacing"] == 0
        and style["hyphens"] != "auto"
        and style["font_size"] > 0
        and "\xad" not in text
        and "\n" not in text
    )


def _width_of(layout: Any, start: int, end: int) -> float:
    """How wide the bytes from ``start`` to ``end`` are in the second line."""
    from weasyprint.text.ffi import FROM_UNITS, pango

    line = pango.pango_layout_get_line_readonly(layout.layout, 1)
    units = 0
    for run in runs(line):
        for info, cluster in zip(run.infos, run.clusters, strict=True):
            if start <= run.offset + cluster < end:
                units += info[1]
    return float(units * FROM_UNITS)


def first_line(text: str, style: Any, context: Any, max_width: float | None) -> Any:
    """What WeasyPrint's ``split_first_line`` gives; none where it must look closer."""
    from weasyprint.text import line_break
    from weasyprint.text.ffi import ffi, pango

    if max_width is None or not _plain(text, style) or not _SHARE * style["font_size"] <= max_width < 2**21:
        return None
    short = text[: int(max_width / style["font_size"] * _SHARE)]
    layout = line_break.create_layout(short, style, context, max_width, 0)
    line, resume = layout.get_first_line()
    width, _ = line_break.line_size(line, style)
    if width > max_width or (resume is None and short != text):
        return None
    if resume is not None:
        first = short.encode()[:resume].decode()
        rest = short[len(first) :]
        attributes = pango.pango_layout_get_log_attrs_readonly(layout.layout, ffi.NULL)[len(first) + 1 : len(short)]
        end = line_break.get_next_break_point(attributes)
        if end is None and short != text:
            return None
        word = rest[:end].rstrip(" ")
        # The next word is tried only where a space follows it, as in WeasyPrint.
        tried = word and rest[end or -1] == " "
        if tried and width + _width_of(layout, resume, resume + len(word.encode())) <= max_width + _DOUBT:
            return None
    return line_break.first_line_metrics(line, short, layout, resume, True, style)
