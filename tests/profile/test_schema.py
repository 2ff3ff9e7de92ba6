"""The two forms of the schema say the same: the compiled predicate and jsonschema."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from checker.profile import wording_schema
from checker.profile.diagnosis import diagnose
from checker.profile.schema import accepts, errors, schema, shape
from checker.profile.yaml_nodes import Rows, Table, parse

FULL = (Path(__file__).parent / "valid" / "full.yaml").read_text(encoding="utf-8")


def full() -> Any:
    return parse(FULL, shape()).root


def paths(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    for key, child in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield (*path, key)
        yield from paths(child, (*path, key))


PATHS = list(paths(full()))
_VALUES = st.sampled_from(
    [
        None,
        True,
        False,
        0,
        1,
        -1,
        2.5,
        90.0,
        "",
        "x",
        "all",
        "none",
        "6.1",
        "a b",
        "law63",
        "2016-01-12",
        "2023-02-30",
        "2016-01-12\n",
        "6m",
        "KWD",
    ]
)
_KEYS = st.sampled_from(["ar", "absent", "by", "x-a", "title", "6.1", "6.1.z", "", "a b", "not_assessed", "name"])
_ANY = st.recursive(_VALUES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_KEYS, inner, max_size=3), max_leaves=4)


def planted(value: Any, like: Any) -> Any:
    """A value with places, as the loader would have read it at ``like``'s."""
    if isinstance(value, dict):
        table = Table(like)
        for key, child in value.items():
            table[key] = planted(child, like)
            table.keys_at[key] = table.values_at[key] = like
        return table
    if isinstance(value, list):
        rows = Rows(like)
        rows.extend(planted(child, like) for child in value)
        rows.values_at = [like] * len(value)
        return rows
    return value


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(PATHS), _ANY, st.sampled_from(["replace", "add", "delete"]), _KEYS)
def test_both_forms_agree_and_every_fault_is_told(path: tuple[Any, ...], value: Any, how: str, key: str) -> None:
    root = copy.deepcopy(full())
    parent = root
    for step in path[:-1]:
        parent = parent[step]
    like = root.at
    target = parent[path[-1]]
    if how == "delete":
        del parent[path[-1]], parent.values_at[path[-1]]
        if isinstance(parent, Table):
            del parent.keys_at[path[-1]]
    elif how == "add" and isinstance(target, Table):
        target[key] = planted(value, like)
        target.keys_at[key] = target.values_at[key] = like
    else:
        parent[path[-1]] = planted(value, like)
    found = list(errors(root))
    assert accepts()(root) == (not found)
    assert bool(diagnose(root, ("6.1", "6.2.a")).faults) == bool(found)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def walk(node: Any) -> Iterator[Mapping[str, Any]]:
    if isinstance(node, dict):
        yield node
        for child in node.values():
            yield from walk(child)
    if isinstance(node, list):
        for child in node:
            yield from walk(child)


def test_every_pattern_has_its_words() -> None:
    patterns = {node["pattern"] for node in walk(schema()) if isinstance(node.get("pattern"), str)}
    assert patterns == set(wording_schema.PATTERNS)


def test_every_field_is_described() -> None:
    unnamed = {"date", "note", "sources", "confidence", "gazette", "provisions", "title", "min", "max", "fine", "scope", "made", "power",
               "safeguards", "published", "reservations"}  # fmt: skip
    for node in walk(schema()["properties"] | schema()["$defs"]):
        for name, child in node.get("properties", {}).items() if isinstance(node.get("properties"), dict) else ():
            assert "description" in child or "$ref" in child or name in unnamed, name


@pytest.mark.parametrize("name", ["fine.min", "power.max_days"])
def test_numbers_are_asked_for_where_the_schema_says(name: str) -> None:
    outer, inner = name.split(".")
    provisions = shape()["statutes"]["*"]["provisions"]["*"]
    found = provisions["penalty"][outer] if outer == "fine" else provisions[outer]
    assert found[inner] == {"#": True}
    assert "issue" not in shape()["statutes"]["*"]
