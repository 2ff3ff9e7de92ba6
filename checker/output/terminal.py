"""Findings for a reader at a terminal: one block a file, in the order of its lines, each with its cure, and a line of figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import click

from checker.assessment import Assessment
from checker.findings import LEVELS, Finding, Level
from checker.output.plain import clean
from checker.text import Text

LEVEL_NAMES: Final[dict[Level, Text]] = {
    "error": Text("قصور", "error", "erreur"),
    "warning": Text("تنبيه", "warning", "avertissement"),
    "note": Text("ملاحظة", "note", "note"),
}
_FILE_FAULT: Final = Text("خطأ في الملف", "error", "erreur")
_COLOURS: Final = {"error": "red", "warning": "yellow", "note": "cyan"}
_CURE = Text("العلاج: {cure}", "cure: {cure}", "remède : {cure}")
_SUMMARY = Text(
    "{state}، في {date}: استوفي من {lower} إلى {upper} من {due} التزاماً واجباً؛ قُيِّم {assessed}، منها {read} استناداً إلى نص مقروء.",
    "{state} at {date}: {lower} to {upper} of {due} obligations due are met; {assessed} assessed, {read} of them on a text that was read.",
    "{state} au {date} : {lower} à {upper} des {due} obligations dues sont remplies ; {assessed} évaluées, dont {read} sur un texte lu.",
)
_EXACT = Text(
    "{state}، في {date}: استوفي {lower} من {due} التزاماً واجباً؛ قُيِّم {assessed}، منها {read} استناداً إلى نص مقروء.",
    "{state} at {date}: {lower} of {due} obligations due are met; {assessed} assessed, {read} of them on a text that was read.",
    "{state} au {date} : {lower} des {due} obligations dues sont remplies ; {assessed} évaluées, dont {read} sur un texte lu.",
)
_UNBOUND = Text(
    " لم يثبت أن الدولة طرف في هذا التاريخ؛ وقد قُيِّمت كما لو كانت.",
    " The State is not shown to be a Party at that date: assessed as if it were.",
    " Il n’est pas établi que l’État soit Partie à cette date : évalué comme s’il l’était.",
)
_UNUSABLE = Text("{file}: لم يمكن تقييمه.", "{file}: could not be assessed.", "{file} : n’a pas pu être évalué.")
_COUNTS = Text(
    "قصور: {error}، تنبيه: {warning}، ملاحظة: {note}.",
    "Errors: {error}, warnings: {warning}, notes: {note}.",
    "Erreurs : {error}, avertissements : {warning}, notes : {note}.",
)
_FILES = Text("الملفات: {files}. ", "Files: {files}. ", "Fichiers : {files}. ")


def block(a: Assessment, lang: str, summary: bool = False) -> str:
    """All findings of one profile by line, then its figures; in a ``summary`` the figures alone, unless it could not be assessed."""
    told = () if summary and a.usable else sorted(a.findings, key=lambda f: f.sort_key)
    lines = [line(finding, lang) for finding in told]
    return "\n".join([*lines, *([""] if lines else []), figures(a, lang)])


def line(finding: Finding, lang: str) -> str:
    """One finding and its cure. In Arabic the message comes first and the place below it, so that neither turns the other round."""
    place = f"{clean(finding.file)}:{finding.place.line}:{finding.place.column}"
    name = _FILE_FAULT if finding.code.startswith("D") and finding.level == "error" else LEVEL_NAMES[finding.level]
    level = click.style(name.get(lang), fg=_COLOURS[finding.level], bold=True)
    about = f"{finding.code} {finding.obligation}" if finding.obligation else finding.code
    message = clean(finding.message.get(lang))
    cure = clean(finding.cure.get(lang))
    mended = [f"    {click.style(_CURE.format(cure=cure).get(lang), dim=True)}"] if cure else []
    if lang == "ar":
        return "\n".join([f"{level} [{about}]: {message}", *mended, f"    {click.style(place, dim=True)}"])
    return "\n".join([f"{click.style(place, bold=True)}: {level} {about} {message}", *mended])


def figures(a: Assessment, lang: str) -> str:
    """The interval of what is met, what was assessed and what of that rests on a text that somebody read."""
    if a.summary is None or a.state is None or a.as_of is None:
        return _UNUSABLE.format(file=clean(a.file)).get(lang)
    from checker.names import state_name

    s = a.summary
    told = (_EXACT if s.met_lower == s.met_upper else _SUMMARY).format(
        state=Text(*(state_name(a.state, each) for each in ("ar", "en", "fr"))),
        date=a.as_of.isoformat(),
        lower=s.met_lower,
        upper=s.met_upper,
        due=s.due,
        assessed=s.assessed,
        read=s.text_read,
    )
    return told.get(lang) + ("" if a.bound else _UNBOUND.get(lang))


def total(counts: Mapping[Level, int], files: int, lang: str) -> str:
    """The last line: how many findings of each level, over all files."""
    told = _COUNTS.format(**{level: counts.get(level, 0) for level in LEVELS}).get(lang)
    return (_FILES.format(files=files).get(lang) if files > 1 else "") + told
