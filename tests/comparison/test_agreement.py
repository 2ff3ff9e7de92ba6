from __future__ import annotations

import pytest

from checker.comparison.agreement import Unit, agree, agreement
from checker.pipeline import assess_file
from checker.resources import folder


def _units(table: dict[tuple[str, str], int]) -> list[Unit]:
    return [Unit("6.1", "access", a, b) for (a, b), n in table.items() for _ in range(n)]  # type: ignore[arg-type]


def test_kappa_of_the_textbook() -> None:
    # The example that most textbooks print: 50 proposals, both yes 20, both no 15, A alone 5, B alone 10. p_o = 0.7, p_e = 0.5.
    found = agreement(_units({("met", "met"): 20, ("unmet", "unmet"): 15, ("met", "unmet"): 5, ("unmet", "met"): 10}))
    assert (found.n, found.same, found.raw) == (50, 35, 0.7)
    assert found.kappa == pytest.approx(0.4)


def test_kappa_is_not_defined_where_chance_alone_would_agree_on_everything() -> None:
    assert agreement(_units({("met", "met"): 7})).kappa is None
    assert agreement([]).kappa is None
    assert agreement([]).raw is None


def test_worse_than_chance_is_negative() -> None:
    assert agreement(_units({("met", "unmet"): 5, ("unmet", "met"): 5})).kappa == pytest.approx(-1)


def test_a_profile_agrees_with_itself_and_articles_add_up() -> None:
    one = assess_file(folder("country_profiles") / "MA.yaml")
    report = agree(one, one)
    assert report.overall.kappa == pytest.approx(1)
    assert report.disagreements == ()
    assert sum(a.n for a in report.articles.values()) == report.overall.n
    other = agree(one, assess_file(folder("country_profiles") / "AE.yaml"))
    assert other.overall.n - other.overall.same == len(other.disagreements) > 0
    assert sum(a.same for a in other.articles.values()) == other.overall.same
