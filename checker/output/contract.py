"""The JSON output: the contract of ``schemas/assessment.schema.json``, made of an assessment and nothing else.

Every text stands in the three languages; the same input gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import date
from typing import Any

from checker import __version__
from checker.assessment import ArticleResult, Assessment, Considered, ObligationResult, Options, ReservationResult, Summary
from checker.convention.model import Convention
from checker.output import plain


def document(assessments: Iterable[Assessment], convention: Convention, options: Options) -> dict[str, Any]:
    """The whole document for one run."""
    return {
        "tool": {"name": "mutabaqa", "version": __version__},
        "convention": {
            "title": convention.title.as_dict(),
            "data_version": convention.version,
            "concluded": convention.concluded.isoformat(),
            "in_force": convention.entry_into_force.isoformat(),
            "authentic_language": "ar",
        },
        "readings": {reading: options.readings.get(reading, r.default) for reading, r in convention.readings.items()},
        "evidence": options.evidence,
        "profiles": [profile(a) for a in assessments],
    }


def dumps(assessments: Iterable[Assessment], convention: Convention, options: Options) -> str:
    """The document as text: UTF-8, indented, one line at the end."""
    return plain.dumps(document(assessments, convention, options)) + "\n"


def stream(pieces: Iterable[str], convention: Convention, options: Options) -> Iterator[str]:
    """The same text as :func:`dumps`, made of the pieces of :func:`piece` as they come: nothing is kept of the ones before."""
    yield from joined(document((), convention, options), "profiles", pieces, 2)


def piece(a: Assessment) -> str:
    """One profile as it stands inside the document."""
    return indented(profile(a), 4)


def profile(a: Assessment) -> dict[str, Any]:
    """One profile; where it cannot be assessed it has its findings, no obligations and no summary."""
    return {
        "state": a.state,
        "file": a.file,
        "sha256": a.profile.sha256 if a.profile else None,
        "as_of": _day(a.as_of),
        "maintained_until": _day(a.profile.maintained_until) if a.profile else None,
        "assessed": a.usable,
        "bound": a.bound,
        "since": _day(a.since),
        "articles": [_article(r) for r in a.articles],
        "obligations": [_obligation(r) for r in a.obligations.values()],
        "reservations": [_reservation(r) for r in a.reservations],
        "findings": [f.as_dict() for f in a.findings],
        "summary": _summary(a.summary) if a.summary else None,
    }


def indented(value: Any, spaces: int) -> str:
    """JSON with two spaces a level, moved in by ``spaces``."""
    # Not textwrap.indent: it would break a name at a character that only some take for the end of a line.
    pad = " " * spaces
    return pad + plain.dumps(value).replace("\n", "\n" + pad)


def joined(frame: Mapping[str, Any], key: str, pieces: Iterable[str], spaces: int) -> Iterator[str]:
    """``frame`` as JSON with the pieces in its empty list ``key``, which stands ``spaces`` deep."""
    marker = f'{" " * spaces}"{key}": []'
    before, _, after = plain.dumps(frame).partition(marker)
    yield before + marker[:-1]
    first = True
    for text in pieces:
        yield ("\n" if first else ",\n") + text
        first = False
    yield ("" if first else "\n" + " " * spaces) + "]" + after + "\n"


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _article(r: ArticleResult) -> dict[str, Any]:
    return {
        "number": r.number,
        "rating": r.rating,
        "lowest": r.lowest,
        "highest": r.highest,
        "factors": [factor.as_dict() for factor in r.factors],
    }


def _obligation(r: ObligationResult) -> dict[str, Any]:
    return {
        "id": r.id,
        "status": r.status,
        "elements": dict(r.elements),
        "provisions": list(r.provisions),
        "considered": [_considered(c) for c in r.considered],
        "absent": r.answer is not None and r.answer.absent is not None,
        "confidence": r.confidence,
        "unverified": r.unverified,
        "text_read": r.text_read,
        "narrower": r.narrower,
        "contrary": r.contrary,
        "excused_by": r.excused_by,
        "reserved_extent": r.reserved_extent,
        "lower_met": r.lower_met,
        "upper_met": r.upper_met,
    }


def _considered(c: Considered) -> dict[str, Any]:
    return {
        "provision": c.provision.ref,
        "force": c.force,
        "relation": c.mapping.relation,
        "confidence": c.mapping.confidence,
        "counts": c.counts,
        "elements": dict(c.elements),
        "overruled": {element: reason.as_dict() for element, reason in c.overruled.items()},
    }


def _reservation(r: ReservationResult) -> dict[str, Any]:
    return {
        "id": r.reservation.id,
        "on": list(r.reservation.on),
        "verdict": r.verdict,
        "clause": r.clause,
        "basis": list(r.basis),
        "steps": [
            {"number": s.number, "question": s.question.as_dict(), "answer": s.answer.as_dict(), "authority": s.authority} for s in r.steps
        ],
        "readings": {reading: dict(answers) for reading, answers in r.readings.items()},
        "excuses": dict(r.excuses),
        "outside": list(r.outside),
        "chooses": r.chooses,
        "consequence": r.consequence.as_dict(),
    }


def _summary(s: Summary) -> Mapping[str, Any]:
    figures = asdict(s)
    figures["counts"] = dict(s.counts)
    return figures
