"""A profile to begin with: valid, every obligation present as not assessed, and what it asks for beside it as comments."""

from __future__ import annotations

import os
import textwrap
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from checker.convention import arabic, load, text_ids
from checker.convention.model import Article, Obligation
from checker.names import state_name
from checker.resources import folder
from checker.text import Text

_WIDTH: Final = 110

_HEAD = Text(
    "يُملأ هذا الملف من القانون نفسه ومن مصادره. ما لم يُنظر فيه يبقى not_assessed، وما بُحث عنه ولم يوجد يُكتب absent.",
    "Fill this file from the law itself and its sources. What nobody looked at stays not_assessed; what was looked for and is"
    " not there: absent.",
    "Remplir ce fichier d’après le droit lui-même et ses sources. Ce qui n’a pas été examiné reste not_assessed ; ce qui a "
    "été cherché sans être "
    "trouvé : absent.",
)
_PARTICIPATION = Text("أعمال الدولة تجاه الاتفاقية:", "The State’s acts towards the Convention:", "Actes de l’État envers la Convention :")
_RESERVATIONS = Text(
    "التحفظات: قائمة فارغة تعني أن أحداً بحث ولم يجد، وترك الحقل يعني أن أحداً لم يبحث.",
    "Reservations: an empty list says that somebody looked and found none; leaving it out, that nobody looked.",
    "Réserves : une liste vide signifie qu’on a cherché sans rien trouver ; l’absence du champ, que nul n’a cherché.",
)
_SOURCES = Text("المصادر التي قُرئت:", "What was read:", "Ce qui a été lu :")
_STATUTES = Text("القوانين وأحكامها:", "The statutes and their provisions:", "Les lois et leurs dispositions :")
_ANSWERS = Text(
    "ما يقابل كل التزام. مثال على الجواب بحكم، وعلى الجواب بالغياب:",
    "What answers each obligation. An answer by a provision, and an absence, look like this:",
    "Ce qui répond à chaque obligation. Une réponse par une disposition, puis une absence :",
)
_ELEMENTS = Text("العناصر", "Elements", "Éléments")
_QUALIFIERS = Text("قيود في الاتفاقية نفسها", "Conditions in the Convention itself", "Conditions de la Convention elle-même")
_OPTIONAL = Text("خيار، لا التزام", "an option, no duty", "faculté, non obligation")

EXAMPLES: Final = {
    "participation": """participation:
  signed: {date: 2010-12-21, sources: [convention]}
  ratified: {date: 2013-02-14, act: "Law No. 60 of 2013", sources: [gazette]}
  deposited: {date: 2013-09-05, sources: [gazette]}""",
    "reservations": "reservations: []",
    "sources": """sources:
  gazette: {title: {en: "Official gazette, No. 1"}, kind: official-text, language: ar, seen: 2026-11-21}""",
    "statutes": """statutes:
  cybercrime:
    title: {ar: "…", en: "…"}
    in_force: 2016-01-12
    sources: [gazette]
    provisions:
      "2.1":
        summary: {en: "…"}
        penalty: {prison: {max: 6m}, fine: {min: 500, max: 2000, currency: KWD}, either: true}""",
    "answers": """  "6.1":
    - {by: cybercrime/2.1, relation: equal, elements: {access: met, remaining: unmet}, confidence: high, assessed: 2026-11-21}
  "13":
    absent: {looked: 2026-11-21, confidence: high}""",
}


def scaffold(state: str, lang: str, target: Path, today: date | None = None) -> str:
    """The text of the file for ``state``; ``target`` is where it will lie, so that an editor finds the schema from there."""
    return "\n".join(_lines(state, lang, target, today or date.today())) + "\n"


def _lines(state: str, lang: str, target: Path, today: date) -> Iterator[str]:
    convention = load()
    yield f"# yaml-language-server: $schema={_schema(target)}"
    yield "# " + " · ".join(state_name(state, each) for each in ("ar", "en", "fr"))
    yield from _comment(_HEAD.get(lang))
    yield "profile: 1"
    # Quoted, because YAML 1.1 takes the bare NO for a truth value in other tools.
    yield f'state: "{state}"' if state in {"NO", "ON"} else f"state: {state}"
    yield f"maintained_until: {today.isoformat()}"
    for key, label in (
        ("participation", _PARTICIPATION),
        ("reservations", _RESERVATIONS),
        ("sources", _SOURCES),
        ("statutes", _STATUTES),
    ):
        yield ""
        yield from _comment(label.get(lang))
        yield from (f"# {line}" for line in EXAMPLES[key].split("\n"))
    yield ""
    yield from _comment(_ANSWERS.get(lang))
    yield from (f"# {line}" for line in EXAMPLES["answers"].split("\n"))
    yield "transposition:"
    for article in convention.articles.values():
        yield from _article(article, lang)
        for obligation in convention.in_article(article.number):
            yield from _obligation(obligation, lang)


def _article(article: Article, lang: str) -> Iterator[str]:
    yield ""
    titles = dict.fromkeys((article.title.ar, article.title.get(lang)))
    yield from _comment(f"{article.number}. {' · '.join(titles)}", "  ")
    if str(article.number) in text_ids() and not any(o.id == str(article.number) for o in load().in_article(article.number)):
        yield from _comment(arabic(str(article.number)), "  ")


def _obligation(o: Obligation, lang: str) -> Iterator[str]:
    yield ""
    if o.id in text_ids():
        yield from _comment(f"{o.id}  {arabic(o.id)}", "  ")
    kind = f" ({_OPTIONAL.get(lang)})" if o.force in {"may", "reservation"} else ""
    yield from _comment(f"= {o.restatement.get(lang)}{kind}", "  ")
    if o.elements:
        yield from _comment(f"{_ELEMENTS.get(lang)}: " + ", ".join(f"{e.id} ({e.label.get(lang)})" for e in o.elements), "  ")
    if o.qualifiers:
        yield from _comment(f"{_QUALIFIERS.get(lang)}: " + ", ".join(q.label.get(lang) for q in o.qualifiers), "  ")
    yield f'  "{o.id}": {{not_assessed: {{}}}}'


def _comment(text: str, indent: str = "") -> Iterator[str]:
    for line in text.split("\n"):
        for part in textwrap.wrap(line, _WIDTH, break_long_words=False, break_on_hyphens=False):
            yield f"{indent}# {part}"


def _schema(target: Path) -> str:
    schema = folder("schemas") / "profile.schema.json"
    beside = target.absolute().parent.parent / "schemas" / "profile.schema.json"
    if beside.is_file():
        return "../schemas/profile.schema.json"
    try:
        return Path(os.path.relpath(schema, target.absolute().parent)).as_posix()
    except ValueError:  # another drive
        return schema.as_uri()
