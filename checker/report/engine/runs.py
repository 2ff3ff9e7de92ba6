"""Pango's runs of glyphs, each read at once."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

Info = tuple[int, int, int, int]
"""Of ``PangoGlyphInfo``: the glyph, its width, its offset along the line and across it, in Pango's units."""
INFO: Final = struct.Struct("=Iiii4x")
NO_GLYPH: Final = 0x0FFFFFFF
"""Pango's mark for a place where nothing is drawn."""


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs of one font and direction, with its bytes of the line's text; ``clusters``: where in these each glyph's begin."""

    font: Any
    infos: list[Info]
    clusters: list[int]
    offset: int
    length: int
    backwards: bool

    def texts(self, encoded: bytes) -> list[str]:
        """What WeasyPrint takes for the text of each glyph: from its cluster's first byte to the next glyph's, empty within a cluster."""
        starts = self.clusters
        ends = [self.length, *starts[:-1]] if self.backwards else [*starts[1:], self.length]
        whole = encoded[self.offset : self.offset + self.length]
        if whole.isascii():
            text = whole.decode()
            return [text[start:end] for start, end in zip(starts, ends, strict=True)]
        return [whole[start:end].decode() for start, end in zip(starts, ends, strict=True)]


def runs(line: Any) -> Iterator[Run]:
    """The runs of a line in the order in which they are drawn."""
    from weasyprint.text.ffi import ffi

    link = line.runs[0]
    while link != ffi.NULL:
        item, glyphs = link.data.item, link.data.glyphs
        link = link.next
        count = glyphs.num_glyphs
        infos = list(INFO.iter_unpack(ffi.buffer(glyphs.glyphs, count * INFO.size)))
        clusters = ffi.unpack(glyphs.log_clusters, count)
        yield Run(item.analysis.font, infos, clusters, item.offset, item.length, bool(item.analysis.level % 2))
