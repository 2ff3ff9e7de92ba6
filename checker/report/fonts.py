"""The fonts of a report: Amiri, from its package, for text in both scripts; one plain sans for figures, badges and feet."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from checker.resources import folder

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


_AMIRI: Final = (("400", "Amiri-Regular.ttf"), ("700", "Amiri-Bold.ttf"))
_SANS: Final = (("400", "ReportSans-Regular.ttf"), ("600", "ReportSans-SemiBold.ttf"))


def cut_folder() -> Path:
    """Where the cut fonts lie that are shipped with the templates (see :mod:`checker.report.webfonts`)."""
    return folder("report_templates") / "fonts"


@cache
def faces() -> tuple[Face, ...]:
    """The faces in use; Amiri's package is found without importing it.

    :raises FileNotFoundError: where the font package is not installed, naming it.
    """
    spec = find_spec("fontpkg_amiri")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("fontpkg_amiri: the font package is not installed")
    amiri = Path(spec.origin).parent / "files"
    return (
        *(Face("Amiri", weight, "normal", amiri / name) for weight, name in _AMIRI),
        *(Face("Report Sans", weight, "normal", cut_folder() / name) for weight, name in _SANS),
    )


def font_face_css() -> str:
    """The ``@font-face`` rules for a PDF; addresses that only the closed fetcher of :mod:`checker.report.pdf` answers."""
    return "".join(
        f'@font-face{{font-family:"{face.family}";font-weight:{face.weight};font-style:{face.style};src:url("{SCHEME}{face.name}")}}\n'
        for face in faces()
    )
