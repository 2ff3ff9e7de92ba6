"""The comparison as data: JSON with one object a State, CSV with one row a State and article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from checker.assessment import Options
from checker.comparison.assistance import Need, catalogue
from checker.comparison.matrix import LeftOut, Matrix, Row
from checker.convention.model import Convention
from checker.names import state_name
from checker.output import streaming
from checker.text import LANGUAGES

CSV_HEADER: Final = (
    "state", "article", "rating", "lowest", "highest",
    "transposition_deficit_lower", "transposition_deficit_upper", "conformity_deficit_lower", "conformity_deficit_upper", "due",
)  # fmt: skip


def stream(matrix: Matrix, rows: Iterable[Row | LeftOut], options: Options) -> Iterator[str]:
    """The JSON document; ``matrix`` counts the rows as they pass."""
    convention = matrix.convention

    def passing() -> Iterator[dict[str, Any]]:
        for row in rows:
            matrix.add(row)
            if isinstance(row, Row):
                yield state(row)

    yield from streaming.document(streaming.head(convention, options), (("states", passing()),), lambda: _across(matrix, convention))


def csv(matrix: Matrix, rows: Iterable[Row | LeftOut]) -> Iterator[str]:
    """One row a State and article, with the rating, its range and both deficits."""

    def lines() -> Iterator[tuple[Any, ...]]:
        for row in rows:
            matrix.add(row)
            if isinstance(row, Row):
                for number, rating in row.ratings.items():
                    found = row.by_article.get(number)
                    figures = (found[0].lower, found[0].upper, found[1].lower, found[1].upper, found[0].of) if found else (None,) * 5
                    yield (row.state, number, rating, *row.ranges[number], *figures)

    yield from streaming.csv_lines(CSV_HEADER, lines())


def state(row: Row) -> dict[str, Any]:
    """One State."""
    s = row.standing
    return {
        "state": row.state,
        "name": {lang: state_name(row.state, lang) for lang in LANGUAGES},
        "file": row.file,
        "sha256": row.sha256,
        "as_of": row.as_of,
        "bound": row.bound,
        "since": row.since,
        "signed": s.signed,
        "ratified": s.ratified,
        "in_force": s.in_force,
        "due": s.due,
        "assessed": s.assessed,
        "text_read": s.text_read,
        "met": {"lower": s.met_lower, "upper": s.met_upper, "of": s.due},
        "transposition_deficit": row.transposition_deficit.as_dict(),
        "conformity_deficit": row.conformity_deficit.as_dict(),
        "articles": [_article(row, number) for number in row.ratings],
        "obligations": dict(row.statuses),
        "elements": {oid: dict(elements) for oid, elements in row.elements.items()},
        "reservations_known": row.reservations_known,
        "reservations": [
            {
                "id": r.id, "on": list(r.on), "styled": r.styled, "made": r.made, "text": r.text.as_dict(), "verdict": r.verdict,
                "clause": r.clause, "readings": {k: dict(v) for k, v in r.readings.items()}, "consequence": r.consequence.as_dict(),
            }
            for r in row.register
        ],
        "goes_beyond": [
            {"obligation": p.obligation, "provision": p.provision.as_dict(), "words": p.words.as_dict()} for p in row.practices
        ],
        "assistance": [_need(n) for n in row.needs],
        "not_assessed": list(row.unknown),
        "open_questions": [q.as_dict() for q in row.questions],
    }  # fmt: skip


def _article(row: Row, number: int) -> Mapping[str, Any]:
    out: dict[str, Any] = {
        "number": number,
        "rating": row.ratings[number],
        "lowest": row.ranges[number][0],
        "highest": row.ranges[number][1],
    }
    if number in row.by_article:
        transposition, conformity = row.by_article[number]
        out |= {"transposition_deficit": transposition.as_dict(), "conformity_deficit": conformity.as_dict()}
    return out


def _need(need: Need) -> Mapping[str, Any]:
    return {
        "kind": need.kind,
        "obligation": need.obligation,
        "reason": need.reason.as_dict(),
        "elements": list(need.elements),
        "provision_would_say": need.says.as_dict() if need.says else None,
    }


def _across(matrix: Matrix, convention: Convention) -> Mapping[str, Any]:
    return {
        "left_out": [{"file": x.file, "state": x.state, "errors": x.errors} for x in matrix.left_out],
        "assessed_states": matrix.states,
        "transposition_deficit": matrix.transposition.as_dict(),
        "conformity_deficit": matrix.conformity.as_dict(),
        "articles": [
            {
                "number": number,
                "ratings": dict(sorted(matrix.ratings[number].items())),
                "transposition_deficit": one.as_dict(),
                "conformity_deficit": two.as_dict(),
            }
            for number, (one, two) in matrix.articles.items()
        ],
        "common_gaps": [
            {
                "obligation": gap.obligation,
                "element": gap.element,
                "label": convention.obligations[gap.obligation].element(gap.element).label.as_dict(),
                "states": list(gap.states),
                "judged": gap.judged,
            }
            for gap in matrix.common_gaps()
        ],
        "rarely_met": [{"obligation": oid, "met_in": list(met), "judged": judged} for oid, met, judged in matrix.rarely_met()],
        "assistance": [
            {"kind": kind, "name": catalogue().kinds[kind].as_dict(), "obligation": oid, "states": count}
            for (kind, oid), count in sorted(matrix.needs.items(), key=lambda item: -item[1])
        ],
    }
