"""Plugin of pytest for ``mutmut run``: a mutant of a rule is tried on that rule's own examples first, and not on those of other rules.

A rule's hits are seen under its own code and no other, so that examples of other codes could kill a mutant only by a crash: a
mutant that is left alive by this is counted as alive. Modules that rules share are tried on all examples of their chapter, the
decision tree of reservations on its own tests and on the examples of its chapter.
"""

from __future__ import annotations

import ast
import os
import re
from importlib.util import find_spec
from pathlib import Path

import pytest

_LETTERS = {"data": "D", "coverage": "G", "penalties": "P", "procedure": "T", "reservations": "R", "cooperation": "C", "contradiction": "T"}
_CODE = re.compile(r"\b[CDGPRT][0-9]{3}\b")
_ONLY_FOR = {"tests/profile/": "D", "tests/reservations/": "R", "tests/assess/": "."}


def _codes(module: str) -> str:
    """A pattern for the codes that a module speaks under."""
    spec = find_spec(module)
    page = ast.get_docstring(ast.parse(Path(spec.origin).read_text("utf-8"))) if spec and spec.origin else None
    own = re.match(r"[A-Z][0-9]{3}(?=:)", page or "")
    chapter = module.removeprefix("checker.").removeprefix("rules.").split(".")[0]
    return own[0] if own else _LETTERS.get(chapter, ".") + "..."


def _nearness(test: str, codes: str) -> int | None:
    """0 for examples of the rule, 1 for tests of no rule in particular, ``None`` for tests of other rules."""
    named = _CODE.findall(test)
    if named:
        return 0 if any(re.fullmatch(codes, code) for code in named) else None
    chapter = next((letter for folder, letter in _ONLY_FOR.items() if test.startswith(folder)), codes[0])
    return 1 if codes[0] in (chapter, ".") else None


def pytest_configure(config: pytest.Config) -> None:
    """Choose and sort the tests that were asked for; the order within each part stays."""
    module = os.environ.get("MUTANT_UNDER_TEST", "").rpartition(".")[0]
    if module.startswith(("checker.rules.", "checker.reservations.")):
        codes = _codes(module)
        near = {test: _nearness(test, codes) for test in config.args}
        first = 1 if module.startswith("checker.reservations.") else 0
        config.args[:] = sorted((test for test in config.args if near[test] is not None), key=lambda test: near[test] != first)
