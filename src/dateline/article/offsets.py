"""From code points of the decoded text to bytes of the page."""

from __future__ import annotations

import codecs

_BOMS = (codecs.BOM_UTF8, codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


class ByteOffsets:
    """Answers ascending questions: which byte of the page does code point `n` of its text begin at?

    Encodes the text piece by piece as the questions come, so the whole map costs one pass. `exact` is False when the page cannot be
    rebuilt from its text (bytes that the codec refused); then there are no answers to trust.
    """

    def __init__(self, text: str, encoding: str, content: bytes) -> None:
        self._text = text
        self._bom = next((len(bom) for bom in _BOMS if content.startswith(bom)), 0)
        name = codecs.lookup(encoding).name.replace("-sig", "")
        if name in ("utf-16", "utf-32"):
            name += "-le" if content[:2] == codecs.BOM_UTF16_LE else "-be"
        self._encoding = name
        self._at, self._byte = 0, self._bom
        self._ascii = text.isascii() and len(content) - self._bom == len(text)
        self.exact = self._ascii or self._bom + self._length(text) == len(content)

    def _length(self, piece: str) -> int:
        try:
            return len(piece.encode(self._encoding, "surrogatepass" if self._encoding.startswith("utf") else "strict"))
        except UnicodeEncodeError:
            return -1

    def byte(self, point: int) -> int:
        """The byte at which a code point begins; questions must come in ascending order."""
        if self._ascii:
            return point + self._bom
        self._byte += self._length(self._text[self._at : point])
        self._at = point
        return self._byte
