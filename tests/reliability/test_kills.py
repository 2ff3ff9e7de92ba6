"""``kill -9`` at moments of chance: what stands under a final name is the old file or the new one, whole; the next run completes.

Every command and form of the table is killed while it works and writes; two commands, with all of their processes, from the start of
Python on. A few moments are tried in the suite; ``MUTABAQA_KILLS=200`` tries that many each.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Final

import pytest

from checker.report.memory import MEMORY
from tests.reliability.every import WRITING
from tests.reliability.machine import drive

KILLS: Final = int(os.environ.get("MUTABAQA_KILLS", "3"))
FIXTURES: Final = Path(__file__).parent.parent / "fixtures"

COMMANDS: Final = {
    "report html": (
        "report",
        "--all",
        "--profiles",
        "{profiles}",
        "--kind",
        "brief",
        "--lang",
        "en",
        "--format",
        "html",
        "-o",
        "{out}",
        "--force",
    ),
    "report pdf": ("report", "{profiles}/KW.yaml", "--kind", "brief", "--lang", "en", "-o", "{out}", "--force"),
}
VARYING: Final = {MEMORY}
"""What tells what was made: compared by whether it can be read."""


def start(arguments: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "checker", *arguments], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    )


def readable(path: Path) -> bool:
    return isinstance(json.loads(path.read_text("utf-8")), dict)


@pytest.mark.parametrize("command", WRITING)
def test_what_stands_is_whole_whatever_was_being_written(tmp_path: Path, command: str) -> None:
    for name, case in drive(tmp_path, "killed", command, KILLS).items():
        *tries, last = case["seen"]
        assert len(tries) == KILLS
        assert [seen["broken"] for seen in tries if seen["broken"]] == [], name
        assert last["code"] == 0, (name, last)
        assert last["broken"] == [], (name, last)
        assert last["new"] == case["usual"], (name, last)


@pytest.mark.parametrize("name", COMMANDS)
def test_what_stands_is_whole_whenever_the_process_is_killed(tmp_path: Path, name: str) -> None:
    profiles, out = tmp_path / "profiles", tmp_path / "out"
    profiles.mkdir()
    for state in ("KW", "MA", "QA"):
        source = (FIXTURES / "report_sample.yaml").read_text("utf-8")
        (profiles / f"{state}.yaml").write_text(source.replace("\nstate: AQ", f"\nstate: {state}"), encoding="utf-8")
    arguments = [part.format(profiles=profiles, out=out) for part in COMMANDS[name]]
    before = time.monotonic()
    assert start(arguments).wait() == 0
    usual = time.monotonic() - before
    whole = {path.name: path.read_bytes() for path in out.iterdir()}
    old = {file: b"what stood there before" for file in whole if file not in VARYING}
    r = random.Random(name)
    for _ in range(KILLS):
        shutil.rmtree(out)
        out.mkdir()
        for file, content in old.items():
            (out / file).write_bytes(content)
        process = start(arguments)
        # Files are written towards the end: most of the moments lie there.
        time.sleep(usual * r.choice((r.uniform(0.0, 0.6), r.uniform(0.6, 1.05), r.uniform(0.6, 1.05))))
        process.kill()
        assert process.wait() in (0, -signal.SIGKILL)
        for path in out.iterdir():
            if path.name.startswith(".") and path.name.endswith(".part"):
                continue
            if path.name in VARYING:
                assert readable(path), path.name
            else:
                assert path.read_bytes() in (old[path.name], whole[path.name]), path.name
    assert start(arguments).wait() == 0
    assert {path.name: path.read_bytes() for path in out.iterdir() if path.name not in VARYING} == {
        file: content for file, content in whole.items() if file not in VARYING
    }
