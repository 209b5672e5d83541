"""The pieces of any text of the window that tells of records: sections, lists, facts, sources."""

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import quote

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QPalette

from a4p_desktop.gui.look.palettes import link_color
from a4p_desktop.gui.words.words import code_words, date_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.sources import Source


def tr(text: str) -> str:
    """`text` in the user's language."""
    return QCoreApplication.translate("RecordText", text)


def state_words(state: str) -> str:
    """Where a delegation stands on an instrument (coverage.endorsement_state), in words."""
    return tr("Not on the list") if state == "not_on_list" else code_words("status", state)


PAGE_STYLE = (
    "h1 { font-size: xx-large; margin: 0 0 2px 0; }"
    "h2 { font-size: large; margin: 22px 0 4px 0; }"
    "h3 { font-size: medium; margin: 12px 0 2px 0; }"
    "td { padding: 2px 14px 4px 0; }"
)
"""Beside the style of the pieces, for a text that has the width of a page."""


class TextPieces:
    """Makes pieces of HTML in the colours of a palette."""

    section_tag = "h4"

    def __init__(self, palette: QPalette) -> None:
        muted = palette.color(QPalette.ColorRole.PlaceholderText).name()
        self.style = (
            f"a {{ color: {link_color(palette).name()}; text-decoration: none; }}"
            f".muted {{ color: {muted}; }}"
            "h2 { margin: 0; } h4 { margin: 14px 0 2px 0; } p { margin: 2px 0 4px 0; }"
            "ul { margin: 2px 0 4px 14px; -qt-list-indent: 0; } li { margin: 2px 0; }"
            "td { padding: 1px 14px 1px 0; }"
        )

    def sources(self, sources: Sequence[Source]) -> str:
        """The sources under their title."""
        return self.section(tr("Sources"), self.source_list(sources))

    def source_list(self, sources: Sequence[Source]) -> str:
        """Links to sources, each with its publisher and dates."""
        return self.bullets(
            f"{self.source_link(source)} {self.muted(_source_note(source))}" for source in sources
        )

    def source_link(self, source: Source) -> str:
        """A link to a source, out of the program."""
        words = source.title or source.publisher
        return f'<a href="{escape(source.url, quote=True)}">{escape(words)} ↗</a>'

    def source_line(self, sources: Sequence[Source]) -> str:
        """Links to sources in one line, for a fact among many."""
        links = "; ".join(map(self.source_link, sources))
        return f"{self.muted(tr('Source:'))} {links}" if links else ""

    def table(self, *rows: tuple[str, str], escaped: bool = False) -> str:
        """Labels, each beside its piece of HTML; without those of which nothing is known.

        `escaped` says that the labels are pieces of HTML too.
        """
        told = "".join(
            f'<tr><td width="26%">{label if escaped else self.muted(label)}</td>'
            f"<td>{value}</td></tr>"
            for label, value in rows
            if value
        )
        return f'<table width="100%">{told}</table>' if told else ""

    def lines(self, *parts: str) -> str:
        """Several parts, each in a line of its own, without those that are empty."""
        return "<br>".join(filter(None, parts))

    def line(self, *parts: str) -> str:
        """One line of several parts, without those that are empty."""
        told = " · ".join(part for part in parts if part)
        return f"<p>{told}</p>" if told else ""

    def fact(self, label: str, value: str) -> str:
        """One fact after its label; nothing where it is not known."""
        return f"<p>{self.muted(label + ':')} {value}</p>" if value else ""

    def section(self, title: str, body: str) -> str:
        """A piece of HTML under a title; nothing where there is none."""
        tag = self.section_tag
        return f"<{tag}>{escape(title)}</{tag}><p>{body}</p>" if body else ""

    def bullets(self, items: Iterable[str]) -> str:
        """A list of pieces of HTML."""
        listed = "".join(f"<li>{item}</li>" for item in items)
        return f"<ul>{listed}</ul>" if listed else ""

    def muted(self, text: Cell) -> str:
        """Text that steps back."""
        return f'<span class="muted">{escape(str(text))}</span>' if text else ""


def rows_link(table: str, text: str, words: str) -> str:
    """`words`, a piece of HTML, as a link to the rows that the text of a question finds."""
    return f'<a href="rows:{table}/{quote(text, safe="")}">{words}</a>'


def delegation_link(code: Cell, words: str) -> str:
    """`words`, a piece of HTML, as a link to all that is recorded of a delegation."""
    return f'<a href="delegation:{quote(str(code), safe="")}">{words}</a>'


def _source_note(source: Source) -> str:
    parts = [source.publisher] if source.title else []
    if source.dated:
        parts.append(date_words(source.dated))
    parts.append(tr("read on {}").format(date_words(source.accessed)))
    return ", ".join(parts)
