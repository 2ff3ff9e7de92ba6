"""Writing so that nothing half-written ever stands under a final name, and reading so that nothing without end is read.

A file is written aside, in the folder where it will stand, and renamed in one step. The writer holds a lock on it as long as it
writes: a part that nobody holds was left by a process that was killed, and the next writer of that name takes it away.
"""

from __future__ import annotations

import errno
import os
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

try:
    import fcntl
except ImportError:  # a system without such locks: parts of killed processes stay, under names that nothing reads
    fcntl = None  # type: ignore[assignment]

PART: Final = ".part"
"""How the name of a file that is being written ends; it begins with a dot, so that no command takes it for a profile."""


@contextmanager
def aside(target: Path) -> Iterator[Path]:
    """Give a path beside ``target`` to write to; on leaving without error it takes ``target``'s name, else it is removed.

    A link of that name is replaced, never written through; the permissions of a file of that name are kept. What is no file
    (``/dev/stdout``, a pipe) is not replaced: what was written is copied into it when it is whole.

    Raises ``OSError`` as the system gives it (no room, no permission); ``target`` is then as it was.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    if _is_stream(target):
        with tempfile.TemporaryDirectory() as folder:
            whole = Path(folder) / "whole"
            whole.touch()
            yield whole
            with whole.open("rb") as source, target.open("wb") as sink:
                shutil.copyfileobj(source, sink)
        return
    _sweep(target)
    handle, part = _part(target)
    try:
        yield part
        with part.open("rb+") as written:
            os.fsync(written.fileno())
        part.chmod(_mode(target))
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise
    finally:
        os.close(handle)


def write_bytes(target: Path, content: bytes) -> None:
    """Write ``content`` whole or not at all."""
    with aside(target) as part:
        part.write_bytes(content)


def write_text(target: Path, content: str) -> None:
    """Write ``content`` as UTF-8, whole or not at all. What is no character (a byte of a file's name) is written as an escape."""
    write_bytes(target, content.encode("utf-8", "backslashreplace"))


def read_limited(path: Path | str, most: int) -> bytes:
    """The bytes of a file of at most ``most`` bytes; never waits for a pipe and never reads a device.

    Raises ``OSError`` as the system gives it, ``EINVAL`` for what is no file, ``EFBIG`` for one that is larger.
    """
    try:
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0))
    except ValueError as error:  # a name with a NUL in it
        raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path)) from error
    with os.fdopen(handle, "rb") as stream:
        facts = os.fstat(handle)
        if not stat.S_ISREG(facts.st_mode):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(path))
        content = b"" if facts.st_size > most else stream.read(most + 1)
        if facts.st_size > most or len(content) > most:
            raise OSError(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        return content


def _is_stream(target: Path) -> bool:
    try:
        mode = target.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _part(target: Path) -> tuple[int, Path]:
    """A new part, locked. Another process may have swept it away between its making and its lock; then a further one is made."""
    while True:
        handle, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=PART, dir=target.parent)
        if fcntl is None:
            return handle, Path(name)
        with suppress(OSError):  # a file system without locks
            fcntl.flock(handle, fcntl.LOCK_EX)
        with suppress(OSError):
            if os.path.samestat(os.fstat(handle), Path(name).stat()):
                return handle, Path(name)
        os.close(handle)


def _sweep(target: Path) -> None:
    """Remove what killed processes left of ``target``; what cannot be removed does no harm."""
    if fcntl is None:
        return
    with suppress(OSError):
        for path in target.parent.iterdir():
            name = path.name
            if name.startswith(f".{target.name}.") and name.endswith(PART) and name.count(".") == target.name.count(".") + 3:
                _remove_unheld(path)


def _remove_unheld(part: Path) -> None:
    with suppress(OSError):
        handle = os.open(part, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            part.unlink()
        finally:
            os.close(handle)


def _mode(target: Path) -> int:
    """The permissions that a file of this name has, else what the user's mask leaves of 0644."""
    with suppress(OSError):
        facts = target.lstat()
        if stat.S_ISREG(facts.st_mode):
            return stat.S_IMODE(facts.st_mode) & 0o777
    return 0o644 & ~_umask()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
