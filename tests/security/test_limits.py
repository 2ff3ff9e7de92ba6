"""Hostile files through the command itself, with little memory: a clear error each, and nothing more."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools.hostile import BYTES, OTHERS, make, run


@pytest.mark.parametrize("name", [*BYTES, *OTHERS])
def test_a_hostile_file_has_its_error(tmp_path: Path, name: str) -> None:
    code, told, _, _ = run(make(tmp_path, name))
    assert "Traceback" not in told
    wanted = BYTES[name][1].split() if name in BYTES else ["D001", "There is no file", "is a folder"]
    assert code == (2 if wanted else 0), told[:500]
    assert not wanted or any(word in told for word in wanted), told[:500]
    assert list(tmp_path.iterdir()) == [tmp_path / "KW.yaml"]
