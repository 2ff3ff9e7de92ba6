"""The same words set once.

A report says the same in many places: a rating, a law's name, a heading. What fits its line is set the same way wherever it stands, so it
is measured once and drawn from the one setting: more than half of the pieces of text of an Arabic report.
"""

from __future__ import annotations

import copy
from typing import Any, Final

from checker.report.engine.breaks import first_line
from checker.report.engine.parts import exchange, once_a_style

_SPACING: Final = (
    "white_space",
    "letter_spacing",
    "word_spacing",
    "overflow_wrap",
    "word_break",
    "text_decoration_line",
    "direction",
    "font_kerning",
    "tab_size",
)
"""What sets a text otherwise besides its font."""


@once_a_style
def look(style: Any) -> tuple[str, ...]:
    """All of a style that decides how a text is set."""
    from weasyprint.text.line_break import _font_style_cache_key

    return (_font_style_cache_key(style, include_size=True), *(str(style[name]) for name in _SPACING))


def _set_once() -> None:
    from weasyprint.text import line_break

    original = line_break.split_first_line

    def split_first_line(
        text: str,
        style: Any,
        context: Any,
        max_width: float | None,
        justification_spacing: float,
        is_line_start: bool = True,
        minimum: bool = False,
    ) -> Any:
        """As much of a text as fits; what all fits is kept with the document's fonts and given again wherever there is room for it."""
        if justification_spacing:
            return original(text, style, context, max_width, justification_spacing, is_line_start, minimum)
        known = style.font_config.__dict__.setdefault("_mutabaqa_words", {})
        key = (text, look(style))
        found = known.get(key)
        if found is not None and (max_width is None or found[3] <= max_width):
            layout = copy.copy(found[0])
            layout.max_width = max_width
            return (layout, *found[1:])
        found = first_line(text, style, context, max_width) or original(text, style, context, max_width, 0, is_line_start, minimum)
        if found[2] is None and (max_width is None or found[3] <= max_width):
            known[key] = found
        return found

    exchange(original, split_first_line)


def _cut_off_alone() -> None:
    from weasyprint import draw

    original = draw.draw_text

    def draw_text(stream: Any, textbox: Any, offset_x: float, text_overflow: str, block_ellipsis: Any) -> None:
        """What is cut off with an ellipsis is set by itself: drawing changes it."""
        if text_overflow == "ellipsis" or block_ellipsis != "none":
            own = copy.copy(textbox.pango_layout)
            own.setup(textbox.style)
            own.set_text(own.text)
            textbox.pango_layout = own
        original(stream, textbox, offset_x, text_overflow, block_ellipsis)

    exchange(original, draw_text)


def install() -> None:
    """Set the same words once in a document."""
    _set_once()
    _cut_off_alone()
