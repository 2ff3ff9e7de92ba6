"""Disks that are full, disks that may only be read, folders of somebody else: real ones, for every command and form that writes.

Each command runs in a mount namespace of its own, with a disk in memory that is gone when it ends. Where the machine permits none of
it these tests skip and say why; what can be tried without is in ``test_writing.py``.
"""

from __future__ import annotations

import errno
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.reliability.driver import OLD
from tests.reliability.every import FIRST, WRITING, lay
from tests.reliability.machine import HERE, NOBODY, OWN_DISKS, ROOT, drive, no_disks, not_somebody_else, refused


@pytest.mark.parametrize("command", WRITING)
def test_a_disk_that_is_full(tmp_path: Path, command: str) -> None:
    if no_disks():
        pytest.skip(no_disks())
    found = drive(tmp_path, "full", command, way=OWN_DISKS)
    refused(found, errno.ENOSPC)
    assert not (tmp_path / "full").exists()


@pytest.mark.parametrize("command", WRITING)
def test_a_disk_that_may_only_be_read(tmp_path: Path, command: str) -> None:
    if no_disks():
        pytest.skip(no_disks())
    found = drive(tmp_path, "readonly", command, way=OWN_DISKS)
    refused(found, errno.EROFS)
    assert [seen["new"] for case in found.values() for seen in case["seen"] if seen["new"]] == []


@pytest.mark.parametrize("command", WRITING)
def test_a_folder_of_somebody_else(tmp_path: Path, command: str) -> None:
    if not_somebody_else():
        pytest.skip(not_somebody_else())
    theirs = tmp_path / "work" / "theirs"
    theirs.mkdir(parents=True)
    (theirs / "kept").write_bytes(OLD)
    if ROOT:
        theirs.parent.chmod(0o777)
    else:
        theirs.chmod(0o555)
    refused(drive(theirs.parent, "forbidden", command, way=NOBODY if ROOT else ()), errno.EACCES)
    assert [(p.name, p.read_bytes()) for p in theirs.iterdir()] == [("kept", OLD)]


def test_a_temporary_folder_without_room(tmp_path: Path) -> None:
    """What libraries write aside, in the system's own temporary folder, fails in the same words."""
    if no_disks():
        pytest.skip(no_disks())
    script = (
        "mkdir small && mount -t tmpfs -o size=12k none small; "  # room enough to be taken for a temporary folder
        'TMPDIR=$PWD/small "$@"; code=$?; umount small; exit $code'
    )
    lay(tmp_path)
    commands = {form: ["export", "--all", "--format", form] for form in ("xlsx", "csv", "parquet", "json")}
    for form, command in {**commands, "pdf": ["report", FIRST, "--kind", "brief"]}.items():
        done = subprocess.run(
            [*OWN_DISKS, "sh", "-c", script, "sh", sys.executable, "-m", "checker", *command, "-o", "out"],
            cwd=tmp_path,
            env=os.environ | {"PYTHONPATH": str(HERE)},
            capture_output=True,
            text=True,
            check=False,
        )
        (tmp_path / "small").rmdir()
        needs = form in ("xlsx", "pdf")
        assert done.returncode == (2 if needs else 0), done.stderr
        assert "Traceback" not in done.stderr
        assert (os.strerror(errno.ENOSPC) in done.stderr) is needs
        assert needs or any(path.suffix == f".{form}" for path in (tmp_path / "out").iterdir())
        shutil.rmtree(tmp_path / "out", ignore_errors=True)
