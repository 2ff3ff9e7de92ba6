"""``python -m tools.hostile``: every hostile file through ``mutabaqa check``, with the time and the memory that each took.

The same cases are the tests of ``tests/security/test_limits.py``.
"""

from __future__ import annotations

import os
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

HEAD: Final = b"profile: 1\nstate: KW\nmaintained_until: 2026-11-21\n"
MEMORY: Final = 512 * 1024 * 1024
"""Bytes of address space that a run is given; the interpreter and its libraries take most of what is used of it."""


def _bomb(levels: int, width: int) -> bytes:
    rows = [b"x-0: &a0 [" + b", ".join([b"lol"] * width) + b"]"]
    rows += [b"x-%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * width)) for n in range(1, levels)]
    return HEAD + b"\n".join(rows) + b"\n"


def _statute(text: str) -> bytes:
    return HEAD + f"statutes:\n  law: {{title: {text}}}\n".encode()


BYTES: Final[dict[str, tuple[bytes, str]]] = {
    "aliases that double thirty times": (_bomb(30, 2), "D007 D002"),
    "nine to the ninth aliases": (_bomb(10, 9), "D007 D002"),
    "an alias of itself": (HEAD + b"x-a: &a [*a]\n", "D007 D005 D002"),
    "a tag that builds an object": (HEAD + b"x-a: !!python/object/apply:os.system ['touch x']\n", "D008"),
    "a tag that names a module": (HEAD + b"x-a: !!python/name:os.system\n", "D008"),
    "a tag of its own": (b"%TAG ! tag:yaml.org,2002:python/\n---\n" + HEAD + b"x-a: !object:os.system {}\n", "D008"),
    "a duplicate key": (HEAD + b"state: QA\n", "D006"),
    "50 000 duplicate keys": (HEAD + b"state: QA\n" * 50_000, "D006"),
    "a key that is none, after a duplicate one": (HEAD + b"state: QA\n{}: {a: 1}\n", "D010"),
    "a merge key, after a duplicate one": (HEAD + b"state: QA\n<<: {a: 1}\n", "D007"),
    "a merge key": (HEAD + b"x-a: &a {b: 1}\nx-c: {<<: *a}\n", "D007"),
    "a file of 100 MB": (b"", "D002"),
    "a file of 2 MB in one line": (HEAD + b"x-a: '" + b"a" * 2_000_000 + b"'\n", "D002"),
    "100 000 open brackets": (b"[" * 100_000, "D002"),
    "100 000 open braces": (b"{a: " * 100_000, "D002"),
    "nesting by indentation": (b"".join(b" " * n + b"a:\n" for n in range(1500)), "D002"),
    "500 000 keys": (HEAD + b"".join(b"x%d: 1\n" % n for n in range(180_000)), "D002 D011"),
    "a NUL": (HEAD + b"x-a: a\0b\n", "D004"),
    "a terminal escape": (HEAD + b"x-a: \x1b[31mred\n", "D004"),
    "a NUL as an escape": (HEAD + b'x-a: "a\\0b"\n', "D004"),
    "a bidirectional override": (_statute("\u202e510 3 oN waL"), "D004"),
    "a bidirectional isolate": (_statute('"Law \u2067x\u2069"'), "D004"),
    "a line separator": (_statute("Law\u2028No. 3"), "D004"),
    "Latin-1": (HEAD + b"x-a: l'acc\xe8s\n", "D003"),
    "Windows-1256": (HEAD + "x-a: قانون\n".encode("cp1256"), "D003"),
    "UTF-16": (HEAD.decode().encode("utf-16"), "D003"),
    "UTF-32": (HEAD.decode().encode("utf-32"), "D003 D004"),
    "UTF-7": (HEAD + b"x-a: +ADw-script+AD4-\n", ""),
    "an overlong sequence": (HEAD + b"x-a: \xc0\xaf\n", "D003"),
    "half a surrogate pair": (HEAD + b"x-a: \xed\xa0\x80\n", "D003"),
    "a source id in another Unicode form": (
        HEAD + 'sources:\n  "caf\u00e9": {title: x, kind: recall}\n  "cafe\u0301": {title: y, kind: recall}\n'.encode(),
        "D006 D018",
    ),
    "an id in letters that look alike": (HEAD + 'sources:\n  "l\u0430w": {title: x, kind: recall}\n'.encode(), "D018"),
    "an id with a path in it": (HEAD + b'statutes:\n  "../../etc/passwd": {title: x}\n', "D018"),
    "a State that is a path": (HEAD.replace(b"KW", b"../KW"), "D018"),
    "an address that is a script": (HEAD + b'sources:\n  a: {title: x, kind: recall, url: "javascript:alert(1)"}\n', "D018"),
    "an address that is a file": (HEAD + b'sources:\n  a: {title: x, kind: recall, url: "file:///etc/passwd"}\n', "D018"),
    "an address that is data": (HEAD + b'sources:\n  a: {title: x, kind: recall, url: "data:text/html,x"}\n', "D018"),
    "a regular expression's worst case": (HEAD.replace(b"KW", b"1" * 50_000) + b"x-a: " + b"1d" * 40_000 + b"!\n", "D018"),
    "a length of time without end": (
        HEAD + b"statutes:\n  l: {title: x, provisions: {'1': {penalty: {prison: {max: " + b"1d" * 40_000 + b"!}}}}}\n",
        "D016 D002",
    ),
    "a number without end": (HEAD.replace(b"profile: 1", b"profile: " + b"9" * 90_000), "D014 D013"),
    "a year without end": (HEAD.replace(b"2026", b"9" * 5000), "D015"),
    "no bytes": (b"", "D009"),
}
"""By name the bytes of a file and the codes of which one must be found; none where the file is a plain one."""


def _link_in_a_circle(path: Path) -> None:
    path.symlink_to(path.name)


def _broken_link(path: Path) -> None:
    path.symlink_to("nowhere")


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)
    try:
        socket.socket(socket.AF_UNIX).bind(path.name)
    finally:
        os.chdir(here)


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


OTHERS: Final[dict[str, Callable[[Path], None]]] = {
    "a folder": Path.mkdir,
    "a pipe that nobody writes to": lambda path: os.mkfifo(path),
    "a link to a device without end": _device,
    "a link in a circle": _link_in_a_circle,
    "a link to nothing": _broken_link,
    "a socket": _socket,
}
"""What lies on a disk under a profile's name and is none: each is D001 or is told as missing."""


def make(folder: Path, name: str) -> Path:
    """The case as a file."""
    path = folder / "KW.yaml"
    if name in OTHERS:
        OTHERS[name](path)
    elif name == "a file of 100 MB":
        with path.open("wb") as stream:
            stream.write(HEAD)
            stream.truncate(100 * 1024 * 1024)
    else:
        path.write_bytes(BYTES[name][0])
    return path


def limited() -> None:
    """What a run may use: set before it starts."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (20, 20))


def run(path: Path) -> tuple[int, str, float, int]:
    """Exit code, what was told, seconds and MiB of one run."""
    with tempfile.TemporaryFile() as told:
        before = time.perf_counter()
        process = subprocess.Popen(
            [sys.executable, "-m", "checker", "check", str(path), "--lang", "en"],
            stdout=told,
            stderr=told,
            stdin=subprocess.DEVNULL,
            preexec_fn=limited,
        )
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        told.seek(0)
        return process.returncode, told.read().decode(), time.perf_counter() - before, usage.ru_maxrss // 1024


def main() -> None:
    """Try every case and print a table."""
    print("| case | exit | found | s | MiB |\n|---|---|---|---|---|")
    for name in (*BYTES, *OTHERS):
        with tempfile.TemporaryDirectory() as folder:
            code, told, seconds, memory = run(make(Path(folder), name))
        found = sorted({word for word in told.split() if len(word) == 4 and word[0] == "D" and word[1:].isdigit()})
        print(f"| {name} | {code} | {' '.join(found)} | {seconds:.2f} | {memory} |", flush=True)


if __name__ == "__main__":
    main()
