"""A brief as Markdown, to be pasted: CommonMark, with the tables of GitHub Flavored Markdown."""

import re
from collections.abc import Iterable, Iterator

from a4p_desktop.records.brief.brief import Bars, Brief, Cell, Picture, Source, Table, Words

# https://spec.commonmark.org/0.31.2/#backslash-escapes; a bar too, which would end a cell.
_SIGNS = re.compile(r"([\\`*_\[\]<>|#~&])")
# What would begin a list, a heading or a line at the beginning of a line.
_OPENING = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
_UNSAFE = re.compile(r"[\s<>]")


def brief_markdown(brief: Brief) -> str:
    """The whole text; it ends with a line end."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {_escaped(brief.title)}"
    yield ""
    yield " · ".join([f"*{_escaped(brief.kind)}*", *map(_words, brief.names)])
    yield ""
    for fact in brief.facts:
        yield f"- **{_escaped(fact.label)}:** {' · '.join(map(_words, fact.said))}"
    if brief.picture:
        yield from _picture(brief.picture)
    for table in brief.tables:
        yield from _table(table)
    yield from _list("Notes", (f"- {_opened(note)}" for note in brief.notes))
    numbered = (f"{number}. {_source(one)}" for number, one in enumerate(brief.sources, start=1))
    yield from _list("Sources", numbered)
    yield ""
    yield f"*{_escaped(brief.made)}*"


def _picture(picture: Picture) -> Iterator[str]:
    yield from ("", f"## {_escaped(picture.title)}", "")
    if isinstance(picture, Bars):
        whole = [picture.whole_means] if picture.whole_means else []
        yield _row(["", *map(_escaped, (picture.value_means, *whole))])
        yield _row(["---", *["--:"] * (1 + len(whole))])
        for bar in picture.bars:
            told = ["—" if bar.whole is None else f"{bar.whole:,}"] if whole else []
            yield _row([_escaped(bar.label), f"{bar.value:,}", *told])
    else:
        yield from (f"- {_escaped(tile.label)}: {_escaped(tile.words)}" for tile in picture.tiles)


def _table(table: Table) -> Iterator[str]:
    yield from ("", f"## {_escaped(table.heading)}", "")
    if table.note:
        yield from (_opened(table.note), "")
    yield _row(_escaped(column.heading) for column in table.columns)
    yield _row("--:" if column.is_number else "---" for column in table.columns)
    for row in table.rows:
        yield _row(map(_cell, row))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _cell(cell: Cell) -> str:
    return " — ".join(map(_words, cell))


def _words(words: Words) -> str:
    told = _escaped(words.text)
    if words.address:
        told = f"[{told}]({_address(words.address)})"
    cited = ", ".join(map(str, words.cited))
    return f"{told} \\[{cited}\\]" if cited else told


def _source(source: Source) -> str:
    told = _opened(source.text)
    if source.address:
        told += f"<{_UNSAFE.sub(_encoded, source.address)}>"
    return f"{told} (accessed on {_escaped(source.accessed)})" if source.accessed else told


def _address(address: str) -> str:
    """An address between the round brackets of a link."""
    return re.sub(r"[()\s<>]", _encoded, address)


def _encoded(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.group().encode("utf-8"))


def _list(heading: str, items: Iterable[str]) -> Iterator[str]:
    listed = list(items)
    if listed:
        yield from ("", f"## {heading}", "")
        yield from listed


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _opened(text: str) -> str:
    """Text at the beginning of a line or of an entry of a list."""
    return _OPENING.sub(_harmless, _escaped(text))


def _harmless(opening: re.Match[str]) -> str:
    blank, sign = opening.groups()
    return f"{blank}{sign}\\" if sign.isdigit() else f"{blank}\\{sign}"
