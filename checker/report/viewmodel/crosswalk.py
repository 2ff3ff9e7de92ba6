"""The same profile read beside another treaty: for each of its articles, what answers it here. No assessment under that treaty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from checker.convention import crosswalk as tables
from checker.convention.comparison import ForeignArticle, OtherTreaty
from checker.convention.parts import CrosswalkEntry, Instrument, Relation
from checker.report.prose import EMPTY, Prose
from checker.report.viewmodel.common import N_, Badge, Context, status_badge
from checker.report.viewmodel.frame import Frame
from checker.report.viewmodel.provisions import citation

TREATIES: Final[dict[str, tuple[Instrument, ...]]] = {"budapest": ("budapest", "protocol"), "un": ("un",), "malabo": ("malabo",)}
"""What is read under each name: with the Budapest Convention its first Protocol."""
RELATIONS: Final[dict[Relation, str]] = {
    "equal": N_("asks for the same"),
    "broader": N_("asks for more than the obligation here"),
    "narrower": N_("asks for no more than the obligation here"),
    "intersects": N_("overlaps the obligation here"),
    "none": N_("has no counterpart"),
}
"""The other treaty's clause, seen against the obligation of this Convention."""
PARTS: Final = {"substantive": N_("Substantive law"), "procedural": N_("Procedure"), "general": N_("General")}


@dataclass(frozen=True, slots=True)
class Answer:
    """One obligation of this Convention that answers an article of the other treaty, and how the State answers it."""

    obligation: str
    place: Prose
    title: Prose
    clause: Prose
    relation: Prose
    doubtful: Prose
    note: Prose
    status: Badge
    missing: Prose
    provisions: tuple[Prose, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkArticle:
    """One article of the other treaty."""

    number: str
    place: Prose
    title: Prose
    uncovered: Prose
    """Said where this Convention asks for nothing of the kind; else empty."""
    note: Prose
    answers: tuple[Answer, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkTreaty:
    """One treaty with its articles."""

    id: str
    title: Prose
    citation: Prose
    articles: tuple[CrosswalkArticle, ...]


@dataclass(frozen=True, slots=True)
class CrosswalkView:
    """The whole reading in one language."""

    frame: Frame
    warning: Prose
    treaties: tuple[CrosswalkTreaty, ...]
    contents: tuple[()] = ()


def entries(instrument: Instrument) -> Iterator[tuple[ForeignArticle, tuple[tuple[str, CrosswalkEntry], ...]]]:
    """Every article of a treaty with the obligations of this Convention that answer it, each with the relation seen from there."""
    known = tables()
    for article in known.treaties[instrument].articles.values():
        yield article, tuple((oid, e) for oid, e in known.toward(instrument, article.number) if e.relation != "none")


def view(context: Context, to: str) -> CrosswalkView:
    """The profile read beside the treaty of that name."""
    from checker.report.viewmodel.collective import state_frame

    language = context.language
    treaty = tables().treaties[TREATIES[to][0]]
    title = language.t("Read beside the %(treaty)s", treaty=treaty.title.get(language.code))
    return CrosswalkView(
        frame=state_frame(context, "crosswalk", title),
        warning=language.t(
            "This is no assessment under that treaty. It shows which of its articles are touched by obligations of the Arab Convention, "
            "and how the State’s law answers those. What the Arab Convention does not ask for is not covered by the profile: nobody looked "
            "for it, and nothing here says that it is missing."
        ),
        treaties=tuple(_treaty(context, tables().treaties[i]) for i in TREATIES[to]),
    )


def _treaty(context: Context, treaty: OtherTreaty) -> CrosswalkTreaty:
    language = context.language
    return CrosswalkTreaty(
        id=treaty.id,
        title=language.say(treaty.title),
        citation=language.prose(treaty.citation),
        articles=tuple(_article(context, article, found) for article, found in entries(treaty.id)),
    )


def _article(context: Context, article: ForeignArticle, found: tuple[tuple[str, CrosswalkEntry], ...]) -> CrosswalkArticle:
    language = context.language
    uncovered = EMPTY
    if not article.covered or not found:
        uncovered = (
            language.t("Not covered by the profile: the Arab Convention has no such obligation. What touches the matter:")
            if found
            else language.t("Not covered by the profile: the Arab Convention has no such obligation.")
        )
    return CrosswalkArticle(
        number=article.number,
        place=language.t("Article %(number)s", number=article.number),
        title=language.say(article.title),
        uncovered=uncovered,
        note=language.say(article.note) if article.note else EMPTY,
        answers=tuple(_answer(context, oid, entry) for oid, entry in found),
    )


def _answer(context: Context, oid: str, entry: CrosswalkEntry) -> Answer:
    language, convention = context.language, context.convention
    obligation, result = convention.obligations[oid], context.assessment.obligations[oid]
    separator = "، " if language.code == "ar" else ", "
    missing = []
    if len(obligation.elements) > 1 and obligation.force == "must":
        missing = [e.label.get(language.code) for e in obligation.elements if result.elements.get(e.id) in ("unmet", "unclear")]
    return Answer(
        obligation=oid,
        place=language.prose(language.article(oid)),
        title=language.say(obligation.title),
        clause=language.prose(entry.article),
        relation=language.t(RELATIONS[entry.relation]),
        doubtful=language.t("could be compared otherwise") if entry.doubtful else EMPTY,
        note=language.say(entry.note) if entry.note else EMPTY,
        status=status_badge(context, result.status),
        missing=language.t("missing or unclear: %(elements)s", elements=separator.join(missing)) if missing else EMPTY,
        provisions=tuple(dict.fromkeys(language.prose(citation(context, language, c.provision)) for c in result.considered if c.counts)),
    )
