"""Valid profiles for hypothesis: their form comes from ``profile.schema.json``, their sense (references that hold, days in order) from
here.

:func:`from_schema` draws whatever the schema allows; the definitions in :data:`SENSE` are those whose values must agree with the rest of
the profile. A field that is new in the schema is therefore drawn without a change here.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, cast

import yaml
from hypothesis import strategies as st

from checker.convention import load as load_convention
from checker.profile.limits import FORBIDDEN_CHARACTERS
from checker.resources import folder

SCHEMA: dict[str, Any] = json.loads((folder("schemas") / "profile.schema.json").read_text("utf-8"))
CONVENTION = load_convention()
Draw = Callable[[st.SearchStrategy[Any]], Any]

FIRST, LAST = date(2000, 1, 1), date(2026, 11, 21)
"""No act of a drawn profile lies outside these days; the law is described as it stood on the last."""

_WORDS = ("قانون", "Law No. 63", "l’accès", "(Information System)", "<b>", "{{ x }}", "=1+1", "%s {0}", "«نص»", "a\nb", "ﷺ", "x̄", "‏")
text = st.one_of(
    st.sampled_from(_WORDS),
    st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1, max_size=12).filter(
        lambda s: s.strip() != "" and not FORBIDDEN_CHARACTERS.search(s)
    ),
)
days = st.integers(0, (LAST - FIRST).days).map(lambda n: (FIRST + timedelta(n)).isoformat())
terms = st.tuples(st.integers(1, 30), st.sampled_from("dwmy")).map(lambda t: f"{t[0]}{t[1]}")


@dataclass
class World:
    """What the other parts of a profile may refer to."""

    sources: list[str] = field(default_factory=list)
    statutes: dict[str, dict[str, Any]] = field(default_factory=dict)
    refs: list[str] = field(default_factory=list)
    reservations: list[str] = field(default_factory=list)


def _resolved(schema: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    name = ""
    while "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = SCHEMA["$defs"][name]
    return name, schema


def from_schema(draw: Draw, schema: Mapping[str, Any], world: World, path: tuple[str, ...] = (), often: float = 0.35) -> Any:
    """A value that the schema allows; ``often`` is how likely an optional field is drawn."""
    name, schema = _resolved(schema)
    key = path[-1] if path else ""
    if name in SENSE:
        return SENSE[name](draw, world)
    if "const" in schema:
        return schema["const"]
    if "enum" in schema:
        return draw(st.sampled_from(schema["enum"]))
    if "anyOf" in schema:
        return from_schema(draw, draw(st.sampled_from(schema["anyOf"])), world, path, often)
    kind = schema["type"]
    if kind == "object":
        wanted = [k for k in schema.get("properties", {}) if k in schema.get("required", ()) or draw(st.floats(0, 1)) < often]
        wanted = wanted or list(schema.get("properties", {}))[: schema.get("minProperties", 0)]
        return {k: from_schema(draw, schema["properties"][k], world, (*path, k), often) for k in wanted}
    if kind == "array":
        count = draw(st.integers(schema.get("minItems", 0), schema.get("minItems", 0) + 2))
        return [from_schema(draw, schema["items"], world, (*path, "[]"), often) for _ in range(count)]
    if kind == "boolean":
        return draw(st.booleans())
    if kind in ("integer", "number"):
        least, most = schema.get("minimum", 0), schema.get("maximum", 10_000)
        return draw(st.sampled_from([n for n in (0, 1, 2, 30, 89, 90, 91, 1000, least, most) if least <= n <= most]))
    if key == "url":
        return draw(st.sampled_from(("https://example.org/a?b=c&d", "http://example.org/", "mailto:a@example.org")))
    if "pattern" in schema:
        return draw(st.from_regex(re.compile(schema["pattern"], re.ASCII), fullmatch=True).filter(lambda s: "\n" not in s))
    return draw(text)


# --- definitions whose values must agree ---------------------------------------------------------------------------------------


def _sources(draw: Draw, world: World) -> list[str]:
    return cast("list[str]", draw(st.lists(st.sampled_from(["convention", *world.sources]), max_size=2, unique=True)))


def _penalty(draw: Draw, world: World) -> dict[str, Any]:
    drawn = cast("dict[str, Any]", from_schema(draw, {**SCHEMA["$defs"]["penalty"]}, world, ("penalty",), 0.5))
    for ends in (drawn.get("prison", {}), drawn.get("fine", {})):
        if "min" in ends and "max" in ends:
            ends["max"] = draw(st.sampled_from(("40y", "life"))) if "prison" in drawn and ends is drawn["prison"] else ends["min"] + 5
            if ends["min"] in ("life", "death"):
                del ends["min"]
    return drawn


def _elements_of(draw: Draw, obligation: str) -> dict[str, str] | None:
    known = [e.id for e in CONVENTION.obligations[obligation].elements]
    if not known or draw(st.integers(0, 5)) == 0:
        return None
    claims = st.sampled_from(("met", "met", "met", "unmet", "unclear", None))
    drawn = {element: draw(claims) for element in known}
    return {element: claim for element, claim in drawn.items() if claim is not None}


def _mapping(draw: Draw, world: World, obligation: str, ref: str) -> dict[str, Any]:
    drawn = cast("dict[str, Any]", from_schema(draw, SCHEMA["$defs"]["mapping"], world, ("mapping",)))
    drawn.pop("elements", None)
    drawn["by"] = ref
    elements = _elements_of(draw, obligation)
    if elements is not None:
        drawn["elements"] = elements
    return drawn


def _answer(draw: Draw, world: World, obligation: str) -> Any:
    which = draw(st.integers(0, 7))
    if which == 0 or not world.refs:
        return {"absent": from_schema(draw, SCHEMA["$defs"]["absent"], world)}
    if which == 1:
        return {"not_assessed": {"note": draw(text)} if draw(st.booleans()) else {}}
    refs = draw(st.lists(st.sampled_from(world.refs), min_size=1, max_size=3, unique=True))
    return [_mapping(draw, world, obligation, ref) for ref in refs]


def _ordered(draw: Draw, names: tuple[str, ...], least: date = FIRST) -> dict[str, str]:
    """Days in this order for some of the names."""
    chosen = [name for name in names if draw(st.booleans())]
    marks = sorted(draw(st.lists(st.integers(0, (LAST - least).days - 400), min_size=len(chosen), max_size=len(chosen))))
    return {name: (least + timedelta(n)).isoformat() for name, n in zip(chosen, marks, strict=True)}


def _statute(draw: Draw, world: World, others: list[str]) -> dict[str, Any]:
    definition = {**SCHEMA["$defs"]["statute"]}
    drawn = cast("dict[str, Any]", from_schema(draw, definition, world, ("statute",)))
    for dated in ("enacted", "published", "in_force", "repealed", "amended", "provisions"):
        drawn.pop(dated, None)
    marks = _ordered(draw, ("enacted", "published", "in_force", "amended", "repealed"))
    for name, day in marks.items():
        if name in ("enacted", "in_force"):
            drawn[name] = day
        elif name == "published":
            drawn[name] = {"date": day, "issue": draw(st.sampled_from((7, "7 bis")))}
        elif name == "amended":
            drawn[name] = [{"date": day, "by": draw(text)}]
        elif draw(st.integers(0, 2)) == 0:
            by = draw(st.sampled_from([*others, "Law No. 5"]))
            drawn[name] = {"date": day, "by": by} if draw(st.booleans()) else {"by": by}
    return drawn


def _power(draw: Draw, world: World) -> dict[str, Any]:
    drawn = cast("dict[str, Any]", from_schema(draw, SCHEMA["$defs"]["power"], world, ("power",)))
    drawn.pop("offences", None)
    if draw(st.booleans()):
        drawn["offences"] = draw(st.sampled_from(("all", ["6.1", "7"], ["theft"], [f"{n}" for n in range(6, 19)])))
    return drawn


def _provision(draw: Draw, world: World, earlier: list[str]) -> dict[str, Any]:
    drawn = cast("dict[str, Any]", from_schema(draw, SCHEMA["$defs"]["provision"], world, ("provision",)))
    for name in ("in_force", "repealed", "amended", "aggravates"):
        drawn.pop(name, None)
    if earlier and draw(st.integers(0, 2)) == 0:
        drawn["aggravates"] = draw(st.sampled_from(earlier))
    return drawn


def _reservation(draw: Draw, world: World) -> dict[str, Any]:
    drawn = cast("dict[str, Any]", from_schema(draw, SCHEMA["$defs"]["reservation"], world, ("reservation",), 0.5))
    for name in ("confirmed", "withdrawn", "widens"):
        drawn.pop(name, None)
    number = len(world.reservations) + 1
    drawn["id"] = f"r{number}"
    world.reservations.append(drawn["id"])
    drawn["on"] = draw(
        st.one_of(st.just("all"), st.lists(st.sampled_from(sorted(CONVENTION.obligations)), min_size=1, max_size=3, unique=True))
    )
    if "made" in drawn:
        drawn["made"] = {"date": "2013-02-14", "at": draw(st.sampled_from(("signature", "ratification", "accession", "later")))}
        if draw(st.integers(0, 3)) == 0:
            drawn["withdrawn"] = "2020-01-01"
        if draw(st.integers(0, 3)) == 0:
            drawn["confirmed"] = draw(st.sampled_from((False, "2014-01-01")))
    return drawn


def _event(draw: Draw, world: World) -> dict[str, Any]:
    drawn = cast("dict[str, Any]", from_schema(draw, SCHEMA["$defs"]["event"], world, ("event",)))
    drawn.pop("date", None)
    if "alternatives" in drawn or draw(st.integers(0, 3)):
        drawn.pop("absent", None)
    return drawn


SENSE: dict[str, Callable[[Draw, World], Any]] = {
    "date": lambda draw, world: draw(days),
    "text": lambda draw, world: (
        draw(text)
        if draw(st.booleans())
        else {lang: draw(text) for lang in draw(st.sampled_from((("ar",), ("en", "fr"), ("ar", "en", "fr"))))}
    ),
    "duration": lambda draw, world: draw(st.one_of(terms, st.sampled_from(("life", "death")))),
    "term": lambda draw, world: draw(terms),
    "source_list": _sources,
    "penalty": _penalty,
    "power": _power,
    "event": _event,
    "reservation": _reservation,
}


@st.composite
def profiles(draw: Draw, most_answers: int = 10, states: tuple[str, ...] = ("KW", "PS", "MA", "AQ")) -> dict[str, Any]:
    """A valid profile as data; :func:`as_yaml` writes it."""
    world = World()
    part = {name: SCHEMA["properties"][name] for name in SCHEMA["properties"]}
    world.sources = [f"s{n}" for n in range(draw(st.integers(0, 3)))]
    sources = {s: from_schema(draw, SCHEMA["$defs"]["source"], world, ("source",), 0.5) for s in world.sources}
    ids = [f"law{n}" for n in range(draw(st.integers(0, 3)))]
    for number, statute_id in enumerate(ids):
        statute = _statute(draw, world, ids[number + 1 :])
        statute["provisions"] = {}
        for name in draw(st.lists(st.sampled_from(("1", "2.1", "general", "3 bis", "٤", "10", "a/b")), max_size=4, unique=True)):
            statute["provisions"][name] = _provision(draw, world, world.refs)
            world.refs.append(f"{statute_id}/{name}")
        world.statutes[statute_id] = statute
    data: dict[str, Any] = {"profile": 1, "state": draw(st.sampled_from(states)), "maintained_until": LAST.isoformat()}
    if draw(st.booleans()):
        acts = _ordered(draw, ("signed", "ratified", "deposited", "in_force", "withdrawn"), date(2010, 12, 21))
        data["participation"] = {name: _event(draw, world) for name in acts}
        for name, day in acts.items():
            if "absent" not in data["participation"][name]:
                data["participation"][name]["date"] = day
        data["participation"] |= {
            k: from_schema(draw, part["participation"]["properties"][k], world, (k,)) for k in ("other_treaties", "note")
        }
    if draw(st.booleans()):
        data["reservations"] = [_reservation(draw, world) for _ in range(draw(st.integers(0, 2)))]
    data["sources"] = sources
    data["statutes"] = world.statutes
    answered = draw(st.lists(st.sampled_from(sorted(CONVENTION.obligations)), max_size=most_answers, unique=True))
    data["transposition"] = {obligation: _answer(draw, world, obligation) for obligation in answered}
    for name in ("prepared_by", "cooperation", "open_questions"):
        if draw(st.booleans()):
            data[name] = from_schema(draw, part[name], world, (name,))
    return data


def as_yaml(data: Mapping[str, Any]) -> bytes:
    """The profile as a file."""
    dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
    dumped: str = yaml.dump(dict(data), Dumper=_plain(dumper), allow_unicode=True, sort_keys=False, width=100_000)
    return dumped.encode()


def _plain(dumper: Any) -> Any:
    """No anchors: the same value twice is written twice."""
    return type("Plain", (dumper,), {"ignore_aliases": lambda self, value: True})
