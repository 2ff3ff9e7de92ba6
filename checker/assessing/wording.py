"""Small phrases that messages and factors share: an obligation's name, a provision's citation, a list, in three languages."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from checker.convention.model import Obligation
from checker.profile.duration import Duration
from checker.profile.model import Profile, Provision
from checker.text import LANGUAGES, Text

_SEPARATORS = {"ar": "، ", "en": ", ", "fr": ", "}


def listed(texts: Iterable[Text]) -> Text:
    """Several phrases as one list, each without the full stop that it may end with."""
    parts = tuple(texts)
    return Text(**{lang: _SEPARATORS[lang].join(p.get(lang).rstrip(" .") for p in parts) for lang in LANGUAGES})


def joined(texts: Iterable[Text]) -> Text:
    """Several sentences one after the other."""
    parts = tuple(texts)
    return Text(**{lang: " ".join(p.get(lang) for p in parts if p) for lang in LANGUAGES})


def plain(value: str) -> Text:
    """An id or a figure, the same in every language."""
    return Text(value, value, value)


def ids(values: Iterable[str]) -> Text:
    """A list of ids."""
    return listed(plain(v) for v in values)


def element_labels(obligation: Obligation, elements: Iterable[str]) -> Text:
    """The labels of some elements, in the Convention's order."""
    wanted = set(elements)
    return _labels(obligation.id, tuple((e.label.ar, e.label.en, e.label.fr) for e in obligation.elements if e.id in wanted))


@lru_cache(maxsize=4096)
def _labels(_: str, labels: tuple[tuple[str, str, str], ...]) -> Text:
    return listed(Text(*label) for label in labels)


_LETTERS = dict(zip("abcdefghij", ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي"), strict=True))
_LETTERED = re.compile(r"(?<=[0-9][./])([a-j])(?![A-Za-z0-9])")


def _arabic_article(number: str) -> str:
    """An article as Arabic cites it: its letters in the Arabic order, several as several; a name that is no number in quotation marks."""
    if not number[:1].isdigit():
        return f"أحكام «{number}»"
    several = re.fullmatch(r"[0-9]+(?: ?[,–—] ?[0-9]+)+", number) is not None
    lettered = _LETTERED.sub(lambda found: _LETTERS[found[1]], number)
    return f"المواد {lettered.replace(',', '،')}" if several else f"المادة {lettered}"


def _articles(numbers: Iterable[str]) -> Text:
    named = [(n, n[:1].isdigit()) for n in numbers]
    return Text(
        ar=" و".join(_arabic_article(n) for n, _ in named),
        en=", ".join(f"Art. {n}" if article else n for n, article in named),
        fr=", ".join(f"art. {n}" if article else n for n, article in named),
    )


def _act(profile: Profile, statute: str, numbers: Iterable[str]) -> Text:
    act = profile.statutes[statute].citation or profile.statutes[statute].title
    articles = _articles(n for n in numbers if n != "general")
    if not articles:
        return Text(f"أحكام {act.get('ar')}", act.get("en"), act.get("fr"))
    return Text(
        f"{articles.ar} من {act.get('ar')}",
        f"{act.get('en')}, {articles.en}",
        f"{act.get('fr')}, {articles.fr}",
    )


def cited(profile: Profile, provision: Provision) -> Text:
    """A provision as a lawyer cites it: the statute's citation (else its title) and the article."""
    return _act(profile, provision.statute, (provision.number,))


def cited_all(profile: Profile, provisions: Iterable[Provision]) -> Text:
    """Several provisions, each named once, statute by statute."""
    acts: dict[str, dict[str, None]] = {}
    for provision in provisions:
        acts.setdefault(provision.statute, {})[provision.number] = None
    parts = [_act(profile, statute, numbers) for statute, numbers in acts.items()]
    return Text("؛ ".join(p.ar for p in parts), "; ".join(p.en for p in parts), " ; ".join(p.fr for p in parts))


def statute_names(profile: Profile, statutes: Iterable[str]) -> Text:
    """Several statutes by citation, else by title."""
    return listed(profile.statutes[s].citation or profile.statutes[s].title for s in statutes)


_UNITS = {
    "d": (("يوم واحد", "يومين", "أيام", "يوماً", "يوم"), ("day", "days"), ("jour", "jours")),
    "w": (("أسبوع واحد", "أسبوعين", "أسابيع", "أسبوعاً", "أسبوع"), ("week", "weeks"), ("semaine", "semaines")),
    "m": (("شهر واحد", "شهرين", "أشهر", "شهراً", "شهر"), ("month", "months"), ("mois", "mois")),
    "y": (("سنة واحدة", "سنتين", "سنوات", "سنة", "سنة"), ("year", "years"), ("an", "ans")),
}


def _arabic_count(number: int, forms: tuple[str, ...]) -> str:
    if number in (1, 2):
        return forms[number - 1]
    rest = number % 100
    return f"{number} {forms[2] if 3 <= rest <= 10 else forms[3] if rest > 10 else forms[4]}"


def counted(number: int, unit: str) -> Text:
    """A number of days (``d``), weeks, months or years in words of each language."""
    arabic, english, french = _UNITS[unit]
    return Text(
        _arabic_count(number, arabic),
        f"{number} {english[0] if number == 1 else english[1]}",
        f"{number} {french[0] if number < 2 else french[1]}",
    )


def term(duration: Duration) -> Text:
    """A length of punishment in words: ``1y6m`` as one year and six months; life and death by name."""
    if duration.written == "life":
        return Text("السجن المؤبد", "life imprisonment", "la réclusion à perpétuité")
    if duration.written == "death":
        return Text("الإعدام", "death", "la mort")
    parts = [counted(number, unit) for number, unit in duration.parts]
    return Text(" و".join(p.ar for p in parts), " and ".join(p.en for p in parts), " et ".join(p.fr for p in parts))
