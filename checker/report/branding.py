"""A ministry's branding from ``branding.yaml``: its words as a view-model, its logo as a picture written into the page."""

from __future__ import annotations

import base64
import errno
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final
from xml.etree import ElementTree

from checker.errors import Unusable
from checker.files import read_limited
from checker.report.overlay import read
from checker.report.sandbox import confined
from checker.report.viewmodel.common import Context, Pair
from checker.report.viewmodel.frame import Branding
from checker.text import Text

MAX_LOGO_BYTES: Final = 2_000_000
_PNG: Final = b"\x89PNG\r\n\x1a\n"
MAX_LOGO_SIDE: Final = 5_000
"""Pixels of a PNG's longer side: a small file can unpack to more than the memory holds."""
MAX_DRAWN: Final = 20_000
"""Shapes of an SVG once every ``use`` is followed."""
MAX_NESTED: Final = 50
"""Levels of an SVG, those that a ``use`` leads to among them."""
_SVG_TAGS: Final = frozenset(
    "svg g path rect circle ellipse line polyline polygon defs title desc "  # noqa: SIM905
    "linearGradient radialGradient stop clipPath mask use symbol".split()
)

_NO_LOGO = Text("تعذرت قراءة الشعار «{file}»: {why}", "The logo “{file}” cannot be read: {why}", "Le logo « {file} » est illisible : {why}")
_BAD_LOGO = Text(
    "الشعار «{file}» ليس صورة PNG أو SVG مقبولة: {why}",
    "The logo “{file}” is not a PNG or a plain SVG picture: {why}",
    "Le logo « {file} » n’est pas une image PNG ou SVG admise : {why}",
)
_SIZE = Text("حجمها كبير", "it is too large", "elle est trop volumineuse")
_CONTENT = Text("محتواها غير ذلك", "its content is something else", "son contenu est autre")
_REACH = Text(
    "فيها ما يتجاوز الرسم («{what}»)", "it holds more than a drawing (“{what}”)", "elle contient autre chose qu’un dessin (« {what} »)"
)


_OUTSIDE = Text(
    "يقع خارج مجلد ملف الهوية", "it lies outside the folder of the branding file", "il se trouve hors du dossier du fichier d’identité"
)


def logo_path(path: Path) -> Path | None:
    """The file of the logo that a branding file names, for its digest; ``None`` where it names none."""
    try:
        named = read(path, "branding").get("logo")
    except Unusable:
        return None
    return path.parent / str(named) if named else None


def load_branding(path: Path | None, context: Context) -> Branding:
    """The branding for one report; none without a file.

    :raises Unusable: where the file or the logo cannot be used, naming it.
    """
    if path is None:
        return Branding()
    data = read(path, "branding")
    language = context.language

    def pair(value: Any) -> Pair:
        return context.pair(Text.of(value))

    alt = Text.of(data.get("logo_alt") or data.get("name")).get(language.code)
    return Branding(
        name=pair(data.get("name")),
        logo=_picture(path.parent / str(data["logo"]), path.parent) if "logo" in data else "",
        logo_alt=alt or language.raw("Logo"),
        cover_note=pair(data.get("cover_note")),
        classification=pair(data.get("classification")),
        signatures=tuple(_signature(context, entry) for entry in data.get("signatures", ())),
    )


def _signature(context: Context, entry: Mapping[str, Any]) -> tuple[Pair, Pair]:
    return context.pair(Text.of(entry["name"])), context.pair(Text.of(entry.get("role")))


def _picture(path: Path, base: Path) -> str:
    """The picture as a data address; one that lies elsewhere, and a drawing that could run or reach anything, is refused."""
    try:
        if not confined(path, base):
            raise Unusable(_NO_LOGO.format(file=path, why=_OUTSIDE))
        content = read_limited(path, MAX_LOGO_BYTES)
    except (OSError, ValueError, RuntimeError) as error:  # a NUL in the name; links in a circle
        if getattr(error, "errno", None) == errno.EFBIG:
            raise Unusable(_BAD_LOGO.format(file=path.name, why=_SIZE)) from None
        raise Unusable(_NO_LOGO.format(file=path, why=getattr(error, "strerror", None) or str(error))) from None
    if content.startswith(_PNG):
        if max(int.from_bytes(content[at : at + 4], "big") for at in (16, 20)) > MAX_LOGO_SIDE:
            raise Unusable(_BAD_LOGO.format(file=path.name, why=_SIZE))
        kind = "png"
    elif path.suffix == ".svg":
        content = _sized(_plain_drawing(content, path.name), content)
        kind = "svg+xml"
    else:
        raise Unusable(_BAD_LOGO.format(file=path.name, why=_CONTENT))
    return f"data:image/{kind};base64,{base64.b64encode(content).decode()}"


def _plain_drawing(content: bytes, name: str) -> ElementTree.Element:
    if b"<!DOCTYPE" in content or b"<!ENTITY" in content:
        raise Unusable(_BAD_LOGO.format(file=name, why=_REACH.format(what="DOCTYPE")))
    try:
        root = ElementTree.fromstring(content)
    except ElementTree.ParseError:
        raise Unusable(_BAD_LOGO.format(file=name, why=_CONTENT)) from None
    for element in root.iter():
        tag = element.tag.rpartition("}")[2] if isinstance(element.tag, str) else "?"
        if tag not in _SVG_TAGS:
            raise Unusable(_BAD_LOGO.format(file=name, why=_REACH.format(what=tag)))
        for key, value in element.attrib.items():
            attribute = key.rpartition("}")[2]
            reaches = re.search(r"url\(\s*['\"]?(?!#)", value) or (attribute == "href" and not value.startswith("#"))
            if attribute.startswith("on") or reaches:
                raise Unusable(_BAD_LOGO.format(file=name, why=_REACH.format(what=attribute)))
    if _drawn(root) > MAX_DRAWN:
        raise Unusable(_BAD_LOGO.format(file=name, why=_SIZE))
    return root


def _sized(root: ElementTree.Element, content: bytes) -> bytes:
    """The drawing with the size of its view box where it says none: from right to left WeasyPrint sets no picture without one."""
    box = (root.get("viewBox") or "").replace(",", " ").split()
    if len(box) != 4 or root.get("width") or root.get("height"):
        return content
    root.set("width", box[2])
    root.set("height", box[3])
    ElementTree.register_namespace("", "http://www.w3.org/2000/svg")
    sized: bytes = ElementTree.tostring(root, encoding="utf-8")
    return sized


def _drawn(root: ElementTree.Element) -> int:
    """How many shapes are drawn when every ``use`` is followed; more than :data:`MAX_DRAWN` for a circle or for too many levels."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    known: dict[int, int] = {}

    def count(element: ElementTree.Element, level: int) -> int:
        if level > MAX_NESTED:
            return MAX_DRAWN + 1
        if id(element) not in known:
            known[id(element)] = MAX_DRAWN + 1  # what leads back to itself has no end
            target = next((v[1:] for k, v in element.attrib.items() if k.rpartition("}")[2] == "href"), None)
            used = [named[target]] if target in named else []
            known[id(element)] = min(1 + sum(count(child, level + 1) for child in (*element, *used)), MAX_DRAWN + 1)
        return known[id(element)]

    return count(root, 1)
