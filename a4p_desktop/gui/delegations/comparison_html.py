"""The text of a comparison: two delegations or groups on the same rows, with their differences."""

from collections.abc import Callable, Iterable, Sequence
from html import escape
from itertools import groupby

from PySide6.QtGui import QPalette

from a4p_desktop.gui.delegations.comparison_words import (
    answer_words,
    row_words,
    section_words,
    share_words,
)
from a4p_desktop.gui.details.html_pieces import (
    PAGE_STYLE,
    TextPieces,
    delegation_link,
    rows_link,
    tr,
)
from a4p_desktop.gui.look.colours import hover_ground
from a4p_desktop.gui.words.words import Wording, number_words
from a4p_desktop.records.pages.comparison import Answer, Comparison, Row, Share, Verdict
from a4p_desktop.records.pages.parties import Party
from a4p_desktop.records.question.question import Question


class ComparisonText(TextPieces):
    """Makes the HTML of one comparison; or of one regional group by itself."""

    def __init__(
        self,
        comparison: Comparison,
        wording: Wording,
        text_of: Callable[[Question], str],
        palette: QPalette,
    ) -> None:
        """`text_of` writes a question as it is typed."""
        super().__init__(palette)
        self._comparison = comparison
        self._wording = wording
        self._text_of = text_of
        self._ground = hover_ground(palette).name()
        self._is_pair = len(comparison.parties) > 1

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}{PAGE_STYLE}{_STYLE}</style>{''.join(self.parts())}"

    def parts(self) -> Iterable[str]:
        """The text, piece by piece."""
        found = self._comparison
        yield f"<h1>{self._title()}</h1>"
        if found.members:
            yield self.line(*map(self.muted, self._members()))
        if self._is_pair:
            yield self._summary()
        for section, rows in groupby(found.rows, key=lambda row: row.section):
            yield f"<h2>{escape(section_words(section))}</h2>{self._table(list(rows))}"
        if found.meetings_left_out:
            words = tr("Meetings left out: {}.").format(number_words(found.meetings_left_out))
            yield f"<p>{self.muted(words)}</p>"

    def _title(self) -> str:
        names = [escape(party.name) for party in self._comparison.parties]
        return tr("{} beside {}").format(*names) if self._is_pair else names[0]

    def _members(self) -> Iterable[str]:
        for party, members in zip(self._comparison.parties, self._comparison.members, strict=True):
            words = tr("{name}, members: {number}") if self._is_pair else tr("Members: {number}")
            yield words.format(name=party.name, number=number_words(members))

    def _summary(self) -> str:
        differences = tr("Different in the records: {}.").format(
            number_words(self._comparison.differences)
        )
        means = tr(
            "“Not known” stands where the records are silent on one of the two, or their list is"
            " partial: nothing follows from that."
        )
        return f"<p><b>{escape(differences)}</b> {self.muted(means)}</p>"

    def _table(self, rows: Sequence[Row]) -> str:
        head = "".join(map(self._heading, self._comparison.parties))
        labels = "30%" if self._is_pair else "60%"
        mark = f'<th align="left">{escape(tr("Difference"))}</th>' if self._is_pair else ""
        told = "".join(
            self._row(row, row.code == before.code if before else False)
            for before, row in zip([None, *rows], rows, strict=False)
        )
        return (
            f'<table width="100%" cellspacing="0"><tr><th width="{labels}"></th>{head}{mark}</tr>'
            f"{told}</table>"
        )

    def _heading(self, party: Party) -> str:
        words = delegation_link(party.code, escape(party.name))
        if not self._is_pair:
            return f'<th align="left">{escape(tr("Members"))}</th>'  # its name is the title
        return f'<th width="27%" align="left">{words}</th>'

    def _row(self, row: Row, goes_on: bool) -> str:
        different = self._is_pair and row.verdict is Verdict.DIFFERENT
        ground = f' bgcolor="{self._ground}"' if different else ""
        note = f"<small>{self.muted(row.note)}</small>" if row.note and not goes_on else ""
        label = row_words(row, self._wording, goes_on=goes_on)
        cells = "".join(f"<td{ground}>{self._answer(row, one)}</td>" for one in row.answers)
        mark = f'<td width="16%"{ground}>{self._mark(row)}</td>' if self._is_pair else ""
        return f"<tr><td{ground}>{self.lines(self.muted(label), note)}</td>{cells}{mark}</tr>"

    def _answer(self, row: Row, one: Answer | Share) -> str:
        words, note = (
            (share_words(row, one), "") if isinstance(one, Share) else answer_words(row, one)
        )
        if one.way is not None:
            table, question = one.way
            told = rows_link(table, self._text_of(question), escape(words))
        elif isinstance(one, Answer) and one.is_known:
            told = escape(words)
        else:
            told = self.muted(words)
        return self.lines(told, self.muted(note))

    def _mark(self, row: Row) -> str:
        if row.verdict is Verdict.DIFFERENT:
            return f"<b>≠ {escape(_difference(row))}</b>"
        if row.verdict is Verdict.SAME:
            return f"= {escape(tr('Same'))}"
        return self.muted(tr("? Not known"))


def _difference(row: Row) -> str:
    shares = [one.percent for one in row.answers if isinstance(one, Share)]
    if not shares:
        return tr("Different")
    points = round(max(shares) - min(shares))
    if points < 1:
        return tr("by less than 1 point")
    return tr("by 1 point") if points == 1 else tr("by {} points").format(number_words(points))


_STYLE = "th, td { padding: 2px 10px 4px 6px; }"
