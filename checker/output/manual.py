"""Manual pages for a terminal: of a rule, from the rule itself; of what the Convention asks, from its data."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable, Iterator
from typing import Final

from checker.convention import arabic, doubtful, load, text_ids
from checker.convention.model import Clause, Convention, CrosswalkEntry, Obligation, Reading
from checker.errors import Unusable
from checker.output.docstring import manual_of
from checker.output.terminal import LEVEL_NAMES
from checker.profile.suggest import ask, nearest
from checker.reservations.words import authority, ids_text
from checker.rules import by_code, catalogue
from checker.text import Text

WIDTH: Final = 100

_NO_CODE = Text(
    "لا قاعدة برمز «{name}».{hint} لسرد القواعد: mutabaqa explain",
    "There is no rule “{name}”.{hint} To list them: mutabaqa explain",
    "Il n’existe pas de règle « {name} ».{hint} Pour la liste : mutabaqa explain",
)
_NO_ID = Text(
    "لا قاعدة ولا حكم ولا قراءة باسم «{name}».{hint}",
    "There is no rule, provision or reading “{name}”.{hint}",
    "Il n’existe ni règle, ni disposition, ni lecture « {name} ».{hint}",
)
_COLON = Text(": ", ": ", " : ")
_SEMICOLON = Text("؛ ", "; ", " ; ")
_BASIS = Text("السند", "Basis", "Fondement")
_LEVEL = Text("المستوى", "Level", "Niveau")
_MESSAGE = Text("الرسالة", "Message", "Message")
_CURE = Text("العلاج", "Cure", "Remède")
_FOUND = Text("مثال ما تنبه إليه القاعدة", "The rule speaks of this", "La règle signale ceci")
_NOT_FOUND = Text("مثال ما لا تنبه إليه", "It does not speak of this", "Elle ne signale pas cela")
_FORCE: Final = {
    "must": Text("ملزم", "binding", "obligatoire"),
    "may": Text("خيار للدولة الطرف", "an option of the Party", "faculté de la Partie"),
    "reservation": Text("فقرة تجيز التحفظ", "a clause that allows a reservation", "clause autorisant une réserve"),
    "chapeau": Text("حكم تمهيدي ملزم", "binding chapeau", "disposition introductive obligatoire"),
}
_ELEMENTS = Text("العناصر (* جوهري)", "Elements (* core)", "Éléments (* essentiel)")
_QUALIFIERS = Text(
    "قيود تضعها الاتفاقية نفسها", "Conditions that the Convention itself sets", "Conditions posées par la Convention elle-même"
)
_HEAVIER = Text("عقوبته أشد من عقوبة: {id}", "Its penalty must exceed that of: {id}", "Sa peine doit dépasser celle de : {id}")
_EITHER = Text("يغني عنه: {id} (القراءة 29.1-or)", "Alternative: {id} (reading 29.1-or)", "Alternative : {id} (lecture 29.1-or)")
_ALTERNATIVE = Text("تدابير أخرى تجيزها: {id}", "Other measures are allowed by: {id}", "D’autres mesures sont permises par : {id}")
_RESERVABLE = Text("يجوز التحفظ عليه بموجب: {ids}", "May be reserved under: {ids}", "Peut faire l’objet d’une réserve selon : {ids}")
_READINGS = Text("القراءات", "Readings", "Lectures")
_DEFAULT = Text("المعتمدة", "default", "par défaut")
_ALL = Text(
    "لا ترجيح: يثبت ما تتفق عليه القراءات",
    "none prevails: a verdict stands where all agree",
    "aucune ne prévaut : vaut ce que toutes admettent",
)
_REASON = Text("العلة", "Reason", "Motif")
_DOUBT = Text("شك في النص", "Doubt in the text", "Doute sur le texte")
_CROSSWALK = Text("ما يقابله في معاهدات أخرى", "Counterparts in other treaties", "Équivalents dans d’autres traités")
_NONE = Text("لا مقابل له", "no counterpart", "sans équivalent")
_CLAUSES = Text("الفقرات المتصلة به", "Clauses that touch it", "Clauses qui s’y rapportent")
_ARABIC = Text("النص", "Arabic text (authentic)", "Texte arabe (authentique)")
_INSTRUMENTS: Final = {
    "budapest": Text("اتفاقية بودابست", "Budapest Convention", "Convention de Budapest"),
    "protocol": Text("البروتوكول الأول لاتفاقية بودابست", "First Protocol to it", "Premier Protocole à celle-ci"),
    "un": Text("اتفاقية الأمم المتحدة لمكافحة الجريمة السيبرانية", "UN Convention against Cybercrime", "Convention des Nations Unies"),
    "malabo": Text("اتفاقية مالابو", "Malabo Convention", "Convention de Malabo"),
}
_RELATIONS: Final = {
    "equal": Text("مساوٍ", "equal", "égal"),
    "broader": Text("أوسع منه", "broader than it", "plus large"),
    "narrower": Text("أضيق منه", "narrower than it", "plus étroit"),
    "intersects": Text("يتقاطع معه", "intersects with it", "se recoupe avec lui"),
    "none": _NONE,
}
_ALIASES: Final = {f"42.{n}": f"final.{n}" for n in (5, 6)}
"""The final provisions bear no article numbers; they are often cited as if they followed on Art. 42."""


def codes(lang: str) -> str:
    """Every rule: code, level, title."""
    rows = ((rule.code, LEVEL_NAMES[rule.level].get(lang), rule.title.get(lang)) for rule in catalogue())
    return "\n".join(f"{code}  {level:<14}{title}" for code, level, title in rows)


def rule(code: str, lang: str) -> str:
    """A rule's manual page: its docstring in English, its purpose in the other languages; basis, message, cure, examples."""
    found = by_code(code)
    if found is None:
        hint = ask(nearest(code.upper(), (r.code for r in catalogue())))
        raise Unusable(_NO_CODE.format(name=code, hint=hint))
    manual = manual_of(found)
    basis = _SEMICOLON.get(lang).join(authority(b).get(lang) for b in found.basis)
    colon = _COLON.get(lang)
    lines = [
        f"{found.code}  {found.title.get(lang)}",
        "",
        "\n\n".join(map(_fill, manual.prose)) if lang == "en" and manual.prose else _fill(found.purpose.get(lang)),
        "",
        f"{_LEVEL.get(lang)}{colon}{LEVEL_NAMES[found.level].get(lang)}",
        *([_fill(f"{_BASIS.get(lang)}{colon}{basis}")] if basis else []),
        _fill(f"{_MESSAGE.get(lang)}{colon}{_plain(found.message.get(lang))}"),
        _fill(f"{_CURE.get(lang)}{colon}{_plain(found.cure.get(lang))}"),
    ]
    for label, example in ((_FOUND, manual.found), (_NOT_FOUND, manual.passed)):
        if example:
            lines += ["", f"{label.get(lang)}{colon.rstrip()}", "", example]
    return "\n".join(lines)


def _plain(message: str) -> str:
    return re.sub(r"…+", "…", re.sub(r"\{\w+\}", "…", message))


def provision(name: str, lang: str) -> str:
    """An obligation, an article or paragraph with all it holds, a clause outside Arts. 5–29, a final provision or a reading."""
    convention = load()
    wanted = _ALIASES.get(name, name)
    pages: list[str] = []
    expanded = convention.expand(wanted) if wanted != "all" else ()
    if expanded and wanted.isdigit():
        article = convention.articles[int(wanted)]
        pages.append(f"{article.number}. {article.title.get(lang)}")
    if len(expanded) > 1 and wanted in text_ids() and wanted not in expanded:
        pages.append(arabic(wanted))
    pages += ["\n".join(_obligation(convention.obligations[i], convention, lang)) for i in expanded]
    if not expanded and wanted in convention.clauses:
        pages.append("\n".join(_clause(convention.clauses[wanted], lang)))
    if wanted in convention.readings and not expanded and wanted not in convention.clauses:
        pages.append("\n".join(_reading(convention.readings[wanted], lang)))
    elif not pages and wanted in text_ids():
        pages.append(f"{wanted}\n\n{_fill(arabic(wanted))}")
    if not pages:
        known = (*convention.obligations, *convention.clauses, *convention.readings, *(r.code for r in catalogue()))
        raise Unusable(_NO_ID.format(name=name, hint=ask(nearest(name, known))))
    return "\n\n".join(pages)


def _obligation(o: Obligation, convention: Convention, lang: str) -> Iterator[str]:
    yield f"{ids_text([o.id]).get(lang)}  {o.title.get(lang)} ({_FORCE[o.force].get(lang)})"
    yield from _arabic(o.id, lang)
    yield ""
    yield _fill(o.restatement.get(lang))
    if o.elements:
        yield f"\n{_ELEMENTS.get(lang)}{_COLON.get(lang).rstrip()}"
        yield from (f"  {'*' if e.core else ' '} {e.label.get(lang)} [{e.id}]" for e in o.elements)
    if o.qualifiers:
        yield f"\n{_QUALIFIERS.get(lang)}{_COLON.get(lang).rstrip()}"
        yield from (f"    {q.label.get(lang)} [{q.id}]" for q in o.qualifiers)
    relations = ((_HEAVIER, o.heavier_than), (_EITHER, o.either), (_ALTERNATIVE, o.alternative))
    told = [label.format(id=ids_text([other])).get(lang) for label, other in relations if other]
    if o.reservable_by:
        told.append(_RESERVABLE.format(ids=ids_text(o.reservable_by)).get(lang))
    if told:
        yield ""
        yield from told
    if o.note:
        yield ""
        yield _fill(o.note.get(lang))
    # The editors' notes on the copies stand in English; what matters of them the obligation's own note tells in each language.
    for doubt in doubtful(o.id) if lang == "en" or not o.note else ():
        yield _fill(f"{_DOUBT.get(lang)}{_COLON.get(lang)}{doubt.why}")
    clauses = [c for c in convention.clauses.values() if c.id != o.id and c.kind != "prohibition" and _concerns(c, o, convention)]
    if clauses:
        yield f"\n{_CLAUSES.get(lang)}{_COLON.get(lang).rstrip()}"
        yield from (_fill(f"{c.cite.get(lang)}{_COLON.get(lang)}{c.allows.get(lang)}", "  ") for c in clauses)
    readings = [r for r in convention.readings.values() if r.id == o.id or (o.id in r.affects and r.id != "final.6")]
    for reading in readings:
        yield f"\n{_READINGS.get(lang)}{_COLON.get(lang).rstrip()}"
        yield from _reading(reading, lang)
    yield from _crosswalk(o.crosswalk, lang)


def _concerns(clause: Clause, o: Obligation, convention: Convention) -> bool:
    return o.id in clause.applies_to and len(clause.applies_to) < len(convention.must_ids)


def _arabic(text_id: str, lang: str) -> Iterator[str]:
    if text_id in text_ids():
        yield f"\n{_ARABIC.get(lang)}{_COLON.get(lang).rstrip()}"
        yield _fill(arabic(text_id), "  ")


def _clause(clause: Clause, lang: str) -> Iterator[str]:
    yield clause.cite.get(lang)
    yield from _arabic(clause.id, lang)
    yield ""
    yield _fill(clause.allows.get(lang))
    if clause.reading:
        yield ""
        yield from _reading(load().readings[clause.reading], lang)


def _reading(reading: Reading, lang: str) -> Iterator[str]:
    yield _fill(f"{reading.id}{_COLON.get(lang)}{reading.question.get(lang)}")
    for option in reading.options:
        mark = f" ({_DEFAULT.get(lang)})" if option.id == reading.default else ""
        yield _fill(f"- {option.id}{mark}{_COLON.get(lang)}{option.label.get(lang)}. {option.explanation.get(lang)}", "  ")
    if reading.default not in reading.option_ids:
        yield f"  {_ALL.get(lang)}"
    yield _fill(f"{_REASON.get(lang)}{_COLON.get(lang)}{reading.reason.get(lang)}", "  ")


def _crosswalk(entries: Iterable[CrosswalkEntry], lang: str) -> Iterator[str]:
    shown = [e for e in entries if e.relation != "none" or not e.article]
    if shown:
        yield f"\n{_CROSSWALK.get(lang)}{_COLON.get(lang).rstrip()}"
    for e in shown:
        doubt = " (?)" if e.doubtful else ""
        article = f" {e.article}" if e.article else ""
        yield f"  {_INSTRUMENTS[e.instrument].get(lang)}{article}{_COLON.get(lang)}{_RELATIONS[e.relation].get(lang)}{doubt}"


def _fill(text: str, indent: str = "") -> str:
    lines = [
        textwrap.fill(re.sub(r"\s+", " ", line), WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False)
        for line in text.split("\n")
    ]
    return "\n".join(lines)
