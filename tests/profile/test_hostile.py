"""Hostile and unreadable input: a finding each, never an exception, and nothing large is ever built."""

from __future__ import annotations

import os
import socket
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from checker.convention import load as load_convention
from checker.profile import Loaded, load, load_text
from checker.profile.limits import MAX_BYTES, MAX_DEPTH, MAX_FINDINGS, MAX_NODES, MAX_SCALAR

HEAD = b"profile: 1\nstate: KW\nmaintained_until: 2026-11-21\n"


def text(body: bytes) -> Loaded:
    return load_text(body, "test.yaml", load_convention())


def codes(loaded: Loaded) -> list[str]:
    assert loaded.profile is None
    assert all(f.level == "error" for f in loaded.findings)
    return [f.code for f in loaded.findings]


def bomb(levels: int) -> bytes:
    rows = [b"x-0: &a0 [1, 1, 1, 1, 1, 1, 1, 1, 1]"]
    rows += [b"x-%d: &a%d [%s]" % (n, n, b", ".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, levels)]
    return HEAD + b"\n".join(rows) + b"\n"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "D009"),
        (b"# only a comment\n", "D009"),
        (b"\x00" * 100, "D004"),
        (HEAD + b"x-\x00: 1\n", "D004"),
        (HEAD + b"x-a: \x1b[31mred\n", "D004"),
        ("profile: 1\nstate: KW\n# قانون\n".encode("utf-16"), "D003"),
        ("profile: 1\nx-a: قانون\n".encode("cp1256"), "D003"),
        (HEAD + b"x-a: \xc0\xaf\n", "D003"),
        (HEAD + b"x-a: \xed\xa0\x80\n", "D003"),
        (b"[" * 100_000, "D002"),
        (b"{a: " * 100_000, "D002"),
        (b"- " * 100_000, "D002"),
        (b"".join(b" " * n + b"a:\n" for n in range(1000)), "D002"),
        (b"? " * 100_000, "D002"),
        (HEAD + b"x-a: [" + b"1, " * MAX_NODES + b"1]\n", "D002"),
        (HEAD + b"x-a: " + b"a" * (MAX_SCALAR + 1) + b"\n", "D002"),
        (HEAD + b"a" * (MAX_SCALAR + 1) + b": 1\n", "D005"),
        (HEAD + b"x-a: '" + b"a" * 1000, "D005"),
        (HEAD + b"x-a: !!python/object/apply:os.system ['false']\n", "D008"),
        (HEAD + b"%TAG ! tag:x,2000:\n", "D005"),
        (b"a" * (MAX_BYTES + 1), "D002"),
    ],
)
def test_each_has_its_finding(body: bytes, code: str) -> None:
    assert code in codes(text(body))


def test_aliases_stand_for_what_they_name() -> None:
    shared = b"sources:\n  s: {title: T, kind: recall}\nopen_questions: [&q {en: Q}, *q]\nreservations: &none []\nx-again: [*none, *q]\n"
    found = text(HEAD + shared)
    assert found.profile is not None, codes(found)
    assert [q.en for q in found.profile.open_questions] == ["Q", "Q"]
    assert found.profile.reservations == ()


def test_a_bomb_of_aliases_is_left_at_the_limit_of_nodes() -> None:
    tracemalloc.start()
    found = text(bomb(60))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert codes(found) == ["D002"]
    assert peak < 50 * 1024 * 1024


def test_faults_are_shown_to_a_limit_and_the_limit_is_said() -> None:
    found = text(HEAD + b"".join(b"k%d: 1\n" % n for n in range(5000)))
    assert len(found.findings) == MAX_FINDINGS + 1
    assert str(MAX_FINDINGS) in found.findings[-1].message.en


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b'transposition:\n  "6.1": [' + b"1, " * 90_000 + b"]\n", "D013"),
        (b'transposition:\n  "6.1": [{by: a/b, sources: [' + b"1, " * 90_000 + b"]}]\n", "D019"),
        (b'transposition:\n  "6.1": [' + b"{by: a/b}, " * 20_000 + b"]\n", "D023"),
        (b"".join(b"k%d: 1\n" % n for n in range(50_000)), "D011"),
        (b"reservations:\n" + b"".join(b"  - {id: r%d, on: all, effect: none, widens: q}\n" % n for n in range(8_000)), "D028"),
        (
            b"statutes:\n  l:\n    title: x\n    provisions:\n"
            + b"".join(b"      a%d: {aggravates: l/a%d}\n" % (n, (n + 1) % 20_000) for n in range(20_000)),
            "D056",
        ),
    ],
)
def test_one_fault_many_times_is_found_and_the_reading_ends(body: bytes, code: str) -> None:
    found = text(HEAD + body)
    assert found.profile is None
    assert code in {finding.code for finding in found.findings}
    assert len(found.findings) < 5 * MAX_FINDINGS


def test_deepest_nesting_that_is_read() -> None:
    inside = MAX_DEPTH - 1
    assert text(HEAD + b"x-a: " + b"[" * inside + b"]" * inside + b"\n").profile is not None
    assert codes(text(HEAD + b"x-a: " + b"[" * (inside + 1) + b"]" * (inside + 1) + b"\n")) == ["D002"]


def test_forbidden_characters_do_not_hide_the_other_faults() -> None:
    found = text(HEAD + 'statutes:\n  law: {title: {ar: "x\u202ey"}, in_force: 2023-02-30, tittle: 1}\n'.encode())
    assert codes(found) == ["D004", "D015", "D011"]


def test_the_place_of_a_byte_that_is_not_utf8() -> None:
    found = text("profile: 1\nx-a: قانون ".encode() + b"\xff\n")
    assert [(f.code, f.place.line, f.place.column) for f in found.findings] == [("D003", 2, 12)]
    assert "0xFF" in found.findings[0].message.en


# --- the disk ------------------------------------------------------------------------------------------------------------------


def one(path: Path | str) -> tuple[str, str]:
    loaded = load(path, load_convention())
    assert loaded.profile is None
    assert loaded.file == str(path)
    (finding,) = loaded.findings
    assert finding.file == str(path)
    return finding.code, finding.message.en


def test_paths_that_are_no_readable_file(tmp_path: Path) -> None:
    assert one(tmp_path / "none.yaml") == ("D001", "There is no such file.")
    assert one(tmp_path) == ("D001", "This is not a file but a folder.")
    assert one(str(tmp_path) + "/a\0b.yaml")[0] == "D001"
    assert one(tmp_path / ("a" * 5000))[0] == "D001"
    assert one("")[0] == "D001"
    loop = tmp_path / "loop.yaml"
    loop.symlink_to(loop)
    assert one(loop) == ("D001", "The file cannot be read: links that lead in a circle.")


def test_pipes_and_sockets_do_not_block(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.yaml")
    assert one(tmp_path / "pipe.yaml") == ("D001", "This is not a file but a device or a pipe.")
    assert one("/dev/zero") == ("D001", "This is not a file but a device or a pipe.")
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(str(tmp_path / "s"))
        assert one(tmp_path / "s")[0] == "D001"


@pytest.mark.skipif(os.geteuid() == 0, reason="root reads everything")
def test_a_file_without_permission(tmp_path: Path) -> None:
    path = tmp_path / "secret.yaml"
    path.write_bytes(HEAD)
    path.chmod(0)
    assert one(path) == ("D001", "The file cannot be read: no permission to read it.")


def test_a_large_file_is_not_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(100 * 1024 * 1024)
    tracemalloc.start()
    assert one(path)[0] == "D002"
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4 * 1024 * 1024


def test_links_are_followed(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / "real.yaml").write_bytes(HEAD)
    (tmp_path / "KW.yaml").symlink_to(folder / "real.yaml")
    assert load(tmp_path / "KW.yaml", load_convention()).profile is not None


@pytest.mark.parametrize("name", ["قانون الكويت.yaml", "a b\u202e.yaml", "-rf", "x\n.yaml"])
def test_odd_names(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_bytes(HEAD)
    assert load(path, load_convention()).profile is not None


# --- anything at all -----------------------------------------------------------------------------------------------------------


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.binary(max_size=300))
def test_no_bytes_raise(body: bytes) -> None:
    assert codes(text(body))


_PIECES = st.sampled_from(
    [
        *[
            "profile",
            "state",
            "sources",
            "statutes",
            "transposition",
            "reservations",
            "law",
            '"6.1"',
            "6.2.a",
            "by",
            "law/2",
            "elements",
            "absent",
            "not_assessed",
        ],
        *[
            "penalty",
            "prison",
            "provisions",
            "on",
            "true",
            "~",
            "KW",
            "2026-11-21",
            "{",
            "}",
            "[",
            "]",
            "'",
            "|",
            "*a",
            "<<",
            "?",
            "#",
            "met",
            "7",
            "x-y",
            "title",
            "maintained_until",
            "ar",
        ],
        *(": ", ":\n", "- ", "\n", "\n  ", "\n    ", ", ", '"', "&a ", "!!str ", "\t"),
    ]
)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_PIECES, max_size=60), st.booleans())
def test_no_scraps_of_a_profile_raise(pieces: list[str], headed: bool) -> None:
    found = text((HEAD if headed else b"") + "".join(pieces).encode())
    assert (found.profile is None) == any(f.level == "error" for f in found.findings)
