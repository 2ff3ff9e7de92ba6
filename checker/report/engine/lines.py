"""Lines of text set once.

WeasyPrint sets a line again when, once its height is known, its place beside floats may have changed. It asks so by comparing where the
line began with where it would begin now; from right to left the first is the right edge and the second is counted from the right edge
as well, yet the comparison adds the width of the line to one of them only. So every line of Arabic was set twice, to the same result:
a fifth of the time of an Arabic report.

A line that was set is measured, thrown away and set once more when it is drawn. A line kept needs no second setting: some 13 MiB of
memory for a report of eighty pages. For that it must be set from the start as one paragraph, which is how it is drawn.
"""

from __future__ import annotations

from typing import Any, Final

_PARAGRAPHS: Final = frozenset("\n\r\u2029")
"""What parts paragraphs for Pango."""


def _once_from_right_to_left() -> None:
    from weasyprint.formatting_structure.boxes import LineBox
    from weasyprint.layout import inline

    original = inline.avoid_collisions

    def avoid_collisions(context: Any, box: Any, containing_block: Any, outer: bool = True) -> tuple[float, float, float]:
        """Where a box may stand. Without floats, the place of a line set from right to left is given less its width, as it is asked for."""
        x, y, width = original(context, box, containing_block, outer)
        if isinstance(box, LineBox) and not context.excluded_shapes and containing_block.style["direction"] == "rtl":
            less = x - box.width
            if less + box.width == x:  # else the rounding of the sum would be taken for another place
                x = less
        return x, y, width

    inline.avoid_collisions = avoid_collisions


def _kept_until_drawn() -> None:
    from weasyprint.text.ffi import ffi, pango
    from weasyprint.text.line_break import Layout

    original_text, original = Layout.set_text, Layout.reactivate

    def set_text(self: Any, text: str, justify: bool = False) -> None:
        pango.pango_layout_set_single_paragraph_mode(self.layout, not _PARAGRAPHS.intersection(text))
        original_text(self, text, justify)

    def deactivate(self: Any) -> None:
        """Nothing is thrown away."""

    def reactivate(self: Any, style: Any) -> None:
        """Set again only what is drawn otherwise than it was measured: justified lines, and text broken where it must not be."""
        if self.justification_spacing or pango.pango_layout_get_line_readonly(self.layout, 1) != ffi.NULL:
            original(self, style)

    Layout.set_text, Layout.deactivate, Layout.reactivate = set_text, deactivate, reactivate


def install() -> None:
    """Set every line once."""
    _once_from_right_to_left()
    _kept_until_drawn()
