"""How a stream is written: compressed once, at zlib's own level, and never so that its length could be misread."""

from __future__ import annotations

import zlib
from typing import Any


def _data(stream: Any) -> bytes:
    """A stream as it is written: compressed once (it is asked for twice) and at zlib's own level, not at its slowest.

    None may end in a carriage return: with the line end before ``endstream`` that would read as one line end of two bytes, and the
    stream's length as wrong. The last byte is that of a checksum, so a space at the end of the content changes it.
    """
    from weasyprint.pdf.tags import pydyf

    raw = b"\n".join(part if isinstance(part, bytes) else pydyf._to_bytes(part) for part in stream.stream)
    extra = pydyf.Dictionary(stream.extra.copy())
    if stream.compress:
        extra["Filter"] = "/FlateDecode"
        known = getattr(stream, "_packed", None)
        if known is None or known[0] != raw:
            packed = zlib.compress(raw)
            if packed.endswith(b"\r") and stream.extra.get("Type") != "/XRef":
                packed = zlib.compress(raw + b" ")
            known = stream._packed = (raw, packed)
        raw = known[1]
    extra["Length"] = len(raw)
    return b"\n".join((extra.data, b"stream", raw, b"endstream"))


def install() -> None:
    """Write every stream so."""
    from weasyprint.pdf.tags import pydyf

    pydyf.Stream.data = property(_data)
