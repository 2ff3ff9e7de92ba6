"""Cooperation as data: JSON and CSV. Every pair is written up to :data:`PAIRS_UP_TO` States, and beyond only on request.

Pairs grow with the square of the States: 5,000 would give twelve million. The counts of every offence and act are exact at any
size, for they are made without the pairs (:class:`checker.comparison.cooperation.Tally`).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Final

from checker.assessment import Options
from checker.comparison.cooperation import Pair, Tally, lacks, pairs
from checker.comparison.exposure import BASES, Exposure, offences
from checker.comparison.matrix import LeftOut
from checker.convention.model import Convention
from checker.names import state_name
from checker.output import streaming
from checker.text import LANGUAGES

PAIRS_UP_TO: Final = 60
PAIR_HEADER: Final = (
    "first", "second", "obligation", "criminal", "maximum", "minimum", "shared", "only_first", "only_second", "neither", "unknown",
    "conditioned", "both_bound", "attempt", "legal_persons",
)  # fmt: skip
ACT_HEADER: Final = ("obligation", "element", "punish", "lack", "unknown", "failing_pairs")
LACK_HEADER: Final = ("state", "obligation", "element", "punished_in")

Exposed = Iterable[Exposure | LeftOut]


def stream(convention: Convention, exposures: Exposed, options: Options, with_pairs: bool, left_out: list[LeftOut]) -> Iterator[str]:
    """The JSON document. Exposures are kept only where pairs are asked for; ``left_out`` is filled on the way."""
    tally, kept = Tally(), list[Exposure]()

    def states() -> Iterator[Mapping[str, Any]]:
        for exposure in _counted(exposures, tally, kept, left_out, with_pairs):
            yield _state(exposure)

    def all_pairs() -> Iterator[Mapping[str, Any]]:
        yield from (_pair(p) for p in pairs(kept))

    def all_lacks() -> Iterator[Mapping[str, Any]]:
        for exposure in kept:
            for lack in lacks(kept, exposure):
                yield {
                    "state": exposure.state, "obligation": lack.obligation, "element": lack.element, "punished_in": list(lack.punished_in),
                }  # fmt: skip

    lists: list[tuple[str, Iterable[Any]]] = [("states", states()), ("offences", _offences(convention, tally))]
    if with_pairs:
        lists += [("laws_to_change", all_lacks()), ("pairs", all_pairs())]
    yield from streaming.document(
        streaming.head(convention, options),
        lists,
        lambda: {
            "left_out": [{"file": x.file, "state": x.state, "errors": x.errors} for x in left_out],
            "pairs_written": with_pairs,
            "assessed_states": tally.states,
        },
    )


def _counted(exposures: Exposed, tally: Tally, kept: list[Exposure], left_out: list[LeftOut], keep: bool) -> Iterator[Exposure]:
    for exposure in exposures:
        if isinstance(exposure, LeftOut):
            left_out.append(exposure)
            continue
        tally.add(exposure)
        if keep:
            kept.append(exposure)
        yield exposure


def gather(exposures: Exposed, keep: bool) -> tuple[Tally, list[Exposure], list[LeftOut]]:
    """Count all, and keep the exposures where ``keep`` says so."""
    tally, kept, left_out = Tally(), list[Exposure](), list[LeftOut]()
    for _ in _counted(exposures, tally, kept, left_out, keep):
        pass
    return tally, kept, left_out


def _state(e: Exposure) -> Mapping[str, Any]:
    return {
        "state": e.state,
        "name": {lang: state_name(e.state, lang) for lang in LANGUAGES},
        "as_of": e.as_of,
        "sha256": e.sha256,
        "bound": e.bound,
        "attempt": e.attempt,
        "legal_persons": e.legal_persons,
        "authorities": {c: {"recorded": answer, "name": name.as_dict() if name else None} for c, (answer, name) in e.authorities.items()},
        "acts_not_assessed": e.not_assessed,
    }


def _offences(convention: Convention, tally: Tally) -> Iterator[Mapping[str, Any]]:
    for oid in offences(convention) if tally.states else ():
        obligation = convention.obligations[oid]
        yield {
            "obligation": oid,
            "title": obligation.title.as_dict(),
            "pairs": {basis: tally.pairs(oid, basis) for basis in BASES},
            "acts": [
                {
                    "element": a.element, "label": obligation.element(a.element).label.as_dict(),
                    "punish": a.punish, "lack": a.lack, "unknown": a.unknown, "failing_pairs": a.failing,
                }
                for a in tally.acts(oid)
            ],
        }  # fmt: skip


def _pair(p: Pair) -> Mapping[str, Any]:
    return {
        "first": p.first,
        "second": p.second,
        "both_bound": p.both_bound,
        "attempt": p.attempt,
        "legal_persons": p.legal_persons,
        "offences": {
            oid: {
                **{basis: o.coverage(basis) for basis in BASES},
                "shared": list(o.shared),
                "obstacles": [{"element": x.element, "punishes": x.punishes, "lacks": x.lacks} for x in o.obstacles(p.first, p.second)],
                "neither": list(o.neither),
                "unknown": list(o.unknown),
                "conditioned": list(o.conditioned),
            }
            for oid, o in p.offences.items()
        },
    }


def pair_lines(exposures: Sequence[Exposure]) -> Iterator[str]:
    """CSV: one row a pair and offence."""

    def rows() -> Iterator[tuple[Any, ...]]:
        for p in pairs(exposures):
            for oid, o in p.offences.items():
                obstacles = list(o.obstacles(p.first, p.second))
                only = {s: " ".join(x.element for x in obstacles if x.punishes == s) for s in (p.first, p.second)}
                sets = (
                    " ".join(o.shared),
                    only[p.first],
                    only[p.second],
                    " ".join(o.neither),
                    " ".join(o.unknown),
                    " ".join(o.conditioned),
                )
                answers = (o.coverage(basis) for basis in BASES)
                yield (p.first, p.second, oid, *answers, *sets, p.both_bound, p.attempt, p.legal_persons)

    yield from streaming.csv_lines(PAIR_HEADER, rows())


def act_lines(convention: Convention, tally: Tally) -> Iterator[str]:
    """CSV: one row an act, counted over all States and pairs."""
    ids = offences(convention) if tally.states else ()
    rows = ((a.obligation, a.element, a.punish, a.lack, a.unknown, a.failing) for oid in ids for a in tally.acts(oid))
    yield from streaming.csv_lines(ACT_HEADER, rows)


def lack_lines(exposures: Sequence[Exposure]) -> Iterator[str]:
    """CSV: one row an act that a State's law would have to reach, with the States that punish it."""
    rows = ((e.state, lack.obligation, lack.element, " ".join(lack.punished_in)) for e in exposures for lack in lacks(exposures, e))
    yield from streaming.csv_lines(LACK_HEADER, rows)
