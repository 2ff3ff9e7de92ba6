"""Laws that the assessment of every valid profile obeys. ``MUTABAQA_FUZZ_SECONDS=600`` tries new profiles for that long."""

from __future__ import annotations

import copy
import json
import os
import random
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any, Final

import yaml
from hypothesis import HealthCheck, Phase, assume, given, settings
from hypothesis import strategies as st

from checker.assess import assess
from checker.assessment import Assessment, Options
from checker.findings import Finding
from checker.output import contract, sarif, terminal
from checker.profile.loader import load_text
from checker.profile.model import Place
from tests.properties.strategies import CONVENTION, as_yaml, profiles

SECONDS: Final = float(os.environ.get("MUTABAQA_FUZZ_SECONDS", "0"))
ORDER: Final = ("NC", "PC", "LC", "C")


def law(examples: int) -> Callable[[Any], Any]:
    """How often a law is tried: a fixed number of the same profiles in the suite, new ones for as long as asked otherwise."""
    common = {"deadline": None, "suppress_health_check": list(HealthCheck)}
    if not SECONDS:
        # A failure is told as it was met: to make it small takes minutes, and a longer run does it.
        phases = (Phase.explicit, Phase.generate)
        return settings(max_examples=examples, derandomize=True, database=None, phases=phases, **common)  # type: ignore[arg-type]

    def many(test: Any) -> Any:
        seeded = settings(max_examples=200, **common)(test)  # type: ignore[arg-type]

        def until_the_time_is_over() -> None:
            end = time.monotonic() + SECONDS
            while time.monotonic() < end:
                seeded()

        until_the_time_is_over.__name__ = test.__name__
        return until_the_time_is_over

    return many


options = st.builds(
    Options,
    as_of=st.sampled_from((None, None, date(2012, 1, 1), date(2018, 6, 1), date(2026, 11, 21), date(2030, 1, 1))),
    readings=st.fixed_dictionaries(
        {}, optional={r: st.sampled_from(sorted(reading.option_ids)) for r, reading in CONVENTION.readings.items()}
    ),
    evidence=st.sampled_from(("high", "medium", "low")),
)


def assessed(data: dict[str, Any], given: Options = Options()) -> Assessment:
    loaded = load_text(as_yaml(data), "KW.yaml", CONVENTION)
    assert loaded.profile is not None, [f.message.en for f in loaded.findings if f.level == "error"]
    return assess(loaded.profile, CONVENTION, given, loaded.findings)


def gaps(a: Assessment) -> tuple[int, int]:
    """Obligations due that are not met: with the unknown counted as unmet, and as met."""
    assert a.summary is not None
    return a.summary.due - a.summary.met_lower, a.summary.due - a.summary.met_upper


def rank(rating: str) -> int:
    return ORDER.index(rating) if rating in ORDER else len(ORDER)


@law(40)
@given(profiles(), options)
def test_every_valid_profile_is_assessed_and_told(data: dict[str, Any], given: Options) -> None:
    a = assessed(data, given)
    assert set(a.obligations) == set(CONVENTION.obligations)
    assert [r.number for r in a.articles] == list(CONVENTION.articles)
    json.loads("{" + f'"x": {contract.piece(a)}' + "}")
    for lang in ("ar", "en", "fr"):
        terminal.block(a, lang)
    for f in a.findings:
        assert all(getattr(f.message, lang) for lang in ("ar", "en", "fr")), f
        json.dumps(sarif.result(f, "ar"))


@law(40)
@given(profiles(), options)
def test_the_lower_bound_never_passes_the_upper(data: dict[str, Any], given: Options) -> None:
    a = assessed(data, given)
    s = a.summary
    assert s is not None
    assert 0 <= s.met_lower <= s.met_upper <= s.due <= s.binding
    assert 0 <= s.elements_lower <= s.elements_upper <= s.elements_due
    assert s.conform <= s.answered <= s.due
    assert s.text_read <= s.assessed <= s.due
    for o in a.obligations.values():
        assert o.upper_met or not o.lower_met
        assert o.lower_met == (o.status == "met")
        assert not (o.status == "unmet" and "met" in o.elements.values())
    for article in a.articles:
        if article.rating != "NA":
            assert rank(article.lowest) <= rank(article.highest)
            assert article.rating == (article.lowest if article.lowest == article.highest else "not_assessed")


def plain(a: Assessment) -> Any:
    """What an assessment says, without where in the file it is said."""
    document = contract.profile(a)
    document.pop("sha256")
    for finding in document["findings"]:
        finding.pop("location")
    document["findings"].sort(key=lambda f: json.dumps(f, sort_keys=True))
    return document


@law(20)
@given(profiles(), options)
def test_the_same_profile_gives_the_same_answer(data: dict[str, Any], given: Options) -> None:
    assert contract.piece(assessed(data, given)) == contract.piece(assessed(data, given))


def shuffled(value: Any, r: random.Random) -> Any:
    if isinstance(value, dict):
        keys = list(value)
        r.shuffle(keys)
        return {key: shuffled(value[key], r) for key in keys}
    return [shuffled(item, r) for item in value] if isinstance(value, list) else value


@law(40)
@given(profiles(), options, st.randoms(use_true_random=False))
def test_the_order_of_keys_says_nothing(data: dict[str, Any], given: Options, r: random.Random) -> None:
    first, second = plain(assessed(data, given)), plain(assessed(shuffled(data, r), given))
    assert first == second


@law(40)
@given(profiles(), options, st.data())
def test_one_more_element_met_lowers_nothing(data: dict[str, Any], given: Options, draw: st.DataObject) -> None:
    """Save where the claim cannot stand: of a provision that says the contrary, or beside a recorded fact that speaks against it.

    What nobody had judged counts, at the upper end, as met without a condition. Once it is known to be met under a condition only, the
    best that the article can still reach is what a condition allows.
    """
    places = [
        (obligation, number, element.id)
        for obligation, answers in data["transposition"].items()
        if isinstance(answers, list)
        for number, answer in enumerate(answers)
        if "elements" in answer and answer.get("relation") != "contrary"
        for element in CONVENTION.obligations[obligation].elements
        if answer["elements"].get(element.id) != "met"
    ]
    assume(places)
    obligation, number, element = draw.draw(st.sampled_from(places))
    better = copy.deepcopy(data)
    better["transposition"][obligation][number]["elements"][element] = "met"
    before, after = assessed(data, given), assessed(better, given)
    assume(not any(element in c.overruled for c in after.obligations[obligation].considered))
    for old, new in zip(gaps(before), gaps(after), strict=True):
        assert new <= old
    conditional = after.obligations[obligation].narrower and not before.obligations[obligation].narrower
    best = rank(CONVENTION.weighing.narrower_caps_at) if conditional else len(ORDER)
    for old, new in zip(before.articles, after.articles, strict=True):
        assert rank(new.lowest) >= min(rank(old.lowest), best)
        assert rank(new.highest) >= min(rank(old.highest), best)
    assert after.obligations[obligation].lower_met or not before.obligations[obligation].lower_met
    assert after.obligations[obligation].upper_met or not before.obligations[obligation].upper_met


RESERVATIONS: Final = (
    {"on": ["19.2"], "scope": {"extent": "whole"}},
    {"on": ["19.1"], "scope": {"extent": "partial", "offences": ["9.1.a"]}},
    {"on": ["29.1.a", "29.1.b"], "scope": {"extent": "partial", "offences": ["6.1"], "other_power_offences": ["6.1"]}},
    {"on": ["28.1.a"], "scope": {"extent": "partial", "offences": ["6.1"]}},
    {"on": ["29.1.a"], "scope": {"closed_group": True, "no_public_network": True, "not_connected": True, "ground": "x"}},
)


@law(30)
@given(profiles(), options, st.sampled_from(RESERVATIONS))
def test_a_permitted_reservation_adds_no_gap(data: dict[str, Any], given: Options, statement: dict[str, Any]) -> None:
    data["participation"] = {"ratified": {"date": "2011-02-14"}, "deposited": {"date": "2011-03-01"}}
    data["reservations"] = []
    reserved = copy.deepcopy(data)
    facts = {"id": "one", "styled": "reservation", "effect": "exclude", "text_seen": True, "communicated": True, "narrows": True}
    reserved["reservations"] = [{**facts, "made": {"date": "2011-02-14", "at": "ratification"}, **statement}]
    before, after = assessed(data, given), assessed(reserved, given)
    assume(after.reservations[0].verdict == "permitted")
    for old, new in zip(gaps(before), gaps(after), strict=True):
        assert new <= old
    missing = [{f.obligation for f in a.findings if f.level == "error" and f.code.startswith("G")} for a in (before, after)]
    assert missing[1] <= missing[0]


def test_some_of_these_reservations_are_permitted() -> None:
    """Else the law above would say nothing."""
    verdicts = set()
    for statement in RESERVATIONS:
        facts = {"id": "one", "styled": "reservation", "effect": "exclude", "text_seen": True, "communicated": True, "narrows": True}
        made = {"made": {"date": "2011-02-14", "at": "ratification"}}
        head = {"profile": 1, "state": "KW", "maintained_until": "2026-11-21", "participation": {"ratified": {"date": "2011-02-14"}}}
        verdicts.add(assessed({**head, "reservations": [{**facts, **made, **statement}]}).reservations[0].verdict)
    assert "permitted" in verdicts


@law(30)
@given(profiles(), options)
def test_before_every_law_nothing_is_met(data: dict[str, Any], given: Options) -> None:
    a = assessed(data, replace(given, as_of=date(1799, 12, 31)))
    assert a.summary is not None
    assert a.summary.met_lower == 0
    assert not [o.id for o in a.obligations.values() if o.status in ("met", "partly") or "met" in o.elements.values()]
    assert not a.bound


# --- where a finding points ----------------------------------------------------------------------------------------------------

Path = tuple[str, ...]
CHAPTERS: Final = {
    "G": {"transposition", "statutes", "maintained_until"},
    "P": {"transposition", "statutes"},
    "T": {"transposition", "statutes"},
    "R": {"reservations", "participation", "transposition"},
    "C": {"cooperation", "statutes", "transposition", "participation", "reservations"},
}


def nodes(text: str) -> dict[tuple[int, int], set[Path]]:
    """By line and column what begins there: a key or a value, with the way to it."""
    found: dict[tuple[int, int], set[Path]] = {}

    def note(node: yaml.Node, path: Path) -> None:
        found.setdefault((node.start_mark.line + 1, node.start_mark.column + 1), set()).add(path)

    def walk(node: yaml.Node, path: Path) -> None:
        note(node, path)
        if isinstance(node, yaml.MappingNode):
            for key, value in node.value:
                note(key, (*path, key.value))
                walk(value, (*path, key.value))
        elif isinstance(node, yaml.SequenceNode):
            for number, item in enumerate(node.value):
                walk(item, (*path, str(number)))

    walk(yaml.compose(text, Loader=yaml.BaseLoader), ())
    return found


def speaks_of(finding: Finding, paths: set[Path], data: dict[str, Any]) -> bool:
    """Whether one of the nodes at a finding's place is what the finding speaks of."""
    if finding.place == Place(1, 1):
        return True  # of the whole file
    tops = {path[0] for path in paths if path}
    if finding.code[0] in CHAPTERS and not tops & CHAPTERS[finding.code[0]]:
        return False
    if finding.code[0] == "G" and finding.obligation in data["transposition"] and tops & {"transposition"}:
        return any(path[:2] == ("transposition", finding.obligation) or path == ("transposition",) for path in paths)
    if finding.code[0] == "R" and tops & {"reservations"} and finding.subject is not None and data.get("reservations"):
        ids = [r["id"] for r in data["reservations"]]
        return finding.subject not in ids or any(path[:2] == ("reservations", str(ids.index(finding.subject))) for path in paths)
    return True


@law(40)
@given(profiles(), options)
def test_every_finding_points_at_what_it_speaks_of(data: dict[str, Any], given: Options) -> None:
    text = as_yaml(data).decode()
    lines = text.split("\n")
    begins = nodes(text)
    for f in assessed(data, given).findings:
        at = (f.place.line, f.place.column)
        assert 1 <= at[0] <= len(lines), f
        assert 1 <= at[1] <= len(lines[at[0] - 1]) + 1, f
        assert at in begins, (f.code, f.message.en, at, lines[at[0] - 1])
        assert speaks_of(f, begins[at], data), (f.code, f.obligation, f.subject, f.message.en, begins[at])
