"""The self-check: reads all bundled files, opens the window, exports a row and draws a page."""

import io
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from a4p_desktop import NAME, __version__, paths
from a4p_desktop.app import ICON, Program, application
from a4p_desktop.gui.brief.pages import brief_pdf
from a4p_desktop.gui.look import icons
from a4p_desktop.gui.manual.chapters import read_chapters
from a4p_desktop.gui.settings import Settings
from a4p_desktop.records import sql_files
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.queries.meetings import MEETINGS
from a4p_desktop.records.archive.selected_rows import Selection
from a4p_desktop.records.brief.subjects import Subject, read_brief
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.export.export import write_whole
from a4p_desktop.records.export.formats import FORMATS
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.question.search import Search
from a4p_desktop.records.schema.tables import SPEAKERS, TABLES

say = Speaker("Self-check")

_REMEDY = say.mark("Install the program again.")


def self_check(path: Path) -> str:
    """Open the window, wait for the rows of each tab, export a row, draw a page; return the result.

    Raises RecordsError where something is missing or does not work.
    """
    app = application()
    _require_own_files(app)
    with TemporaryDirectory() as folder:
        program = Program(app, Settings(Path(folder, "settings.json")))
        program.open(path)
        try:
            counts = {name: program.wait_for_rows(name) for name in TABLES}
            row, page = _exported_row(path), _drawn_page(path)
        finally:
            program.close()
    rows = ", ".join(f"{name} {count}" for name, count in counts.items())
    result = say(
        "{rows}; a row of {row} bytes; a page of {page}; all is well.",
        rows=rows,
        row=row,
        page=page,
    )
    return f"{NAME} {__version__}: {result}"


def _require_own_files(app: QApplication) -> None:
    for name in sql_files.FILES:
        sql_files.sql(name)
    read_chapters(paths.resources_folder() / "manual")
    pixmaps = {name: QIcon.fromTheme(name).pixmap(16) for name in icons.NAMES}
    pixmaps[ICON] = app.windowIcon().pixmap(16)
    for name, pixmap in pixmaps.items():
        if pixmap.isNull():
            raise RecordsError(say.mark("The icon “{name}” is missing."), _REMEDY, name=name)


def _drawn_page(path: Path) -> int:
    """The size in bytes of a brief as PDF, for which Qt loads a further library."""
    archive = Archive(path)
    try:
        for meeting in archive.query(MEETINGS, code=None, most=1):
            subject = Subject("meeting", meeting.meeting)
            return len(brief_pdf(read_brief(archive, subject, date.today()), "a4"))
        raise RecordsError(say.mark("The records hold no meetings."), _REMEDY)
    finally:
        archive.close()


def _exported_row(path: Path) -> int:
    """The size in bytes of a row in all formats, each of which may load a further library."""
    archive = Archive(path)
    stream = io.BytesIO()
    columns = tuple(column.name for column in SPEAKERS.columns)
    selection = Selection(Search(SPEAKERS.name), columns, ((0, 0),))
    try:
        rows = {write_whole(archive, selection, form, stream).rows for form in FORMATS.values()}
    finally:
        archive.close()
    if rows != {1}:
        raise RecordsError(say.mark("The records hold no speakers."), _REMEDY)
    return len(stream.getvalue())
