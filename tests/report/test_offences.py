from __future__ import annotations

import pytest

from checker.assessing.wording import ids
from checker.offences import offence


@pytest.mark.parametrize(
    ("written", "arabic", "french"),
    [
        ("terrorism", "الإرهاب", "terrorisme"),
        ("offences of Law 175/2018", "جرائم القانون رقم 175 لسنة 2018", "infractions de la loi 175/2018"),
        ("offences of Law 20-05", "جرائم القانون رقم 20-05", "infractions de la loi 20-05"),
        ("cases of Art. 4", "حالات المادة 4", "cas de l’article 4"),
        ("what nobody translated", "what nobody translated", "what nobody translated"),
    ],
)
def test_offences_named_in_words_are_said_in_three_languages(written: str, arabic: str, french: str) -> None:
    assert (offence(written).ar, offence(written).en, offence(written).fr) == (arabic, written, french)


def test_clauses_and_words_stand_in_one_list() -> None:
    told = ids(("6.1", "6.2.a", "terrorism"))
    assert told.ar == "الفقرة 1 من المادة 6 والبند (أ) من الفقرة 2 من المادة 6 والإرهاب"
    assert told.en == "6.1, 6.2.a, terrorism"
