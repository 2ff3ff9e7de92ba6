from __future__ import annotations

import pytest

from checker.citation import articles, custom, parse

CASES = [
    # state, kind, written, Arabic alone, Arabic in a sentence, English, French
    ("AE", "cybercrime", "2", "المادة 2", "المادة 2", "Art. 2", "art. 2"),
    ("AE", "cybercrime", "2.1", "المادة 2، الفقرة 1", "الفقرة 1 من المادة 2", "Art. 2, para. 1", "art. 2, al. 1"),
    ("AE", "telecom", "72 bis 1", "المادة 72 مكرراً (1)", "المادة 72 مكرراً (1)", "Art. 72 bis 1", "art. 72 bis 1"),
    ("AE", "penal", "45–46", "المادتان 45 و46", "المادتين 45 و46", "Arts. 45–46", "art. 45 et 46"),
    (
        "BH",
        None,
        "10.1.b-children",
        "المادة 10، الفقرة 1، البند (ب)",
        "البند (ب) من الفقرة 1 من المادة 10",
        "Art. 10, para. 1(b)",
        "art. 10, al. 1, b)",
    ),
    (
        "DZ",
        "penal",
        "394 quater 1°",
        "المادة 394 مكرر 2، البند 1",
        "البند 1 من المادة 394 مكرر 2",
        "Art. 394 quater, 1°",
        "art. 394 quater, 1°",
    ),
    (
        "DZ",
        "penal",
        "394 bis al. 2",
        "المادة 394 مكرر، الفقرة 2",
        "الفقرة 2 من المادة 394 مكرر",
        "Art. 394 bis, para. 2",
        "art. 394 bis, al. 2",
    ),
    ("DZ", "penal", "303 bis 1", "المادة 303 مكرر 1", "المادة 303 مكرر 1", "Art. 303 bis 1", "art. 303 bis 1"),
    (
        "DZ",
        "penal",
        "87 bis 11 and 12",
        "المادتان 87 مكرر 11 و87 مكرر 12",
        "المادتين 87 مكرر 11 و87 مكرر 12",
        "Arts. 87 bis 11 and 87 bis 12",
        "art. 87 bis 11 et 87 bis 12",
    ),
    ("TN", "penal", "199 ter", "الفصل 199 ثالثاً", "الفصل 199 ثالثاً", "Art. 199 ter", "art. 199 ter"),
    ("TN", "cybercrime", "11 to 15", "الفصول من 11 إلى 15", "الفصول من 11 إلى 15", "Arts. 11–15", "art. 11 à 15"),
    ("MA", "penal", "607-3.2", "الفصل 607-3، الفقرة 2", "الفقرة 2 من الفصل 607-3", "Art. 607-3, para. 2", "art. 607-3, al. 2"),
    ("MA", "telecom", "29", "المادة 29", "المادة 29", "Art. 29", "art. 29"),
    ("KM", "penal", "266-11", "المادة 266-11", "المادة 266-11", "Art. 266-11", "art. 266-11"),
    ("EG", "penal", "309 bis (a)", "المادة 309 مكرراً (أ)", "المادة 309 مكرراً (أ)", "Art. 309 bis (a)", "art. 309 bis (a)"),
    ("EG", "penal", "211-215", "المواد من 211 إلى 215", "المواد من 211 إلى 215", "Arts. 211–215", "art. 211 à 215"),
    ("EG", "cybercrime", "13.3-4", "المادة 13، الفقرتان 3 و4", "الفقرتين 3 و4 من المادة 13", "Art. 13, paras. 3–4", "art. 13, al. 3 et 4"),
    (
        "EG",
        "cybercrime",
        "2.3, 33",
        "المادة 2، الفقرة 3، والمادة 33",
        "الفقرة 3 من المادة 2 والمادة 33",
        "Art. 2, para. 3, and Art. 33",
        "art. 2, al. 3, et art. 33",
    ),
    ("QA", None, "2, 14-15, 21", "المواد 2 و14 و15 و21", "المواد 2 و14 و15 و21", "Arts. 2, 14–15 and 21", "art. 2, 14, 15 et 21"),
    ("JO", "penal", "348 bis", "المادة 348 مكررة", "المادة 348 مكررة", "Art. 348 bis", "art. 348 bis"),
    ("SA", None, "I.5", "البند أولاً، الفقرة 5", "الفقرة 5 من البند أولاً", "Art. I.5", "art. I.5"),
    ("DJ", None, "II.3.1", "المادة 3.1 من الباب الثاني", "المادة 3.1 من الباب الثاني", "Art. II.3.1", "art. II.3.1"),
    ("SY", None, "ch. 4 (results)", "الفصل الرابع", "الفصل الرابع", "ch. 4", "chap. 4"),
    (
        "DZ",
        None,
        "63 bis ff. (Law 24-06)",
        "المادة 63 مكرر وما بعدها (القانون رقم 24-06)",
        "المادة 63 مكرر وما بعدها (القانون رقم 24-06)",
        "Art. 63 bis ff. (Law 24-06)",
        "art. 63 bis et suiv. (loi 24-06)",
    ),
]


@pytest.mark.parametrize(("state", "kind", "written", "arabic", "sentence", "english", "french"), CASES)
def test_an_article_as_jurists_cite_it(
    state: str, kind: str | None, written: str, arabic: str, sentence: str, english: str, french: str
) -> None:
    way = custom(state, kind)
    assert articles((written,), "ar", way) == arabic
    assert articles((written,), "ar", way, turned=True) == sentence
    assert articles((written,), "en", way) == english
    assert articles((written,), "fr", way, capital=False) == french


def test_paragraphs_of_one_article_are_named_together() -> None:
    way = custom("AE", None)
    assert articles(("34.1", "34.2", "416"), "ar", way, turned=True) == "الفقرتين 1 و2 من المادة 34 والمادة 416"
    assert articles(("34.1", "34.2"), "en", way) == "Art. 34, paras. 1 and 2"
    assert articles(("34.1", "34.2"), "fr", way, capital=False) == "art. 34, al. 1 et 2"
    assert articles(("34.1", "34.2", "416"), "en", way) == "Art. 34, para. 1, Art. 34, para. 2, and Art. 416"
    assert articles(("15", "15.1"), "ar", way, turned=True) == "المادة 15 والفقرة 1 من المادة 15"


def test_a_name_is_no_number() -> None:
    assert parse("customer data") is None
    assert [articles(("customer data",), lang, custom("SD", None)) for lang in ("ar", "en", "fr")] == ["", "", ""]
