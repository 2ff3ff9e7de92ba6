"""What a report is made of, in one digest, and what was made in a folder: an unchanged report is not made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, Final

from checker import __version__
from checker.files import read_limited, write_text
from checker.report.job import Job, Outcome

MEMORY: Final = ".mutabaqa.json"
"""Beside the reports: what each was made of, so that an unchanged one is not made again."""

MOST_BYTES: Final = 256 * 1024 * 1024
"""No report, profile, review or logo is larger: what is, is not what it was."""


def file_digest(path: Path | str) -> str:
    """The digest of a file; empty for one that cannot be read, or that is no file, or that is larger than anything read or made here."""
    try:
        return hashlib.sha256(read_limited(path, MOST_BYTES)).hexdigest()
    except OSError:
        return ""


@cache
def _tree(folder: Path, suffixes: tuple[str, ...]) -> str:
    digest = hashlib.sha256()
    for path in sorted(p for p in folder.rglob("*") if p.suffix in suffixes):
        digest.update(path.relative_to(folder).as_posix().encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def convention_digest() -> str:
    """One SHA-256 over the Convention's data."""
    import checker.convention

    return _tree(Path(checker.convention.__file__).parent / "data", (".yaml",))


def tool_digest() -> str:
    """One SHA-256 over the program itself: a changed rule or message makes every report anew."""
    import checker

    return _tree(Path(checker.__file__).parent, (".py", ".po", ".yaml"))


def digest(job: Job) -> str:
    """What a report is made of, in one SHA-256: profile, Convention, templates, program, options, branding, review."""
    from checker.report.html import templates_digest

    parts: Mapping[str, Any] = {
        "profile": file_digest(job.profile),
        "tool": [__version__, tool_digest()],
        "templates": templates_digest(job.templates),
        "options": [str(job.options.as_of), sorted(job.options.readings.items()), job.options.evidence],
        "shape": [job.kind, job.lang, job.second, job.form, job.variant, job.digits, Path(job.profile).name],
        "branding": _branding_digest(job.branding),
        "review": file_digest(job.review) if job.review else "",
    }
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()


def _branding_digest(path: Path | None) -> str:
    if path is None:
        return ""
    from checker.report.branding import logo_path

    logo = logo_path(path)
    return file_digest(path) + (file_digest(logo) if logo else "")


def memory(folder: Path) -> dict[str, dict[str, str]]:
    """What was made in a folder; empty where nothing is remembered or the memory cannot be read."""
    try:
        read = json.loads((folder / MEMORY).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(read, dict):
        return {}
    return {name: entry for name, entry in read.items() if isinstance(entry, dict)}


def unchanged(job: Job, wanted: str, remembered: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether the report stands as it was made, of the same things."""
    entry = remembered.get(job.target.name)
    return entry is not None and entry.get("made_of") == wanted and bool(entry.get("sha256")) and entry["sha256"] == file_digest(job.target)


def remember(outcome: Outcome) -> None:
    """Note what a written report was made of."""
    folder = outcome.target.parent
    entries = {**memory(folder), outcome.target.name: {"made_of": outcome.digest, "sha256": outcome.content}}
    write_text(folder / MEMORY, json.dumps(entries, indent=1, sort_keys=True) + "\n")
