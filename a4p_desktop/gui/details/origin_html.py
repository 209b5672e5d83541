"""Where a row comes from, in HTML: who added and corrected it, and what is to look at."""

from collections.abc import Iterator, Mapping

from a4p_desktop.gui.details.html_pieces import HtmlPieces
from a4p_desktop.gui.words.words import date_words
from a4p_desktop.records.added.differences import cell_words, column_words
from a4p_desktop.records.archive.queries.additions import (
    RowAddition,
    RowCorrection,
    RowDifference,
)
from a4p_desktop.records.language import Speaker, said
from a4p_desktop.records.origin.row_origins import BASE, Corrected, RowKey, RowOrigin
from a4p_desktop.records.text.dates import local_day
from a4p_desktop.records.text.markup import escaped

say = Speaker("Own records", on_screen=True)

_LOST = {
    "meetings": say.mark(
        "These records no longer have this meeting. Shown is the copy kept with what was {added}."
    ),
    "instruments": say.mark(
        "These records no longer have this instrument. Shown is the copy kept with what was"
        " {added}."
    ),
}
_ROW_LOST = say.mark(
    "These records no longer have this row. Shown is the copy kept with what was {added}."
)


class OriginHtml:
    """Writes what own records say of the rows of one record."""

    def __init__(self, origins: Mapping[RowKey, RowOrigin], pieces: HtmlPieces) -> None:
        self._origins = origins
        self._pieces = pieces

    def whole(self, key: RowKey) -> str:
        """All that follows, for a record of the one row `key`."""
        return self.added(key) + self.corrections() + self.differences()

    def added(self, key: RowKey | None, what: str = "") -> str:
        """A line for each addition that brought the row `key`, which is called `what`, or else by
        whether it is the user's own."""
        origin = self._origins.get(key, BASE) if key else BASE
        return "".join(
            self._pieces.line(
                escaped(what or _kind_words(addition)), self._pieces.muted(addition_words(addition))
            )
            for addition in origin.additions
        )

    def corrections(self) -> str:
        """What was corrected in the rows, and why, with its sources; "" for nothing."""
        pieces = self._pieces
        items = [
            pieces.lines(
                escaped(correction_words(each.correction)), pieces.source_line(each.sources)
            )
            for origin in self._origins.values()
            for each in _standing(origin)
        ]
        return pieces.section(say("Corrected"), pieces.bullets(items))

    def differences(self) -> str:
        """In what the rows differ from what was added, with both values; "" for nothing."""
        items = [
            escaped(words)
            for origin in self._origins.values()
            for difference in origin.differences
            if (words := difference_words(difference))
        ]
        return self._pieces.section(say("To look at"), self._pieces.bullets(items))


def _kind_words(addition: RowAddition) -> str:
    return say("Colleague’s record") if addition.received_on else say("Your record")


def addition_words(addition: RowAddition) -> str:
    """Who added a row when, from what, and that the base has it too."""
    words = _added_by(addition)
    if addition.file and addition.file_row is not None:
        words = say(
            "{added} from {file}, row {row}",
            added=words,
            file=addition.file,
            row=addition.file_row,
        )
    elif addition.file:
        words = say("{added} from {file}", added=words, file=addition.file)
    elif addition.how == "form":
        words = say("{added} by a form", added=words)
    else:
        words = say("{added} from the clipboard", added=words)
    if addition.received_on:
        received = _day(addition.received_on)
        words = say("{added}; received on {date}", added=words, date=received)
    return say("{added}; already in the records", added=words) if addition.in_base else words


def correction_words(correction: RowCorrection) -> str:
    """What a cell is, what it was, who corrected it when, and why."""
    table, column = correction.table_name, correction.column_name
    return say(
        "{column}: {now}; was {before}; {corrected}: {why}",
        column=column_words(table, column),
        now=_cell(table, column, correction.became),
        before=_cell(table, column, correction.was),
        corrected=_corrected_by(correction),
        why=correction.why or say("no reason given"),
    )


def difference_words(difference: RowDifference) -> str:
    """In what a row differs from what was added; "" for one that is not shown."""
    table, column = difference.table_name, difference.column_name or ""
    values = {
        "column": column_words(table, column),
        "base": _cell(table, column, difference.base),
        "own": _cell(table, column, difference.own),
    }
    match difference.kind:
        case "contradiction":
            return say(
                "{column}: the records have “{base}” (shown); what was {added} has “{own}”.",
                added=_added_by(difference),
                **values,
            )
        case "overtaken":
            return say(
                "{column}: the records now have “{base}” (shown); it was {corrected} to “{own}”.",
                corrected=_corrected_by(difference),
                **values,
            )
        case "lost":
            return said(_LOST.get(table, _ROW_LOST), added=_added_by(difference))
    return ""


def _standing(origin: RowOrigin) -> Iterator[Corrected]:
    """The corrections that the row shows: those not overtaken."""
    overtaken = {
        (each.column_name, each.added_on) for each in origin.differences if each.kind == "overtaken"
    }
    for each in origin.corrections:
        if (each.correction.column_name, each.correction.added_on) not in overtaken:
            yield each


def _added_by(what: RowAddition | RowDifference) -> str:
    day = _day(what.added_on)
    if not what.received_on:
        return say("added by you on {date}", date=day)
    if what.added_by:
        return say("added by {name} on {date}", name=what.added_by, date=day)
    return say("added by a colleague on {date}", date=day)


def _corrected_by(what: RowCorrection | RowDifference) -> str:
    day = _day(what.added_on)
    if not what.received_on:
        return say("corrected by you on {date}", date=day)
    if what.added_by:
        return say("corrected by {name} on {date}", name=what.added_by, date=day)
    return say("corrected by a colleague on {date}", date=day)


def _day(stamp: str) -> str:
    return date_words(local_day(stamp), whole=True)


def _cell(table: str, column: str, cell: str | None) -> str:
    return cell_words(table, column, cell) if cell else say("not recorded")
