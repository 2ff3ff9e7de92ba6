"""What this machine permits: disks of one's own, and to be somebody else; and the way to have :mod:`driver` work there."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from tests.reliability.driver import cases
from tests.reliability.every import lay

HERE: Final = Path(__file__).resolve().parents[2]
ROOT: Final = hasattr(os, "geteuid") and os.geteuid() == 0
OWN_DISKS: Final = ("unshare", "--mount") if ROOT else ("unshare", "--mount", "--map-root-user")
"""A command in a mount namespace of its own: what it mounts is seen by nobody else and is gone when it ends."""
NOBODY: Final = (
    *("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"),
    *("--inh-caps=-all,+dac_read_search", "--ambient-caps=-all,+dac_read_search", "--bounding-set=-all,+dac_read_search"),
)
"""A command as a user who is not root and may write nowhere but in what is his or everybody's. He may read what lies under root's
own folder, where the Python of a machine or its packages often are; the right to read lets nobody write."""


def _why_not(command: Sequence[str]) -> str:
    if shutil.which(command[0]) is None:
        return f"there is no {command[0]} here"
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else (done.stderr or done.stdout).strip() or f"{command[0]} was refused"


@cache
def no_disks() -> str:
    """Why no disk can be mounted here; empty where it can."""
    return _why_not((*OWN_DISKS, "sh", "-c", "d=$(mktemp -d) && mount -t tmpfs -o size=64k none $d && umount $d && rmdir $d"))


@cache
def not_somebody_else() -> str:
    """Why nobody else can be played here; empty where it can, or where one is no root in the first place."""
    return _why_not((*NOBODY, sys.executable, "-c", "")) if ROOT else ""


def drive(folder: Path, task: str, command: str, tries: int = 0, way: tuple[str, ...] = ()) -> dict[str, Any]:
    """A task on a command in a process of its own: what it saw, by the name of the case."""
    path = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
    done = subprocess.run(
        [*way, sys.executable, "-m", "tests.reliability.driver", task, command, str(tries)],
        cwd=lay(folder),
        env=os.environ | {"PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, "a library complains"
    found: dict[str, Any] = json.loads(done.stdout)
    assert set(found) == {str(case) for case in cases(command)}
    return found


def refused(found: dict[str, Any], number: int) -> None:
    """Each try ended with the system's words and exit code 2, and nothing that stands is half of anything."""
    for name, case in found.items():
        assert case["seen"], name
        for seen in case["seen"]:
            assert seen["code"] == 2, (name, seen)
            assert os.strerror(number) in seen["told"], (name, seen)
            assert "Traceback" not in seen["told"], (name, seen)
            assert seen["broken"] == [], (name, seen)
