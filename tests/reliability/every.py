"""Every command with every form in which it shows or writes, once: the table that the tests of hostile words, kills, sameness and full
disks share. A command, a form or an option that is not in it fails ``test_table.py``.

All paths are relative to a folder that :func:`lay` fills: what a test asks of an output never depends on where it was tried.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Final

FIXTURES: Final = Path(__file__).parent.parent / "fixtures"
FIRST: Final = "country_profiles/KW.yaml"
"""The profile that a test makes hostile."""
SECOND: Final = "country_profiles/MA.yaml"
READER: Final = "reader/KW.yaml"
"""The first State as somebody else read it."""
BRANDING: Final = "branding.yaml"
REVIEW: Final = "country_profiles/KW.review.yaml"
OUT: Final = "out"

BRAND: Final = """branding: 1
name: The Ministry
cover_note: A note
classification: Restricted
signatures: [{name: A name, role: A role}]
"""


@dataclass(frozen=True, slots=True)
class Case:
    """One command line without its language and its place of output."""

    command: str
    arguments: tuple[str, ...] = ()
    form: str = "text"
    file: str | None = None
    """The name that ``-o`` gives the output, where it asks for a file; else it asks for a folder, if for anything."""
    shown: bool = True
    """Whether it can be shown on the screen."""
    written: bool = True
    """Whether it can be written."""
    speaks: bool = True
    """Whether words of the profile are in it."""

    def __str__(self) -> str:
        told = (a.rpartition("/")[2] for a in self.arguments if a not in (FIRST, SECOND, READER, "--format", "--kind", "--to"))
        return " ".join((self.command, *told))

    def argv(self, lang: str = "en", out: str | None = None) -> list[str]:
        """The command line; ``out`` is the folder to write to."""
        line = [self.command, *self.arguments]
        if "--bilingual" not in self.arguments:
            line += ["--lang", lang]
        if out is not None:
            line += ["-o", f"{out}/{self.file}" if self.file else out]
        return line


def _forms(command: str, *arguments: str, forms: str, silent: str = "", screen: str = "", file: bool = False) -> list[Case]:
    """A case for each form; ``screen`` names those that can be shown, ``silent`` those that hold no words of the profile."""
    return [
        Case(
            command,
            (*arguments, "--format", form),
            form,
            f"{command}.{form}" if file else None,
            shown=form in screen.split(),
            speaks=form not in silent.split(),
        )
        for form in forms.split()
    ]


KINDS: Final = ("national", "review", "concordance", "brief")
TREATIES: Final = ("budapest", "un", "malabo")

CASES: Final = (
    *_forms("check", "--all", "--fail-on", "never", forms="text json sarif", screen="text json sarif", file=True),
    Case("check", ("--all", "--summary", "--fail-on", "never"), file="check.txt", speaks=False),
    *(c for kind in reversed(KINDS) for c in _forms("report", FIRST, "--kind", kind, forms="html pdf")),
    *_forms("report", FIRST, "--kind", "national", "--bilingual", "ar,en", forms="html"),
    *_forms("report", FIRST, "--kind", "brief", "--bilingual", "ar,en", forms="pdf"),
    *_forms("report", FIRST, "--kind", "brief", "--branding", BRANDING, "--digits", "arab", forms="html"),
    *(c for v in ("both", "ua", "archive") for c in _forms("report", FIRST, "--kind", "brief", "--variant", v, forms="pdf")),
    *(Case("explain", name, written=False, speaks=False) for name in ((), ("R401",), ("22.3",), ("6",), ("final.6",), ("29.1-or",))),
    Case("new", ("KW",), "yaml", "new.yaml", shown=False, speaks=False),
    *_forms("status", forms="text json csv", screen="text json csv", silent="text json csv", file=True),
    *_forms("compare", FIRST, SECOND, forms="html pdf json csv", silent="csv"),
    *_forms("cooperation", FIRST, SECOND, forms="html pdf json csv", silent="csv"),
    *_forms("cooperation", "--pairs", forms="json", silent="json"),
    *_forms("timeline", FIRST, forms="text json html pdf", screen="text json"),
    *_forms("diff", f"{FIRST}@2014-01-01", FIRST, forms="text json html pdf", screen="text json"),
    *_forms("diff", FIRST, SECOND, forms="text json html", screen="text json"),
    *(
        c
        for to in TREATIES
        for c in _forms("crosswalk", FIRST, "--to", to, forms="text json csv html pdf", screen="text json csv", silent="json csv")
    ),
    *_forms("agree", FIRST, READER, forms="text json csv", screen="text json csv", silent="text json csv"),
    *_forms("export", "--all", forms="csv xlsx parquet json"),
)


WRITING: Final = tuple(dict.fromkeys(case.command for case in CASES if case.written))
"""The commands that write."""


def one_each() -> tuple[Case, ...]:
    """One case for each command and form: what writes is the same for all that share both."""
    found: dict[tuple[str, str], Case] = {}
    for case in CASES:
        found.setdefault((case.command, case.form), case)
    return tuple(found.values())


def named(text: str) -> Case:
    """The case of that name."""
    return next(case for case in CASES if str(case) == text)


def lay(root: Path, first: bytes | None = None, review: str | None = None, branding: str = BRAND, reverse: bool = False) -> Path:
    """Fill a folder with two States, a second reader, a review and a branding; ``first`` in the place of the first State's profile.

    ``reverse`` makes the files in the other order, as another disk may have them.
    """
    sample = (FIXTURES / "report_sample.yaml").read_text("utf-8")
    mine = first or sample.replace("\nstate: AQ", "\nstate: KW").encode()
    files = {
        FIRST: mine,
        SECOND: sample.replace("\nstate: AQ", "\nstate: MA").encode(),
        READER: mine.replace(b"access: met", b"access: unclear"),
        REVIEW: (review or (FIXTURES / "report_sample.review.yaml").read_text("utf-8").replace("state: AQ", "state: KW")).encode(),
        BRANDING: branding.encode(),
        "schemas/profile.schema.json": b"{}",
    }
    for name, content in reversed(files.items()) if reverse else files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root
