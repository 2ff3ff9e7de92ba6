"""From the data files to the typed Convention; read once for a process."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from types import MappingProxyType
from typing import Any, cast

from checker.convention.model import Convention
from checker.convention.parts import (
    Article,
    Clause,
    Element,
    EntryIntoForce,
    Obligation,
    Purpose,
    Qualifier,
    Rating,
    RatingRule,
    Reading,
    ReadingOption,
    Signatory,
    Weighing,
)
from checker.convention.source import read
from checker.text import Text

_Data = Mapping[str, Any]


def _obligation(key: str, data: _Data) -> Obligation:
    return Obligation(
        id=key,
        article=int(key.split(".", 1)[0]),
        force=data["force"],
        title=Text.of(data["title"]),
        restatement=Text.of(data["restatement"]),
        elements=tuple(Element(e["id"], Text.of(e["label"]), e["core"]) for e in data["elements"]),
        qualifiers=tuple(Qualifier(q["id"], Text.of(q["label"])) for q in data.get("qualifiers", ())),
        heavier_than=data.get("heavier_than"),
        either=data.get("either"),
        alternative=data.get("alternative"),
        reservable_by=tuple(data.get("reservable_by", ())),
        max_days=data.get("max_days"),
        core_any=data.get("core_any", False),
        core_reason=data.get("core_reason", ""),
        note=Text.of(data["note"]) if "note" in data else None,
    )


def _article(data: _Data, obligations: Iterable[Obligation]) -> Article:
    number = data["number"]
    return Article(number, data["chapter"], Text.of(data["title"]), tuple(o.id for o in obligations if o.article == number))


def _reading(data: _Data, must: tuple[str, ...]) -> Reading:
    return Reading(
        id=data["id"],
        question=Text.of(data["question"]),
        options=tuple(ReadingOption(o["id"], Text.of(o["label"]), Text.of(o["explanation"])) for o in data["options"]),
        default=data["default"],
        reason=Text.of(data["reason"]),
        shown_beside=tuple(data["shown_beside"]),
        affects=must if data["affects"] == "all" else tuple(data["affects"]),
    )


def _clause(data: _Data, must: tuple[str, ...]) -> Clause:
    by_reading = {option: tuple(ids) for option, ids in data.get("excuses_by_reading", {}).items()}
    return Clause(
        id=data["id"],
        kind=data["kind"],
        allows=Text.of(data["allows"]),
        cite=Text.of(data["cite"]) if "cite" in data else _cite(data["id"]),
        applies_to=must if data["applies_to"] == "all" else tuple(data["applies_to"]),
        excuses=tuple(data.get("excuses", ())),
        excuses_by_reading=MappingProxyType(by_reading),
        requires=tuple(data["requires"]),
        reading=data.get("reading"),
        cooperation=data.get("cooperation", False),
    )


_LETTERS = {"a": "أ", "b": "ب", "c": "ج", "d": "د", "e": "هـ"}


def _cite(clause: str) -> Text:
    # The Convention letters its sub-paragraphs in the Arabic order; a Latin letter in an Arabic line would turn its direction.
    arabic = ".".join(_LETTERS.get(part, part) for part in clause.split("."))
    return Text(f"المادة {arabic}", f"Art. {clause}", f"art. {clause}")


def _rules(rows: Sequence[_Data], fallback: Text) -> tuple[RatingRule, ...]:
    return tuple(
        RatingRule(
            row["when"],
            row["rating"],
            Text.of(row["explanation"]) if "explanation" in row else fallback,
            cast("tuple[Rating, ...]", tuple(row.get("ratings", ()))),
        )
        for row in rows
    )


def _weighing(data: _Data) -> Weighing:
    chapeau = data["chapeau"]
    explanation = Text.of(chapeau["explanation"])
    return Weighing(
        labels=MappingProxyType({r["id"]: Text.of(r["label"]) for r in data["ratings"]}),
        counts=tuple(data["counts"]),
        rules=_rules(data["rules"], Text()),
        unclear_counts_as=data["unclear_counts_as"],
        unclear_reason=Text.of(data["unclear_reason"]),
        narrower_caps_at=data["narrower_caps_at"],
        narrower_reason=Text.of(data["narrower_reason"]),
        contrary=data["contrary"],
        chapeau_article=chapeau["article"],
        chapeau_from=tuple(chapeau["derives_from"]),
        chapeau_ignores=tuple(chapeau["ignores"]),
        chapeau_rules=_rules(chapeau["rules"], explanation),
        chapeau_explanation=explanation,
        unknown_explanation=Text.of(data["unknown"]["explanation"]),
    )


def _reasons(rows: Sequence[_Data]) -> Mapping[str, str]:
    return MappingProxyType({i: row["reason"] for row in rows for i in row["obligations"]})


@cache
def load() -> Convention:
    """The Convention. The Arabic text and the comparison with other treaties are left unread until they are asked for."""
    data: _Data = read("convention")
    force: _Data = data["entry_into_force"]
    obligations = {i: _obligation(i, o) for i, o in read("obligations").items()}
    must = tuple(i for i, o in obligations.items() if o.force == "must")
    articles = (_article(a, obligations.values()) for a in read("articles")["articles"])
    readings = (_reading(r, must) for r in read("readings"))
    clauses: _Data = read("clauses")
    return Convention(
        version=data["version"],
        title=Text.of(data["title"]),
        concluded=data["concluded"]["gregorian"],
        concluded_hijri=data["concluded"]["hijri"],
        concluded_at=Text.of(data["concluded"]["place"]),
        depositary=Text.of(data["depositary"]),
        in_force=EntryIntoForce(force["date"], force["confidence"], force["note"].strip(), tuple(s["url"] for s in force["sources"])),
        deposit_to_force_days=data["deposit_to_force_days"],
        withdrawal_months=data["withdrawal_months"],
        chapters=MappingProxyType({c["number"]: Text.of(c["title"]) for c in data["chapters"]}),
        members=tuple(data["members"]),
        signatories=tuple(Signatory(**s) for s in data["signatories"]),
        signatories_note=Text.of(data["signatories_note"]),
        articles=MappingProxyType({a.number: a for a in articles}),
        obligations=MappingProxyType(obligations),
        readings=MappingProxyType({r.id: r for r in readings}),
        clauses=MappingProxyType({c["id"]: _clause(c, must) for c in clauses["clauses"]}),
        purpose=Purpose(_reasons(clauses["purpose"]["essential"]), _reasons(clauses["purpose"]["arguable"])),
        weighing=_weighing(data=read("weighing")),
    )
