"""Small phrases that messages and factors share: an obligation's name, a provision's citation, a list, in three languages."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from checker.arabic import Case, measured
from checker.citation import Custom, articles, custom, parse
from checker.convention.model import Obligation
from checker.offences import offence
from checker.profile.duration import Duration
from checker.profile.model import Profile, Provision
from checker.text import LANGUAGES, Text

_SEPARATORS = {"ar": "، و", "en": ", ", "fr": ", "}


def listed(texts: Iterable[Text]) -> Text:
    """Several phrases as one list, each without the full stop that it may end with; Arabic says و before each but the first."""
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
    """A list of clauses: ids that the command line takes; in Arabic, where figures and dots are no citation, in words."""
    parts = tuple(values)
    clauses, words = [part for part in parts if part[:1].isdigit()], [offence(part) for part in parts if not part[:1].isdigit()]
    arabic = " و".join(filter(None, (articles(clauses, "ar", Custom(), turned=True), *(word.ar for word in words))))
    return Text(arabic, *(", ".join((*clauses, *(word.get(lang) for word in words))) for lang in ("en", "fr")))


def element_labels(obligation: Obligation, elements: Iterable[str]) -> Text:
    """The labels of some elements, in the Convention's order."""
    wanted = set(elements)
    return _labels(obligation.id, tuple((e.label.ar, e.label.en, e.label.fr) for e in obligation.elements if e.id in wanted))


@lru_cache(maxsize=4096)
def _labels(_: str, labels: tuple[tuple[str, str, str], ...]) -> Text:
    return listed(Text(*label) for label in labels)


def _act(profile: Profile, statute: str, provisions: Iterable[Provision]) -> Text:
    """Articles of one act; what has no number is called by its title, and by the act alone where it has none."""
    act = profile.statutes[statute]
    name, way = act.citation or act.title, custom(profile.state, act.kind)
    some = [p for p in provisions if p.number != "general"]
    said = {
        lang: articles((p.number for p in some), lang, way, turned=True, capital=lang == "en")
        or next((titled(p, lang) for p in some if p.title), "")
        for lang in LANGUAGES
    }
    arabic = f"{said['ar']} من {name.get('ar')}" if said["ar"] else f"أحكام {name.get('ar')}"
    latin = (f"{name.get(lang)}, {said[lang]}" if said[lang] else name.get(lang) for lang in ("en", "fr"))
    return Text(arabic, *latin)


def titled(provision: Provision, lang: str) -> str:
    """A provision without a number by its title, in the quotation marks of the language."""
    mark = {"ar": "حكم «{}»", "en": "“{}”", "fr": "« {} »"}[lang]
    return mark.format(provision.title.get(lang).strip())


def cited(profile: Profile, provision: Provision) -> Text:
    """A provision as a lawyer cites it: the statute's citation (else its title) and the article."""
    return _act(profile, provision.statute, (provision,))


def cited_all(profile: Profile, provisions: Iterable[Provision]) -> Text:
    """Several provisions, each named once, statute by statute."""
    acts: dict[str, dict[str, Provision]] = {}
    for provision in provisions:
        acts.setdefault(provision.statute, {})[provision.number] = provision
    parts = [_act(profile, statute, named.values()) for statute, named in acts.items()]
    return Text("، و".join(p.ar for p in parts), "; ".join(p.en for p in parts), " ; ".join(p.fr for p in parts))


def cited_after(profile: Profile, provisions: Iterable[Provision], named: Provision) -> Text:
    """Several provisions in a sentence that has just named another one: where the act is the same, Arabic and French say so in a word."""
    some = tuple(provisions)
    whole = cited_all(profile, some)
    if not all(p.statute == named.statute and parse(p.number) for p in some):
        return whole
    way = custom(profile.state, profile.statutes[named.statute].kind)
    arabic, french = (articles((p.number for p in some), lang, way, turned=True, capital=False) for lang in ("ar", "fr"))
    return Text(f"{arabic} منه", whole.en, f"l’{french} du même texte")


def statute_names(profile: Profile, statutes: Iterable[str]) -> Text:
    """Several statutes by citation, else by title."""
    return listed(profile.statutes[s].citation or profile.statutes[s].title for s in statutes)


_UNITS = {
    "d": (("day", "days"), ("jour", "jours")),
    "w": (("week", "weeks"), ("semaine", "semaines")),
    "m": (("month", "months"), ("mois", "mois")),
    "y": (("year", "years"), ("an", "ans")),
}


def counted(number: int, unit: str, case: Case = "oblique") -> Text:
    """A number of days (``d``), weeks, months or years in words of each language; ``case`` is the Arabic one."""
    english, french = _UNITS[unit]
    return Text(
        measured(number, unit, case),
        f"{number} {english[0] if number == 1 else english[1]}",
        f"{number} {french[0] if number < 2 else french[1]}",
    )


def term(duration: Duration, case: Case = "oblique") -> Text:
    """A length of punishment in words: ``1y6m`` as one year and six months; life and death by name."""
    if duration.written == "life":
        return Text("السجن المؤبد", "life imprisonment", "la réclusion à perpétuité")
    if duration.written == "death":
        return Text("الإعدام", "death", "la mort")
    parts = [counted(number, unit, case) for number, unit in duration.parts]
    return Text(" و".join(p.ar for p in parts), " and ".join(p.en for p in parts), " et ".join(p.fr for p in parts))
