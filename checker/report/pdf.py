"""PDF from HTML: one file keeps two promises, PDF/A-3a (archival, with attachments) and PDF/UA-1 (accessible).

WeasyPrint writes the first; the identification of the second is added here, the rest of it by :mod:`checker.report.engine`.
"""

from __future__ import annotations

import gc
import hashlib
import logging
import os
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final, Literal

from checker.report import engine
from checker.report.fonts import SCHEME, faces

Variant = Literal["both", "ua", "archive"]

_UA_SCHEMA: Final = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>\
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource"><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>\
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description><pdfaProperty:name>part</pdfaProperty:name>\
<pdfaProperty:valueType>Integer</pdfaProperty:valueType></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>"""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that travels inside the PDF: the profile, the review, the assessment as JSON."""

    name: str
    description: str
    content: bytes
    mime: str
    relationship: Literal["Source", "Data", "Supplement"] = "Source"


class RenderFault(Exception):
    """A PDF could not be made; says why."""


_HARMLESS: Final = ("Using fontTools instead of HarfBuzz-Subset",)
"""Said where a system library is missing that only makes it faster."""


class _Problems(logging.Handler):
    """Keeps WeasyPrint's own warnings: a page with a missing picture or a wrong rule is not finished."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not message.startswith(_HARMLESS):
            self.messages.append(message)


def _fetcher() -> Any:
    """A fetcher that answers only for our fonts and for images written into the page; everything else is refused."""
    from weasyprint.urls import URLFetcher, URLFetcherResponse

    files = {face.name: face.path for face in faces()}

    class Closed(URLFetcher):  # type: ignore[misc]
        """No network, no files."""

        def fetch(self, url: str, headers: Any = None) -> Any:
            """The font of that name, or a data address; ``ValueError`` for all else."""
            from urllib.parse import unquote

            if url.startswith(SCHEME):
                path = files.get(unquote(url.removeprefix(SCHEME)))
                if path is not None:
                    return URLFetcherResponse(url, path.read_bytes(), {"Content-Type": "font/ttf"})
            if url.startswith("data:image/"):
                return super().fetch(url, headers)
            raise ValueError("a report fetches nothing from outside")

    return Closed(allowed_protocols=("data",))


def _finish(variant: Variant) -> Any:
    def finish(document: Any, pdf: Any) -> None:
        stream = pdf.objects[int(pdf.catalog["Metadata"].split()[0])]
        stream.compress = False  # ISO 19005: metadata stay readable without a PDF library
        if variant == "both":
            stream.stream = [re.sub(rb"</rdf:RDF>", lambda _: _UA_SCHEMA + b"</rdf:RDF>", part) for part in stream.stream]

    return finish


def write(
    html: str,
    *,
    created: str,
    variant: Variant = "both",
    attachments: Sequence[Attachment] = (),
    contents: Callable[[Mapping[str, int]], str] | None = None,
) -> bytes:
    """The PDF of a page, the same bytes for the same input.

    ``contents`` gives the HTML of a table of contents, one page, from the pages on which the anchors lie. It is set by itself and
    put behind the cover: page numbers without a second layout of the whole.

    :raises RenderFault: where WeasyPrint could not set a part of the page, naming it.
    """
    weasyprint = engine.weasyprint()
    problems = _Problems()
    logger = logging.getLogger("weasyprint")
    logger.addHandler(problems)
    # A document is many small objects that all live to its end: looking for garbage among them takes a fifth of the time.
    # What an earlier report of this process left, set aside (frozen), is swept up first; the last one's goes with the process.
    collecting = gc.isenabled()
    if gc.get_freeze_count():
        gc.unfreeze()
        gc.collect()
    gc.disable()
    moment = datetime.fromisoformat(created.replace("Z", "+00:00")).astimezone(UTC)
    clock = os.environ.get("SOURCE_DATE_EPOCH")
    if clock is None:
        # fontTools stamps each cut font with the time of day unless told otherwise.
        os.environ["SOURCE_DATE_EPOCH"] = str(int(moment.timestamp()))
    try:
        files = [
            weasyprint.Attachment(
                string=a.content, name=a.name, description=a.description, created=moment, modified=moment, relationship=a.relationship
            )
            for a in attachments
        ]
        fetcher = _fetcher()
        options = {"pdf_variant": "pdf/ua-1" if variant == "ua" else "pdf/a-3a"}
        document = weasyprint.HTML(string=html, url_fetcher=fetcher).render(**options)
        if contents is not None:
            # Page 1 is the cover, page 2 the contents: what follows stands one page later than it was set.
            pages = {anchor: number + 1 for number, page in enumerate(document.pages, 1) for anchor in page.anchors}
            inner = weasyprint.HTML(string=contents(pages), url_fetcher=fetcher).render(**options)
            document = document.copy([document.pages[0], *inner.pages, *document.pages[1:]])
        pdf: bytes = document.write_pdf(
            attachments=files if variant != "ua" else None,
            pdf_identifier=hashlib.sha256(html.encode()).digest()[:16],
            finisher=_finish(variant),
            **options,
        )
    finally:
        logger.removeHandler(problems)
        if clock is None:
            del os.environ["SOURCE_DATE_EPOCH"]
        if collecting:
            gc.freeze()
            gc.enable()
    if problems.messages:
        raise RenderFault("; ".join(dict.fromkeys(problems.messages)))
    return pdf
