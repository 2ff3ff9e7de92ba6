"""The fonts inside an HTML report: Amiri cut down to Arabic and Latin, made once and shipped with the templates.

``python -m checker.report.webfonts`` makes them anew from the font package; an HTML report writes them into itself, so that it
reads the same on a machine without Amiri and opens no connection.
"""

from __future__ import annotations

import base64
from functools import cache
from pathlib import Path
from typing import Final

from checker.report.fonts import Face, faces
from checker.resources import folder

_RANGES: Final = ((0x20, 0x180), (0x600, 0x700), (0x2010, 0x2040))
_FEATURES: Final = "ccmp locl isol init medi fina rlig calt liga mark mkmk kern curs".split()


def _target(face: Face) -> Path:
    return folder("report_templates") / "fonts" / f"{face.path.stem}.woff2"


@cache
def font_face_css() -> str:
    """The ``@font-face`` rules with the fonts as data addresses."""
    rules = []
    for face in faces():
        if face.family == "Amiri":
            data = base64.b64encode(_target(face).read_bytes()).decode()
            rules.append(
                f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};font-display:swap;'
                f'src:url("data:font/woff2;base64,{data}") format("woff2")}}\n'
            )
    return "".join(rules)


def build(face: Face) -> bytes:
    """One face, cut down and compressed."""
    from io import BytesIO

    from weasyprint.pdf.fonts import TTFont, subset

    options = subset.Options()
    options.flavor = "woff2"
    options.layout_features = _FEATURES
    options.hinting = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in _RANGES for code in range(first, last)])
    font = TTFont(face.path, recalcTimestamp=False)
    cutter.subset(font)
    font.flavor = "woff2"
    out = BytesIO()
    font.save(out)
    return out.getvalue()


if __name__ == "__main__":
    for one in faces():
        if one.family == "Amiri":
            _target(one).parent.mkdir(parents=True, exist_ok=True)
            _target(one).write_bytes(build(one))
