"""From a path to a profile or to all that is wrong with it, in one run; the file is read and never written."""

from __future__ import annotations

import errno
import hashlib
import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from checker.convention.model import Convention
from checker.findings import Finding
from checker.profile import wording_file as words
from checker.profile.builder import build
from checker.profile.faults import Fault, findings
from checker.profile.limits import FORBIDDEN_CHARACTERS, MAX_BYTES, MAX_FINDINGS
from checker.profile.model import Place, Profile
from checker.profile.repair import repair
from checker.profile.schema import accepts, shape
from checker.profile.yaml_nodes import Parsed, Table, parse

_BOM: Final = b"\xef\xbb\xbf"
_REASONS: Final = {
    errno.EACCES: words.FORBIDDEN,
    errno.EPERM: words.FORBIDDEN,
    errno.ELOOP: words.LOOP,
    errno.ENAMETOOLONG: words.NAME,
    errno.EINVAL: words.NAME,
}


@dataclass(frozen=True, slots=True)
class Loaded:
    """What became of one file. ``profile`` is ``None`` exactly where some finding is an error."""

    file: str
    state: str | None
    """The State that the file says it is about, where that much could be read."""
    profile: Profile | None
    findings: tuple[Finding, ...]


def load(path: str | Path, convention: Convention) -> Loaded:
    """Read, validate and type the profile at ``path``. Nothing that stands in the file, and no state of the disk, raises."""
    file = str(path)
    read = _bytes(file)
    if isinstance(read, Fault):
        return Loaded(file, None, None, findings([read], file))
    return load_text(read, file, convention)


def load_text(text: bytes, file: str, convention: Convention) -> Loaded:
    """The same for the bytes of a file; ``file`` is its name in the findings."""
    if len(text) > MAX_BYTES:
        return Loaded(file, None, None, findings([_too_large(len(text))], file))
    decoded = _decoded(text)
    if isinstance(decoded, Fault):
        return Loaded(file, None, None, findings([decoded], file))
    faults = _characters(decoded)
    parsed = parse(_harmless(decoded) if faults else decoded, shape())
    faults += parsed.faults
    sha256 = hashlib.sha256(text).hexdigest()
    return _judged(parsed, faults, file, sha256, convention)


def _judged(parsed: Parsed, faults: list[Fault], file: str, sha256: str, convention: Convention) -> Loaded:
    from checker.rules.data import run

    root = parsed.root
    if not isinstance(root, Table) and parsed.complete and not any(fault.code == "D009" for fault in faults):
        faults.append(Fault("D009", Place(), words.NO_TABLE, words.EMPTY_CURE))
    if not parsed.complete or not isinstance(root, Table):
        return Loaded(file, _state(root), None, findings(faults, file))
    state = _state(root)
    if not faults and accepts()(root):
        profile = build(root, file, sha256)
        found = tuple(run(profile, convention))
        usable = not any(finding.level == "error" for finding in found)
        return Loaded(file, state, profile if usable else None, found)
    more, clean = repair(root, tuple(convention.obligations), parsed.unread)
    faults += more
    if not clean:
        return Loaded(file, state, None, findings(faults, file))
    # What is left when the faulty parts are gone still shows whether its references hold; what merely follows from their
    # absence (a claim without its source) is not said.
    profile = build(root, file, sha256)
    errors = (finding for finding in run(profile, convention) if finding.level == "error")
    return Loaded(file, state, None, findings(faults, file, errors))


def _state(root: Any) -> str | None:
    state = root.get("state") if isinstance(root, Table) else None
    return state if isinstance(state, str) and re.fullmatch("[A-Z]{2}", state) else None


# --- bytes ---------------------------------------------------------------------------------------------------------------------


def _bytes(file: str) -> bytes | Fault:
    try:
        # Not blocking: opening a pipe would otherwise wait for somebody to write into it.
        descriptor = os.open(file, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    except FileNotFoundError:
        return Fault("D001", Place(), words.MISSING, words.MISSING_CURE)
    except (OSError, ValueError) as error:
        return _unreadable(error)
    try:
        facts = os.fstat(descriptor)
        if not stat.S_ISREG(facts.st_mode):
            what = words.FOLDER if stat.S_ISDIR(facts.st_mode) else words.DEVICE
            return Fault("D001", Place(), words.NOT_A_FILE.format(what=what), words.NOT_A_FILE_CURE)
        if facts.st_size > MAX_BYTES:
            return _too_large(facts.st_size)
        with open(descriptor, "rb", closefd=False) as stream:
            return stream.read(MAX_BYTES + 1)
    except OSError as error:
        return _unreadable(error)
    finally:
        os.close(descriptor)


def _unreadable(error: OSError | ValueError) -> Fault:
    number = error.errno if isinstance(error, OSError) else errno.EINVAL
    if number == errno.EISDIR:
        return Fault("D001", Place(), words.NOT_A_FILE.format(what=words.FOLDER), words.NOT_A_FILE_CURE)
    if number == errno.ENXIO:
        return Fault("D001", Place(), words.NOT_A_FILE.format(what=words.DEVICE), words.NOT_A_FILE_CURE)
    why = _REASONS.get(number or 0, words.OTHER)
    return Fault("D001", Place(), words.UNREADABLE.format(why=why), words.UNREADABLE_CURE)


def _too_large(size: int) -> Fault:
    return Fault("D002", Place(), words.SIZE.format(size=size, limit=MAX_BYTES), words.LIMIT_CURE)


# --- characters ----------------------------------------------------------------------------------------------------------------


def _decoded(text: bytes) -> str | Fault:
    body = text.removeprefix(_BOM)
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        before = body[: error.start].decode("utf-8")
        message = words.ENCODING.format(byte=f"0x{body[error.start]:02X}")
        return Fault("D003", _place(before, len(before)), message, words.ENCODING_CURE)


def _place(text: str, offset: int) -> Place:
    lines = re.split("\r\n|\r|\n", text[:offset])
    return Place(len(lines), len(lines[-1]) + 1)


def _characters(text: str) -> list[Fault]:
    faults: list[Fault] = []
    if FORBIDDEN_CHARACTERS.search(text) is None:
        return faults
    for number, line in enumerate(re.split("\r\n|\r|\n", text), 1):
        for match in FORBIDDEN_CHARACTERS.finditer(line):
            faults.append(Fault("D004", Place(number, match.start() + 1), words.character(match[0]), words.CHARACTER_CURE))
            if len(faults) > MAX_FINDINGS:
                return faults
    return faults


def _harmless(text: str) -> str:
    """The text with every forbidden character replaced, so that the rest can be read and each place stays what it is."""
    return FORBIDDEN_CHARACTERS.sub("\N{REPLACEMENT CHARACTER}", text)
