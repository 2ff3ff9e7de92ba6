"""The table of States: each figure with its denominator, what is unknown told apart from what is not."""

from __future__ import annotations

import csv
import io
import unicodedata
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any, Final

from checker.assessment import Assessment
from checker.names import state_name
from checker.output.plain import clean, dumps
from checker.profile.model import Event, Participation
from checker.text import LANGUAGES, Text


@dataclass(frozen=True, slots=True)
class Row:
    """One State. A day is a date, ``undated`` (it took place), ``none`` (looked for, has not) or ``unknown`` (nobody looked)."""

    state: str
    file: str
    names: dict[str, str]
    usable: bool
    signed: str = "unknown"
    ratified: str = "unknown"
    bound: bool = False
    in_force: str = "unknown"
    due: int = 0
    assessed: int = 0
    met_lower: int = 0
    met_upper: int = 0
    reserved: int = 0
    text_read: int = 0
    not_assessed: int = 0
    """Of the obligations due."""


_HEADINGS: Final = {
    "state": Text("الدولة", "State", "État"),
    "signed": Text("التوقيع", "Signed", "Signée"),
    "ratified": Text("التصديق", "Ratified", "Ratifiée"),
    "in_force": Text("النفاذ", "In force", "En vigueur"),
    "assessed": Text("قُيِّم", "Assessed", "Évaluées"),
    "met": Text("استوفي", "Met", "Remplies"),
    "reserved": Text("متحفظ عليه", "Reserved", "Réservées"),
    "text_read": Text("قُرئ نصه", "Text read", "Texte lu"),
    "not_assessed": Text("لم يُقيَّم", "Not assessed", "Non évaluées"),
}
_WORDS: Final = {
    "undated": Text("بلا تاريخ", "undated", "sans date"),
    "none": Text("لا", "no", "non"),
    "unknown": Text("؟", "?", "?"),
    "unusable": Text("تعذرت قراءة الملف", "cannot be read", "illisible"),
}
_NOTE = Text(
    "قُيِّم ولم يُقيَّم واستوفي: من الالتزامات الواجبة. استوفي: من حد أدنى (المجهول غير مستوفى) إلى حد أعلى (المجهول مستوفى)."
    " قُرئ نصه: مما قُيِّم. ؟: لم يُبحث.",
    "Assessed, met and not assessed: of the obligations due. Met: from what is known to what is possible. Text read: of those"
    " assessed. ?: nobody looked.",
    "Évaluées, remplies et non évaluées : sur les obligations dues. Remplies : de ce qui est établi à ce qui est possible. "
    "Texte lu : sur les évaluées. "
    "? : non recherché.",
)


def row(a: Assessment) -> Row:
    """The row of one assessment."""
    state = a.state or "?"
    names = {lang: state_name(state, lang) for lang in LANGUAGES}
    if a.profile is None or a.summary is None:
        return Row(state, a.file, names, usable=False)
    acts, s = a.profile.participation, a.summary
    return Row(
        state=state,
        file=a.file,
        names=names,
        usable=True,
        signed=_day(acts.signed if acts else None),
        ratified=_day((acts.ratified or acts.acceded) if acts else None),
        bound=a.bound,
        in_force=_in_force(a, acts),
        due=s.due,
        assessed=s.assessed,
        met_lower=s.met_lower,
        met_upper=s.met_upper,
        reserved=s.counts.get("reserved", 0),
        text_read=s.text_read,
        not_assessed=s.due - s.assessed,
    )


def _day(event: Event | None) -> str:
    if event is None:
        return "unknown"
    if event.absent is not None:
        return "none"
    return event.date.isoformat() if event.date else "undated"


def _in_force(a: Assessment, acts: Participation | None) -> str:
    if a.bound:
        return a.since.isoformat() if a.since else "undated"
    # That no deposit was found does not show that there is none, unless somebody looked.
    looked = acts is not None and any(e is not None and e.absent is not None for e in (acts.in_force, acts.deposited, acts.ratified))
    return "none" if looked else "unknown"


def as_json(rows: Sequence[Row]) -> str:
    """The rows as JSON, each field by its name."""
    return dumps([asdict(r) for r in rows]) + "\n"


def as_csv(rows: Sequence[Row], lang: str) -> str:
    """The rows as CSV with headings by field name, the State's name in ``lang``."""
    out = io.StringIO()
    fields = [f for f in Row.__dataclass_fields__ if f not in {"names", "file"}]
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow([*fields, "name"])
    for r in rows:
        writer.writerow([*(_plain(getattr(r, f)) for f in fields), r.names[lang]])
    return out.getvalue()


def _plain(value: Any) -> Any:
    return str(value).lower() if isinstance(value, bool) else value


def cells(r: Row, lang: str) -> list[str]:
    """One row as words and figures."""
    name = f"{r.state} {clean(r.names[lang])}"
    if not r.usable:
        return [name, _WORDS["unusable"].get(lang), *[""] * (len(_HEADINGS) - 2)]
    days = [_WORDS[d].get(lang) if d in _WORDS else d for d in (r.signed, r.ratified, r.in_force)]
    met = f"{r.met_lower}–{r.met_upper}" if r.met_lower != r.met_upper else str(r.met_lower)
    return [
        name,
        *days,
        f"{r.assessed}/{r.due}",
        f"{met}/{r.due}",
        str(r.reserved),
        f"{r.text_read}/{r.assessed}",
        f"{r.not_assessed}/{r.due}",
    ]


def as_text(rows: Sequence[Row], lang: str) -> str:
    """Aligned columns without colour or lines, for a pipe or a file."""
    lines = [[heading.get(lang) for heading in _HEADINGS.values()], *(cells(r, lang) for r in rows)]
    widths = [max(_width(line[n]) for line in lines) for n in range(len(_HEADINGS))]
    told = ["  ".join(c + " " * (w - _width(c)) for c, w in zip(line, widths, strict=True)).rstrip() for line in lines]
    return "\n".join([*told, "", _NOTE.get(lang)]) + "\n"


def _width(text: str) -> int:
    return sum(not unicodedata.combining(c) and unicodedata.category(c) != "Cf" for c in text)


def show(rows: Sequence[Row], lang: str) -> None:
    """The table on a terminal; one too narrow for it gets the plain columns, for a date cut short is no date."""
    import click
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Cell

    console = Console()
    lines = [[heading.get(lang) for heading in _HEADINGS.values()], *(cells(r, lang) for r in rows)]
    if console.width < sum(max(_width(line[n]) for line in lines) + 2 for n in range(len(_HEADINGS))):
        click.echo(as_text(rows, lang), nl=False)
        return
    shown = Table(caption=_NOTE.get(lang), caption_justify="left", box=SIMPLE_HEAD)
    for key, heading in _HEADINGS.items():
        shown.add_column(heading.get(lang), no_wrap=True, justify="left" if key in {"state", "signed", "ratified", "in_force"} else "right")
    for r in rows:
        shown.add_row(*(Cell(c, style="" if r.usable else "red") for c in cells(r, lang)))
    console.print(shown)
