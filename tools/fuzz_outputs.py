"""What a fuzzed profile is shown as beside ``check``: in each command that compares, and in the tables of the export.

A changed profile stands beside a fixed one. All commands for each input would take ten times as long as its assessment; so each
input goes through some of them, chosen by its own bytes: the same input always meets the same ones.
"""

from __future__ import annotations

import csv
import io
import json
import zlib
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import Any, Final

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.convention import load
from checker.export.tables import TABLES, filled
from checker.output import agreement, comparison, cooperation, crosswalk, table, timeline
from checker.output import difference as changes
from checker.report.html import Page, render
from checker.report.language import Language
from checker.report.viewmodel.common import Context
from checker.text import LANGUAGES

FIXED: Final = Path(__file__).resolve().parent.parent / "tests" / "fixtures" / "report_sample.yaml"
"""The profile that every changed one is compared with."""
NEVER: Final = frozenset(map(chr, [*range(9), *range(11, 32), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A)]))
"""What no text for a screen may hold: a terminal would obey it."""

Done = Sequence[Assessment]
"""The assessments of one input, each of another day."""


@cache
def fixed() -> Assessment:
    """The second State of every comparison."""
    from checker.profile.loader import load_text

    loaded = load_text(FIXED.read_bytes(), FIXED.name, load())
    assert loaded.profile is not None
    return assess(loaded.profile, load(), Options(), loaded.findings)


def _shown(text: str) -> None:
    assert not NEVER & set(text), "what a terminal obeys"


def _rows(lines: Iterable[str]) -> None:
    """CSV whose rows are of one length, and whose cells no spreadsheet takes for a formula."""
    text = "".join(lines)
    read = list(csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert len({len(row) for row in read}) == 1, "rows of several lengths"
    assert not [cell for row in read for cell in row if cell.startswith(("=", "+", "-", "@", "\t", "\r"))], "a formula"


def _page(kind: str, view: Any, language: Language) -> None:
    render(kind, view, Page("html", language))


def _compare(done: Done, lang: str) -> None:
    from checker.comparison.matrix import Matrix, matrix, row
    from checker.report.viewmodel.comparative import comparative

    both = [row(done[0]), row(fixed())]
    assert json.loads("".join(comparison.stream(Matrix(load(), keep=False), both, Options())))["assessed_states"] == 2
    _rows(comparison.csv(Matrix(load(), keep=False), both))
    _page("comparative", comparative(matrix(load(), both), Options(), Language(lang)), Language(lang))


def _cooperation(done: Done, lang: str) -> None:
    from checker.comparison.exposure import exposure
    from checker.report.viewmodel.cooperation import cooperation as view

    both = [exposure(done[0]), exposure(fixed())]
    assert len(json.loads("".join(cooperation.stream(load(), both, Options(), True, [])))["pairs"]) == 1
    tally, kept, left_out = cooperation.gather(both, keep=True)
    for lines in (cooperation.act_lines(load(), tally), cooperation.lack_lines(kept), cooperation.pair_lines(kept)):
        _rows(lines)
    _page("cooperation", view(load(), kept, tally, left_out, Options(), Language(lang)), Language(lang))


def _timeline(done: Done, lang: str) -> None:
    from checker.comparison.timeline import moments
    from checker.report.viewmodel.timeline import view

    last = done[0]
    assert last.profile is not None
    profile = last.profile
    course = list(moments(profile, lambda day: assess(profile, load(), Options(as_of=day)), last.as_of))
    if not course:
        return
    days = [d["date"] for d in json.loads(timeline.as_json(course))["days"]]
    assert days == sorted(set(days)), "days out of order"
    _shown(timeline.as_text(course, lang))
    language = Language(lang, state=last.state)
    _page("timeline", view(course, Context(last, language)), language)


def _diff(done: Done, lang: str) -> None:
    from checker.comparison.difference import difference
    from checker.report.viewmodel.difference import view

    assert difference(done[0], done[0]).nothing, "a difference from itself"
    for before, after in ((done[-2], done[0]), (done[0], fixed())):
        change = difference(before, after)
        json.loads(changes.as_json(change))
        _shown(changes.as_text(change, lang))
        language = Language(lang, state=after.state)
        _page("difference", view(change, language), language)


def _crosswalk(done: Done, lang: str) -> None:
    from checker.report.viewmodel.crosswalk import view

    for to in ("budapest", "un", "malabo"):
        json.loads(crosswalk.as_json(done[0], to))
        _rows([crosswalk.as_csv(done[0], to)])
        _shown(crosswalk.as_text(done[0], to, lang))
        language = Language(lang, state=done[0].state)
        _page("crosswalk", view(Context(done[0], language), to), language)


def _agree(done: Done, lang: str) -> None:
    from checker.comparison.agreement import agree

    same = agree(done[0], done[0])
    assert not same.disagreements, "one reader disagrees with himself"
    for other in (done[0], fixed()):
        report = agree(done[0], other)
        json.loads(agreement.as_json(report, done[0], other))
        _rows([agreement.as_csv(report)])
        _shown(agreement.as_text(report, lang, done[0], other))


def _export(done: Done, lang: str) -> None:
    rows = filled(done[0]).rows
    assert rows is not None
    for t in TABLES:
        assert all(len(row) == len(t.columns) for row in rows[t.name]), f"a row of {t.name} of another length"
    one = table.row(done[0])
    json.loads(table.as_json([one]))
    _rows([table.as_csv([one], lang)])
    _shown(table.as_text([one], lang))


COMMANDS: Final[tuple[Callable[[Done, str], None], ...]] = (_compare, _cooperation, _timeline, _diff, _crosswalk, _agree, _export)


def show(data: bytes, done: Done) -> str:
    """Take an assessed profile through one of the commands, in one language; returns which."""
    number = zlib.crc32(data)
    command = COMMANDS[number % len(COMMANDS)]
    command(done, LANGUAGES[number // len(COMMANDS) % len(LANGUAGES)])
    return command.__name__.removeprefix("_")
