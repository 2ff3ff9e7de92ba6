"""The cut fonts that are shipped with the templates: made once, so that no report spends time on them.

``python -m checker.report.webfonts`` makes them anew from the font packages (needs ``fontpkg-source-sans-3``):

- Amiri for HTML reports, cut down to Arabic and Latin, written into the page: it reads the same where Amiri is not installed;
- the sans for figures and badges, two still weights of the variable Source Sans 3, cut down to Latin and signs. A PDF must state
  each glyph's width, and of a variable font it would state that of another weight. The licence of Source Sans reserves its name,
  so the cut is called Report Sans.
"""

from __future__ import annotations

import base64
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from checker.report.fonts import Face, cut_folder, faces

_TEXT: Final = ((0x20, 0x180), (0x600, 0x700), (0x2010, 0x2040))
_SANS: Final = ((0x20, 0x180), (0x2010, 0x2040), (0x2190, 0x2194), (0x2260, 0x2266), (0x25CB, 0x25D0))
_FEATURES: Final = ["ccmp", "locl", "isol", "init", "medi", "fina", "rlig", "calt", "liga", "mark", "mkmk", "kern", "curs", "tnum", "lnum"]
_WEIGHTS: Final = {"ReportSans-Regular": 400, "ReportSans-SemiBold": 600}


def _web(face: Face) -> Path:
    return face.path if face.path.parent == cut_folder() and face.path.suffix == ".woff2" else cut_folder() / f"{face.path.stem}.woff2"


@cache
def font_face_css() -> str:
    """The ``@font-face`` rules with the fonts as data addresses."""
    rules = []
    for face in faces():
        data = base64.b64encode(_web(face).read_bytes()).decode()
        rules.append(
            f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};font-display:swap;'
            f'src:url("data:font/woff2;base64,{data}") format("woff2")}}\n'
        )
    return "".join(rules)


def _cut(font: Any, ranges: tuple[tuple[int, int], ...], flavor: str | None) -> bytes:
    from io import BytesIO

    from weasyprint.pdf.fonts import subset

    options = subset.Options()
    options.layout_features = _FEATURES
    options.hinting = False
    options.name_IDs = ["*"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for first, last in ranges for code in range(first, last)])
    cutter.subset(font)
    font.flavor = flavor
    out = BytesIO()
    font.save(out)
    return out.getvalue()


def build() -> None:
    """Make all cut fonts anew."""
    from weasyprint.pdf.fonts import TTFont, instantiateVariableFont

    cut_folder().mkdir(parents=True, exist_ok=True)
    for face in faces():
        if face.family == "Amiri":
            _web(face).write_bytes(_cut(TTFont(face.path, recalcTimestamp=False), _TEXT, "woff2"))
    spec = find_spec("fontpkg_source_sans_3")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("fontpkg_source_sans_3: the font package is not installed")
    source = Path(spec.origin).parent / "files" / "SourceSans3[wght].ttf"
    for name, weight in _WEIGHTS.items():
        for suffix, flavor in ((".ttf", None), (".woff2", "woff2")):
            font = instantiateVariableFont(TTFont(source, recalcTimestamp=False), {"wght": weight}, static=True)
            style = name.partition("-")[2]
            for record in font["name"].names:
                words = {1: "Report Sans", 2: style, 3: name, 4: f"Report Sans {style}", 6: name, 16: "Report Sans", 17: style}
                if record.nameID in words:
                    record.string = words[record.nameID]
            font["OS/2"].usWeightClass = weight
            (cut_folder() / f"{name}{suffix}").write_bytes(_cut(font, _SANS, flavor))


if __name__ == "__main__":
    build()
