"""The page of a comparison: two delegations or groups in the same rows, differences marked."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from PySide6.QtGui import QPalette

from a4p_desktop.gui.delegations.comparison_words import (
    answer_words,
    row_words,
    section_words,
    share_words,
)
from a4p_desktop.gui.details.answer_html import AnswerHtml
from a4p_desktop.gui.details.html_pieces import (
    HtmlPieces,
    delegation_link,
    page_style,
    rows_link,
)
from a4p_desktop.gui.look.colours import hover_ground
from a4p_desktop.gui.words.words import Wording, number_words
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.pages.answer import Standing
from a4p_desktop.records.pages.comparison.rows import Comparison, Fact, Row, Share, Verdict
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.text.markup import escaped

say = Speaker("Comparison", on_screen=True)


class ComparisonHtml(HtmlPieces):
    """Writes the HTML of a comparison, or of one regional group by itself."""

    def __init__(
        self,
        comparison: Comparison,
        wording: Wording,
        text_of: Callable[[Question], str],
        palette: QPalette,
    ) -> None:
        """`text_of` gives a question as one would type it."""
        super().__init__(palette)
        self._comparison = comparison
        self._wording = wording
        self._text_of = text_of
        self._ground = hover_ground(palette).name()
        self._is_pair = len(comparison.compared) > 1
        self._answers = AnswerHtml(self)

    def html(self) -> str:
        """The whole text."""
        return f"<style>{self.style}{page_style()}{_STYLE}</style>{''.join(self.parts())}"

    def parts(self) -> Iterable[str]:
        """The text, piece by piece."""
        found = self._comparison
        yield f"<h1>{self._title()}</h1>"
        if found.members:
            yield self.line(*map(self.muted, self._members()))
        if found.listed:
            yield self._listed()
        if self._is_pair:
            yield self._summary()
        for section, rows in groupby(found.rows, key=lambda row: row.section):
            yield f"<h2>{escaped(section_words(section))}</h2>{self._table(list(rows))}"
        if found.meetings_left_out:
            words = say("Meetings left out: {number}.", number=found.meetings_left_out)
            yield f"<p>{self.muted(words)}</p>"

    def _title(self) -> str:
        names = [escaped(delegation.name) for delegation in self._comparison.compared]
        if not self._is_pair:
            return names[0]
        return say("{first} and {second} compared", first=names[0], second=names[1])

    def _members(self) -> Iterable[str]:
        found = self._comparison
        for group, number in zip(found.compared, found.members, strict=True):
            if self._is_pair:
                yield say("{name}, members: {number}", name=group.name, number=number)
            else:
                yield say("Members: {number}", number=number)

    def _listed(self) -> str:
        """The members of a group by where they stand on the instrument that is asked about."""
        found = self._comparison
        title = self._wording.short("instrument", found.instrument)
        listed = []
        for standing in Standing:
            members = [each for each in found.listed if each.standing is standing]
            if members:
                links = " · ".join(
                    delegation_link(each.code, escaped(each.name)) for each in members
                )
                number = number_words(len(members))
                listed.append((f"{self._answers.label(standing)} {number}", links))
        return f"<h2>{escaped(title)}</h2>{self.table(*listed, escaped=True)}"

    def _summary(self) -> str:
        differences = say("Different: {number}", number=self._comparison.differences)
        silence = say("Not known: no evidence on one of the two, or the list is incomplete.")
        return self.line(f"<b>{escaped(differences)}</b>", self.muted(silence))

    def _table(self, rows: Sequence[Row]) -> str:
        body = "".join(
            self._row(row, row.code == before.code if before else False)
            for before, row in zip([None, *rows], rows, strict=False)
        )
        return f'<table width="100%" cellspacing="0">{body}</table>'

    def _row(self, row: Row, goes_on: bool) -> str:
        different = self._is_pair and row.verdict is Verdict.DIFFERENT
        ground = f' bgcolor="{self._ground}"' if different else ""
        note = f"<small>{self.muted(row.note)}</small>" if row.note and not goes_on else ""
        label = self.muted(row_words(row, self._wording, goes_on=goes_on))
        cells = [self.lines(label, note), *(self._answer(row, answer) for answer in row.answers)]
        if self._is_pair:
            cells.append(self._mark(row))
        shares = PAIR_SHARES if self._is_pair else _GROUP_SHARES
        columns = "".join(
            f'<td width="{share}%"{ground}>{cell}</td>'
            for share, cell in zip(shares, cells, strict=False)
        )
        return f"<tr>{columns}</tr>"

    def _answer(self, row: Row, answer: Fact | Share) -> str:
        if isinstance(answer, Share):
            words, note = share_words(row, answer), ""
        else:
            words, note = answer_words(row, answer)
        if answer.way is not None:
            table, question = answer.way
            content = rows_link(table, self._text_of(question), escaped(words))
        elif isinstance(answer, Share) or answer.is_known:
            content = escaped(words)
        else:
            content = self.muted(words)
        if row.section == "instruments" and isinstance(answer, Fact):
            content = f"{self._answers.sign(answer.values[0])} {content}"
        return self.lines(content, self.muted(note))

    def _mark(self, row: Row) -> str:
        if row.verdict is Verdict.DIFFERENT:
            return f"<b>{escaped(_difference_words(row))}</b>"
        if row.verdict is Verdict.SAME:
            return escaped(say("= Same"))
        return self.muted(say("? Not known"))


def _difference_words(row: Row) -> str:
    shares = [share.percent for share in row.answers if isinstance(share, Share)]
    if not shares:
        return say("≠ Different")
    points = round(max(shares) - min(shares))
    if points < 1:
        return say("≠ by less than 1 point")
    return say("≠ by {n} point|≠ by {n} points", n=points)


_STYLE = "td { padding: 3px 10px 4px 6px; }"
PAIR_SHARES = (26, 27, 27, 20)
"""The widths of the columns for a row's name, the two answers and the difference, in per cent."""
_GROUP_SHARES = (60, 40)
