"""Runs cases of the table in a process of its own, each in a child that can be starved, hindered or killed without the others noticing.

``python -m tests.reliability.driver TASK COMMAND`` in a folder that ``every.lay`` filled; prints what it saw as JSON. Each child is a
fork of a process that has read everything it needs: what is tried is the writing, and a moment of chance lies in it more often than in
the start of Python. Paper is not set, for none of the tasks concerns that (``test_kills.py`` kills it too).
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from random import Random
from typing import Any, Final

from click.testing import CliRunner

from checker.cli import main
from tests.reliability.every import CASES, OUT, Case, one_each

LANG: Final = "ar"
OLD: Final = b"what stood there before"
MEMORY: Final = ".mutabaqa.json"
PAGE: Final = 4096
DISK: Final = 256 * 1024


@dataclass(slots=True)
class Seen:
    """What became of one case."""

    code: int
    told: str
    broken: list[str] = field(default_factory=list)
    """Files that are neither the old ones nor the new ones, and parts left behind."""
    new: list[str] = field(default_factory=list)
    """Files that are the new ones."""


Usual = Mapping[str, bytes]


def contents(folder: Path) -> dict[str, bytes]:
    """The files of a folder, but for the memory of what was made, which tells of all and is looked at by itself."""
    return {p.name: p.read_bytes() for p in sorted(folder.iterdir()) if p.name != MEMORY} if folder.is_dir() else {}


def invoke(case: Case, out: str) -> tuple[int, str]:
    """Run a case in this process."""
    extra = ["--force"] if case.command in ("report", "new") else []
    result = CliRunner().invoke(main, [*case.argv(LANG, out), *extra])
    told = result.output
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        told += f"\nTraceback: {result.exception!r}"
    return result.exit_code, told


def judged(folder: Path, usual: Usual, code: int, told: str) -> Seen:
    """Which files are whole."""
    seen = Seen(code, told)
    for name, content in contents(folder).items():
        if content == usual.get(name):
            seen.new.append(name)
        elif content != OLD:
            seen.broken.append(name)
    memory = folder / MEMORY
    if memory.exists():
        json.loads(memory.read_text("utf-8"))
    return seen


def forked(action: Callable[[], tuple[int, str]]) -> tuple[int, str]:
    """An action in a child; its result comes back through a pipe."""
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        os.close(reader)
        try:
            answer = action()
        except BaseException as error:
            answer = (99, f"Traceback: {error!r}")
        with os.fdopen(writer, "wb") as stream:
            stream.write(json.dumps(answer).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as stream:
        answer = json.loads(stream.read() or b'[98, "ended without a word"]')
    os.waitpid(child, 0)
    return answer[0], answer[1]


def old_files(folder: Path, usual: Usual) -> None:
    """A folder in which something stands under every name that will be written."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    for name in usual:
        (folder / name).write_bytes(OLD)


# --- tasks: each gives what it saw of one case, as often as it tried -------------------------------------------------------------


def killed(case: Case, usual: Usual, tries: int) -> Iterator[Seen]:
    """``kill -9`` at moments of chance, then a last run that is left alone."""
    r, folder = Random(str(case)), Path(OUT)
    before = time.monotonic()
    forked(lambda: invoke(case, OUT))
    lasts = time.monotonic() - before
    for _ in range(tries):
        old_files(folder, usual)
        child = os.fork()
        if not child:
            os.setpgid(0, 0)
            invoke(case, OUT)
            os._exit(0)
        time.sleep(lasts * r.uniform(0.0, 1.1))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        seen = judged(folder, usual, 0, "")
        seen.broken = [name for name in seen.broken if not (name.startswith(".") and name.endswith(".part"))]
        yield seen
    last = judged(folder, usual, *forked(lambda: invoke(case, OUT)))
    last.broken += [f"not made: {name}" for name in usual if name not in last.new]
    yield last


def limited(case: Case, usual: Usual, _: int) -> Iterator[Seen]:
    """Where no disk can be mounted: no file may grow beyond a byte. A pipe is no file: the answer comes back all the same."""
    folder = Path(OUT)
    old_files(folder, usual)

    def starved() -> tuple[int, str]:
        resource.setrlimit(resource.RLIMIT_FSIZE, (1, 1))
        return invoke(case, OUT)

    yield judged(folder, usual, *forked(starved))


def full(case: Case, usual: Usual, _: int) -> Iterator[Seen]:
    """A disk of 256 KiB without one free page, and one with room for half of what is to be written."""
    with disk("full") as there:
        need = sum(-(-len(content) // PAGE) for content in usual.values())
        for free in (0, need // 2):
            old_files(there / OUT, usual)
            fill(there / "filler", free)
            seen = judged(there / OUT, usual, *forked(lambda: invoke(case, str(there / OUT))))
            (there / "filler").unlink()
            # A new file that takes an old one's name leaves its room to the next: many small ones may all find theirs.
            if not free or seen.code or seen.new != sorted(usual):
                yield seen


def fill(filler: Path, free: int) -> None:
    """Fill a disk but for ``free`` pages."""
    room = os.statvfs(filler.parent)
    with filler.open("wb", buffering=0) as stream:
        for _ in range(max(0, room.f_bavail - free)):
            stream.write(b"\0" * PAGE)


def read_only(case: Case, usual: Usual, _: int) -> Iterator[Seen]:
    """A disk that was mounted to be read: first with a folder in it, then without."""
    with disk("readonly") as there:
        old_files(there / OUT, usual)
        mount("-o", "remount,ro", str(there))
        yield judged(there / OUT, usual, *forked(lambda: invoke(case, str(there / OUT))))
        yield judged(there / "new", usual, *forked(lambda: invoke(case, str(there / "new"))))


@contextmanager
def disk(name: str) -> Iterator[Path]:
    """A small disk of one's own; the process stands in a mount namespace of its own, and nothing of it stays."""
    there = Path(name).absolute()
    there.mkdir()
    mount("-t", "tmpfs", "-o", f"size={DISK}", "none", str(there))
    try:
        yield there
    finally:
        subprocess.run(["umount", str(there)], check=True)
        there.rmdir()


def mount(*arguments: str) -> None:
    """``mount``, whose words stand in the error."""
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True, check=False)
    if done.returncode:
        raise OSError(done.stderr)


def forbidden(case: Case, usual: Usual, _: int) -> Iterator[Seen]:
    """A folder of somebody else, by a user who is not root, with the files of somebody else in it and without any."""
    yield judged(Path("theirs"), usual, *forked(lambda: invoke(case, "theirs")))
    yield judged(Path("theirs/new"), usual, *forked(lambda: invoke(case, "theirs/new")))


def made(command: str) -> dict[str, dict[str, str]]:
    """The digest of all that the cases of a command show and write. Of paper, which takes its time, one a command."""
    found: dict[str, dict[str, str]] = {}
    for case in CASES:
        if case.command != command or (case.form == "pdf" and case not in one_each() and "--bilingual" not in case.arguments):
            continue
        shutil.rmtree(OUT, ignore_errors=True)
        whole: dict[str, bytes] = {}
        if case.shown or not case.written:
            result = CliRunner().invoke(main, case.argv(LANG))
            assert result.exit_code == 0, result.output
            whole["the screen"] = result.stdout_bytes
        if case.written:
            code, told = invoke(case, OUT)
            assert code == 0, told
            whole |= contents(Path(OUT))
        found[str(case)] = {name: hashlib.sha256(_of_no_day(case, content)).hexdigest() for name, content in whole.items()}
    return found


def _of_no_day(case: Case, content: bytes) -> bytes:
    """A profile that is begun bears the day on which it was: elsewhere on the earth that is another one."""
    if case.command != "new":
        return content
    whole, count = re.subn(rb"(?m)^maintained_until: 20\d\d-\d\d-\d\d$", b"", content)
    assert count == 1
    return whole


TASKS: Final[dict[str, Callable[[Case, Usual, int], Iterator[Seen]]]] = {
    "killed": killed,
    "limited": limited,
    "full": full,
    "readonly": read_only,
    "forbidden": forbidden,
}


def pages_at_once() -> None:
    """Paper without its setting, which takes seconds: bytes that tell which page they are, more than one write takes."""
    from checker.report import pdf

    pdf.write = lambda html, *_, **__: hashlib.sha256(html.encode()).digest() * 4000


def cases(command: str) -> list[Case]:
    """What a command writes."""
    return [case for case in one_each() if case.command == command and case.written]


def drive(task: str, command: str, tries: int) -> dict[str, Any]:
    """All cases of a command, each first as usual."""
    pages_at_once()
    result: dict[str, Any] = {}
    for case in cases(command):
        shutil.rmtree(OUT, ignore_errors=True)
        code, told = invoke(case, OUT)
        usual = contents(Path(OUT))
        assert code == 0, told
        assert usual, case
        result[str(case)] = {"usual": sorted(usual), "seen": [asdict(seen) for seen in TASKS[task](case, usual, tries)]}
    return result


if __name__ == "__main__":
    task, command, tries = sys.argv[1:]
    print(json.dumps(made(command) if task == "made" else drive(task, command, int(tries))))
