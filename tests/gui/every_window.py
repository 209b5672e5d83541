"""How each window and dialog of the program is opened, and each tab, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QDialog, QWidget

from a4p_desktop import NAME
from a4p_desktop.gui.brief.dialog import BriefDialog
from a4p_desktop.gui.crash.crash_dialog import CrashDialog
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.endorsements.tab import EndorsementsTab
from a4p_desktop.gui.incoming.brought import Pasted
from a4p_desktop.gui.incoming.dialog import AddDialog
from a4p_desktop.gui.incoming.kind_line import KindLine
from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.own.additions import add
from a4p_desktop.records.own.sharing import send
from tests.desk import Desk
from tests.records.own.made_additions import listed

say = Speaker("Files")

_LIST = "Member State\tDate\tRemarks\nFrance\t2018-09-25\t\nCongo\t\t\nAtlantis\t\tby letter"
_TROUBLE = RecordsError(
    say.mark("The file {name} cannot be opened."),
    say.mark("Choose another file, or ask whoever sent it for a new one."),
    name="records-of-the-mission-2018-final.sqlite",
)

Opened = tuple[str, QWidget]


def windows(desk: Desk, folder: Path) -> Iterator[Opened]:
    """Each dialog, open over the window; it is closed before the next one opens."""
    for opened in (_of_rows, _of_searches, _of_own, _of_lists, _of_help, _of_delegations):
        for name, window in opened(desk, folder):
            yield name, window
            _close(desk, window)


def tabs(desk: Desk) -> Iterator[Opened]:
    """The window with each of its tabs in front."""
    window = desk.window
    _activate(desk, window)
    for name in window.tabs.names():
        window.tabs.activate(name)
        _settle(desk)
        yield f"tab {name}", window
    desk.show("speakers")
    desk.tab.view.setFocus()
    desk.open_row(0)
    _settle(desk)
    yield "details", window
    desk.type("zzzz")
    _settle(desk)
    yield "nothing found", window
    desk.show("endorsements")
    board = desk.tab
    assert isinstance(board, EndorsementsTab)
    board.as_other.setChecked(True)
    _settle(desk)
    yield "nothing found on the board", window
    board.as_table.setChecked(True)
    desk.type("")
    window.navigation.show_delegation("FRA")
    _settle(desk)
    yield "delegation", window


def _of_rows(desk: Desk, folder: Path) -> Iterator[Opened]:
    desk.show("speakers")
    desk.tab.view.selectRow(0)
    for entry in ("Export", "Cite", "Correct this row", "Add evidence", "Add speaker"):
        yield entry, _chosen(desk, entry)
    brief = _chosen(desk, "Brief")
    assert isinstance(brief, BriefDialog)
    desk.qtbot.waitUntil(brief.save_button.isEnabled)
    yield "Brief", brief


def _of_searches(desk: Desk, folder: Path) -> Iterator[Opened]:
    yield "Save search", _chosen(desk, "Save search")
    yield "Manage saved searches", _chosen(desk, "Manage saved searches")


def _of_own(desk: Desk, folder: Path) -> Iterator[Opened]:
    nothing_own = _chosen(desk, "Your records")
    yield "Your records: none", nothing_own
    _close(desk, nothing_own)
    theirs, sent = folder / "theirs" / "own.a4precords", folder / "sent.a4precords"
    add(theirs, listed("theirs000001"))
    send(theirs, sent, ["theirs000001"], "Lucía")
    add(desk.opened.parts.own.records.path, listed("mine00000001"))
    keeping = desk.opened.parts.own.keeping
    own = _chosen(desk, "Your records")
    assert keeping.dialog is not None
    desk.qtbot.waitUntil(lambda: bool(keeping.dialog and keeping.dialog.additions.count))
    yield "Your records", own
    yield "Records from Lucía", _opened(desk, lambda: keeping.sharing.open_shared(sent))


def _of_lists(desk: Desk, folder: Path) -> Iterator[Opened]:
    adding = _chosen(desk, "Add records")
    assert isinstance(adding, AddDialog)
    yield "Add records", adding
    list_shown = _opened(desk, lambda: desk.opened.parts.own.adding.start(Pasted("", _LIST)))
    assert isinstance(list_shown, AddDialog)
    desk.qtbot.waitUntil(lambda: list_shown.draft.plan is not None)
    line = list_shown.findChild(KindLine)
    assert line is not None
    for target in ("instrument", "meeting"):
        form = _opened(desk, partial(line.new_target_wanted.emit, target))
        yield f"New {target}", form
        _close(desk, form)
    choice = _opened(desk, list_shown.plan.next_undecided)
    yield "Which delegation is this?", choice
    _close(desk, choice)
    _activate(desk, list_shown)
    yield "Add records: a list", list_shown


def _of_help(desk: Desk, folder: Path) -> Iterator[Opened]:
    for entry in ("Keyboard shortcuts", f"About {NAME}", "About Qt", "Manual"):
        yield entry, _chosen(desk, entry)
    yield "trouble", _opened(desk, lambda: show_trouble(_TROUBLE, desk.window))
    crash = CrashDialog(folder, desk.window)
    crash.add("Traceback (most recent call last):\nValueError: a value")
    yield "Unexpected error", _opened(desk, crash.open)


def _of_delegations(desk: Desk, folder: Path) -> Iterator[Opened]:
    desk.window.navigation.show_delegation("FRA")
    _settle(desk)
    yield "Compare with", _chosen(desk, "Compare with")


@dataclass(frozen=True)
class _Nothing:
    """A request that reads nothing: its answer comes when all before it are answered."""

    def read(self, archive: Archive) -> None:
        return None


def _settle(desk: Desk) -> None:
    """Wait until what was asked is answered and shown, and what that asks for, too."""
    desk.wait()
    for _ in range(3):
        answered: list[None] = []
        desk.ask_records(_Nothing(), answered.append)
        desk.qtbot.waitUntil(partial(bool, answered))


def _chosen(desk: Desk, entry: str) -> QWidget:
    """What a menu entry opens."""
    return _opened(desk, desk.action(entry).trigger)


def _opened(desk: Desk, act: Callable[[], object]) -> QWidget:
    """The window that `act` opens, with the keyboard."""
    before = _shown()
    act()
    desk.qtbot.waitUntil(lambda: bool(_shown() - before))
    (window,) = _shown() - before
    _activate(desk, window)
    return window


def _activate(desk: Desk, window: QWidget) -> None:
    with desk.qtbot.waitActive(window):
        window.activateWindow()


def _shown() -> set[QWidget]:
    return {each for each in QApplication.topLevelWidgets() if each.isVisible()}


def _close(desk: Desk, window: QWidget) -> None:
    if isinstance(window, QDialog):
        window.done(0)
    window.close()
    desk.qtbot.waitUntil(lambda: window not in _shown())
