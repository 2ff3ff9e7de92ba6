"""A file stands whole under its name or not at all, whatever ends the process that writes it."""

from __future__ import annotations

import errno
import multiprocessing
import os
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from click.testing import CliRunner

from checker import files
from checker.cli import main
from checker.files import aside, read_limited, write_bytes
from checker.workers import end_others
from tests.reliability.every import CASES, OUT, WRITING, Case, lay, one_each
from tests.reliability.machine import drive, refused

MINIMAL = "profile: 1\nstate: {state}\nmaintained_until: 2026-11-21\n"
KILLED = """
import os, sys
from pathlib import Path
from checker.files import aside
with aside(Path(sys.argv[1])) as part:
    part.write_bytes(b"half")
    """


def child(then: str, target: Path) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, "-c", KILLED + then, str(target)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def parts(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if path.name.endswith(".part")]


def test_a_killed_writer_leaves_the_old_file_and_the_next_one_takes_its_part_away(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.write_bytes(b"old")
    process = child("os.kill(os.getpid(), 9)", target)
    assert process.wait() == -signal.SIGKILL
    assert target.read_bytes() == b"old"
    assert len(parts(tmp_path)) == 1
    write_bytes(target, b"new")
    assert target.read_bytes() == b"new"
    assert parts(tmp_path) == []


def test_the_part_of_a_living_writer_is_left_to_it(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    process = child("print(flush=True); input()", target)
    assert process.stdout is not None
    process.stdout.readline()
    write_bytes(target, b"quick")
    assert len(parts(tmp_path)) == 1
    process.communicate(b"\n")
    assert process.returncode == 0
    assert target.read_bytes() == b"half"
    assert parts(tmp_path) == []


def test_parts_of_other_files_are_left(tmp_path: Path) -> None:
    for name in (".b.json.x1y2.part", ".a.json.old.json.x1y2.part", "a.json.part"):
        (tmp_path / name).touch()
    write_bytes(tmp_path / "a.json", b"new")
    assert len(parts(tmp_path)) == 3


def test_a_fault_while_writing_leaves_nothing(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    with pytest.raises(KeyboardInterrupt), aside(target) as part:  # noqa: PT012
        part.write_bytes(b"half")
        raise KeyboardInterrupt
    assert list(tmp_path.iterdir()) == []


def test_a_link_is_replaced_and_not_written_through(tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_bytes(b"of somebody")
    (tmp_path / "out.json").symlink_to(other)
    write_bytes(tmp_path / "out.json", b"mine")
    assert other.read_bytes() == b"of somebody"
    assert (tmp_path / "out.json").read_bytes() == b"mine"


def test_permissions_of_a_file_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "a.json"
    target.touch(mode=0o600)
    write_bytes(target, b"new")
    assert target.stat().st_mode & 0o777 == 0o600


def test_a_device_is_written_to_and_stays_one(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    write_bytes(Path(f"/dev/fd/{writer}"), b"through")
    assert os.read(reader, 100) == b"through"
    os.mkfifo(tmp_path / "pipe")
    handle = os.open(tmp_path / "pipe", os.O_RDWR)
    write_bytes(tmp_path / "pipe", b"through")
    assert os.read(handle, 100) == b"through"
    assert (tmp_path / "pipe").is_fifo()
    for open_one in (reader, writer, handle):
        os.close(open_one)


def test_reading_has_an_end(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    assert read_limited(tmp_path / "a", 5) == b"12345"
    os.mkfifo(tmp_path / "pipe")
    for path, most, number in ((tmp_path / "a", 4, errno.EFBIG), (tmp_path / "pipe", 9, errno.EINVAL), ("/dev/zero", 9, errno.EINVAL)):
        with pytest.raises(OSError, match=str(path)) as caught:
            read_limited(path, most)
        assert caught.value.errno == number


# --- no room, no permission ----------------------------------------------------------------------------------------------------

WRITERS = [case for case in one_each() if case.written]
"""Here no disk is mounted and nobody else is played: what is tried holds for every machine. Real ones are in ``test_disks.py``."""


@pytest.fixture
def laid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the table, and pages of paper that take no time: what is tried is the writing of them."""
    monkeypatch.setattr("checker.report.pdf.write", lambda *_, **__: b"%PDF" * 2000)
    monkeypatch.chdir(lay(tmp_path))
    return tmp_path


@pytest.mark.parametrize("command", WRITING)
def test_a_disk_that_is_full(tmp_path: Path, command: str) -> None:
    refused(drive(tmp_path, "limited", command), errno.EFBIG)


@pytest.mark.parametrize("case", WRITERS, ids=str)
def test_a_folder_that_takes_nothing(laid: Path, monkeypatch: pytest.MonkeyPatch, case: Case) -> None:
    for number in (errno.EROFS, errno.EACCES, errno.ENOSPC):

        def refuse(*_: object, number: int = number, **__: object) -> None:
            raise OSError(number, os.strerror(number), "out")

        monkeypatch.setattr(files.tempfile, "mkstemp", refuse)
        result = CliRunner().invoke(main, case.argv("en", OUT))
        assert result.exit_code == 2
        assert isinstance(result.exception, SystemExit)
        assert os.strerror(number) in result.output


@pytest.mark.parametrize("case", WRITERS, ids=str)
def test_an_output_folder_that_is_a_file(laid: Path, case: Case) -> None:
    (laid / OUT).write_text("in the way", encoding="utf-8")
    result = CliRunner().invoke(main, case.argv("en", OUT))
    assert result.exit_code == 2
    assert (laid / OUT).read_text("utf-8") == "in the way"
    assert isinstance(result.exception, SystemExit)


@pytest.mark.parametrize("case", [case for case in CASES if case.shown or not case.written], ids=str)
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_no_screen_takes_it(laid: Path, case: Case) -> None:
    """``/dev/full`` as the screen, for everything that is shown, in a child of this process."""
    pid = os.fork()
    if not pid:
        code = 99
        try:
            full = os.open("/dev/full", os.O_WRONLY)
            told = os.open("told", os.O_WRONLY | os.O_CREAT)
            os.dup2(full, 1)
            os.dup2(told, 2)
            sys.stdout = open(1, "w", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", closefd=False)  # noqa: SIM115
            main(case.argv("en"))
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 98
        finally:
            with suppress(OSError):
                sys.stderr.flush()
            os._exit(code)
    assert os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) == 2
    told = Path("told").read_text("utf-8")
    assert os.strerror(errno.ENOSPC) in told
    assert "Traceback" not in told


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_screen_that_takes_nothing(tmp_path: Path) -> None:
    (tmp_path / "MA.yaml").write_text(MINIMAL.format(state="MA"), encoding="utf-8")
    arguments = ["check", str(tmp_path / "MA.yaml"), "--format", "json"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([sys.executable, "-m", "checker", *arguments], stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert os.strerror(errno.ENOSPC) in done.stderr.decode()


# --- batches -------------------------------------------------------------------------------------------------------------------


@pytest.fixture
def batch(tmp_path: Path) -> Path:
    folder = tmp_path / "profiles"
    folder.mkdir()
    for state in ("AE", "KW", "MA", "QA"):
        (folder / f"{state}.yaml").write_text(MINIMAL.format(state=state), encoding="utf-8")
    (folder / "JO.yaml").write_text("profile: 1\nstate: [\n", encoding="utf-8")
    return folder


def report(batch: Path, *more: str) -> list[str]:
    return ["report", "--all", "--profiles", str(batch), "--format", "html", "--kind", "brief", "-o", str(batch.parent / "out"), *more]


def test_one_bad_profile_fails_alone_and_is_named_at_the_end(batch: Path) -> None:
    result = CliRunner().invoke(main, report(batch, "--lang", "en"))
    assert result.exit_code == 2
    assert sorted(p.name[:2] for p in (batch.parent / "out").glob("*.html")) == ["AE", "KW", "MA", "QA"]
    assert "JO-brief-en.html" in result.output.strip().splitlines()[-1]
    again = CliRunner().invoke(main, report(batch, "--lang", "en"))
    assert again.exit_code == 2
    assert again.output.count("unchanged") == 4


def test_two_profiles_of_one_name_are_not_written_over_each_other(batch: Path, tmp_path: Path) -> None:
    other = tmp_path / "KW.yaml"
    other.write_text(MINIMAL.format(state="KW"), encoding="utf-8")
    result = CliRunner().invoke(
        main, [*report(batch)[:1], str(batch / "KW.yaml"), str(other), "--format", "html", "-o", str(tmp_path / "out")]
    )
    assert result.exit_code == 2
    assert str(other) in result.output
    assert not (tmp_path / "out").exists()


def _workers(pid: int) -> list[int]:
    """Processes that work for this one: its children that run Python's worker."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                parent = int((entry / "stat").read_text().rpartition(")")[2].split()[1])
                line = (entry / "cmdline").read_bytes()
            except (OSError, ValueError):
                continue
            if parent == pid and b"spawn_main" in line:
                found.append(int(entry.name))
    return found


linux_only = pytest.mark.skipif(not Path("/proc/self/stat").exists() or (os.cpu_count() or 1) < 2, reason="needs /proc and two cores")


def start(batch: Path) -> tuple[subprocess.Popen[bytes], int]:
    """A batch, and one of its workers as soon as there is one."""
    process = subprocess.Popen([sys.executable, "-m", "checker", *report(batch)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while process.poll() is None:
        if workers := _workers(process.pid):
            return process, workers[0]
        time.sleep(0.005)
    raise AssertionError("no worker was seen")


@linux_only
def test_a_killed_worker_takes_no_report_with_it(batch: Path) -> None:
    process, worker = start(batch)
    os.kill(worker, signal.SIGKILL)
    _, told = process.communicate()
    assert process.returncode == 2, told  # for the profile that is broken
    assert sorted(p.name[:2] for p in (batch.parent / "out").glob("*.html")) == ["AE", "KW", "MA", "QA"]


@linux_only
def test_no_worker_outlives_the_one_who_asked(batch: Path) -> None:
    process, worker = start(batch)
    process.kill()
    process.communicate()
    for _ in range(1000):
        if not Path(f"/proc/{worker}").exists():
            return
        time.sleep(0.02)
    os.kill(worker, signal.SIGKILL)
    raise AssertionError("the worker still waits")


def test_what_a_broken_pool_left_is_ended_and_nothing_else() -> None:
    """Python would wait for ever for a worker that was being started while another was killed."""
    context = multiprocessing.get_context("spawn")
    ours = context.Process(target=time.sleep, args=(600,))
    ours.start()
    left = context.Process(target=time.sleep, args=(600,))
    left.start()
    try:
        end_others([ours])
        left.join(60)
        assert left.exitcode == -signal.SIGKILL
        assert ours.is_alive()
    finally:
        ours.kill()
        ours.join()
