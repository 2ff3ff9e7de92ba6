"""D059: the file bears the code of another State than the one it is about.

Purpose
    A profile copied from a neighbour's and not renamed, or the reverse, puts one State's law under another's name.

Passes
    KW.yaml: {state: KW}

Fails
    AE.yaml: {state: KW}
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath

from checker.profile.model import Place
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    name = PurePath(case.profile.file).stem
    if name in case.convention.members and name != case.profile.state:
        place = at(case.profile.places, "state", Place())
        yield Hit(place, values={"file": name, "state": case.profile.state}, subject=case.profile.state)


RULE = Rule(
    code="D059",
    level="warning",
    title=Text(
        "اسم الملف لدولة أخرى",
        "File named after another State",
        "Fichier nommé d’après un autre État",
    ),
    purpose=Text(
        "يكشف ملفاً اسمه رمز دولة ومضمونه عن دولة أخرى.",
        "Finds a file that is named after one State and about another.",
        "Décèle un fichier nommé d’après un État et consacré à un autre.",
    ),
    basis=(),
    message=Text(
        "اسم الملف {file}، ومضمونه عن {state}.",
        "The file is named {file} and is about {state}.",
        "Le fichier s’appelle {file} et porte sur {state}.",
    ),
    cure=Text(
        "صحّح اسم الملف أو الحقل state.",
        "Correct the file's name or the field state.",
        "Corrigez le nom du fichier ou le champ state.",
    ),
    check=_check,
)
