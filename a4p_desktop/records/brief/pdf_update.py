"""What Qt's writer leaves undone in a PDF: its language, and plain letters for whoever copies it.

All is told by an incremental update (ISO 32000-1, 7.5.6): every byte of the file stays as it was,
and behind its end stand the objects that change, with a table of where they lie now.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping

_TRAILER = re.compile(rb"trailer\s*<<(.*?)>>\s*startxref\s+(\d+)\s+%%EOF\s*\Z", re.DOTALL)
_ROOT = re.compile(rb"/Root\s+(\d+)\s+0\s+R")
_TO_UNICODE = re.compile(rb"/ToUnicode\s+(\d+)\s+0\s+R")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
# The list of a font's letters, and one of them: https://adobe-type-tools.github.io/cmap-resources
_LETTERS = re.compile(rb"\[(?:\s*<[0-9A-Fa-f]+>)*\s*\]")
_LETTER = re.compile(rb"<([0-9A-Fa-f]{4})>")
_FORMS = (("\u2e80", "\u2fdf"), ("\ufb00", "\ufdff"), ("\ufe70", "\ufefc"))
"""Radicals of Chinese signs, joined Latin and Arabic letters, forms of Arabic letters."""
_TRAILER_ROOM = 2048


def finished(pdf: bytes, language: str) -> bytes:
    """`pdf`, as Qt writes it, finished: with `language` (BCP 47) in its catalog, with the wish that
    its title and not its file name stand over the window, and with text that can be found.

    Raises ValueError where `pdf` is not as Qt writes it, or `language` is none.
    """
    if not _LANGUAGE.fullmatch(language):
        raise ValueError(f"{language!r} is no language")
    trailer = _TRAILER.search(pdf, max(0, len(pdf) - _TRAILER_ROOM))
    root = _ROOT.search(trailer[1]) if trailer else None
    if trailer is None or root is None:
        raise ValueError("this PDF does not end as Qt writes it")
    changed = dict(_plain_letters(pdf))
    changed[int(root[1])] = _catalog(_dictionary(pdf, int(root[1])), language)
    return _updated(pdf, changed, trailer[1], int(trailer[2]))


def _updated(pdf: bytes, changed: Mapping[int, bytes], trailer: bytes, before: int) -> bytes:
    """`pdf` with these objects in place of those of the same numbers."""
    parts, table, end = [pdf], [b"xref\n0 1\n0000000000 65535 f \n"], len(pdf)
    for number, content in sorted(changed.items()):
        told = b"%d 0 obj\n%s\nendobj\n" % (number, content)
        table.append(b"%d 1\n%010d 00000 n \n" % (number, end))
        parts.append(told)
        end += len(told)
    ending = b"trailer\n<<%s/Prev %d\n>>\nstartxref\n%d\n%%%%EOF\n" % (trailer, before, end)
    return b"".join([*parts, *table, ending])


def _catalog(entries: bytes, language: str) -> bytes:
    if b"/Catalog" not in entries:
        raise ValueError("the catalog of this PDF is not as Qt writes it")
    told = b"/Lang (%s)\n/ViewerPreferences << /DisplayDocTitle true >>\n" % language.encode()
    return b"<<%s%s>>" % (entries, told)


def _plain_letters(pdf: bytes) -> Iterator[tuple[int, bytes]]:
    """The tables that tell which letter a shape is, with those mended that name no plain one.

    Qt names the first of the letters that look alike, which is a tab for a blank and a radical for
    a Chinese word of one; and it names the joined forms of Arabic letters and of ﬁ. Who copies
    such text, or looks for it, would not have it as it is written.
    """
    for number in sorted({int(found[1]) for found in _TO_UNICODE.finditer(pdf)}):
        told = _stream(pdf, number)
        mended = _LETTERS.sub(lambda found: _LETTER.sub(_plain, found[0]), told)
        if mended != told:
            yield number, b"<< /Length %d >>\nstream\n%s\nendstream" % (len(mended), mended)


def _plain(letter: re.Match[bytes]) -> bytes:
    sign = chr(int(letter[1], 16))
    plain = sign
    if sign == "\t":
        plain = " "
    elif any(first <= sign <= last for first, last in _FORMS):
        plain = unicodedata.normalize("NFKC", sign)
    return b"<%s>" % plain.encode("utf-16-be", "surrogatepass").hex().upper().encode()


def _stream(pdf: bytes, number: int) -> bytes:
    """What stands in the stream that is the object with this number."""
    start = re.compile(rb"\s%d 0 obj\s*<<([^<>]*)>>\s*stream\r?\n" % number).search(pdf)
    end = pdf.find(b"endstream", start.end()) if start else -1
    if start is None or end < 0 or b"/Filter" in start[1]:
        raise ValueError(f"object {number} of this PDF is no plain stream, as Qt writes it")
    return pdf[start.end() : end].rstrip()


def _dictionary(pdf: bytes, number: int) -> bytes:
    """What stands between the brackets of an object, which has none within them."""
    found = re.compile(rb"(?:\A|\s)%d 0 obj\s*<<([^<>]*)>>" % number).search(pdf)
    if found is None:
        raise ValueError(f"object {number} of this PDF is not as Qt writes it")
    return found[1]
