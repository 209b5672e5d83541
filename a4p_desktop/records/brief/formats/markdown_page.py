"""A brief as Markdown: CommonMark, with the tables of GitHub Flavored Markdown."""

import re
from collections.abc import Iterable, Iterator

from a4p_desktop.records.brief.brief import (
    Bars,
    Brief,
    BriefSource,
    Card,
    Cell,
    Picture,
    Table,
    Words,
)
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.pages.answer import standing_words
from a4p_desktop.records.text.markup import xml_text

say = Speaker("Brief")

# What CommonMark, GitHub and pandoc take for markup: to pandoc $ opens a formula, ^ raises, @ cites
# and { opens an attribute; to GitHub :// and www. make a link, and :a: a picture.
# https://spec.commonmark.org/0.31.2/#backslash-escapes, https://pandoc.org/MANUAL.html
_SIGNS = re.compile(
    r"[\\`*_{}\[\]<>|#~&$^@]|:(?=//)|(?<!\w):(?=[\w+-]+:)|(?<=www)\.", re.IGNORECASE
)
# Before these, at the start of a line, a backslash goes that keeps them from opening a list, a
# heading, a definition, a rule or a title block.
_OPENING = re.compile(r"^((?=[-+=:%])|\(?(?:\w|\d+|[ivxlcdm]+)(?=[.)]))", re.IGNORECASE)
_LINE_ENDS = re.compile("[\t\n\r\x85\u2028\u2029]")
_UNSAFE = re.compile(r"[\s<>]")


def brief_markdown(brief: Brief) -> str:
    """The whole text, which ends with a line end."""
    return "\n".join(_lines(brief)) + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield f"# {_escaped(brief.title)}"
    yield ""
    yield " · ".join([f"*{_escaped(brief.kind)}*", *map(_words, brief.names)])
    yield ""
    if brief.card:
        yield from _card(brief.card)
    for fact in brief.facts:
        yield f"- **{_escaped(fact.label)}:** {' · '.join(map(_words, fact.pieces))}"
    if brief.picture:
        yield from _picture(brief.picture)
    for table in brief.tables:
        yield from _table(table)
    yield from _list(say("Notes"), (f"- {_opened(note)}" for note in brief.notes))
    numbered = enumerate(brief.sources, start=1)
    sources = (f"{number}. {_source(source)}" for number, source in numbered)
    yield from _list(say("Sources"), sources)
    yield ""
    yield f"*{_escaped(brief.made)}*"


def _card(card: Card) -> Iterator[str]:
    standing = _escaped(standing_words(card.standing))
    yield f"**{_escaped(card.instrument)}: {standing}**"
    yield ""
    yield f"- {_words(card.when)}"
    if card.evidence:
        yield f"- {_escaped(say('Evidence: {evidence}', evidence=card.evidence))}"
    yield from (f"- {_words(line)}" for line in card.lines)
    yield ""


def _picture(picture: Picture) -> Iterator[str]:
    yield from ("", f"## {_escaped(picture.title)}", "")
    if isinstance(picture, Bars):
        whole = [picture.whole_means] if picture.whole_means else []
        yield _row(["", *map(_escaped, (picture.value_means, *whole))])
        yield _row(["---", *["--:"] * (1 + len(whole))])
        for bar in picture.bars:
            numbers = [bar.value, bar.whole] if whole else [bar.value]
            yield _row([_escaped(bar.label), *map(_number, numbers)])
    else:
        yield from (f"- {_escaped(tile.label)}: {_escaped(tile.words)}" for tile in picture.tiles)


def _number(number: int | None) -> str:
    return "—" if number is None else current().number(number)


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
    text = _escaped(words.text)
    if words.address:
        text = f"[{text}]({_address(words.address)})"
    cited = ", ".join(map(str, words.cited))
    return f"{text} \\[{cited}\\]" if cited else text


def _source(source: BriefSource) -> str:
    text = _opened(source.text)
    if source.address:
        text += f"<{_UNSAFE.sub(_encoded, source.address)}>"
    return f"{text} ({_escaped(source.accessed)})" if source.accessed else text


def _address(address: str) -> str:
    """An address as it stands between the brackets of a link."""
    return re.sub(r"[()\s<>]", _encoded, address)


def _encoded(sign: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in sign.group().encode("utf-8"))


def _list(heading: str, items: Iterable[str]) -> Iterator[str]:
    listed = list(items)
    if listed:
        yield from ("", f"## {_escaped(heading)}", "")
        yield from listed


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", _LINE_ENDS.sub(" ", xml_text(text)))


def _opened(text: str) -> str:
    """Text at the start of a line or of a list entry."""
    return _OPENING.sub(r"\1\\", _escaped(text.lstrip()))
