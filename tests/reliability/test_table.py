"""The table of outputs holds every command, every form and every option: what is new and not in it fails here."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

import click
import pytest

from checker.cli import COMMANDS, main
from tests.reliability.every import CASES, Case

TOGETHER = ("--format", "--kind", "--to")
"""Options whose values decide together what comes out: each of one with each of the others."""
SAME_OUTPUT = frozenset(
    (
        *("--help", "-h", "--version", "--all", "--profiles", "--output", "-o", "--force", "--lang", "--fail-on"),
        *("--as-of", "--reading", "--evidence", "--review", "--templates"),
    )
)
"""Options that choose what is read, judged or where it goes, and add no form of output."""


def test_every_command_of_the_table_is_there() -> None:
    commands = main.list_commands(click.Context(main))  # type: ignore[attr-defined]
    assert sorted(commands) == sorted(COMMANDS)
    assert {case.command for case in CASES} == set(commands)


def _command(name: str) -> click.Command:
    found = main.get_command(click.Context(main), name)  # type: ignore[attr-defined]
    assert isinstance(found, click.Command)
    return found


def _value(case: Case, option: click.Option) -> str:
    """What a case gives an option, else its default."""
    for position, argument in enumerate(case.arguments):
        if argument in option.opts:
            return case.arguments[position + 1]
    return str(option.default)


def _options(name: str) -> Iterator[click.Option]:
    return (p for p in _command(name).params if isinstance(p, click.Option))


@pytest.mark.parametrize("name", COMMANDS)
def test_every_form_of_every_command_is_in_the_table(name: str) -> None:
    cases = [case for case in CASES if case.command == name]
    deciding = [o for o in _options(name) if set(o.opts) & set(TOGETHER)]
    wanted = set(product(*(tuple(o.type.choices) for o in deciding if isinstance(o.type, click.Choice))))
    assert wanted - {tuple(_value(case, o) for o in deciding) for case in cases} == set()
    for case in cases:
        given = dict(zip((o.opts[-1] for o in deciding), (_value(case, o) for o in deciding), strict=True))
        assert given.get("--format", case.form) == case.form


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_that_changes_an_output_is_in_the_table(name: str) -> None:
    cases = [case for case in CASES if case.command == name]
    for option in _options(name):
        if set(option.opts) <= SAME_OUTPUT | set(TOGETHER):
            continue
        assert any(set(option.opts) & set(case.arguments) for case in cases), option.opts
        if isinstance(option.type, click.Choice):
            assert {_value(case, option) for case in cases} == set(option.type.choices), option.opts


@pytest.mark.parametrize("name", COMMANDS)
def test_what_can_be_written_is_written(name: str) -> None:
    """A command with ``-o`` is tried with it, and one without is tried on the screen."""
    writes = any("-o" in option.opts for option in _options(name))
    cases = [case for case in CASES if case.command == name]
    assert {case.written for case in cases} == {writes}
    folder = any(o.type.file_okay is False for o in _options(name) if "-o" in o.opts and isinstance(o.type, click.Path))
    assert not (folder and any(case.file for case in cases))


def test_names_of_cases_are_their_own() -> None:
    assert len({str(case) for case in CASES}) == len(CASES)
