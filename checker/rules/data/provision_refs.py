"""D023: a provision is referred to that the profile does not describe.

Purpose
    ``by`` and ``aggravates`` name a provision as ``statute/number``. One that stands nowhere under ``statutes`` cannot be in force,
    carry a penalty or be quoted.

Passes
    statutes: {law: {title: …, provisions: {"2": {}}}}
    transposition: {"6.1": [{by: law/2}]}

Fails
    transposition: {"6.1": [{by: law/22}]}
"""

from __future__ import annotations

from collections.abc import Iterator

from checker.profile.faults import shown
from checker.profile.model import Place, Profile
from checker.profile.suggest import ask, listed, nearest
from checker.rules.base import Case, Hit, Rule
from checker.rules.data.parts import at, mappings, provisions
from checker.text import Text


def _check(case: Case) -> Iterator[Hit]:
    profile = case.profile
    for answer, mapping in mappings(profile):
        if mapping.by and profile.provision(mapping.by) is None:
            yield _hit(profile, mapping.by, at(mapping.places, "by", mapping.place), answer.obligation)
    for _statute, provision in provisions(profile):
        base = provision.aggravates
        if base is not None and profile.provision(base) is None:
            yield _hit(profile, base, at(provision.places, "aggravates", provision.place), None)


def _hit(profile: Profile, ref: str, place: Place, obligation: str | None) -> Hit:
    name = ref.split("/")[0]
    number = ref.removeprefix(f"{name}/")
    statute = profile.statutes.get(name)
    if statute is None:
        meant = nearest(name, profile.statutes)
        suggestion = f"{meant}/{number}" if meant else None
        values = {"ref": shown(ref), "ask": ask(suggestion), "statute": shown(name), "known": listed(profile.statutes) or "–"}
        return Hit(place, obligation, values, subject=ref, message=_NO_STATUTE)
    meant = nearest(number, statute.provisions)
    values = {
        "ref": shown(ref),
        "ask": ask(f"{name}/{meant}" if meant else None),
        "statute": shown(name),
        "known": listed(f"{name}/{known}" for known in statute.provisions) or "–",
    }
    return Hit(place, obligation, values, subject=ref)


_NO_STATUTE = Text(
    "لا تشريع باسم «{statute}» في هذا الملف، فلا يُعرف النص «{ref}».{ask}",
    "No statute “{statute}” stands in this profile, so “{ref}” is not known.{ask}",
    "Aucun texte « {statute} » ne figure dans ce profil ; « {ref} » est donc inconnu.{ask}",
)


RULE = Rule(
    code="D023",
    level="error",
    title=Text(
        "إحالة إلى نص غير وارد",
        "Dangling provision",
        "Renvoi à une disposition absente",
    ),
    purpose=Text(
        "يكشف إحالة إلى مادة أو تشريع لا وصف له في الملف.",
        "Finds a reference to a provision or a statute that the profile does not describe.",
        "Décèle un renvoi à une disposition ou à un texte que le profil ne décrit pas.",
    ),
    basis=(),
    message=Text(
        "لا وصف للنص «{ref}» تحت التشريع «{statute}».{ask}",
        "“{ref}” is not described under the statute “{statute}”.{ask}",
        "« {ref} » n’est pas décrit sous le texte « {statute} ».{ask}",
    ),
    cure=Text(
        "صحّح الإحالة أو أضف النص تحت statutes. الموجود: {known}.",
        "Correct the reference, or add the provision under statutes. There are: {known}.",
        "Corrigez le renvoi ou ajoutez la disposition sous statutes. Il y a : {known}.",
    ),
    check=_check,
)
