"""The profile's JSON Schema (2020-12), in two forms that a test holds together.

What is right is seen by predicates compiled from the schema, in a few milliseconds a profile. What they refuse goes to
``jsonschema``, which says where it is wrong; :mod:`checker.profile.wording_schema` says so in a lawyer's words. ``jsonschema``
is imported only then.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from checker.profile.limits import MAX_FINDINGS
from checker.profile.yaml_nodes import Shape
from checker.resources import folder

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Predicate = Callable[[Any], bool]
Schema = Mapping[str, Any]
_ANNOTATIONS: Final = frozenset({"$schema", "$id", "$defs", "title", "description"})
_SIMPLE: Final[Mapping[str, Predicate]] = {
    "string": lambda v: isinstance(v, str),
    "object": lambda v: isinstance(v, dict),
    "array": lambda v: isinstance(v, list),
    "boolean": lambda v: v is True or v is False,
    "integer": lambda v: (isinstance(v, int) and not isinstance(v, bool)) or (isinstance(v, float) and v.is_integer()),
    "number": lambda v: isinstance(v, int | float) and not isinstance(v, bool),
}
FIRST_YEAR, LAST_YEAR = 1800, 2199
"""Years in which a day of a profile may lie; every sum of days and months stays far from the ends of the calendar."""

_DATE: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def is_date(value: object) -> bool:
    """Whether a text of the form year-month-day names a day that exists; other texts and values are not spoken of.

    A day before 1800 or after 2199 is none: it is a Hijri day in the wrong place, or a slip of the pen.
    """
    if not isinstance(value, str) or not _DATE.fullmatch(value.strip()):
        return True
    try:
        day = date.fromisoformat(value.strip())
    except ValueError:
        return False
    return FIRST_YEAR <= day.year <= LAST_YEAR


@cache
def schema() -> dict[str, Any]:
    """The schema as shipped."""
    loaded: dict[str, Any] = json.loads((folder("schemas") / "profile.schema.json").read_text(encoding="utf-8"))
    return loaded


def resolve(node: Schema) -> Schema:
    """The schema that a ``$ref`` points at; any other schema as it is."""
    while "$ref" in node:
        node = schema()["$defs"][node["$ref"].rsplit("/", 1)[1]]
    return node


@cache
def shape() -> Shape:
    """Where the format asks for a number; everywhere else plain figures are text."""
    return _shape(schema()) or {}


def _shape(node: Schema) -> dict[str, Any]:
    node = resolve(node)
    found: dict[str, Any] = {}
    if node.get("type") in ("number", "integer") or (isinstance(node.get("const"), int) and not isinstance(node.get("const"), bool)):
        found["#"] = True
    below = [*node.get("properties", {}).items(), ("*", node.get("additionalProperties")), ("[]", node.get("items"))]
    for key, child in below:
        inner = _shape(child) if isinstance(child, dict) else None
        if inner:
            found[key] = inner
    for branch in node.get("anyOf", ()):
        found |= _shape(branch)
    if any(resolve(branch).get("type") == "string" for branch in node.get("anyOf", ())):
        found.pop("#", None)  # a text may stand here too: then figures are a text
    return found


@cache
def accepts() -> Predicate:
    """A function that says whether a value is a valid profile."""
    return _compile(schema(), {})


def _compile(node: Schema, done: dict[int, Predicate]) -> Predicate:
    node = resolve(node)
    known = done.get(id(node))
    if known is None:
        tests = [test for key, argument in node.items() if (test := _keyword(key, argument, node, done))]
        known = done[id(node)] = tests[0] if len(tests) == 1 else _every(tests)
    return known


def _every(tests: list[Predicate]) -> Predicate:
    if len(tests) == 2:
        first, second = tests
        return lambda v: first(v) and second(v)
    return lambda v: all(test(v) for test in tests)


def _keyword(key: str, argument: Any, node: Schema, done: dict[int, Predicate]) -> Predicate | None:
    if key in _ANNOTATIONS or key in ("patternProperties", "additionalProperties"):
        if key == "additionalProperties" and "properties" not in node:
            return _members(node, done)
        return None
    match key:
        case "type":
            return _SIMPLE[argument]
        case "properties":
            return _members(node, done)
        case "required":
            return lambda v: not isinstance(v, dict) or all(name in v for name in argument)
        case "propertyNames":
            names = _compile(argument, done)
            return lambda v: not isinstance(v, dict) or all(map(names, v))
        case "items":
            rows = _compile(argument, done)
            return lambda v: not isinstance(v, list) or all(map(rows, v))
        case "anyOf":
            branches = tuple(_compile(branch, done) for branch in argument)
            return lambda v: any(branch(v) for branch in branches)
        case "enum":
            allowed = frozenset(argument)
            return lambda v: isinstance(v, str) and v in allowed
        case "const":
            return lambda v: v == argument and isinstance(v, bool) is isinstance(argument, bool)
        case "pattern":
            search = re.compile(argument).search
            return lambda v: not isinstance(v, str) or search(v) is not None
        case "format":
            return is_date
    return _bound(key, argument)


def _bound(key: str, argument: Any) -> Predicate:
    match key:
        case "minLength":
            return lambda v: not isinstance(v, str) or len(v) >= argument
        case "maxLength":
            return lambda v: not isinstance(v, str) or len(v) <= argument
        case "minItems":
            return lambda v: not isinstance(v, list) or len(v) >= argument
        case "minProperties":
            return lambda v: not isinstance(v, dict) or len(v) >= argument
        case "minimum":
            return lambda v: isinstance(v, bool) or not isinstance(v, int | float) or v >= argument
        case "maximum":
            return lambda v: isinstance(v, bool) or not isinstance(v, int | float) or v <= argument
        case "uniqueItems":
            return lambda v: not isinstance(v, list) or len(v) < 2 or len({repr(row) for row in v}) == len(v)
    raise NotImplementedError(key)


def _members(node: Schema, done: dict[int, Predicate]) -> Predicate:
    known = {name: _compile(child, done) for name, child in node.get("properties", {}).items()}
    patterns = tuple(re.compile(pattern).search for pattern in node.get("patternProperties", {}))
    rest = node.get("additionalProperties", True)
    other: Predicate | None = _compile(rest, done) if isinstance(rest, dict) else None if rest else _never
    find = known.get

    def members(value: Any) -> bool:
        if not isinstance(value, dict):
            return True
        for name, member in value.items():
            test = find(name)
            if test is None:
                if any(pattern(name) for pattern in patterns):
                    continue
                test = other
            if test is not None and not test(member):
                return False
        return True

    return members


def _never(_value: Any) -> bool:
    return False


@cache
def _predicate(key: str) -> Predicate:
    return _compile(schema()["$defs"][key], {})


@cache
def _validator() -> Any:
    from jsonschema import Draft202012Validator, FormatChecker
    from jsonschema.exceptions import ValidationError
    from jsonschema.validators import extend

    plain = Draft202012Validator.VALIDATORS

    def ref(validator: Any, target: str, value: Any, node: Any) -> Any:
        # What the predicate takes is not walked again: a large file with one fault costs no more than the fault.
        return () if _predicate(target.rsplit("/", 1)[1])(value) else plain["$ref"](validator, target, value, node)

    def any_of(validator: Any, branches: Any, value: Any, _node: Any) -> Any:
        if any(_compile(branch, compiled)(value) for branch in branches):
            return
        context = [e for n, b in enumerate(branches) for e in islice(validator.descend(value, b, schema_path=n), MAX_FINDINGS + 1)]
        yield ValidationError("none of the forms fits", context=context)

    def unique(_validator: Any, wanted: bool, value: Any, _node: Any) -> Any:
        if wanted and not _bound("uniqueItems", True)(value):
            yield ValidationError("an entry stands twice")

    compiled: dict[int, Predicate] = {}
    lazy: Any = extend(  # type: ignore[no-untyped-call]
        Draft202012Validator, {"$ref": ref, "anyOf": any_of, "uniqueItems": unique}
    )
    checker = FormatChecker(formats=())
    checker.checks("date")(is_date)
    return lazy(schema(), format_checker=checker)


def errors(value: Any) -> Iterable[ValidationError]:
    """What ``jsonschema`` has against a value, one after the other; of alternatives, each one's first complaints as the context."""
    found: Iterable[ValidationError] = _validator().iter_errors(value)
    return found
