from __future__ import annotations

import re
from datetime import date

import pytest
from babel.messages.pofile import read_po

from checker.convention import load
from checker.profile.duration import Duration
from checker.report.catalogue import paths
from checker.report.language import Language
from checker.report.viewmodel.common import cited
from tests.report.messages import messages

PLACE = re.compile(r"%\((\w+)\)s")


def entries(lang: str):  # type: ignore[no-untyped-def]
    for po in paths(lang):
        with po.open("rb") as file:
            yield from (message for message in read_po(file, locale=lang) if message.id)


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_every_message_is_translated_and_none_is_left_over(lang: str) -> None:
    translated = {
        (message.id,) if isinstance(message.id, str) else tuple(message.id)
        for message in entries(lang)
        if (all(message.string) if isinstance(message.string, tuple) else message.string)
    }
    assert messages() - translated == set()
    assert translated - messages() == set()


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_translations_keep_the_placeholders(lang: str) -> None:
    wrong = []
    for message in entries(lang):
        if isinstance(message.id, str):
            if set(PLACE.findall(message.id)) != set(PLACE.findall(str(message.string))):
                wrong.append(message.id)
        else:
            allowed = set(PLACE.findall(message.id[1]))
            wrong += [message.id[0] for form in message.string if not set(PLACE.findall(form)) <= allowed]
    assert wrong == []


def test_arabic_plurals_have_six_forms() -> None:
    words = [Language("ar").duration(Duration(f"{n}y")) for n in (1, 2, 3, 11, 100)]
    assert words == ["سنة", "سنتين", "ثلاث سنوات", "إحدى عشرة سنة", "100 سنة"]


@pytest.mark.parametrize(
    ("written", "nominative", "oblique", "accusative"),
    [
        ("1m", "شهر", "شهر", "شهراً"),
        ("2y", "سنتان", "سنتين", "سنتين"),
        ("8y", "ثماني سنوات", "ثماني سنوات", "ثماني سنوات"),
        ("10m", "عشرة أشهر", "عشرة أشهر", "عشرة أشهر"),
        ("12y", "اثنتا عشرة سنة", "اثنتي عشرة سنة", "اثنتي عشرة سنة"),
        ("15d", "خمسة عشر يوماً", "خمسة عشر يوماً", "خمسة عشر يوماً"),
        ("20y", "عشرون سنة", "عشرين سنة", "عشرين سنة"),
        ("21m", "واحد وعشرون شهراً", "واحد وعشرين شهراً", "واحد وعشرين شهراً"),
        ("22y", "اثنتان وعشرون سنة", "اثنتين وعشرين سنة", "اثنتين وعشرين سنة"),
        ("90d", "تسعون يوماً", "تسعين يوماً", "تسعين يوماً"),
        ("180d", "180 يوماً", "180 يوماً", "180 يوماً"),
        ("1y6m", "سنة وستة أشهر", "سنة وستة أشهر", "سنة وستة أشهر"),
    ],
)
def test_arabic_lengths_of_time_in_each_case(written: str, nominative: str, oblique: str, accusative: str) -> None:
    language = Language("ar")
    cases = [language.duration(Duration(written), case) for case in ("nominative", "oblique", "accusative")]
    assert cases == [nominative, oblique, accusative]


def test_arabic_money_agrees_with_its_figure() -> None:
    language = Language("ar")
    sums = [(5, "KWD"), (225, "KWD"), (3000, "KWD"), (75, "LBP"), (105, "AED"), (250, "EUR")]
    # The name of a currency is not torn at the end of a line.
    assert [language.money(amount, currency).replace("\u00a0", " ") for amount, currency in sums] == [
        "5 دنانير كويتية",
        "225 ديناراً كويتياً",
        "3,000 دينار كويتي",
        "75 ليرة لبنانية",
        "105 دراهم إماراتية",
        "250 يورو",
    ]


def test_a_report_calls_a_state_as_the_league_does() -> None:
    assert [Language("ar").state_name(code) for code in ("PS", "OM", "KW")] == ["فلسطين", "سلطنة عُمان", "الكويت"]
    assert [Language(lang).state_name("PS") for lang in ("en", "fr")] == ["Palestine", "Palestine"]


def test_months_are_the_states_own() -> None:
    day = date(2026, 11, 21)
    assert Language("ar", state="JO").date(day) == "21 تشرين الثاني 2026"
    assert Language("ar", state="EG").date(day) == "21 نوفمبر 2026"
    assert Language("fr").date(date(2026, 11, 1)) == "1er novembre 2026"


def test_digits_of_arabic_text_only() -> None:
    prose = Language("ar", "arab").prose("المادة 12 من Law No. 34 of 2021")
    assert prose.plain == "المادة ١٢ من Law No. 34 of 2021"
    assert Language("ar", "arab").prose("الفصل 607-3").plain == "الفصل ٦٠٧-٣"


def test_articles_in_a_row_are_a_range() -> None:
    several = [6, 7, 9, 10, 11, 12, 20]
    assert [Language(lang).numbers(several) for lang in ("ar", "en", "fr")] == [
        "6 و7 ومن 9 إلى 12 و20",
        "6, 7, 9 to 12 and 20",
        "6, 7, 9 à 12 et 20",
    ]


def test_hijri_and_references() -> None:
    assert Language("ar").hijri("1432-01-15") == "15 المحرم 1432هـ"
    assert Language("en").hijri("1432-01-15") == "15 Muharram 1432 AH"
    assert Language("en").hijri("about 1432") == "about 1432"
    assert [Language(lang).obligation("6.2.a") for lang in ("ar", "en", "fr")] == ["6(2)(أ)", "6(2)(a)", "6, par. 2, a"]
    assert Language("ar").article("6.2.a") == "المادة 6، الفقرة 2، البند (أ)"
    assert [Language("ar").article(place) for place in ("6", "final.6")] == ["المادة 6", "الفصل الخامس، الفقرة 6"]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("المادة 5 من Law No. 34 of 2021 (art. 2(1)) بشأن", ["Law No. 34 of 2021", "art. 2(1)"]),
        ("راجع https://a.example/b?c=1، ثم R401", ["https://a.example/b?c=1", "R401"]),
        ("المادة 72 bis 1 والمادة 6.2.a", ["72 bis 1", "6.2.a"]),
        ("لا شيء هنا 31–38 من 61", []),
        ("الفصل 607-3 من القانون 09-04، والمواد 6–8", ["607-3", "09-04"]),
    ],
)
def test_latin_runs_are_cut_out_of_arabic(text: str, runs: list[str]) -> None:
    prose = Language("ar").prose(text)
    assert [run.text for run in prose.runs if run.against] == runs
    assert prose.plain == text


def test_a_message_under_its_obligation_does_not_repeat_the_number() -> None:
    title = load().obligations["7"].title.ar
    assert cited(f"مضمون المادة 5 مناقض للالتزام 7 ({title}).", "ar", "7") == f"مضمون المادة 5 مناقض للالتزام «{title}»."


def test_a_rule_that_names_a_clause_by_id_is_read_as_a_lawyer_cites_it() -> None:
    title = load().obligations["27.1.b"].title.ar
    assert cited(f"الالتزام 27.1.b ({title})، والمادة 9.1.a من القانون، والمادة 2.1", "ar") == (
        f"الالتزام المقرر في المادة 27، الفقرة 1، البند (ب) ({title})، والمادة 9.1.a من القانون، والمادة 2.1"
    )
    assert cited(f"الالتزام 27.1.b ({title}) غير مدرج", "ar", "27.1.b") == f"الالتزام «{title}» غير مدرج"
    assert (
        cited("L’obligation 8.1 et 8.2; art. 8.1 de la loi", "fr") == "L’obligation de l’article 8, par. 1 et 8, par. 2; art. 8.1 de la loi"
    )
    assert cited("unless 28.1.a is met; Art. 6.1 of the Law", "en") == "unless 28(1)(a) is met; Art. 6.1 of the Law"
