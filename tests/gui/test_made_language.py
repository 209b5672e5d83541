"""A walk through the window in a language that puts every message in brackets.

The records of the walk have no Latin letters but in codes and addresses: so a Latin word outside
brackets is one that no translator will ever see.
"""

import csv
import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QGroupBox,
    QLabel,
    QLineEdit,
    QListView,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from a4p_desktop.app import Program
from a4p_desktop.gui.crash.message_boxes import show_trouble
from a4p_desktop.gui.settings import Settings
from a4p_desktop.gui.themes.tab import ThemesTab
from a4p_desktop.records.build.build import build
from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.form.fields import Field, Holds
from a4p_desktop.records.form.forms import FILLED_IN
from a4p_desktop.records.language import Speaker
from tests.desk import Desk
from tests.made_languages import PARTS, outside, parted, speaking

LATIN = "abcdefghijklmnopqrstuvwxyz"
CYRILLIC = "абцдефгхийклмнопярстувжшызю"
_TO_CYRILLIC = str.maketrans(LATIN + LATIN.upper(), CYRILLIC[:26] + CYRILLIC[:26].upper())
_say = Speaker("Walk")
_EMPTY, _OPEN = _say.mark("“{path}” is empty."), _say.mark("Open another.")
_MARKUP = re.compile(r"<style>.*?</style>|<[^>]*>")
# Stands for itself in every language.
_NAMES = re.compile(
    r"A4P Desktop|A4P|A4|CSV|SVG|PNG|PDF|HTML|Markdown|Excel|JSON|BibTeX|RIS|CSL-JSON|Qt|PySide6"
    r"|CC0-1\.0|\b[0-9a-f]{12}\b|https?://\S+|/\S+(?: Desktop/\S+)?|own\S*\.a4precords"
    r"|level:ministerial group:WEOG -theme:pledges congo"
    r"|\b(?:Ctrl|Alt|Shift|Esc|Enter|Return|Tab|Home|End|Del|Ins|Space|PgUp|PgDown|Left|Right|Up"
    r"|Down|Backspace|F\d+)\b"
)


def is_free(field: Field) -> bool:
    """Whether the cells of a field are text that a person reads, and no code or address."""
    return (
        field.holds in (Holds.TEXT, Holds.PROSE)
        and not (field.codes or field.refers_to or field.link)
        and field.name not in _CODES
    )


_CODES = {"url", "symbol", "iso2", "iso3", "value", "mission", "number", "delegation", "document"}
_CODES |= {name for form in FILLED_IN for name in form.key if len(form.key) == 1}


@pytest.fixture(scope="module")
def cyrillic(tmp_path_factory: pytest.TempPathFactory, tables_path: Path) -> tuple[Path, set[str]]:
    """A records file of our tables in Cyrillic letters, and the Latin words that are left in it."""
    folder = tmp_path_factory.mktemp("cyrillic")
    left: set[str] = set()
    for form in FILLED_IN:
        source = tables_path / f"{form.name}.csv"
        free = {field.name for field in form.fields if is_free(field)}
        with source.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        for row in rows:
            for name, cell in row.items():
                row[name] = cell.translate(_TO_CYRILLIC) if name in free else cell
                left.update(re.findall(r"[A-Za-z]+", row[name]))
        with (folder / source.name).open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
    package = json.loads((tables_path / "datapackage.json").read_text("utf-8"))
    for name in ("title", "description"):
        package[name] = str(package.get(name, "")).translate(_TO_CYRILLIC)
    (folder / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    path = folder / "walk.sqlite"
    build(folder, path)
    return path, left | set(re.findall("[A-Za-z]+", f"{path} {package['name']}"))


@pytest.fixture
def desk(
    qapp: QApplication,
    qtbot: QtBot,
    settings: Settings,
    cyrillic: tuple[Path, set[str]],
    no_collection: None,
) -> Iterator[Desk]:
    """The program in brackets, on the records in Cyrillic letters."""
    program = Program(qapp, settings)
    with speaking(PARTS):
        program.open(cyrillic[0])
        yield Desk(program, qtbot)
        qapp.clipboard().clear()
        program.close()
        program.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_parts_in_brackets() -> None:
    assert parted("Rows: {n} of {all}") == "[Rows: ]{n}[ of ]{all}"
    assert parted("{n} rows") == "{n}[ rows~~~]"
    assert outside("[Rows ]a[ of [b] c]") == " a "
    assert outside("a [Rows of…") == "a  "


def test_nothing_is_shown_but_messages_and_records(
    desk: Desk, cyrillic: tuple[Path, set[str]]
) -> None:
    found: dict[tuple[str, ...], str] = {}
    for place in walk(desk):
        for text in texts(desk):
            rest = _NAMES.sub(" ", outside(unescape(_MARKUP.sub(" ", text))))
            words = set(re.findall(r"[A-Za-z]{2,}", rest)) - cyrillic[1]
            if words:
                found.setdefault(tuple(sorted(words)), f"{place}: {sorted(words)} in {text!r}")
    assert list(found) == [], "\n".join(found.values())


def walk(desk: Desk) -> Iterator[str]:
    """Show every part of the window, one after the other, and yield its name."""
    window = desk.window
    yield "first"
    for table in window.tables:
        desk.show(table)
        desk.open_row(0)
        yield table
    desk.show("speakers")
    desk.type("ййй")
    yield "nothing found"
    window.clear_all()
    desk.wait()
    for page in window.tabs.pages:
        window.navigation.show_page(page, "RWA" if page == "delegation" else "")
        settle(desk)
        yield page
    window.navigation.show_page("delegation", "RWA|CHN")
    settle(desk)
    yield "two delegations"
    desk.show("themes")
    assert isinstance(desk.tab, ThemesTab)
    desk.tab.as_other.setChecked(True)
    settle(desk)
    yield "matrix"
    desk.coverage.explain()
    settle(desk)
    yield "coverage"
    close_dialogs(desk)
    for words in ("&About",):
        for action in window.findChildren(QAction):
            if words in action.text() and "Qt" not in action.text():
                action.trigger()
        settle(desk)
        yield words
        close_dialogs(desk)
    show_trouble(RecordsError(_EMPTY, _OPEN, path="ййй"), window)
    settle(desk)
    yield "trouble"
    close_dialogs(desk)
    desk.show("speakers")
    desk.tab.view.selectRow(1)
    for keys in ("Ctrl+E", "Ctrl+B", "Ctrl+Shift+K", "Ctrl+G", "Ctrl+M", "Ctrl+D", "F1", "F2"):
        trigger(desk, keys)
        settle(desk)
        yield keys
        close_dialogs(desk)

    for words in ("r records…", "dd e&vidence…", "dd spea&ker…", "Correct thi&s row…"):
        next(a for a in window.findChildren(QAction) if words in a.text()).trigger()
        settle(desk)
        settle(desk)
        yield words
        close_dialogs(desk)


def settle(desk: Desk) -> None:
    """Give the window time to show the answers to its requests."""
    desk.qtbot.wait(300)


def trigger(desk: Desk, keys: str) -> None:
    """Trigger the menu entry with these keys."""
    sequence = QKeySequence(keys)
    actions = [
        action for action in desk.window.findChildren(QAction) if sequence in action.shortcuts()
    ]
    assert actions, f"no menu entry has {keys}"
    actions[0].trigger()


def close_dialogs(desk: Desk) -> None:
    for dialog in desk.window.findChildren(QDialog):
        dialog.close()
    desk.qtbot.wait(20)


def texts(desk: Desk) -> Iterator[str]:
    """Every text in the window, its menus and its dialogs."""
    for action in desk.window.findChildren(QAction):
        yield from (action.text(), action.toolTip(), action.statusTip())
    for top in QApplication.topLevelWidgets():
        if top.isVisible() and not isinstance(top, QFileDialog):
            for widget in (top, *top.findChildren(QWidget)):
                if widget.isVisible() and not is_of_qt(widget):
                    yield from written(widget)


def is_of_qt(widget: QWidget) -> bool:
    """Whether its texts are Qt's own: a standard button, a part of an editor."""
    if isinstance(widget, QAbstractButton):
        box = widget.parentWidget()
        if isinstance(box, QDialogButtonBox):
            standard = box.standardButton(widget)
            return standard is not QDialogButtonBox.StandardButton.NoButton
        if isinstance(box, QTabBar):
            return True  # scrolls the tabs
    return widget.objectName().startswith("qt_") or isinstance(widget, QMenu)


def written(widget: QWidget) -> Iterator[str]:
    """The texts of a widget on the screen and for a screen reader."""
    yield from (widget.toolTip(), widget.statusTip(), widget.whatsThis())
    yield from (widget.accessibleName(), widget.accessibleDescription())
    if widget.isWindow():
        yield widget.windowTitle()
    match widget:
        case QLabel() | QAbstractButton():
            yield widget.text()
        case QLineEdit():
            yield widget.placeholderText()
        case QGroupBox():
            yield widget.title()
        case QComboBox():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QTabBar():
            for place in range(widget.count()):
                yield from (widget.tabText(place), widget.tabToolTip(place))
        case QTextEdit() | QPlainTextEdit():
            yield widget.toPlainText()
        case QAbstractItemView():
            yield from cells(widget)
        case _:
            pass


def cells(view: QAbstractItemView) -> Iterator[str]:
    """Headings and first cells of a list or table."""
    model = view.model()
    columns = 1 if isinstance(view, QListView) else model.columnCount(QModelIndex())
    for column in range(columns):
        for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(min(model.rowCount(QModelIndex()), 12)):
            index = model.index(row, column)
            for role in (
                Qt.ItemDataRole.DisplayRole,
                Qt.ItemDataRole.ToolTipRole,
                Qt.ItemDataRole.AccessibleTextRole,
                Qt.ItemDataRole.AccessibleDescriptionRole,
            ):
                value = index.data(role)
                if isinstance(value, str):
                    yield value
