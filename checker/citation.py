"""How an article of a State's law is cited: the number that a profile writes, as jurists of each language write it.

A profile writes one short form for all languages (``607-3.1``, ``394 bis al. 2``, ``45–46``, ``10.1.b``). Dots part an article from its
paragraph and its item; a hyphen belongs to the number (``607-3``) unless it joins a lower to a higher article (``11-16``). English and
French keep the Latin ordinals. Arabic has its own, and not everywhere the same: what Algeria's French text calls ``394 quater`` its
Arabic text calls 394 مكرر 2, Tunisia's calls ``199 ter`` 199 ثالثاً, and most others write مكرراً.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Final

_LATIN: Final = ("bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies")
_ORDINALS: Final = ("مكرر", "ثالثاً", "رابعاً", "خامساً", "سادساً", "سابعاً", "ثامناً", "تاسعاً", "عاشراً")
_ROMAN: Final = {"I": "أولاً", "II": "ثانياً", "III": "ثالثاً", "IV": "رابعاً", "V": "خامساً"}
_TITLES: Final = dict(zip(("I", "II", "III", "IV", "V"), ("الأول", "الثاني", "الثالث", "الرابع", "الخامس"), strict=True))
_CHAPTERS: Final = _TITLES | dict(zip("12345", _TITLES.values(), strict=True))
LETTERS: Final = dict(zip("abcdefghij", ("أ", "ب", "ج", "د", "هـ", "و", "ز", "ح", "ط", "ي"), strict=True))
_PLACE: Final = re.compile(
    r"(?P<number>\d+(?:-\d+)*)"
    rf"(?: ?(?P<ordinal>{'|'.join(_LATIN)})(?: (?P<after>\d+)(?!°))?)?"
    r"(?P<below>(?:\.(?:\d+-\d+|\d+|[a-j])(?![0-9a-z-]))*)"
    r"(?: al\. (?P<paragraph>\d+)| (?P<item>\d+)°| ?\((?P<bracketed>[a-j]|\d+)\))?"
)
_RANGE: Final = re.compile(r"(\d+)(?:-| ?[–—] ?| to )(\d+)")
_GLOSS: Final = re.compile(r" \([a-z][a-z ]+\)$|-[a-z]{2,}$")
"""A word by which editors tell two provisions of one article apart; the citation is the article's."""

_CHAPTER: Final = r"(?:[Cc]hapter|ch\.) ([0-9IV]+)(?: \([a-z ]+\))?"
_FOLLOWING: Final = r"(.+) ff\.(?: \(Law ([0-9-]+)\))?"


@dataclass(frozen=True, slots=True)
class Place:
    """One article, with the paragraph and the item where they are named."""

    number: str
    ordinal: str = ""
    after: str = ""
    """The figure after the ordinal: the ``1`` of ``72 bis 1``."""
    below: tuple[str, ...] = ()
    marked: str = ""
    """An item that the law marks by ``1°``, or a letter or figure that stands in brackets behind the article's number."""
    last: str = ""
    """The last article of a range."""


@dataclass(frozen=True, slots=True)
class Custom:
    """How the Arabic of one State names articles."""

    one: str = "المادة"
    two: tuple[str, str] = ("المادتان", "المادتين")
    many: str = "المواد"
    repeated: str = "مكرراً"
    counted: bool = False
    """Whether ``ter`` is مكرر 1, ``quater`` مكرر 2 and so on."""


_MAGHREB: Final = Custom(repeated="مكرر")
_SECTION: Final = Custom("الفصل", ("الفصلان", "الفصلين"), "الفصول", "مكرر")
# As the texts quoted in the States' profiles write it; Jordan's مكررة is the editors' knowledge, its one article so numbered was not read.
_CUSTOMS: Final = {
    "DZ": Custom(repeated="مكرر", counted=True),
    "JO": Custom(repeated="مكررة"),
    "LB": _MAGHREB,
    "MA": _MAGHREB,
    "MR": _MAGHREB,
    "SA": _MAGHREB,
    "TN": _SECTION,
}


def custom(state: str, kind: str | None) -> Custom:
    """The State's custom; in Morocco the penal code is in فصول, other laws are in مواد."""
    return _SECTION if (state, kind) == ("MA", "penal") else _CUSTOMS.get(state, Custom())


@lru_cache(maxsize=4096)
def parse(written: str) -> tuple[Place, ...] | None:
    """The articles that a written number names; ``None`` where it is no number at all but a name."""
    plain = _GLOSS.sub("", written)
    parts = re.split(r", ?| and (?=\d)", plain)
    places: list[Place] = []
    for part in parts:
        ranged = _RANGE.fullmatch(part)
        if ranged and int(ranged[1]) < int(ranged[2]):
            places.append(Place(ranged[1], last=ranged[2]))
            continue
        found = _PLACE.fullmatch(part)
        if found is None:
            return None
        if places and places[-1].after and part.isdigit():  # ``87 bis 11 and 12``
            before = places[-1]
            places.append(Place(before.number, before.ordinal, part))
            continue
        below = tuple(filter(None, found["below"].split("."))) + ((found["paragraph"],) if found["paragraph"] else ())
        marked = f"{found['item']}°" if found["item"] else found["bracketed"] or ""
        places.append(Place(found["number"], found["ordinal"] or "", found["after"] or "", below, marked))
    return tuple(places)


# Arabic


def _arabic_number(place: Place, way: Custom) -> str:
    if not place.ordinal:
        return place.number
    step = _LATIN.index(place.ordinal)
    if step == 0:
        if not place.after:
            return f"{place.number} {way.repeated}"
        # مكرر 1 is one name in the Maghreb; elsewhere the figure stands in brackets, as laws print it.
        return f"{place.number} {way.repeated} " + (place.after if way.repeated == "مكرر" else f"({place.after})")
    if way.counted:
        return f"{place.number} {way.repeated} {step}"
    return f"{place.number} {_ORDINALS[step] if way.repeated == 'مكرر' else f'{way.repeated} {_ORDINALS[step]}'}"


def _arabic_mark(mark: str) -> str:
    return f"({LETTERS[mark]})" if mark in LETTERS else mark.removesuffix("°")


_LEVELS: Final = ("الفقرة", "البند", "البند الفرعي")
_SEVERAL: Final = {"الفقرة": ("الفقرتان", "الفقرتين", "الفقرات"), "البند": ("البندان", "البندين", "البنود")}


def _arabic_levels(place: Place) -> list[tuple[str, tuple[str, ...]]]:
    """The levels below the article, the greatest first, each with its marks: one, or both ends of ``3-4``."""
    levels = [(name, tuple(_arabic_mark(m) for m in mark.split("-"))) for name, mark in zip(_LEVELS, place.below, strict=False)]
    if place.marked.endswith("°"):
        levels.append(("البند", (_arabic_mark(place.marked),)))
    return levels


def _arabic_level(name: str, marks: Sequence[str], *, oblique: bool) -> str:
    if len(marks) == 1 or name not in _SEVERAL:
        return f"{name} {' و'.join(marks)}"
    return f"{_SEVERAL[name][2] if len(marks) > 2 else _SEVERAL[name][oblique]} {' و'.join(marks)}"


def _arabic_base(place: Place, way: Custom) -> str:
    number = _arabic_number(place, way)
    if place.marked and not place.marked.endswith("°"):
        mark = _arabic_mark(place.marked)
        number += f" {mark if mark.startswith('(') else f'({mark})'}"
    return number


def _arabic_numbers(places: Sequence[Place], way: Custom, *, oblique: bool) -> str:
    """Whole articles: one, two, or more and ranges."""
    flat: list[str] = []
    for place in places:
        if place.last and int(place.last) - int(place.number) == 1:
            flat += [place.number, place.last]
        elif place.last:
            flat.append(f"من {place.number} إلى {place.last}")
        else:
            flat.append(_arabic_base(place, way))
    if len(flat) == 1 and not places[0].last:
        return f"{way.one} {flat[0]}"
    if len(flat) == 2 and not any(item.startswith("من") for item in flat):
        return f"{way.two[oblique]} {flat[0]} و{flat[1]}"
    return f"{way.many} {' و'.join(flat)}"


def _arabic_below(place: Place, way: Custom, also: Sequence[str] = (), *, turned: bool) -> str:
    """An article with its paragraph: ``المادة 2، الفقرة 1``, or in a sentence ``الفقرة 1 من المادة 2``."""
    *outer, (name, marks) = _arabic_levels(place)
    words = [_arabic_level(n, m, oblique=turned) for n, m in outer] + [_arabic_level(name, (*marks, *also), oblique=turned)]
    article = f"{way.one} {_arabic_base(place, way)}"
    return " من ".join((*reversed(words), article)) if turned else "، ".join((article, *words))


def _arabic(places: Iterable[Place], way: Custom, *, turned: bool) -> str:
    pieces: list[str] = []
    for whole, group in groupby(places, key=lambda p: not _arabic_levels(p)):
        if whole:
            pieces.append(_arabic_numbers(tuple(group), way, oblique=turned))
            continue
        # Paragraphs of one article are named together: الفقرتان 1 و2.
        for _, alike in groupby(group, key=lambda p: (_arabic_base(p, way), _arabic_levels(p)[:-1], _arabic_levels(p)[-1][0])):
            first, *others = alike
            pieces.append(_arabic_below(first, way, [m for p in others for m in _arabic_levels(p)[-1][1]], turned=turned))
    return (" و" if turned else "، و").join(pieces)


def _arabic_name(written: str, way: Custom, turned: bool) -> str:
    """What is no number as it stands, as in :func:`_latin_name`."""
    roman = re.fullmatch(r"(I{1,3}|IV|V)\.([0-9.]+(?:-\d+)?)", written)
    if roman and "." not in roman[2]:
        return f"الفقرة {roman[2]} من البند {_ROMAN[roman[1]]}" if turned else f"البند {_ROMAN[roman[1]]}، الفقرة {roman[2]}"
    if roman:
        return f"{way.one} {roman[2]} من الباب {_TITLES[roman[1]]}"
    chapter = re.fullmatch(_CHAPTER, written)
    if chapter:
        return f"{'الباب' if way is _SECTION else 'الفصل'} {_CHAPTERS.get(chapter[1], chapter[1])}"
    following = re.fullmatch(_FOLLOWING, written)
    places = parse(following[1]) if following else None
    if following and places:
        law = f" (القانون رقم {following[2]})" if following[2] else ""
        return f"{_arabic(places, way, turned=turned)} وما بعدها{law}"
    return ""


# English and French


def _latin_number(place: Place) -> str:
    return " ".join(filter(None, (place.number, place.ordinal, place.after)))


def _latin_below(place: Place, lang: str) -> str:
    words, below = _latin_number(place), list(place.below)
    if below and below[0][0].isdigit():
        paragraph = below.pop(0)
        if lang == "en":
            words += f", paras. {paragraph.replace('-', '–')}" if "-" in paragraph else f", para. {paragraph}"
        else:
            words += f", al. {paragraph.replace('-', ' et ')}"
    if lang == "en":
        return words + "".join(f"({mark})" for mark in below) + _latin_mark(place.marked)
    return words + "".join(f", {mark})" if mark.isalpha() else f", {mark}°" for mark in below) + _latin_mark(place.marked)


def _latin_mark(marked: str) -> str:
    return f", {marked}" if marked.endswith("°") else f" ({marked})" if marked else ""


def _latin(places: Sequence[Place], lang: str, capital: bool) -> str:
    one, several = ("Art.", "Arts.") if lang == "en" and capital else ("art.", "arts." if lang == "en" else "art.")
    to, last = ("–", " and ") if lang == "en" else (" à ", " et ")
    shown = []
    for place in places:
        if place.last and lang == "fr" and int(place.last) - int(place.number) == 1:
            shown += [place.number, place.last]
        else:
            shown.append(f"{place.number}{to}{place.last}" if place.last else _latin_below(place, lang))
    if len(shown) == 1:
        return f"{several if places[0].last else one} {shown[0]}"
    paragraphs = [place.below[0] for place in places if len(place.below) == 1 and place.below[0].isdigit() and not place.marked]
    if len(paragraphs) == len(places) and len({_latin_number(place) for place in places}) == 1:
        listed = ", ".join(paragraphs[:-1]) + last + paragraphs[-1]
        return f"{one} {_latin_number(places[0])}, {'paras.' if lang == 'en' else 'al.'} {listed}"
    if any(place.below or place.marked for place in places):
        return ", ".join(f"{one} {item}" for item in shown[:-1]) + f",{last}{one} {shown[-1]}"
    return f"{several} {', '.join(shown[:-1])}{last}{shown[-1]}"


def _latin_name(written: str, lang: str, capital: bool) -> str:
    """What is no number as it stands: a chapter, an article ``and following``, a number with Roman parts; else nothing."""
    if re.match(r"[IV]+\.", written):
        return f"{'Art.' if lang == 'en' and capital else 'art.'} {written}"
    chapter = re.fullmatch(_CHAPTER, written)
    if chapter:
        return f"{'ch.' if lang == 'en' else 'chap.'} {chapter[1]}"
    following = re.fullmatch(_FOLLOWING, written)
    places = parse(following[1]) if following else None
    if following and places:
        law = f" ({'Law' if lang == 'en' else 'loi'} {following[2]})" if following[2] else ""
        return f"{_latin(places, lang, capital)} {'ff.' if lang == 'en' else 'et suiv.'}{law}"
    return ""


# What others call


def articles(written: Iterable[str], lang: str, way: Custom, *, turned: bool = False, capital: bool = True) -> str:
    """Several numbers of one act, each said once; empty where a profile gives a mere name for a number.

    ``turned``: inside a sentence, before the act, where Arabic puts the paragraph first and the dual in its oblique case.
    """
    places: list[Place] = []
    names: list[str] = []
    for number in written:
        found = parse(number)
        if found is not None:
            places += [place for place in found if place not in places]
        else:
            names.append(_arabic_name(number, way, turned) if lang == "ar" else _latin_name(number, lang, capital))
    if not places:
        cited = ""
    elif lang == "ar":
        cited = _arabic(places, way, turned=turned)
    else:
        cited = _latin(places, lang, capital)
    return (" و" if lang == "ar" else ", ").join(filter(None, (cited, *dict.fromkeys(names))))
