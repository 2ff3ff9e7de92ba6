"""How a PDF is written: each object once, compressed at zlib's own level, never so that a length could be misread."""

from __future__ import annotations

import zlib
from collections.abc import Callable
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


def _to_bytes(original: Callable[[Any], bytes]) -> Callable[[Any], bytes]:
    """A value as it is written; text, whole numbers and bytes, by far the commonest, first."""

    def to_bytes(item: Any) -> bytes:
        kind = type(item)
        if kind is bytes:
            return bytes(item)
        if kind is str:
            return bytes(item.encode("ascii"))
        if kind is int:
            return b"%d" % item
        return original(item)

    return to_bytes


class _Written:
    """The bytes of a dictionary, kept while the file is written: they are asked for again for the file's digest."""

    def __init__(self) -> None:
        self.writing = False
        self.names: dict[Any, bytes] = {}

    def data(self, dictionary: Any) -> bytes:
        """A PDF dictionary as it is written."""
        kept = dictionary.__dict__.get("_packed") if self.writing else None
        if kept is not None:
            return bytes(kept)
        from weasyprint.pdf.tags import pydyf

        parts = [b"<<"]
        for key, value in dictionary.items():
            if key not in self.names:
                self.names[key] = b"/" + pydyf._to_bytes(key) + b" "
            parts.append(self.names[key])
            parts.append(value if type(value) is bytes else pydyf._to_bytes(value))
        data = b"".join((*parts, b">>"))
        if self.writing:
            dictionary._packed = data
        return data


def install() -> None:
    """Write every stream and every dictionary so."""
    from weasyprint.pdf.tags import pydyf

    written, original = _Written(), pydyf.PDF.write
    pydyf._to_bytes = _to_bytes(pydyf._to_bytes)

    def write(self: Any, *given: Any, **named: Any) -> None:
        written.writing = True
        try:
            original(self, *given, **named)
        finally:
            written.writing = False

    pydyf.Stream.data = property(_data)
    pydyf.Dictionary.data = property(written.data)
    pydyf.PDF.write = write
