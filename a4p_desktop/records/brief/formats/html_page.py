"""A brief as HTML: one self-contained file, whose body is also the source of Qt's pages.

The body uses only what Qt's rich text supports (https://doc.qt.io/qt-6/richtext-html-subset.html)
or gui/brief/rich_text.py replaces.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from a4p_desktop.records.brief.brief import Brief, BriefSource, Card, Cell, Column, Table, Words
from a4p_desktop.records.brief.formats.svg_picture import picture_svg
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.answer import STEPS, Standing, standing_words
from a4p_desktop.records.text.markup import escaped, without_endless_words

say = Speaker("Brief")


class Look(NamedTuple):
    """How a standing looks on paper; the same as in a light window."""

    ground: str
    ink: str
    edge: str
    sign: str


LOOKS = {
    Standing.ENDORSED: Look("#bfe3cd", "#0b4429", "#2b7d52", "✓"),
    Standing.SUPPORT: Look("#fbe6bf", "#5c3700", "#a06a00", "◐"),
    Standing.NONE: Look("#eceef1", "#474d54", "#7d858d", "?"),
    Standing.NOT_LISTED: Look("#ffffff", "#474d54", "#7d858d", "–"),
}
CARD_STYLE = "".join(
    f".card .{standing} {{ background-color: {look.ground}; color: {look.ink}; }}\n"
    for standing, look in LOOKS.items()
) + (
    ".card .rest { background-color: #f6f7f9; }\n"
    f".full {{ background-color: {LOOKS[Standing.ENDORSED].edge}; }}\n"
    ".empty { background-color: #cfd6dd; }\n"
)
"""The colours of the card, for the file and for Qt's pages."""
_BAR = "&nbsp;" * 3
_RIGHT_TO_LEFT = {"ar", "fa", "he", "ur"}

_STYLE = """\
body { margin: 2rem auto; max-width: 46rem; padding: 0 1rem; color: #1b1b1b; background: #fff;
  font: 0.9rem/1.45 "Noto Sans", "Segoe UI", "Helvetica Neue", Arial, "DejaVu Sans", sans-serif; }
a { color: #0b57a4; }
header { border-bottom: 2px solid #1f5f9e; margin-bottom: 1rem; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0; }
h2 { color: #1f5f9e; font-size: 1rem; margin: 1.2rem 0 0.3rem; break-after: avoid; }
.kind, .names, .more, .note, footer { color: #55606b; }
.kind { margin: 0; font-size: 0.8rem; letter-spacing: 0.06em; text-transform: uppercase; }
.names { margin: 0.2rem 0 0.7rem; }
.more { font-size: 0.8rem; }
.note { font-size: 0.8rem; font-weight: normal; padding-inline-start: 0.8rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #d5dbe1; padding: 0.25rem 0.8rem 0.25rem 0; text-align: start;
  vertical-align: top; }
thead th { border-bottom: 1px solid #5f7890; font-size: 0.8rem; }
.facts th, .facts td { border: 0; padding-block: 0.05rem; }
.facts th { color: #55606b; font-weight: normal; white-space: nowrap; width: 1%; }
.card { margin: 0.8rem 0; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.card td { border: 0; padding: 0.5rem 0.9rem; }
.card .band { white-space: nowrap; width: 1%; }
.standing { font-size: 1.3rem; font-weight: 600; }
.meter { font-size: 0.6rem; vertical-align: middle; }
tr { break-inside: avoid; }
.number { text-align: end; }
svg { height: auto; max-width: 100%; }
sup { line-height: 0; }
sup a { text-decoration: none; }
ol, ul { padding-inline-start: 1.4rem; }
.sources { font-size: 0.8rem; overflow-wrap: anywhere; }
footer { border-top: 1px solid #d5dbe1; font-size: 0.75rem; margin-top: 1.2rem;
  padding-top: 0.4rem; }
@media print { body { margin: 0; max-width: none; padding: 0; font-size: 9pt; } }
"""
_LONGEST_TEXT = 100_000
"""In characters: some thirty pages. Nobody hands over more of one cell, and Qt lays out no text of
a million characters."""


def brief_html(brief: Brief) -> str:
    """The whole file, which declares UTF-8."""
    return "\n".join(_document(brief)) + "\n"


def direction(language: str) -> str:
    """The value of HTML's attribute dir for a language: "ltr" or "rtl"."""
    return "rtl" if language in _RIGHT_TO_LEFT else "ltr"


def _document(brief: Brief) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escaped(brief.language)}" dir="{direction(brief.language)}">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escaped(brief.title)}</title>"
    yield f"<style>\n{_STYLE}{CARD_STYLE if brief.card else ''}</style>"
    yield "</head>"
    yield "<body>"
    yield html_content(brief)
    yield f"<footer>{escaped(brief.made)}</footer>"
    yield "</body>"
    yield "</html>"


def html_content(brief: Brief) -> str:
    """The body without its foot."""
    return "\n".join(_content(brief))


def _content(brief: Brief) -> Iterator[str]:
    yield "<header>"
    yield f'<p class="kind">{_text(brief.kind)}</p>'
    yield f"<h1>{_text(brief.title)}</h1>"
    if brief.names:
        yield f'<p class="names">{_joined(brief.names)}</p>'
    yield "</header>"
    yield "<main>"
    if brief.card:
        yield from _card(brief.card)
    yield from _facts(brief)
    if brief.picture:
        yield f"<h2>{_text(brief.picture.title)}</h2>"
        yield picture_svg(brief.picture)
    for table in brief.tables:
        yield from _table(table)
    notes = (f"<li>{_text(note)}</li>" for note in brief.notes)
    yield from _list(say("Notes"), "ul", "notes", notes)
    sources = (_source(number, source) for number, source in enumerate(brief.sources, start=1))
    yield from _list(say("Sources"), "ol", "sources", sources)
    yield "</main>"


def _card(card: Card) -> Iterator[str]:
    words = f"{LOOKS[card.standing].sign} {_text(standing_words(card.standing))}"
    band = f'{_text(card.instrument)}<div class="standing">{words}</div>'
    small = "".join(f'<div class="more">{_words(line)}</div>' for line in card.lines)
    yield '<table class="card" role="presentation">'
    yield (
        f'<tr><td class="band {card.standing}">{band}</td>'
        f'<td class="rest">{_words(card.when)}{_evidence(card)}{small}</td></tr>'
    )
    yield "</table>"


def _evidence(card: Card) -> str:
    """The evidence as a meter, whose bars are spaces, and in words."""
    if not card.evidence:
        return ""
    kinds = ["full"] * card.steps + ["empty"] * (STEPS - card.steps)
    meter = "&#8201;".join(f'<span class="{kind}">{_BAR}</span>' for kind in kinds)
    return f'<div class="evidence"><span class="meter">{meter}</span> {_text(card.evidence)}</div>'


def _facts(brief: Brief) -> Iterator[str]:
    if brief.facts:
        yield '<table class="facts">'
        for fact in brief.facts:
            label = f'<th scope="row">{_text(fact.label)}</th>'
            yield f"<tr>{label}<td>{_joined(fact.pieces)}</td></tr>"
        yield "</table>"


def _table(table: Table) -> Iterator[str]:
    note = f' <span class="note">{_text(table.note)}</span>' if table.note else ""
    yield f"<h2>{_text(table.heading)}{note}</h2>"
    yield "<table>"
    headings = (
        f'<th scope="col"{_kind(column)}>{_text(column.heading)}</th>' for column in table.columns
    )
    yield f"<thead><tr>{''.join(headings)}</tr></thead>"
    yield "<tbody>"
    for row in table.rows:
        cells = zip(table.columns, row, strict=True)
        columns = (f"<td{_kind(column)}>{_cell(cell)}</td>" for column, cell in cells)
        yield f"<tr>{''.join(columns)}</tr>"
    yield "</tbody>"
    yield "</table>"


def _kind(column: Column) -> str:
    return ' class="number"' if column.is_number else ""


def _cell(cell: Cell) -> str:
    lines = [_words(words) for words in cell]
    return "".join([*lines[:1], *(f'<div class="more">{line}</div>' for line in lines[1:])])


def _joined(pieces: Iterable[Words]) -> str:
    return " · ".join(map(_words, pieces))


def _words(words: Words) -> str:
    html = _text(words.text)
    if words.address:
        html = f'<a href="{escaped(words.address)}">{html}</a>'
    if words.language:
        # bdi isolates Arabic, which would move the points between the names.
        html = (
            f'<bdi lang="{escaped(words.language)}" dir="{direction(words.language)}">{html}</bdi>'
        )
    cited = ", ".join(f'<a href="#source-{number}">{number}</a>' for number in words.cited)
    return f"{html}&nbsp;<sup>[{cited}]</sup>" if cited else html


def _source(number: int, source: BriefSource) -> str:
    html = _text(source.text)
    if source.address:
        address = escaped(source.address)
        html += f'<a href="{address}">{escaped(source.shown)}</a>'
    if source.accessed:
        html += f" ({escaped(source.accessed)})"
    return f'<li id="source-{number}">{html}</li>'


def _list(heading: str, tag: str, kind: str, items: Iterable[str]) -> Iterator[str]:
    listed = list(items)
    if listed:
        yield f"<h2>{escaped(heading)}</h2>"
        yield f'<{tag} class="{kind}">'
        yield from listed
        yield f"</{tag}>"


def _text(text: str) -> str:
    """A text in markup, cut where it would fill a page by itself."""
    cut = text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"
    return without_endless_words(escaped(cut))
