"""Starts Qt, opens records files in windows, and keeps what the user sets."""

import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QCoreApplication, QObject, QTimer
from PySide6.QtGui import QFont, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from a4p_desktop import IDENTIFIER, NAME, __version__, paths
from a4p_desktop.application import Application, run_event_loop
from a4p_desktop.gui.crash.crash_log import default_log_path
from a4p_desktop.gui.crash.crash_reporting import CrashReporter
from a4p_desktop.gui.focus_in_view import FocusInView
from a4p_desktop.gui.keys_by_place import KeysByPlace
from a4p_desktop.gui.look import palettes
from a4p_desktop.gui.look.appearance import set_appearance
from a4p_desktop.gui.look.bundled_fonts import load_bundled_fonts
from a4p_desktop.gui.look.focus_sign import FocusSign
from a4p_desktop.gui.look.icons import renew_icons
from a4p_desktop.gui.look.qt_language import follow_language
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.told_row import ToldRow
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.window.kept_layout import keep_layout, restore_layout
from a4p_desktop.gui.window.main_window import MainWindow
from a4p_desktop.memory import look_after_memory
from a4p_desktop.open_window import OpenWindow
from a4p_desktop.opening import OpenedRecords, Opening, open_records
from a4p_desktop.openings import Openings, Reopening, is_for_own
from a4p_desktop.own_session import OwnSession
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker, current, use
from a4p_desktop.records.own.shown import Join
from a4p_desktop.records.question.view import SharedView
from a4p_desktop.records.question.view_file import SUFFIX

if TYPE_CHECKING:
    from a4p_desktop.gui.window.kept_place import KeptPlace

say = Speaker("Window")

ICON = "a4p-desktop.svg"
_OWN_CLIPBOARD = {"offscreen", "minimal", "eglfs", "linuxfb", "vnc"}
"""The platforms of Qt whose clipboard is their own."""
_STOPPED = 130
"""The exit status of a start that the user stopped, as after Ctrl+C."""


def run(path: Path, view: SharedView | None = None) -> int:
    """Open the window on the records file `path`, with `view` if one is given, until it is closed.

    Returns the exit status.

    Raises RecordsError if `path` is refused.
    """
    app = application()
    errors = CrashReporter(default_log_path(), app)
    errors.install()
    program = Program(app, Settings())
    app.file_wanted.connect(program.take_file)
    look_after_memory(app)
    try:
        program.start(path, view)
        status = run_event_loop()
        if program.refusal is not None:
            raise program.refusal
        return status
    except RecordsError as trouble:
        # Started by a double click, the program has no terminal to print the reason to.
        if sys.stderr is None:
            # Imported here so that the window opens sooner.
            from a4p_desktop.gui.crash.message_boxes import show_trouble

            box = show_trouble(trouble, None)  # referenced, or Python would delete the box at once
            app.exec()
            del box
        raise
    finally:
        program.close()
        errors.remove()


def application() -> Application:
    """The QApplication of the process, made at the first call: its name, icons, font
    and language."""
    running = cast("Application | None", QApplication.instance())
    app = running or Application(sys.argv[:1])
    app.setApplicationName(NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName(IDENTIFIER)
    app.setWindowIcon(QIcon(str(paths.resources_folder() / ICON)))
    if running is None:
        load_bundled_fonts(app)
    follow_language(app, current())
    use(replace(current(), mirrored=app.isRightToLeft()))
    return app


def _empty_own_clipboard() -> None:
    """Empty a clipboard that ends with the process, as that of Qt's offscreen platform: Qt deletes
    what is on it after Python has ended, which crashes. Others hand it to the desktop before."""
    if QGuiApplication.platformName() in _OWN_CLIPBOARD:
        QGuiApplication.clipboard().clear()


class Program(QObject):
    """Opens records files, each in a window that replaces the one before, and remembers the
    settings and layout."""

    def __init__(self, app: QApplication, settings: Settings, *, own_hidden: bool = False) -> None:
        """`own_hidden` shows no own records."""
        super().__init__(app)
        self._app = app
        self._settings = settings
        self._font = QFont(app.font())
        self.opened: OpenWindow | None = None
        """The open window with its parts."""
        self.refusal: RecordsError | None = None
        """Why the first file was refused, if that came after `start` had returned."""
        # Referenced until Qt has deleted it: the garbage collector of Python could delete it on
        # another thread, and deleting a widget there crashes the program.
        self._previous: OpenWindow | None = None
        self._openings = Openings(self)
        self._openings.opened.connect(self._show)
        self._openings.opened_again.connect(self._show_again)
        self._openings.refused.connect(self._refuse)
        self._own = OwnSession(self, hidden=own_hidden)
        self._own.again_wanted.connect(self._reopen)
        self._brought: Path | None = None
        """What the window opens that comes first."""
        set_appearance(app, settings.appearance)
        palettes.set_zoom(app, self._font, settings.zoom)
        FocusSign(self)
        KeysByPlace(self)
        ToldRow(self)
        FocusInView(self)
        # The system may turn dark while the program runs, or to more contrast.
        hints = app.styleHints()
        hints.colorSchemeChanged.connect(self._show_appearance)
        hints.accessibility().contrastPreferenceChanged.connect(self._show_appearance)

    @property
    def window(self) -> MainWindow | None:
        """The open window."""
        return self.opened.window if self.opened else None

    @property
    def opening(self) -> Opening | None:
        """The file that is being opened."""
        return self._openings.current

    def open(self, path: Path) -> None:
        """Open a window on the records file `path`, in place of the open one, and wait for it.

        Raises RecordsError if `path` is refused; the open window stays.
        """
        self._show(open_records(path, join=self._own.join))

    def start(self, path: Path, view: SharedView | None) -> None:
        """Open the first window on `path`, with `view` if one is given. What is for own records is
        taken by a window on the bundled records.

        Raises RecordsError if `path` is refused at once. If it takes longer, the window comes while
        the application runs, or the application ends: with `refusal`, or stopped by the user.
        """
        if path != paths.bundled_records() and is_for_own(path):
            self._brought, path = path, paths.bundled_records()
        opening = self._openings.first(path, self._own.join)
        records = opening.wait()
        if records is not None:
            self._show_first(records, view)
            return
        opening.opened.connect(lambda records: self._show_first(records, view))
        opening.failed.connect(self._refuse_start)
        opening.stopped.connect(lambda: QCoreApplication.exit(_STOPPED))
        opening.watch(None, 0)

    def close(self) -> None:
        """Close the window and the records file, and write the settings."""
        self._openings.close()
        self._close_window()
        self._settings.sync()
        _empty_own_clipboard()

    def wait_for_rows(self, table: str) -> int:
        """Show the tab of `table`, wait for its rows, and return the number of all its rows.

        Raises RecordsError if none come within 20 seconds.
        """
        assert self.window is not None
        tab = self.window.tables[table]
        self.window.tabs.setCurrentWidget(tab)
        limit = QTimer()
        limit.setSingleShot(True)
        limit.start(20_000)
        while tab.model.search is None or tab.count is None:
            QCoreApplication.processEvents()
            if not limit.isActive():
                raise RecordsError(
                    say.mark("The tab {table} shows no rows."),
                    say.mark("Reinstall the program."),
                    table=table,
                )
        return tab.count

    def try_open(self, path: Path) -> None:
        """Open `path`, a records file, a view or a list, or show why it cannot be opened."""
        if self.opened is not None and path.suffix == f".{SUFFIX}":
            self.opened.parts.views.open_file(path)
            return
        if self.opened is not None and is_for_own(path):
            self.opened.parts.own.take(path)
            return
        self._openings.begin(path, self._own.join, self.opened)

    def take_file(self, path: Path) -> None:
        """Open `path`, which the desktop wants opened: once there is a window, and no box over it
        that would close with what is typed in it."""
        if self.opened is None:
            self._brought = path
        elif QApplication.activeModalWidget() is not None:
            close_first = say("Close the box first, then open {name} again.", name=path.name)
            self.opened.window.show_message(close_first)
        else:
            self.try_open(path)

    def open_again(self) -> None:
        """Open the file of the window anew, with its question, and the rows where they were."""
        if self.opened is not None and not self.opened.parts.exports.is_busy():
            join = Join.ALWAYS if self.opened.parts.own.records.shown else self._own.join
            self._reopen(Reopening(join, message=say("Reloaded.")))

    # Opening --------------------------------------------------------------------------------------

    def _reopen(self, how: Reopening) -> None:
        """Open the file of the window anew, as `how` says."""
        if self.opened is not None:
            self._openings.again(self.opened, how)

    def _show_first(self, records: OpenedRecords, view: SharedView | None) -> None:
        """Show the first window, with what is seen first, a `view` too: later it would replace what
        is typed meanwhile. The rest is made after its rows."""
        opened = self._made_window(records)
        if records.own.file is not None or records.own.trouble is not None:
            opened.complete()  # or the bar that tells it would move the rows
        opened.window.show()
        self.opened = opened
        opened.window.start()
        if view is not None:
            opened.show_view(view)
        opened.complete_after_rows()
        opened.window.after_rows.add(self._follow)

    def _show(
        self, records: OpenedRecords, place: "KeptPlace | None" = None, message: str = ""
    ) -> None:
        """Show the window of `records` in place of the open one, and at `place`."""
        self._remember()
        opened = self._made_window(records)
        opened.complete()
        opened.window.show()
        if self.opened is not None and place is None:
            announce_at_rest(opened.window, opened.window.windowTitle())
        self._close_window()
        self.opened = opened
        if place is None:
            opened.window.start()
        else:
            opened.return_to(place, message)
        self._follow()

    def _made_window(self, records: OpenedRecords) -> OpenWindow:
        if records.path != paths.bundled_records():
            self._settings.add_recent_file(records.path)
        opened = OpenWindow(records, self._settings, self)
        opened.completed.connect(partial(self._join, opened))
        restore_layout(opened.window, self._settings)
        opened.window.prepare()
        return opened

    def _follow(self) -> None:
        """Open in the open window what was wanted with it, and join the own records."""
        brought, self._brought = self._brought, None
        if brought is not None:
            self.try_open(brought)
        self._own.join_late()

    def _show_again(self, records: OpenedRecords, how: Reopening) -> None:
        """Show the window of `records` at the place where the open one is."""
        assert self.opened is not None
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.window.kept_place import kept_place

        place, own = kept_place(self.opened.window), self.opened.parts.own.kept()
        self._show(records, place, how.message)
        self.opened.parts.own.return_to(own)
        how.shown()

    def _refuse(self, path: Path, trouble: RecordsError) -> None:
        """Show why `path` cannot be opened; the open window stays."""
        if self.opened is not None:
            self.opened.show_trouble(trouble)
        if not path.exists():
            self._settings.remove_recent_file(path)

    def _refuse_start(self, trouble: RecordsError) -> None:
        self.refusal = trouble
        QCoreApplication.exit(1)

    def _join(self, opened: OpenWindow) -> None:
        window, menus = opened.window, opened.parts.menus
        menus.file.show_recent(self._settings.recent_files())
        menus.file.open_wanted.connect(self._ask_file)
        opened.again_wanted.connect(self.open_again)
        menus.file.bundled_wanted.connect(lambda: self.try_open(paths.bundled_records()))
        menus.file.recent_wanted.connect(self.try_open)
        menus.view.appearance_wanted.connect(self._set_appearance)
        menus.view.zoom_wanted.connect(self._zoom)
        window.records_dropped.connect(self.try_open)
        window.closing.connect(self._remember)
        opened.parts.own.tell()
        self._own.attach(opened)

    def _ask_file(self) -> None:
        # Imported here so that the window opens sooner.
        from a4p_desktop.gui.widgets.prompts import ask_file

        kind = say("Records files (*.sqlite *.db *.a4precords)")
        folder = self._settings.last_folder
        ask_file(self.window, say("Open records"), kind, folder, self._open_from)

    def _open_from(self, path: Path) -> None:
        self._settings.last_folder = path.parent
        self.try_open(path)

    def _set_appearance(self, name: palettes.Appearance) -> None:
        self._settings.appearance = name
        self._show_appearance()

    def _show_appearance(self) -> None:
        set_appearance(self._app, self._settings.appearance)
        renew_icons()

    def _zoom(self, step: int) -> None:
        steps = {1: palettes.zoomed_in, -1: palettes.zoomed_out}
        before = self._settings.zoom
        self._settings.zoom = steps[step](before) if step else palettes.ZOOM_NORMAL
        palettes.set_zoom(self._app, self._font, self._settings.zoom)
        renew_icons()
        if self.window is not None:
            self.window.show_message(say("Text size: {percent} %", percent=self._settings.zoom))

    # What is remembered --------------------------------------------------------------------------

    def _remember(self) -> None:
        if self.window is not None:
            keep_layout(self.window, self._settings)

    def _close_window(self) -> None:
        """Close the open window and its records file."""
        if self.opened is not None:
            self.opened.close()
            self._previous, self.opened = self.opened, None
