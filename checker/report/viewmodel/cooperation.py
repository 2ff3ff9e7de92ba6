"""Cooperation on a page: where requests would fail and whose law would have to change, then one matrix an offence."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from checker.assessment import Options
from checker.comparison.cooperation import COVERAGES, Coverage, PairOffence, Tally, coverage, lacks, pair
from checker.comparison.exposure import AUTHORITIES, Answer, Exposure, offences
from checker.comparison.matrix import LeftOut
from checker.convention.model import Convention
from checker.names import state_name
from checker.report.language import Language
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import N_
from checker.report.viewmodel.comparative import head, names
from checker.report.viewmodel.comparative_rows import StateHead
from checker.report.viewmodel.frame import Chapter, Frame
from checker.report.viewmodel.overview import Legend

CHAPTERS: Final = (
    ("failing", N_("Where a request would fail today")),
    ("overview", N_("Offences at a glance")),
    ("conditions", N_("Attempt, legal persons, authorities")),
    ("matrices", N_("Offence by offence")),
    ("method", N_("How to read the matrices")),
    ("provenance", N_("Provenance")),
)
SIGNS: Final[dict[Coverage, tuple[str, str]]] = {
    "full": ("■", N_("every act punished in both")),
    "partial": ("▪", N_("some acts punished in both")),
    "none": ("□", N_("no act punished in both")),
    "unknown": ("?", N_("not known")),
}
Term = str
TERMS: Final[dict[Term, tuple[str, str]]] = {
    "both": ("▲", N_("one year reached in both, as a maximum and as a minimum, for some act at least")),
    "maximum": ("△", N_("one year reached in both as a maximum only, for some act at least")),
    "none": ("–", N_("one year reached in both for no act")),
    "unknown": ("?", N_("not known")),
}
ANSWERS: Final[dict[Answer, str]] = {"yes": N_("yes"), "no": N_("no"), "unknown": N_("not known")}
_RECORDED: Final[dict[Answer, str]] = {"yes": N_("recorded"), "no": N_("looked for and not there"), "unknown": N_("not recorded")}


@dataclass(frozen=True, slots=True)
class Cell:
    """One field of a matrix."""

    tone: str
    sign: Prose
    title: str


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One State's row."""

    code: Prose
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class ActLine:
    """One act of an offence: how many States punish it, do not, or are not known, and which do not."""

    label: Prose
    punished: Prose
    lacking_count: Prose
    unknown: Prose
    lacking: Prose
    conditioned: Prose


@dataclass(frozen=True, slots=True)
class Sheet:
    """One offence: its matrix and its acts."""

    anchor: str
    place: Prose
    title: Prose
    codes: tuple[Prose, ...]
    rows: tuple[MatrixRow, ...]
    acts: tuple[ActLine, ...]


@dataclass(frozen=True, slots=True)
class OverviewRow:
    """One offence over all pairs."""

    anchor: str
    place: Prose
    title: Prose
    pairs: tuple[Prose, ...]
    maximum: Prose
    minimum: Prose


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """What one State does not punish of one offence, and whose requests would fail for it."""

    place: Prose
    acts: Prose
    requests: Prose


@dataclass(frozen=True, slots=True)
class ChangeGroup:
    """One State whose law would have to change."""

    state: StateHead
    lines: tuple[ChangeLine, ...]
    nothing: Prose
    unknown: Prose


@dataclass(frozen=True, slots=True)
class ConditionRow:
    """What stands around the offences in one State."""

    state: StateHead
    bound: Prose
    attempt: Prose
    legal_persons: Prose
    authorities: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class CooperationView:
    """Everything the cooperation report shows."""

    frame: Frame
    chapters: dict[str, Chapter]
    left_out: tuple[Prose, ...]
    changes: tuple[ChangeGroup, ...]
    overview: tuple[OverviewRow, ...]
    pair_count: Prose
    conditions: tuple[ConditionRow, ...]
    sheets: tuple[Sheet, ...]
    coverage_legend: tuple[Legend, ...]
    term_legend: tuple[Legend, ...]
    size: str
    """``few`` or ``many`` States, for the size of the fields."""
    contents: tuple[()] = ()


def cooperation(
    convention: Convention,
    exposures: Sequence[Exposure],
    tally: Tally,
    left_out: Iterable[LeftOut],
    options: Options,
    language: Language,
) -> CooperationView:
    """The view-model; there is at least one State."""
    from checker.report.viewmodel.collective import collective_frame

    title = language.t("Cooperation between States: the acts that both punish")
    subtitle = language.n("%(count)s State", "%(count)s States", len(exposures))
    days = [e.as_of for e in exposures]
    digests = [(e.state, e.sha256) for e in exposures]
    count = len(exposures) * (len(exposures) - 1) // 2
    return CooperationView(
        frame=collective_frame(language, convention, "cooperation", title, subtitle, days, options, digests),
        chapters={key: Chapter(f"c-{key}", language.t(words)) for key, words in CHAPTERS},
        left_out=tuple(
            language.t("Left out, for it cannot be assessed: %(file)s (%(count)s errors).", file=x.file, count=language.number(x.errors))
            for x in left_out
        ),
        changes=tuple(_changes(convention, exposures, e, language) for e in exposures),
        overview=tuple(_overview(convention, oid, tally, language) for oid in offences(convention)),
        pair_count=language.n("%(count)s pair of States", "%(count)s pairs of States", count),
        conditions=tuple(_conditions(e, language) for e in exposures),
        sheets=tuple(_sheets(convention, exposures, language)),
        coverage_legend=tuple(Legend(c, language.prose(sign), language.t(word)) for c, (sign, word) in SIGNS.items()),
        term_legend=tuple(Legend(c, language.prose(sign), language.t(word)) for c, (sign, word) in TERMS.items()),
        size="few" if len(exposures) <= 12 else "many",
    )


def _label(convention: Convention, oid: str, element: str, language: Language) -> str:
    obligation = convention.obligations[oid]
    text = obligation.title if len(obligation.elements) == 1 else obligation.element(element).label
    return text.get(language.code)


def _list(parts: Iterable[str], language: Language) -> str:
    return ("، " if language.code == "ar" else ", ").join(parts)


def _changes(convention: Convention, exposures: Sequence[Exposure], own: Exposure, language: Language) -> ChangeGroup:
    groups: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for lack in lacks(exposures, own):
        groups.setdefault((lack.obligation, lack.punished_in), []).append(lack.element)
    lines = []
    for (oid, punished_in), elements in groups.items():
        obligation = convention.obligations[oid]
        place = f"{language.article(oid)} · {obligation.title.get(language.code)}"
        acts = "" if len(obligation.elements) == 1 else _list((_label(convention, oid, e, language) for e in elements), language)
        lines.append(ChangeLine(language.prose(place), language.prose(acts), language.prose(names(punished_in, language))))
    unknown = EMPTY
    if own.not_assessed:
        unknown = language.n(
            "%(count)s further act has not been assessed: of it nobody can say.",
            "%(count)s further acts have not been assessed: of them nobody can say.",
            own.not_assessed,
        )
    nothing = language.t("No act is known that others punish and this State does not.")
    return ChangeGroup(head(own.state, language), tuple(lines), nothing, unknown)


def _overview(convention: Convention, oid: str, tally: Tally, language: Language) -> OverviewRow:
    shared = tally.pairs(oid, "criminal")
    over = {basis: tally.pairs(oid, basis) for basis in ("maximum", "minimum")}
    return OverviewRow(
        anchor=_anchor(oid),
        place=language.prose(language.article(oid)),
        title=language.say(convention.obligations[oid].title),
        pairs=tuple(language.prose(language.number(shared[c])) for c in COVERAGES),
        maximum=_range(over["maximum"], language),
        minimum=_range(over["minimum"], language),
    )


def _range(counts: dict[Coverage, int], language: Language) -> Prose:
    """Pairs in which the year is reached for some act: what is unknown widens the upper end."""
    certain = counts["full"] + counts["partial"]
    return language.prose(language.interval(certain, certain + counts["unknown"]))


def _anchor(oid: str) -> str:
    return "k-" + oid.replace(".", "-")


def _conditions(e: Exposure, language: Language) -> ConditionRow:
    authorities = []
    for clause in AUTHORITIES:
        answer, name = e.authorities[clause]
        authorities.append(language.say(name) if answer == "yes" and name else language.t(_RECORDED[answer]))
    return ConditionRow(
        state=head(e.state, language),
        bound=language.t(ANSWERS["yes" if e.bound else "no"]),
        attempt=language.t(ANSWERS[e.attempt]),
        legal_persons=language.t(ANSWERS[e.legal_persons]),
        authorities=tuple(authorities),
    )


def _sheets(convention: Convention, exposures: Sequence[Exposure], language: Language) -> Iterator[Sheet]:
    # Every pair is made once; the half below the diagonal says what is punished, the one above whether by a year or more.
    table = {(i, k): pair(exposures[k], exposures[i]).offences for i in range(len(exposures)) for k in range(i)}
    signs = {c: language.prose(sign) for c, (sign, _) in SIGNS.items()} | {f"t-{c}": language.prose(sign) for c, (sign, _) in TERMS.items()}
    words = {c: language.raw(word) for c, (_, word) in SIGNS.items()} | {f"t-{c}": language.raw(word) for c, (_, word) in TERMS.items()}
    titles = [state_name(e.state, language.code) for e in exposures]
    codes = tuple(language.prose(e.state) for e in exposures)
    for oid in offences(convention):
        rows = []
        for i, own in enumerate(exposures):
            cells = []
            for k in range(len(exposures)):
                if i == k:
                    answer = coverage([r.criminal for r in own.offences[oid].values()])
                    cells.append(Cell(f"own {answer}", signs[answer], titles[i]))
                    continue
                tone = table[i, k][oid].coverage() if k < i else _term(table[k, i][oid])
                cells.append(Cell(tone, signs[tone], f"{titles[min(i, k)]} – {titles[max(i, k)]}: {words[tone]}"))
            rows.append(MatrixRow(codes[i], tuple(cells)))
        obligation = convention.obligations[oid]
        yield Sheet(
            anchor=_anchor(oid),
            place=language.prose(language.article(oid)),
            title=language.say(obligation.title),
            codes=codes,
            rows=tuple(rows),
            acts=tuple(_act(convention, oid, element, exposures, language) for element in obligation.element_ids),
        )


def _term(offence: PairOffence) -> str:
    """The threshold of both readings in one sign: for some act at least, reached under both, under the first only, for none, or unknown."""
    if offence.coverage("minimum") in ("full", "partial"):
        return "t-both"
    maximum = offence.coverage("maximum")
    if maximum in ("full", "partial"):
        return "t-maximum"
    return f"t-{maximum}"


def _act(convention: Convention, oid: str, element: str, exposures: Sequence[Exposure], language: Language) -> ActLine:
    reaches = {e.state: e.offences[oid][element] for e in exposures}
    by: dict[Answer, list[str]] = {"yes": [], "no": [], "unknown": []}
    for state, reach in reaches.items():
        by[reach.criminal].append(state)
    conditioned = [state for state, reach in reaches.items() if reach.criminal == "yes" and reach.narrowed]
    return ActLine(
        label=language.prose(_label(convention, oid, element, language)),
        punished=language.prose(language.number(len(by["yes"]))),
        lacking_count=language.prose(language.number(len(by["no"]))),
        unknown=language.prose(language.number(len(by["unknown"]))),
        lacking=language.t("Not punished: %(states)s.", states=_list(by["no"], language)) if by["no"] else EMPTY,
        conditioned=language.t("Under a condition of its own law: %(states)s.", states=_list(conditioned, language))
        if conditioned
        else EMPTY,
    )
