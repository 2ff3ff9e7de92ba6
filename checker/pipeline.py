"""From what a user names to assessments: which files are meant, under which options, and the one way through load and assess."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from checker.assess import assess, unassessed
from checker.assessment import Assessment, Options
from checker.convention import load as load_convention
from checker.convention.model import Convention
from checker.errors import Unusable
from checker.profile.loader import load as load_profile
from checker.resources import folder
from checker.text import Text

SUFFIXES: Final = (".yaml", ".yml")

SHARED_FROM: Final = 8
"""Fewer profiles than this are assessed sooner by one process than several could be started."""

T = TypeVar("T")

_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")

_NO_FOLDER = Text(
    "لا وجود لمجلد الملفات «{path}».", "There is no folder of profiles “{path}”.", "Il n’existe pas de dossier de profils « {path} »."
)
_EMPTY_FOLDER = Text(
    "لا ملفات دول (YAML) في المجلد «{path}».",
    "The folder “{path}” holds no profile (YAML).",
    "Le dossier « {path} » ne contient aucun profil (YAML).",
)
_NOTHING_NAMED = Text(
    "اذكر دولة (مثل KW) أو ملفاً، أو استعمل --all لجميع الدول.",
    "Name a State (as KW) or a file, or use --all for every profile.",
    "Indiquez un État (comme KW) ou un fichier, ou --all pour tous les profils.",
)
_NO_STATE = Text(
    "لا ملف للدولة «{name}» في «{path}».{hint}",
    "There is no profile of a State “{name}” in “{path}”.{hint}",
    "Il n’existe pas de profil d’un État « {name} » dans « {path} ».{hint}",
)
_NO_FILE = Text("لا وجود للملف «{name}».{hint}", "There is no file “{name}”.{hint}", "Le fichier « {name} » n’existe pas.{hint}")
_IS_FOLDER = Text(
    "«{name}» مجلد لا ملف؛ استعمل --profiles {name} مع --all.",
    "“{name}” is a folder, not a file; use --profiles {name} with --all.",
    "« {name} » est un dossier, non un fichier ; utilisez --profiles {name} avec --all.",
)
_BAD_DATE = Text(
    "«{value}» ليس تاريخاً؛ يُكتب هكذا: 2026-11-21.",
    "“{value}” is not a date; write it as 2026-11-21.",
    "« {value} » n’est pas une date ; écrivez-la ainsi : 2026-11-21.",
)
_BAD_READING = Text(
    "«{value}» ليست قراءة: تُكتب هكذا: 22.3.a=source. القراءات: {known}.",
    "“{value}” is not a reading: write it as 22.3.a=source. Readings: {known}.",
    "« {value} » n’est pas une lecture : écrivez-la ainsi : 22.3.a=source. Lectures : {known}.",
)
_NO_READING = Text(
    "لا قراءة باسم «{value}».{hint} القراءات: {known}.",
    "There is no reading “{value}”.{hint} Readings: {known}.",
    "Il n’existe pas de lecture « {value} ».{hint} Lectures : {known}.",
)
_NO_OPTION = Text(
    "ليس للقراءة {reading} خيار «{value}».{hint} خياراتها: {known}.",
    "Reading {reading} has no option “{value}”.{hint} Its options: {known}.",
    "La lecture {reading} n’a pas d’option « {value} ».{hint} Ses options : {known}.",
)

_LOST_WORKER = Text(
    "أنهى النظام إحدى العمليات الفرعية قبل تمامها (لعل الذاكرة لم تكف)؛ يُعاد الأمر على عدد أقل من الملفات.",
    "The system ended a worker process before its work was done (perhaps for want of memory); run the command on fewer profiles.",
    "Le système a mis fin à un processus avant la fin de son travail (mémoire insuffisante ?) ; relancez la commande sur moins de profils.",
)


def profiles_folder(given: Path | None) -> Path:
    """The folder of profiles: the one given, else ``country_profiles`` in the current folder, else the one that is shipped."""
    if given is not None:
        if not given.is_dir():
            raise Unusable(_NO_FOLDER.format(path=given))
        return given
    here = Path("country_profiles")
    return here if here.is_dir() else folder("country_profiles")


def all_profiles(profiles: Path) -> tuple[Path, ...]:
    """Every profile of a folder, by name; reviews and branding that lie beside them are none."""
    return tuple(p for p in sorted(profiles.iterdir()) if p.suffix in SUFFIXES and _is_profile(p.name))


def _is_profile(name: str) -> bool:
    return not name.startswith((".", "_", "branding")) and ".review." not in name


def find(names: Sequence[str], profiles_dir: Path | None = None, everything: bool = False) -> tuple[str, ...]:
    """The files that are meant, in the order given: each name is a State's code or a file. Raises :class:`Unusable`."""
    profiles = profiles_folder(profiles_dir)
    found: list[str] = [_one(name, profiles) for name in names]
    if everything:
        found += [str(path) for path in all_profiles(profiles)]
        if not found:
            raise Unusable(_EMPTY_FOLDER.format(path=profiles))
    if not found:
        raise Unusable(_NOTHING_NAMED)
    return tuple(dict.fromkeys(found))


def _one(name: str, profiles: Path) -> str:
    if len(name) == 2 and name.isascii() and name.isalpha():
        for suffix in SUFFIXES:
            path = profiles / f"{name.upper()}{suffix}"
            if path.is_file():
                return str(path)
    path = Path(name)
    try:
        if path.is_dir():
            raise Unusable(_IS_FOLDER.format(name=name))
        if path.exists():
            return name
    except OSError:
        return name  # the loader says what is wrong with a name that the system refuses
    message = _NO_FILE if path.suffix or len(path.parts) > 1 else _NO_STATE
    raise Unusable(message.format(name=name, path=profiles, hint=_meant(name, profiles)))


def _meant(name: str, profiles: Path) -> Text:
    """The profile that a mistyped code, or a State's name, stands for."""
    from checker.names import state_name
    from checker.profile.suggest import ask, nearest
    from checker.text import LANGUAGES

    codes = [path.stem for path in all_profiles(profiles)]
    if not codes:
        return Text()
    if "\0" in name:
        return Text()
    stem = Path(name).stem
    words = {code: code for code in codes} | {state_name(code, lang): code for code in codes for lang in LANGUAGES}
    guess = nearest(stem, words)
    if guess is None:
        return Text()
    code = words[guess]
    return ask(code) if guess == code else ask(f"{code} ({guess})")


def parse_date(value: str) -> date:
    """A day written year-month-day; Arabic-Indic figures are read too. Raises :class:`Unusable`."""
    try:
        return date.fromisoformat(value.strip().translate(_DIGITS))
    except ValueError:
        raise Unusable(_BAD_DATE.format(value=value)) from None


def parse_readings(values: Iterable[str], convention: Convention) -> Mapping[str, str]:
    """``ID=OPTION`` strings as a mapping; raises :class:`Unusable` for what the Convention's readings do not know."""
    from checker.profile.suggest import ask, nearest

    chosen: dict[str, str] = {}
    ids = ", ".join(convention.readings)
    for value in values:
        reading, equals, option = (part.strip() for part in value.partition("="))
        if not equals:
            raise Unusable(_BAD_READING.format(value=value, known=ids))
        if reading not in convention.readings:
            raise Unusable(_NO_READING.format(value=reading, hint=ask(nearest(reading, convention.readings)), known=ids))
        options = convention.readings[reading].option_ids
        if option not in options and option != convention.readings[reading].default:
            hint = ask(nearest(option, options))
            raise Unusable(_NO_OPTION.format(reading=reading, value=option, hint=hint, known=", ".join(options)))
        chosen[reading] = option
    return chosen


def assess_file(path: str | Path, options: Options = Options(), convention: Convention | None = None) -> Assessment:
    """Load and assess one profile. A file that cannot be used gives an assessment with its findings and nothing else."""
    convention = convention or load_convention()
    loaded = load_profile(path, convention)
    if loaded.profile is None:
        return unassessed(loaded.file, loaded.state, convention, options, loaded.findings)
    return assess(loaded.profile, convention, options, loaded.findings)


def assess_files(paths: Iterable[str], options: Options = Options()) -> Iterator[Assessment]:
    """Assess several profiles one by one, in the order given; nothing is kept of the ones before."""
    convention = load_convention()
    for path in paths:
        yield assess_file(path, options, convention)


def map_files(paths: Sequence[str], options: Options, function: Callable[[Assessment], T]) -> Iterator[T]:
    """``function`` of each profile's assessment, in the order given. From :data:`SHARED_FROM` profiles on, the cores share the work.

    ``function`` and its result travel between processes: a function of a module (or a ``partial`` of one), and plain values.
    """
    workers = min(_cores(), len(paths))
    if workers < 2 or len(paths) < SHARED_FROM or sys.platform != "linux":
        convention = load_convention()
        for path in paths:
            yield function(assess_file(path, options, convention))
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import active_children, get_context

    from checker.rules import catalogue
    from checker.workers import begin, end_others

    # What every worker needs is read once, before they part.
    load_convention()
    catalogue()
    work = partial(_apply, options=options, function=function)
    before = active_children()
    with ProcessPoolExecutor(workers, mp_context=get_context("fork"), initializer=begin) as pool:
        try:
            yield from pool.map(work, paths, chunksize=min(32, -(-len(paths) // (workers * 4))))
        except BrokenProcessPool:
            end_others(before)
            raise Unusable(_LOST_WORKER) from None


def _apply(path: str, options: Options, function: Callable[[Assessment], T]) -> T:
    return function(assess_file(path, options))


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1
