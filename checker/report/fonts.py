"""The fonts of a report, from their packages: Amiri for text in both scripts, Source Sans 3 for figures, badges and feet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

SCHEME: Final = "mutabaqa-font:"


@dataclass(frozen=True, slots=True)
class Face:
    """One font file and the CSS by which a page asks for it."""

    family: str
    weight: str
    style: str
    path: Path

    @property
    def name(self) -> str:
        """The name of the file, by which the closed URL fetcher knows it."""
        return self.path.name


_FACES: Final = (
    ("Amiri", "400", "normal", "fontpkg_amiri", "Amiri-Regular.ttf"),
    ("Amiri", "700", "normal", "fontpkg_amiri", "Amiri-Bold.ttf"),
    ("Source Sans 3", "400", "normal", "fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
    ("Source Sans 3", "600", "normal", "fontpkg_source_sans_3", "SourceSans3[wght].ttf"),
)


@cache
def faces() -> tuple[Face, ...]:
    """The faces in use; found without importing the font packages.

    :raises FileNotFoundError: where a font package is not installed, naming it.
    """
    found = []
    for family, weight, style, package, name in _FACES:
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise FileNotFoundError(f"{package}: the font package is not installed")
        found.append(Face(family, weight, style, Path(spec.origin).parent / "files" / name))
    return tuple(found)


def font_face_css() -> str:
    """The ``@font-face`` rules for a PDF; addresses that only the closed fetcher of :mod:`checker.report.pdf` answers."""
    return "".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};src:url("{SCHEME}{face.name}")}}\n'
        for face in faces()
    )
