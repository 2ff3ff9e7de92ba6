"""WeasyPrint, imported here and only here (it takes a third of a second), with the inner parts that a report needs otherwise.

Each module completes one inner part of WeasyPrint and says why.

- What a PDF says: what the structure tree leaves out (:mod:`structure`), which letter a glyph stands for (:mod:`letters`).
- The same PDF in less time: system libraries found at once (:mod:`libraries`), pages read as the XML they are (:mod:`markup`), no
  style that nothing has (:mod:`styles`), what follows from a style found once (:mod:`measures`), lines of Arabic set once (:mod:`lines`),
  the same words set once (:mod:`words`), the end of a line found at once (:mod:`breaks`), glyphs written a run at a time
  (:mod:`glyphs`, :mod:`runs`), fonts cut without their grammar (:mod:`fonts`), each object put into bytes once (:mod:`streams`).

Inner parts change without notice: ``pyproject.toml`` therefore allows one major version, and ``tests/report/test_engine.py`` compares
what comes out, byte for byte, with what WeasyPrint makes by itself.
"""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def weasyprint() -> Any:
    """The library, made ready once a process."""
    from checker.report.engine.libraries import found_by_file

    with found_by_file():
        import weasyprint as library

    from checker.report.engine import fonts, glyphs, letters, lines, markup, measures, streams, structure, styles, words

    for part in (structure, streams, fonts, letters, glyphs, lines, words, measures, markup, styles):
        part.install()
    return library
