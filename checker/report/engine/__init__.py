"""WeasyPrint, imported here and only here (it takes half a second), with the inner parts that a report needs otherwise.

Each module completes one inner part of WeasyPrint and says why: what the structure tree leaves out (:mod:`structure`), how bytes are
written (:mod:`streams`), which letter a glyph stands for (:mod:`letters`), fonts cut without their grammar (:mod:`fonts`), lines of
Arabic set once and not twice (:mod:`lines`), pages read as the XML they are (:mod:`markup`). Inner parts change without notice:
``pyproject.toml`` therefore allows one major version, and the tests compare what comes out with what WeasyPrint makes by itself.
"""

from __future__ import annotations

from functools import cache
from typing import Any


@cache
def weasyprint() -> Any:
    """The library, made ready once a process."""
    import weasyprint as library

    from checker.report.engine import fonts, letters, lines, markup, streams, structure

    for part in (structure, streams, fonts, letters, lines, markup):
        part.install()
    return library
