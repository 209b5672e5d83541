"""The HTML pieces that the texts about records share: sections, lists, facts, sources."""

from collections.abc import Iterable, Sequence
from urllib.parse import quote

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QPalette

from a4p_desktop.gui.look.palettes import link_color
from a4p_desktop.gui.look.type_scale import HEADING, TITLE, Step, css_size
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.archive.archive import Cell
from a4p_desktop.records.archive.queries.sources import Source
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.text.direction import reads_from_right
from a4p_desktop.records.text.markup import escaped

say = Speaker("Details", on_screen=True)

CITE = "cite:"
"""The address of the link to the citation of the record that is shown."""
READ = "read:"
"""The address of the link to the reading of the whole text of the record that is shown."""
FOLD = "fold:"
"""The address of the link that unfolds how we know, or folds it away."""


def css(step: Step) -> str:
    """The size and weight of a step of the type scale, for a style sheet."""
    size = css_size(QGuiApplication.font(), step)
    return f"font-size: {size}; font-weight: {step.weight.value}"


def page_style() -> str:
    """Added to HtmlPieces.style for a text as wide as a page."""
    return (
        f"h1 {{ {css(TITLE)}; margin: 0 0 2px 0; }}"
        f"h2 {{ {css(HEADING)}; margin: 24px 0 4px 0; }}"
        "h3 { font-size: medium; margin: 12px 0 2px 0; }"
        "td { padding: 2px 14px 4px 0; }"
    )


class HtmlPieces:
    """Writes pieces of HTML in the colours of a palette."""

    section_tag = "h4"

    def __init__(self, palette: QPalette, *, unfolded: bool = False) -> None:
        """`unfolded` says whether the methods are shown, and not folded away."""
        self.palette = palette
        self._unfolded = unfolded
        muted = palette.color(QPalette.ColorRole.PlaceholderText).name()
        self.style = (
            f"a {{ color: {link_color(palette).name()}; }}"
            f".muted {{ color: {muted}; }}"
            "p.apart { margin: 8px 0 0 0; } p.close { margin: 2px 0 0 0; }"
            "h2 { margin: 0; } h4 { margin: 14px 0 2px 0; } p { margin: 2px 0 4px 0; }"
            "ul { margin: 2px 0 4px 14px; -qt-list-indent: 0; } li { margin: 2px 0; }"
            "td { padding: 1px 14px 1px 0; }"
        )

    def sources(self, sources: Sequence[Source]) -> str:
        """The sources under their title."""
        return self.section(say("Sources"), self.source_list(sources))

    def source_list(self, sources: Sequence[Source]) -> str:
        """Links to sources, each with its publisher and dates."""
        return self.bullets(
            f"{self.source_link(source)} {self.muted(_source_note(source))}" for source in sources
        )

    def source_link(self, source: Source) -> str:
        """A link to a source, which opens in the browser; its name where it has no address."""
        title = source.name
        if reads_from_right([title]):
            # Or a title in Urdu would turn the whole line.
            title = f"{direction_mark()}\u2068{title}\u2069"
        if not source.url:
            return escaped(title)
        return f'<a href="{escaped(source.url)}">{escaped(title)} ↗</a>'

    def source_line(self, sources: Sequence[Source]) -> str:
        """Links to sources in one line, for one fact of several."""
        links = "; ".join(map(self.source_link, sources))
        label = say("Sources:")
        return f"{self.muted(label)} {links}" if links else ""

    def table(self, *rows: tuple[str, str], escaped: bool = False) -> str:
        """A table of labels and pieces of HTML; a row without a piece is left out.

        With `escaped` the labels are pieces of HTML as well.
        """
        body = "".join(
            f'<tr><td width="26%">{label if escaped else self.muted(label)}</td>'
            f"<td>{value}</td></tr>"
            for label, value in rows
            if value
        )
        return f'<table width="100%">{body}</table>' if body else ""

    def lines(self, *parts: str) -> str:
        """The parts that are not empty, each in a line of its own."""
        return "<br>".join(filter(None, parts))

    def line(self, *parts: str) -> str:
        """A paragraph of the parts that are not empty, with points between them."""
        content = self.points(*parts)
        return f"<p>{content}</p>" if content else ""

    def points(self, *parts: str) -> str:
        """The parts that are not empty, with points between them."""
        return " · ".join(filter(None, parts))

    def fact(self, label: str, value: str) -> str:
        """A label and its value, a piece of HTML; "" without a value."""
        heading = say("{label}:", label=label)
        return f"<p>{self.muted(heading)} {value}</p>" if value else ""

    def section(self, title: str, body: str) -> str:
        """A piece of HTML under a title; "" without a piece."""
        tag = self.section_tag
        return f"<{tag}>{escaped(title)}</{tag}><p>{body}</p>" if body else ""

    def methods(self, *methods: tuple[str, str | None]) -> str:
        """How we know each fact, under a title that folds them away; "" where nothing is recorded.

        `methods` are the name of a fact, "" where there is only one, and its method.
        """
        known: dict[str, list[str]] = {}
        for name, method in methods:
            if method:
                known.setdefault(method, []).append(name)
        if not known:
            return ""
        sign, title = ("▾" if self._unfolded else "▸"), say("How we know")
        link = f'<a href="{FOLD}">{sign} {escaped(title)}</a>'
        heading = f"<{self.section_tag}>{link}</{self.section_tag}>"
        if not self._unfolded:
            return heading
        shown = (
            (" · ".join(filter(None, dict.fromkeys(names))), escaped(method))
            for method, names in known.items()
        )
        return heading + "".join(
            self.fact(name, method) if name else f"<p>{method}</p>" for name, method in shown
        )

    def bullets(self, items: Iterable[str]) -> str:
        """A list of pieces of HTML."""
        content = "".join(f"<li>{item}</li>" for item in items)
        return f"<ul>{content}</ul>" if content else ""

    def muted(self, text: Cell) -> str:
        """Text in the colour of what matters less."""
        return f'<span class="muted">{escaped(str(text))}</span>' if text else ""


def rows_link(table: str, text: str, words: str) -> str:
    """`words`, a piece of HTML, as a link to the rows of `table` that the question `text` finds."""
    return f'<a href="rows:{table}/{quote(text, safe="")}">{words}</a>'


def form_link(form: str, words: str) -> str:
    """`words` as a link to the form `form`: evidence, speaker, correction."""
    return f'<a href="form:{form}">{escaped(words)}</a>'


def brief_link(code: str, words: str) -> str:
    """`words` as a link to the brief on a delegation."""
    return f'<a href="brief:{quote(code, safe="")}">{escaped(words)}</a>'


def comparison_link(code: str, words: str) -> str:
    """`words` as a link to the choice of another delegation, to compare this one with."""
    return f'<a href="compare:{quote(code, safe="")}">{escaped(words)}</a>'


def citation_link(table: str, row: int, words: str) -> str:
    """`words` as a link to the citation of a row of `table`."""
    return f'<a href="{CITE}{table}/{row}">{escaped(words)}</a>'


def delegation_link(code: Cell, words: str) -> str:
    """`words`, a piece of HTML, as a link to the page of a delegation or regional group."""
    return f'<a href="delegation:{quote(str(code), safe="")}">{words}</a>'


def direction_mark() -> str:
    """A mark that gives a line the direction of the window, whatever letters follow."""
    mirrored = QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return "\u200f" if mirrored else "\u200e"


def _source_note(source: Source) -> str:
    publisher = source.publisher if source.title else ""  # without a title it is the link
    dated = date_words(source.dated) if source.dated else ""
    held = "" if source.url or not source.held else say("kept at: {place}", place=source.held)
    read = say("read on {read}", read=date_words(source.accessed)) if source.accessed else ""
    return current().series((publisher, dated, held, read))
