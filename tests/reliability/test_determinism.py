"""The same input gives the same bytes: whatever the hash seed, the time zone, the locale and the folder of the process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest

from tests.reliability.every import CASES, lay
from tests.reliability.machine import HERE

WORLDS: Final = (
    {"PYTHONHASHSEED": "1", "TZ": "Pacific/Kiritimati", "LC_ALL": "C"},
    {"PYTHONHASHSEED": "4711", "TZ": "America/Adak", "LC_ALL": "ar_EG.UTF-8", "LANG": "fr_FR.UTF-8"},
)


@pytest.fixture
def places(tmp_path: Path) -> list[Path]:
    """Two folders with the same files, made in another order and at another time."""
    made = []
    for name, reverse in (("one", False), ("another/folder", True)):
        folder = lay(tmp_path / name, reverse=reverse)
        for number, path in enumerate(sorted(folder.rglob("*.yaml"), reverse=reverse)):
            os.utime(path, (1_000_000 * (number + len(name)),) * 2)
        made.append(folder)
    return made


def run(place: Path, world: dict[str, str], command: str) -> dict[str, Any]:
    """What a command shows and writes, by its cases, in one process of one world."""
    environment = {k: v for k, v in os.environ.items() if not k.startswith(("LC_", "LANG"))} | world
    path = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [sys.executable, "-m", "tests.reliability.driver", "made", command, "0"],
        cwd=place,
        env=environment | {"PYTHONPATH": path},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    found: dict[str, Any] = json.loads(done.stdout)
    return found


@pytest.mark.parametrize("command", list(dict.fromkeys(case.command for case in CASES)))
def test_the_same_bytes_in_two_worlds(places: list[Path], command: str) -> None:
    first, second = (run(place, world, command) for place, world in zip(places, WORLDS, strict=True))
    assert {case.form for case in CASES if case.command == command} == {c.form for c in CASES if str(c) in first}
    assert all(first.values())
    assert first == second
