"""A citation as a BibTeX entry, which BibTeX with its plain styles and biber both read.

Sources of the rules: O. Patashnik, “BibTeXing” (1988): entry types, braces that keep a name or a
title as it stands, month macros; the biblatex manual, 2.1.1 and 2.2.2: @unpublished for speeches,
`url` as it stands, `urldate` as ISO 8601.
"""

import re
from collections.abc import Iterable, Iterator

from a4p_desktop.records.cite.citation import Citation
from a4p_desktop.records.cite.phrases import keys, note_words, title_words
from a4p_desktop.records.text.dates import date_parts, shared_parts
from a4p_desktop.records.text.plain_text import clean, safe_address
from a4p_desktop.records.text.quotation import curled

_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
# What LaTeX prints as these signs in each font encoding: OT1 prints a plain < as ¡ and | as a dash.
# Pandoc reads each of them; it drops \textbar and \textbraceleft.
_ESCAPES = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        # BibTeX counts every brace, \{ too: these alone leave an entry whole.
        "{": r"$\lbrace$",
        "}": r"$\rbrace$",
        "<": r"\textless{}",
        ">": r"\textgreater{}",
        "|": "$|$",
        "`": r"\`{}",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        **{sign: f"\\{sign}" for sign in "#$%&_"},
    }
)
# TeX's fonts join these: -- in an address would be printed as a dash.
_LIGATURE = re.compile(r"([-',])(?=\1)")


def write(citations: Iterable[Citation]) -> str:
    """The entries in the order given, each with a key of its own."""
    listed = tuple(citations)
    return "\n".join(map(_entry, keys(listed), listed))


def _entry(key: str, citation: Citation) -> str:
    kind = "unpublished" if citation.kind == "statement" else "misc"
    fields = "".join(f"  {name} = {value},\n" for name, value in _fields(citation))
    return f"@{kind}{{{key},\n{fields}}}\n"


def _fields(citation: Citation) -> Iterator[tuple[str, str]]:
    if citation.kind == "statement":
        yield "author", _whole(citation.speaker)
    yield "title", _whole(title_words(citation))
    shared = shared_parts(citation.start, citation.end)
    if shared:
        yield "year", f"{{{shared[0]:04}}}"
    if len(shared) > 1:
        yield "month", _MONTHS[shared[1] - 1]
    note = note_words(citation)
    if note:
        yield "note", f"{{{latex(note)}}}"
    for source in citation.sources[:1]:
        if source.address:
            yield "url", f"{{{safe_address(source.address)}}}"
        if date_parts(source.accessed):
            yield "urldate", f"{{{source.accessed}}}"


def _whole(text: str) -> str:
    """`text` in two pairs of braces: no style splits it as a name or lowers its capitals."""
    return f"{{{{{latex(text)}}}}}"


def latex(text: str) -> str:
    """`text` in one line, as LaTeX prints it in any font encoding.

    Letters of every script are kept: every current TeX reads UTF-8. Straight quotation marks are
    curled: OT1 has none, and packages for German make them commands.
    """
    return _LIGATURE.sub(r"\g<0>{}", curled(clean(text)).translate(_ESCAPES))
