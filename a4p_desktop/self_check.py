"""The self-check: reads all bundled files, and searches, exports and draws in a real window."""

import gc
import io
import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from a4p_desktop import NAME, __version__, paths
from a4p_desktop.app import ICON, Program, application
from a4p_desktop.gui.brief.pages import brief_pdf
from a4p_desktop.gui.crash.noted_faults import noted_faults
from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.gui.look import icons
from a4p_desktop.gui.manual.chapters import read_chapters
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.table.tab import TableTab
from a4p_desktop.records import sql_files
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.subjects import Subject, read_brief
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.language import Speaker, current
from a4p_desktop.records.question.question import Question
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES

say = Speaker("Self-check")

_REMEDY = say.mark("Reinstall the program.")
_PATIENCE = 20.0
"""Seconds to wait for an answer of the window."""


Export = Callable[[Sequence[str]], int]
"""The command `export` of the command line, given its arguments; its exit status."""


def self_check(path: Path, export: Export) -> str:
    """Try the program on the records file `path`, and return the result.

    The window shows each table, searches it and exports what it found, which must be what the
    command line writes. Raises RecordsError where something is missing or does not work, or where
    an error is uncaught or Qt warns meanwhile.
    """
    with noted_faults() as faults:
        app = application()
        _require_own_files(app)
        with TemporaryDirectory() as folder:
            program = Program(app, Settings(Path(folder, "settings.json")), own_hidden=True)
            try:
                _open(program, path)
                _require_one_language(program)
                trial = _Trial(program, path, Path(folder), export)
                counts = [f"{name} {trial.table(name)}" for name in TABLES]
                row, page = _exported_row(path), _drawn_page(path)
            finally:
                program.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()
        gc.collect()  # what fails while an object is dropped is noted too
        if faults:
            raise RecordsError(
                say.mark("Unexpected errors: {faults}"),
                _REMEDY,
                faults="; ".join(dict.fromkeys(faults)),
            )
    result = say(
        "{rows}; a row of {row} bytes; a page of {page}; all is well.",
        rows=", ".join(counts),
        row=row,
        page=page,
    )
    return f"{NAME} {__version__}: {result}"


class _Trial:
    """Tries one table after the other in the open window."""

    def __init__(self, program: Program, path: Path, folder: Path, export: Export) -> None:
        self._program = program
        self._path = path
        self._folder = folder
        self._export = export

    def table(self, name: str) -> int:
        """The number of rows of the table, once a word of its first row is found and exported."""
        program = self._program
        assert program.opened is not None
        window, exports = program.opened.window, program.opened.parts.exports
        window.bar.ask(Question())
        number = program.wait_for_rows(name)
        tab = window.tables[name]
        word = _word(tab) if number else ""
        window.bar.ask(Question(word))
        _wait(lambda: tab.model.search == window.search(name) and tab.count is not None)
        if bool(number) != bool(tab.count):
            raise RecordsError(
                say.mark(
                    "A search for “{word}” finds none of {n} row in {table}."
                    "|A search for “{word}” finds none of {n} rows in {table}."
                ),
                _REMEDY,
                word=word,
                n=number,
                table=name,
            )
        search, columns = Search(name, word), tuple(tab.view.shown_columns())
        choice = Choice(Selection(search, columns), tab.count or 0, FORMATS["csv"], False)
        shown, written = self._folder / "window.csv", self._folder / "command.csv"
        exports.write(choice, shown)
        _wait(lambda: exports.job is None)
        words = [name, f"--search={word}", f"--columns={','.join(columns)}", "--format=csv"]
        self._export([*words, "--no-about", f"--output={written}", f"--records={self._path}"])
        if not shown.exists() or shown.read_bytes() != written.read_bytes():
            raise RecordsError(
                say.mark("The window and the command line export other rows of {table}."),
                _REMEDY,
                table=name,
            )
        return number


def _open(program: Program, path: Path) -> None:
    """Open the first window, as a user does; raises RecordsError where `path` is refused."""
    program.start(path, None)
    _wait(lambda: program.window is not None or program.refusal is not None)
    if program.refusal is not None:
        raise program.refusal


def _require_one_language(program: Program) -> None:
    assert program.window is not None
    if program.window.locale().toString(1234) != current().number(1234):
        raise RecordsError(say.mark("The window writes numbers in another language."), _REMEDY)


def _wait(until: Callable[[], bool]) -> None:
    limit = monotonic() + _PATIENCE
    while not until():
        QCoreApplication.processEvents()
        if monotonic() > limit:
            raise RecordsError(say.mark("The window does not answer."), _REMEDY)


def _word(tab: TableTab) -> str:
    """A word of the first row, out of a column that a search looks through; "" if it has none."""
    for place, column in enumerate(tab.table.columns):
        if column.name in tab.table.fields:
            cell = str(tab.model.index(0, place).data() or "")
            for word in re.findall(r"[^\W\d_]{3,}", cell):
                return str(word)
    return ""


def _require_own_files(app: QApplication) -> None:
    for name in sql_files.FILES:
        sql_files.sql(name)
    read_chapters(paths.resources_folder() / "manual")
    pixmaps = {name: icons.icon(name, app.palette()).pixmap(16) for name in icons.NAMES}
    pixmaps[ICON] = app.windowIcon().pixmap(16)
    for name, pixmap in pixmaps.items():
        if pixmap.isNull():
            raise RecordsError(say.mark("The icon “{name}” is missing."), _REMEDY, name=name)


def _drawn_page(path: Path) -> int:
    """The size in bytes of a brief as PDF, for which Qt loads a further library."""
    with Archive(path) as archive:
        for meeting in archive.query(MEETINGS, code=None, most=1):
            subject = Subject("meeting", meeting.meeting)
            return len(brief_pdf(read_brief(archive, subject, date.today()), "a4"))
        raise RecordsError(say.mark("The records hold no meetings."), _REMEDY)


def _exported_row(path: Path) -> int:
    """The size in bytes of a row in all formats, each of which may load a further library."""
    stream = io.BytesIO()
    columns = tuple(column.name for column in SPEAKERS.columns)
    selection = Selection(Search(SPEAKERS.name), columns, ((0, 0),))
    with Archive(path) as archive:
        rows = {write_whole(archive, selection, form, stream).rows for form in FORMATS.values()}
    if rows != {1}:
        raise RecordsError(say.mark("The records hold no speakers."), _REMEDY)
    return len(stream.getvalue())
