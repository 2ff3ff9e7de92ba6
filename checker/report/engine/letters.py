"""The text layer of a PDF: which letter each drawn glyph stands for, so that Arabic can be searched, copied and read aloud.

WeasyPrint asks once for each glyph, when it first draws it, and gives the whole text of a cluster to the cluster's first glyph and nothing
to the others. In Arabic a cluster is a letter with its marks (shadda, damma), sometimes two letters, and its glyphs come last to first:
the mark would stand for the letter, and the letter, from then on, for nothing. Here every cluster is seen whole and shared out among its
glyphs, and a glyph seen alone is settled.
"""

from __future__ import annotations

import unicodedata
from io import BytesIO
from typing import Any, Final

from checker.report.engine.runs import NO_GLYPH, Info

NOTHING: Final = "\u200b"
"""Stands for no letter; PDF/UA asks that every glyph stand for something, and forbids the other characters of no width."""
_TATWEEL: Final = 0x640
_MARK_CLASS: Final = 3


def _letters(text: str) -> str:
    return "".join(char for char in text if not unicodedata.combining(char))


class Letters(dict[int, str]):
    """The letter of each glyph. ``marks``: glyphs that are marks or stretch a line, with what they stand for."""

    def __init__(self, marks: dict[int, str]) -> None:
        super().__init__()
        self.marks = marks
        self.cluster = ""
        self.first: int | None = None

    def __contains__(self, glyph: object) -> bool:
        """Never: every glyph is asked for again, so that a cluster is always seen from its first glyph to its last."""
        return False

    def __setitem__(self, glyph: int, text: str) -> None:
        """Take what a glyph was given in one cluster; an empty text says that it belongs to the cluster before."""
        if text and glyph not in self.marks and self.get(glyph) == text and len(text) == 1:
            # By far the commonest: a letter by itself, seen before.
            self.cluster, self.first = "", glyph
            return
        if text:
            self.cluster, self.first = _letters(text), None
        if glyph in self.marks:
            super().__setitem__(glyph, self.marks[glyph])
        elif text:
            self._settle(glyph, self.cluster)
            self.first, self.cluster = glyph, self.cluster if len(self.cluster) > 1 else ""
        else:
            self._share(glyph)

    def take(self, infos: list[Info], texts: list[str]) -> None:
        """Take what each glyph of a run was given."""
        marks, plain = self.marks, None
        for info, text in zip(infos, texts, strict=True):
            glyph = info[0]
            if len(text) == 1 and self.get(glyph) == text and glyph not in marks:
                plain = glyph  # as in __setitem__, by far the commonest
                continue
            if plain is not None:
                self.cluster, self.first, plain = "", plain, None
            if glyph != NO_GLYPH:
                self[glyph] = text
        if plain is not None:
            self.cluster, self.first = "", plain

    def _settle(self, glyph: int, letters: str) -> None:
        known = self.get(glyph, NOTHING)
        if known == NOTHING or (len(known) > 1 and letters):
            super().__setitem__(glyph, letters or NOTHING)

    def _share(self, glyph: int) -> None:
        """A further glyph of the cluster: the letter itself under its mark, or the letter before the one drawn first."""
        cluster, self.cluster = self.cluster, ""
        if self.first is not None and not cluster and self.get(glyph) == self.get(self.first):
            # The letter itself, known from elsewhere: what was drawn first only joins it to its neighbour.
            super().__setitem__(self.first, NOTHING)
        if self.first is not None and cluster:
            if self.get(self.first) == cluster:
                super().__setitem__(self.first, cluster[1:])
            cluster = cluster[0]
        self._settle(glyph, cluster)


def marks_of(content: bytes, index: int) -> dict[int, str]:
    """The marks of a font by glyph, each with its own character where the font names it."""
    from weasyprint.pdf.fonts import TTFont

    font = TTFont(BytesIO(content), fontNumber=index, lazy=True)
    # Names by number: to find the names that a font leaves out, fontTools would first read the list of all names of glyphs.
    font.setGlyphOrder([f"glyph{number:05d}" for number in range(font["maxp"].numGlyphs)])
    if "GDEF" not in font or font["GDEF"].table.GlyphClassDef is None:
        return {}
    classes = font["GDEF"].table.GlyphClassDef.classDefs
    characters = {name: chr(code) for code, name in font.getBestCmap().items() if code != _TATWEEL}
    found = {font.getGlyphID(name): characters.get(name, NOTHING) for name, kind in classes.items() if kind == _MARK_CLASS}
    tatweel = font.getBestCmap().get(_TATWEEL)
    return {**found, font.getGlyphID(tatweel): NOTHING} if tatweel else found


def install() -> None:
    """Make every font of a PDF keep its letters so."""
    from weasyprint.pdf.fonts import Font

    original = Font.__init__
    known: dict[bytes, dict[int, str]] = {}

    def prepare(self: Any, *given: Any, **named: Any) -> None:
        original(self, *given, **named)
        if self.hash not in known:
            known[self.hash] = marks_of(self.file_content, self.index)
        self.to_unicode = Letters(known[self.hash])

    Font.__init__ = prepare
