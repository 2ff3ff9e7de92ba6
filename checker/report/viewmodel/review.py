"""The secretariat's review: beside each clause the State's position, the reviewer's observation and the conclusion, kept apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from checker.report.prose import EMPTY, Prose
from checker.report.review import Review, Voices
from checker.report.viewmodel import law, overview, participation, recommendations, tables
from checker.report.viewmodel.common import N_, Badge, Context, Pair, anchor, rating_badge, status_badge
from checker.report.viewmodel.frame import Branding, Chapter, ContentsLine, Frame, Method, Provenance, frame, method
from checker.report.viewmodel.provisions import citation
from checker.report.viewmodel.sheets import rating_range

CHAPTERS = (
    ("overview", N_("Overview")),
    ("participation", N_("Participation and reservations")),
    ("articles", N_("Article by article")),
    ("assistance", N_("Needs for technical assistance")),
    ("unknown", N_("What is not known")),
    ("method", N_("Method")),
    ("provenance", N_("Provenance")),
)


@dataclass(frozen=True, slots=True)
class VoicesView:
    """The three voices of a review on one matter."""

    position: Pair
    observation: Pair
    conclusion: Pair
    status: Badge | None

    def __bool__(self) -> bool:
        return bool(self.position or self.observation or self.conclusion or self.status)


@dataclass(frozen=True, slots=True)
class ReviewedObligation:
    """One obligation: what the checker says, and what the review adds."""

    anchor: str
    number: Prose
    title: Pair
    restatement: Pair
    status: Badge
    law: Prose
    voices: VoicesView


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """One article: the checker's rating and the reviewer's side by side."""

    anchor: str
    number: Prose
    title: Pair
    rating: Badge
    range: Prose
    factors: tuple[Pair, ...]
    reviewed: Badge | None
    voices: VoicesView
    obligations: tuple[ReviewedObligation, ...]


@dataclass(frozen=True, slots=True)
class ReviewedStatement:
    """What the review says of one statement about the Convention."""

    title: Prose
    voices: VoicesView


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Everything the review shows."""

    frame: Frame
    chapters: dict[str, Chapter]
    contents: tuple[ContentsLine, ...]
    reviewer: Prose
    changed: Prose
    """Said where the profile is no longer the one that was reviewed."""
    general: VoicesView
    strip: tuple[overview.StripCell, ...]
    figures: tuple[overview.Figure, ...]
    stacks: tuple[overview.Stack, ...]
    stack_legend: tuple[overview.Legend, ...]
    shares: tuple[Prose, ...]
    events: tuple[participation.EventView, ...]
    treaties: tuple[participation.TreatyView, ...]
    reservations_line: Prose
    reservations: tuple[participation.ReservationView, ...]
    statements: tuple[ReviewedStatement, ...]
    articles: tuple[ReviewedArticle, ...]
    needs: tuple[recommendations.Need, ...]
    unknown: tables.Unknown
    sources: tuple[law.SourceView, ...]
    method: Method


def _voices(context: Context, voices: Voices | None) -> VoicesView:
    if voices is None:
        return VoicesView(Pair(), Pair(), Pair(), None)
    status = status_badge(context, voices.status) if voices.status else rating_badge(context, voices.rating) if voices.rating else None
    return VoicesView(context.pair(voices.position), context.pair(voices.observation), context.pair(voices.conclusion), status)


def _obligation(context: Context, review: Review, obligation_id: str) -> ReviewedObligation:
    language = context.language
    obligation, result = context.convention.obligations[obligation_id], context.assessment.obligations[obligation_id]
    separator = "؛ " if language.code == "ar" else "; "
    cited = dict.fromkeys(citation(context, language, c.provision) for c in result.considered if c.counts)
    return ReviewedObligation(
        anchor(obligation_id),
        language.prose(language.obligation(obligation_id)),
        context.pair(obligation.title),
        context.pair(obligation.restatement),
        status_badge(context, result.status),
        language.prose(separator.join(cited)) if cited else EMPTY,
        _voices(context, review.obligations.get(obligation_id)),
    )


def _articles(context: Context, review: Review) -> Iterator[ReviewedArticle]:
    language = context.language
    for result in context.assessment.articles:
        article, voices = context.convention.articles[result.number], review.articles.get(result.number)
        yield ReviewedArticle(
            f"a-{result.number}",
            language.t("Article %(number)s", number=language.number(result.number)),
            context.pair(article.title),
            rating_badge(context, result.rating),
            rating_range(context, result),
            tuple(context.clauses(factor) for factor in result.factors),
            rating_badge(context, voices.rating) if voices and voices.rating else None,
            _voices(context, voices),
            tuple(_obligation(context, review, i) for i in article.obligations if i in context.assessment.obligations),
        )


def review_report(context: Context, provenance: Provenance, branding: Branding, review: Review) -> ReviewView:
    """The view-model of the review."""
    language = context.language
    changed = review.profile_sha256 is not None and review.profile_sha256 != context.profile.sha256
    chapters = {key: Chapter(f"c-{key}", language.t(title)) for key, title in CHAPTERS}
    return ReviewView(
        frame=frame(context, "review", provenance, branding),
        chapters=chapters,
        contents=tuple(_contents(context, chapters)),
        reviewer=language.t("Reviewed by %(name)s on %(date)s.", name=review.reviewer.get(language.code), date=language.date(review.day)),
        changed=language.t("The profile has changed since it was reviewed.") if changed else EMPTY,
        general=_voices(context, review.general),
        strip=overview.strip(context),
        figures=overview.figures(context),
        stacks=overview.stacks(context),
        stack_legend=overview.stack_legend(context),
        shares=overview.shares(context),
        events=participation.events(context),
        treaties=participation.other_treaties(context),
        reservations_line=participation.reservations_line(context),
        reservations=participation.reservations(context),
        statements=tuple(
            ReviewedStatement(language.t("Statement %(id)s", id=i), _voices(context, voices)) for i, voices in review.reservations.items()
        ),
        articles=tuple(_articles(context, review)),
        needs=recommendations.needs(context, spelled=True),
        unknown=tables.unknown(context),
        sources=law.sources(context),
        method=method(context),
    )


def _contents(context: Context, chapters: dict[str, Chapter]) -> Iterator[ContentsLine]:
    for key, chapter in chapters.items():
        yield ContentsLine(chapter.anchor, chapter.title, 1)
        for article in context.convention.articles.values() if key == "articles" else ():
            words = f"{context.language.article(str(article.number))} · {article.title.get(context.language.code)}"
            yield ContentsLine(f"a-{article.number}", context.language.prose(words), 2)
