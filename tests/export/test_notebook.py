"""The example notebook runs from its first cell to its last on the tables of the shipped profiles, and draws its two figures."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker.assessment import Options
from checker.export.package import export
from checker.export.tables import filled
from checker.pipeline import find, map_files
from checker.resources import folder

NOTEBOOK = Path(__file__).parents[2] / "docs" / "notebooks" / "explore.ipynb"


def test_the_notebook_runs_and_draws_two_figures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("pandas")
    matplotlib = pytest.importorskip("matplotlib")
    matplotlib.use("Agg")
    files = find((), folder("country_profiles"), True)
    export(map_files(files, Options(), filled), "csv", tmp_path)
    monkeypatch.setenv("MUTABAQA_TABLES", str(tmp_path))
    cells = json.loads(NOTEBOOK.read_text("utf-8"))["cells"]
    space: dict[str, Any] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            exec(compile("".join(cell["source"]), str(NOTEBOOK), "exec"), space)
    assert len(space["states"]) == len(files)
    assert str(space["states"]["due"].dtype) == "Int64"
    for name in ("figure_1", "figure_2"):
        (axis,) = space[name].axes
        assert axis.patches
    assert all(cell["outputs"] == [] for cell in cells if cell["cell_type"] == "code")  # no figure of another day is committed
