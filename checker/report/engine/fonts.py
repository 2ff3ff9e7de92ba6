"""Fonts cut to the glyphs used, without unpacking what is thrown away."""

from __future__ import annotations

from io import BytesIO
from typing import Any, Final

_GRAMMAR: Final = ("GSUB", "GPOS", "GDEF", "BASE", "STAT")


def install() -> None:
    """Drop the layout tables before fontTools reads them.

    They do their work while lines are broken and are never part of the PDF, but fontTools unpacks Amiri's whole grammar of
    joining letters first: a quarter of all the time of a report where the HarfBuzz subsetter is not installed.
    """
    from weasyprint.pdf.fonts import Font, TTFont

    original = Font._fonttools_subset

    def subset(self: Any, to_unicode: Any, hinting: Any) -> None:
        font = TTFont(BytesIO(self.file_content), fontNumber=self.index, lazy=True, recalcTimestamp=False)
        for table in _GRAMMAR:
            if table in font:
                del font[table]
        light = BytesIO()
        font.save(light)
        self.file_content = light.getvalue()
        original(self, to_unicode, hinting)

    Font._fonttools_subset = subset
