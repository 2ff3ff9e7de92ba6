"""Glyphs written to the page a run at a time.

WeasyPrint asks Pango's structures for each glyph's number, width and place one by one: the longest single piece of work of drawing.
Here a run is read at once. What is written is the same; what is rarer than plain glyphs (fonts of pictures, glyphs that no font
has, lines cut off with an ellipsis) is left to WeasyPrint.
"""

from __future__ import annotations

from typing import Any

from checker.report.engine.parts import exchange
from checker.report.engine.runs import INFO, NO_GLYPH, Info, runs


class _Pieces(dict[Info, str | tuple[str, str]]):
    """How each glyph of a font in one size is written, with the space after it.

    For a glyph off the line, which is a string of its own: that string, and the space after it.
    """

    def __init__(self, font: Any, size: float, pango_font: Any, line: Any) -> None:
        from weasyprint.text.ffi import FROM_UNITS

        super().__init__()
        self.font, self.size, self.pango_font, self.unit = font, size, pango_font, FROM_UNITS
        self.line = line  # holds Pango's font

    def __missing__(self, info: Info) -> str | tuple[str, str]:
        glyph, width, x_offset, y_offset = info
        if glyph == NO_GLYPH:
            piece: str | tuple[str, str] = f">{-width / self.size}<"
        else:
            offset = x_offset / self.size
            kerning = self._width(glyph) + offset - width * 1000 * self.unit / self.size
            after = f">{int(kerning)}<" if kerning else ""
            before = str(-offset) if offset else ""
            on_line = (f">{before}<{glyph:04x}" if before else f"{glyph:04x}") + after
            piece = (f"{before}<{glyph:04x}>", after) if y_offset else on_line
        self[info] = piece
        return piece

    def _width(self, glyph: int) -> int:
        from weasyprint.text.ffi import ffi, pango

        widths: dict[int, int] = self.font.widths
        if glyph not in widths:
            rectangle = ffi.new("PangoRectangle *")
            pango.pango_font_get_glyph_extents(self.pango_font, glyph, ffi.NULL, rectangle)
            widths[glyph] = round(rectangle.width * 1000 * self.unit / self.size)
        return widths[glyph]


def _written(stream: Any, infos: list[Info], pieces: _Pieces, string: str) -> str:
    """The rest of the line's string after a run; what must stand in a string of its own is shown on the way."""
    parts = [string]
    for info in infos:
        piece = pieces[info]
        if isinstance(piece, str):
            parts.append(piece)
            continue
        before = _closed("".join(parts))
        if before:
            stream.show_text(before)
        stream.set_text_rise(-(info[3] / 1000))
        stream.show_text(piece[0])
        stream.set_text_rise(0)
        parts = ["<", piece[1]]
    return _closed("".join(parts))


def _closed(string: str) -> str:
    return string[:-1] if string[-1] == "<" else string + ">"


def _pieces(stream: Any, pango_font: Any, line: Any) -> _Pieces | None:
    """How the glyphs of a font are written, found once a page; none for a font that holds pictures.

    The line is held in which the page first used Pango's font: else its address could be another font's later.
    """
    from weasyprint.text.ffi import ffi

    known = stream.__dict__.setdefault("_mutabaqa_fonts", {})
    address = int(ffi.cast("uintptr_t", pango_font))
    if address not in known:
        font, size = stream.add_font(pango_font)
        sizes = font.__dict__.setdefault("_mutabaqa_pieces", {})
        if size not in sizes:
            sizes[size] = None if font.svg or font.png or font.colr or font.bitmap else _Pieces(font, size, pango_font, line)
        known[address] = (sizes[size], line)
    pieces: _Pieces | None = known[address][0]
    return pieces


def install() -> None:
    """Read runs at once."""
    from weasyprint.draw import text
    from weasyprint.text.ffi import ffi, pango

    if ffi.sizeof("PangoGlyphInfo") != INFO.size or pango.pango_version() < 14802:
        return  # another Pango than the one that this is written for
    original = text.draw_first_line
    unknown = pango.PANGO_GLYPH_UNKNOWN_FLAG

    def draw_first_line(stream: Any, textbox: Any, text_overflow: str, block_ellipsis: Any, matrix: Any) -> Any:
        layout = textbox.pango_layout
        if text_overflow == "ellipsis" or block_ellipsis != "none" or textbox.style["font_size"] < 1e-6 or not textbox.text.strip():
            return original(stream, textbox, text_overflow, block_ellipsis, matrix)
        pango.pango_layout_set_single_paragraph_mode(layout.layout, True)
        line = list(runs(pango.pango_layout_get_line_readonly(layout.layout, 0)))
        found = [_pieces(stream, run.font, layout.layout) for run in line]
        fonts = [pieces for pieces in found if pieces is not None]
        if len(fonts) < len(line) or any(run.infos and max(run.infos)[0] >= unknown for run in line):
            return original(stream, textbox, text_overflow, block_ellipsis, matrix)
        stream.set_text_matrix(*matrix.values)
        string, previous, encoded = "", None, layout.text.encode()
        for run, pieces in zip(line, fonts, strict=True):
            if run.font != previous:
                previous = run.font
                if string:
                    stream.show_text(string)
                string = ""
                stream.set_font_size(pieces.font.hash, pieces.size)
            pieces.font.to_unicode.take(run.infos, run.texts(encoded))
            string = _written(stream, run.infos, pieces, string + "<")
        stream.show_text(string)
        return []

    exchange(original, draw_first_line)
