"""From obligations to the rating of an article. The scale and its rules stand in the Convention's data; here are only their predicates."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from checker.assessing.factors import factors
from checker.assessing.obligations import is_due
from checker.assessment import ArticleResult, ObligationResult, Rating
from checker.convention.model import Convention, Obligation, RatingRule
from checker.profile.model import Profile
from checker.text import Text

_ORDER: Final[tuple[Rating, ...]] = ("NC", "PC", "LC", "C")


@dataclass(frozen=True, slots=True)
class _Rated:
    """One obligation as one end of the range takes it: which elements are there."""

    obligation: Obligation
    result: ObligationResult
    met: frozenset[str]

    @property
    def complete(self) -> bool:
        return len(self.met) == len(self.obligation.elements)

    @property
    def core_present(self) -> bool:
        return core_present(self.obligation, self.met)


def core_present(obligation: Obligation, met: frozenset[str] | set[str]) -> bool:
    """Whether the obligation's core is there: all of its core elements, or one of them where they are a list."""
    core = obligation.core_ids
    return any(e in met for e in core) if obligation.core_any else all(e in met for e in core)


_PREDICATES: Final[Mapping[str, Callable[[Sequence[_Rated]], bool]]] = {
    "nothing_rated": lambda rated: not rated,
    "any_contrary": lambda rated: any(r.result.contrary for r in rated),
    "all_elements_met": lambda rated: all(r.complete for r in rated),
    "all_cores_present": lambda rated: all(r.core_present for r in rated),
    "no_core_element_met": lambda rated: not any(e in r.met for r in rated for e in r.obligation.core_ids),
    "otherwise": lambda rated: True,
}


def _first(rules: Sequence[RatingRule], rated: Sequence[_Rated]) -> Rating:
    return next(rule.rating for rule in rules if _PREDICATES[rule.when](rated))


def _capped(rating: Rating, cap: Rating) -> Rating:
    return cap if rating in _ORDER and _ORDER.index(rating) > _ORDER.index(cap) else rating


def _rate(convention: Convention, due: Sequence[tuple[Obligation, ObligationResult]], *, unknown_met: bool) -> Rating:
    taken_as_met = {"met"} | ({"not_assessed"} if unknown_met else set())
    if convention.weighing.unclear_counts_as == "met":
        taken_as_met.add("unclear")
    rated = [_Rated(o, r, frozenset(e for e, s in r.elements.items() if s in taken_as_met)) for o, r in due]
    rating = _first(convention.weighing.rules, rated)
    return _capped(rating, convention.weighing.narrower_caps_at) if any(r.narrower for _, r in due) else rating


def _from_articles(convention: Convention, ratings: Sequence[Rating]) -> Rating:
    """The rating of the chapeau from those of the articles it announces."""
    found = {r for r in ratings if r not in convention.weighing.chapeau_ignores}
    if not found:
        return "NA"
    for rule in convention.weighing.chapeau_rules:
        if rule.when == "otherwise" or found <= set(rule.ratings):
            return rule.rating
    return "not_assessed"


def rate(profile: Profile, convention: Convention, results: Mapping[str, ObligationResult]) -> tuple[ArticleResult, ...]:
    """The rating of each article 5–29 from its obligations that are due; a range where something was not assessed."""
    rated: dict[int, ArticleResult] = {}
    for number in convention.articles:
        if number == convention.weighing.chapeau_article:
            continue
        of_article = [(o, results[o.id]) for o in convention.in_article(number) if o.force in convention.weighing.counts]
        due = [(o, r) for o, r in of_article if is_due(convention, r)]
        lowest, highest = _rate(convention, due, unknown_met=False), _rate(convention, due, unknown_met=True)
        rated[number] = ArticleResult(number, _agreed(lowest, highest), lowest, highest, factors(profile, convention, of_article))
    chapeau = convention.weighing.chapeau_article
    basis = [rated[n] for n in convention.weighing.chapeau_from]
    lowest = _from_articles(convention, [a.lowest for a in basis])
    highest = _from_articles(convention, [a.highest for a in basis])
    rated[chapeau] = ArticleResult(chapeau, _agreed(lowest, highest), lowest, highest, _chapeau_factors(convention, lowest))
    return tuple(rated[n] for n in convention.articles)


def _agreed(lowest: Rating, highest: Rating) -> Rating:
    return lowest if lowest == highest else "not_assessed"


def _chapeau_factors(convention: Convention, lowest: Rating) -> tuple[Text, ...]:
    return () if lowest in ("C", "NA") else (convention.weighing.chapeau_explanation,)
