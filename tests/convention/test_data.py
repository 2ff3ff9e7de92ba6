"""The data against the frozen contract of ids, its schema, and itself."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator, FormatChecker

from checker.convention import arabic, crosswalk, doubtful, load, text_ids, text_source
from checker.convention.comparison import article_of
from checker.convention.model import ALL_OPTIONS
from checker.convention.source import read
from checker.resources import folder

HERE = Path(__file__).parent
CONTRACT: dict[str, dict[str, Any]] = yaml.safe_load((HERE / "contract.yaml").read_text(encoding="utf-8"))
FILES = ("articles", "obligations", "readings", "clauses", "weighing", "convention", "text-ar", "crosswalk")
CONVENTION = load()


def texts(node: Any, path: str = "") -> Iterator[tuple[str, dict[str, str]]]:
    """Every mapping of languages in a file, with its place."""
    if isinstance(node, dict):
        if {"en", "fr"} & node.keys():
            yield path, node
        else:
            for key, value in node.items():
                yield from texts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            yield from texts(value, f"{path}/{index}")


def plain(node: Any) -> Any:
    """Dates as JSON would hold them."""
    if isinstance(node, dict):
        return {str(k): plain(v) for k, v in node.items()}
    if isinstance(node, list):
        return [plain(v) for v in node]
    return node.isoformat() if isinstance(node, date) else node


def test_sixty_eight_ids_sixty_one_binding() -> None:
    assert list(CONVENTION.obligations) == list(CONTRACT)
    assert len(CONVENTION.obligations) == 68
    assert len(CONVENTION.must_ids) == 61
    assert sum(len(o["elements"]) for o in CONTRACT.values()) == 122


@pytest.mark.parametrize("key", CONTRACT)
def test_obligation_is_as_contracted(key: str) -> None:
    got, want = CONVENTION.obligations[key], CONTRACT[key]
    assert got.force == want["force"]
    assert list(got.element_ids) == (want["elements"] or ["whole"])
    assert list(got.qualifier_ids) == want.get("qualifiers", [])
    assert list(got.reservable_by) == want.get("reservable_by", [])
    for field in ("heavier_than", "either", "alternative", "max_days"):
        assert getattr(got, field) == want.get(field), field


@pytest.mark.parametrize("key", CONTRACT)
def test_core_is_defined(key: str) -> None:
    obligation = CONVENTION.obligations[key]
    assert obligation.core_ids
    if len(obligation.elements) == 1:
        assert obligation.elements[0].core
    else:
        assert obligation.core_reason
    assert not obligation.core_any or len(obligation.core_ids) > 1


@pytest.mark.parametrize("name", FILES)
def test_every_text_speaks_three_languages(name: str) -> None:
    for path, text in texts(read(name)):
        assert set(text) == {"ar", "en", "fr"}, path
        assert all(value.strip() == value and value for value in text.values()), path
        assert re.search("[\u0621-\u064a]", text["ar"]), path
        assert not re.search("[A-Za-z]", text["ar"]), path
        assert not re.search("[\u0621-\u064a]", text["fr"].replace("عدا", "").replace("أدناها", "")), path


def test_files_fit_the_schema() -> None:
    schema = json.loads((folder("schemas") / "convention.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    errors = [f"{e.json_path}: {e.message}" for e in validator.iter_errors({name: plain(read(name)) for name in FILES})]
    assert errors == []


def test_schema_refuses_an_obligation_without_core() -> None:
    schema = json.loads((folder("schemas") / "convention.schema.json").read_text(encoding="utf-8"))
    data = plain(read("obligations"))
    data["7"]["elements"] = [{**e, "core": False} for e in data["7"]["elements"]]
    assert not Draft202012Validator(schema).is_valid({"obligations": data})


@pytest.mark.parametrize("key", CONTRACT)
def test_arabic_text_stands_behind_each_obligation(key: str) -> None:
    assert re.search("[\u0621-\u064a]", arabic(key))


def test_arabic_of_what_lies_around() -> None:
    for key in ("preamble", "2.9", "30.1", "31.1.a", "31.6", "31.7.a", "32.5", "34.2.a", "34.8.e", "35", "37.4", "37.5", "43.1", "final.6"):
        assert arabic(key)
    with pytest.raises(KeyError):
        arabic("44")
    assert text_source().ar
    assert {d.id for key in text_ids() for d in doubtful(key)} >= {"6.2.a", "22.3.a", "26.1.b", "2.9", "37.4"}


def test_restatements_are_not_the_conventions_words() -> None:
    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.sub(r"[^\w\s]", " ", text).split()
        return {tuple(words[i : i + 12]) for i in range(len(words) - 11)}

    for key, obligation in CONVENTION.obligations.items():
        assert not runs(obligation.restatement.ar) & runs(arabic(key)), key


def test_articles() -> None:
    assert list(CONVENTION.articles) == list(range(5, 30))
    assert [n for n, a in CONVENTION.articles.items() if a.chapter == 3] == list(range(22, 30))
    assert [i for a in CONVENTION.articles.values() for i in a.obligations] == list(CONTRACT)
    assert [o.id for o in CONVENTION.in_article(23)] == ["23.1", "23.2", "23.3"]
    assert CONVENTION.in_article(30) == ()


@pytest.mark.parametrize(
    ("reference", "touched"),
    [
        ("6", ("6.1", "6.2.a", "6.2.b")),
        (6, ("6.1", "6.2.a", "6.2.b")),
        ("6.2", ("6.2.a", "6.2.b")),
        ("6.2.a", ("6.2.a",)),
        ("11", ("11", "11.1", "11.2", "11.3")),
        ("11.1", ("11.1",)),
        ("22.3", ("22.3.a", "22.3.b")),
        ("1", ()),
        ("2", ()),
        ("6.", ()),
        ("30", ()),
        ("", ()),
    ],
)
def test_expand(reference: str | int, touched: tuple[str, ...]) -> None:
    assert CONVENTION.expand(reference) == touched


def test_expand_all() -> None:
    assert CONVENTION.expand("all") == tuple(CONTRACT)


def test_readings() -> None:
    assert list(CONVENTION.readings) == ["22.3.a", "22.3.b", "29.1-or", "31.1.a", "final.6", "2.9"]
    for reading in CONVENTION.readings.values():
        assert reading.default == ALL_OPTIONS or reading.default in reading.option_ids
        assert set(reading.shown_beside) <= set(reading.option_ids)
        assert set(reading.affects) <= set(CONTRACT)
        assert reading.option(reading.option_ids[0]).label.en
    defaults = CONVENTION.default_readings()
    assert defaults == {
        "22.3.a": "all", "22.3.b": "source", "29.1-or": "literal", "31.1.a": "maximum", "final.6": "text", "2.9": "source"
    }  # fmt: skip


def test_clauses_agree_with_the_obligations() -> None:
    for key, obligation in CONVENTION.obligations.items():
        assert obligation.reservable_by == tuple(c.id for c in CONVENTION.reservation_clauses() if key in c.may_excuse()), key
    for clause in CONVENTION.clauses.values():
        assert set(clause.applies_to) | set(clause.may_excuse()) <= set(CONTRACT)
        if clause.reading:
            assert set(clause.excuses_by_reading) <= set(CONVENTION.readings[clause.reading].option_ids)
        if clause.excuses_by_reading and clause.reading:
            assert set(clause.excuses_by_reading) == set(CONVENTION.readings[clause.reading].option_ids)
    assert [c.id for c in CONVENTION.reservation_clauses()] == ["19.3", "22.3.a", "22.3.b", "37.4"]
    assert CONVENTION.clauses["22.3.a"].may_excuse("literal") == ("29.1.a", "29.1.b")
    assert CONVENTION.clauses["22.3.a"].may_excuse("source") == ("28.1.a", "28.1.b")
    assert CONVENTION.clauses["8.2"].applies_to == ("8.1",)
    assert CONVENTION.clauses["final.6"].cite.en == "final provisions, para. 6 (cited as Art. 42.6)"
    assert "هـ" in CONVENTION.clauses["34.8.e"].cite.ar


def test_clauses_are_in_the_text() -> None:
    known = text_ids()
    for clause in CONVENTION.clauses:
        assert clause == "4.1" or any(i == clause or i.startswith(clause + ".") for i in known), clause


def test_purpose_reading_places_every_binding_obligation_once() -> None:
    purpose = CONVENTION.purpose
    assert not purpose.essential.keys() & purpose.arguable.keys()
    assert purpose.essential.keys() | purpose.arguable.keys() == {"5", *CONVENTION.must_ids}
    assert {i for o in range(22, 30) for i in CONVENTION.expand(o) if i in CONVENTION.must_ids} <= purpose.essential.keys()
    assert {"12.1", "13", "15.4", "21"} <= purpose.arguable.keys()


def test_weighing() -> None:
    weighing = CONVENTION.weighing
    assert list(weighing.labels) == ["C", "LC", "PC", "NC", "NA", "not_assessed"]
    assert weighing.rules[-1].when == weighing.chapeau_rules[-1].when == "otherwise"
    assert {r.rating for r in weighing.rules} == {"C", "LC", "PC", "NC", "NA"}
    assert weighing.chapeau_from == tuple(range(6, 22))
    assert (weighing.unclear_counts_as, weighing.narrower_caps_at, weighing.contrary) == ("unmet", "LC", "NC")


def test_the_instrument() -> None:
    assert CONVENTION.concluded == date(2010, 12, 21)
    assert len(set(CONVENTION.members)) == 22
    assert {s.state for s in CONVENTION.signatories} <= set(CONVENTION.members)
    assert CONVENTION.in_force.sources
    assert CONVENTION.in_force_for(date(2015, 4, 20)) == date(2015, 5, 20)
    assert CONVENTION.in_force_for(date(2011, 9, 21)) == CONVENTION.entry_into_force
    assert CONVENTION.knows("22.3") and CONVENTION.knows("final.6") and not CONVENTION.knows("99")  # noqa: PT018


def test_crosswalk() -> None:
    table = crosswalk()
    assert list(table.relations) == list(CONTRACT)
    for key, entries in table.relations.items():
        assert {e.instrument for e in entries} >= {"budapest", "un", "malabo"}, key
        for entry in entries:
            assert bool(entry.article) or entry.relation == "none"
            assert not entry.article or article_of(entry.article) in table.treaties[entry.instrument].articles, entry
    for name, treaty in table.treaties.items():
        for number, article in treaty.articles.items():
            found = {e.relation for _, e in table.toward(treaty.id, number) if e.relation != "none"}
            assert found if article.covered else found <= {"intersects"}, (name, number)
    assert CONVENTION.obligations["6.1"].crosswalk[0].relation == "broader"
    assert table.toward("budapest", "2")[1][1].relation == "narrower"
    assert {n for n, a in table.treaties["budapest"].articles.items() if not a.covered} == {"1", "5", "13", "15"}
