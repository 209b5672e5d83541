"""What a keyboard, a screen reader and large text need of a window, and its faults."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QImage, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QButtonGroup,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QScrollArea,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from a4p_desktop.gui.export.choice_card import ChoiceCard
from a4p_desktop.gui.look.link_stop import LinkStop
from a4p_desktop.gui.look.palettes import contrast
from a4p_desktop.gui.look.shown_text import TextPage
from a4p_desktop.gui.widgets.elided_label import ElidedLabel

_VISIBLE = 3.0
"""The contrast that a sign needs: WCAG 2.2, 1.4.11."""
_MOST_STOPS = 80
_MOST_WITHIN = 60
"""Links or cells of one widget that Tab goes through."""
_LONGEST = 40
"""In characters, of a name in the words of a fault."""
_AROUND = 4
"""Pixels around a widget in which its sign may be painted."""
_ICON_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly
_OF_SPIN_BOX = "qt_spinbox_lineedit"
"""The line within a box of Qt, which asks for more room than its box gives it."""
_UNFIT = (
    QAccessible.Role.NoRole,
    QAccessible.Role.Client,
    QAccessible.Role.Pane,
    QAccessible.Role.StaticText,
    QAccessible.Role.Border,
    QAccessible.Role.Whitespace,
)
"""The roles of what takes no keyboard."""


def name_of(widget: QWidget) -> str:
    """What a screen reader calls a widget."""
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def place_of(widget: QWidget) -> str:
    """A widget in the words of a fault."""
    return f"{type(widget).__name__} “{_short(name_of(widget) or widget.objectName())}”"


def stops(window: QWidget) -> list[QWidget]:
    """The widgets that Tab reaches, each once, in their order from that which has the keyboard.

    A widget that Tab cannot leave is there twice.
    """
    found: list[QWidget] = []
    while len(found) < _MOST_STOPS:
        focus = _focused(window)
        if focus is None or focus in found:
            break
        found.append(focus)
        for _ in range(_MOST_WITHIN):
            QTest.keyClick(focus, Qt.Key.Key_Tab)
            if _focused(window) is not focus:
                break
        else:
            # A button that is the only stop keeps the keyboard.
            found += [] if isinstance(focus, QAbstractButton) else [focus]
    return found


def _focused(window: QWidget) -> QWidget | None:
    """What has the keyboard; for a link of a page, the page."""
    focus = window.focusWidget()
    pages = (page for page in window.findChildren(TextPage) if page.focused_link is not None)
    return next(pages, focus) if isinstance(focus, LinkStop) else focus


# What a screen reader needs ----------------------------------------------------------------------


def untold(widgets: list[QWidget]) -> Iterator[str]:
    """The widgets that are not there, without a name or a role that fits, and names with markup."""
    for widget in widgets:
        if not widget.isVisible():
            yield f"{place_of(widget)} takes the keyboard unseen"
        told = QAccessible.queryAccessibleInterface(widget)
        name, about = (
            told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description)
        )
        if not name.strip():
            yield f"{place_of(widget)} has no name"
        if isinstance(widget, QComboBox) and not _labels(told):
            yield f"{place_of(widget)} tells its value alone"
        if any(f"<{tag}" in words for words in (name, about) for tag in ("p>", "b>", "qt>", "a ")):
            yield f"{place_of(widget)} has markup in its name or description"
        if told.role() in _UNFIT:
            yield f"{place_of(widget)} has the role {told.role().name}"


def _labels(told: QAccessibleInterface) -> list[str]:
    """The names of the labels of a widget."""
    label = QAccessible.RelationFlag.Label
    names = [other.text(QAccessible.Text.Name) for other, flag in told.relations() if flag == label]
    return [name for name in names if name.strip()]


def nameless_buttons(window: QWidget) -> Iterator[str]:
    """The buttons without a name, also those that only the mouse reaches."""
    for button in window.findChildren(QAbstractButton):
        if button.isVisible() and not name_of(button).strip():
            yield f"{place_of(button)} at {button.pos().toTuple()} has no name"


def ungrouped(window: QWidget) -> Iterator[str]:
    """Of the buttons of which one is down those that are told as others, or in no named group."""
    grouped = {
        button
        for group in window.findChildren(QButtonGroup)
        if group.exclusive()
        for button in group.buttons()
    }
    for button in window.findChildren(QAbstractButton):
        if (
            button.isVisible()
            and button.isCheckable()
            and (button.autoExclusive() or button in grouped)
        ):
            role = QAccessible.queryAccessibleInterface(button).role()
            if role is not QAccessible.Role.RadioButton:
                yield f"{place_of(button)} is told as a {role.name}"
            parent: QWidget | None = button.parentWidget()
            while parent is not None and not (isinstance(parent, QGroupBox) and name_of(parent)):
                parent = parent.parentWidget()
            if parent is None:
                yield f"{place_of(button)} is in no named group"


# What the keyboard needs -------------------------------------------------------------------------


def wayward(window: QWidget, order: list[QWidget]) -> list[str]:
    """The steps of Tab that go up, or back in the line, but for the one to the start."""
    found = []
    for before, after in zip(order, [*order[1:], *order[:1]], strict=True):
        first, second = _rectangle(before, window), _rectangle(after, window)
        if window.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            first, second = (_mirrored(each, window.width()) for each in (first, second))
        if first.contains(second) or second.contains(first):
            continue
        if isinstance(after, LinkStop) and after.parentWidget() is before.parentWidget():
            continue  # links of one text, which may be written the other way
        above = second.bottom() <= first.top()
        beside = min(first.bottom(), second.bottom()) > max(first.top(), second.top())
        if (above and second.left() <= first.left()) or (beside and second.right() <= first.left()):
            found.append(f"from {place_of(before)} back to {place_of(after)}")
    return found if len(found) > 1 else []


def shared_letters(window: QWidget) -> Iterator[str]:
    """The mnemonics that several texts of a window have."""
    texts = defaultdict(set)
    for button in window.findChildren(QAbstractButton):
        if button.isVisible():
            texts[QKeySequence.mnemonic(button.text()).toString()].add(button.text())
    for label in window.findChildren(QLabel):
        if label.isVisible() and label.buddy() is not None:
            texts[QKeySequence.mnemonic(label.text()).toString()].add(label.text())
    for bar in window.findChildren(QTabBar):
        if bar.isVisible():
            for place in range(bar.count()):
                texts[QKeySequence.mnemonic(bar.tabText(place)).toString()].add(bar.tabText(place))
    yield from _shared(texts)


def shared_letters_of_menus(window: QWidget) -> Iterator[str]:
    """The mnemonics that several entries of a menu have."""
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
        texts = defaultdict(set)
        for action in menu.actions():
            if action.isVisible():
                texts[QKeySequence.mnemonic(action.text()).toString()].add(action.text())
        yield from (f"in {place_of(menu)}, {fault}" for fault in _shared(texts))


def _shared(texts: Mapping[str, set[str]]) -> Iterator[str]:
    for keys, words in texts.items():
        if keys and len(words) > 1:
            yield f"{keys} is of {sorted(words)}"


def unseen_focus(window: QWidget, widgets: list[QWidget]) -> Iterator[str]:
    """The widgets that do not show that they have the keyboard."""
    for widget in widgets:
        _look_at(widget)
        widget.setFocus(Qt.FocusReason.TabFocusReason)
        area = _rectangle(widget, window).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
        area &= window.rect()
        after = _picture(window, area)
        other = next((each for each in widgets if each is not widget), None)
        widget.clearFocus() if other is None else other.setFocus(Qt.FocusReason.TabFocusReason)
        before = _picture(window, area)
        if _changed(before, after) < min(widget.width(), widget.height()):
            yield f"{place_of(widget)} does not show the focus"


# What large text needs ---------------------------------------------------------------------------


def cut(window: QWidget) -> Iterator[str]:
    """The texts of a window that have less room than they need, and what lies outside of it."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window:
            continue
        if _is_cut(widget):
            yield f"{place_of(widget)} is cut"
        outside = _outside(widget, window)
        if outside:
            yield f"{place_of(widget)} lies outside by {outside}"
        if isinstance(widget, QTabBar):
            last = widget.tabRect(widget.count() - 1)
            if not widget.rect().contains(last):
                yield f"{place_of(widget)} is scrolled"
        if isinstance(widget, QScrollArea) and widget.horizontalScrollBar().maximum():
            yield f"{place_of(widget)} of {place_of(window)} scrolls to the side"


def _is_cut(widget: QWidget) -> bool:
    """Whether a label or a button has no room for all its words."""
    if isinstance(widget, ElidedLabel):
        return widget.shown() not in (widget.text(), widget.short)
    if isinstance(widget, QToolButton) and widget.toolButtonStyle() is _ICON_ALONE:
        return False
    if isinstance(widget, ChoiceCard) and _needed(widget).width() > widget.width():
        return True
    if isinstance(widget, QLabel | QAbstractButton) and _text(widget):
        if widget.hasHeightForWidth():
            return widget.height() < widget.heightForWidth(widget.width())
        needed = _needed(widget)
        return needed.width() > widget.width() or needed.height() > widget.height()
    if isinstance(widget, QLineEdit | QComboBox) and widget.objectName() != _OF_SPIN_BOX:
        return widget.height() < widget.minimumSizeHint().height()
    return False


def _needed(widget: QLabel | QAbstractButton) -> QSize:
    if isinstance(widget, QLabel):
        return widget.minimumSizeHint()
    words = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic.value, widget.text())
    return QSize(min(words.width(), widget.sizeHint().width()), words.height())


def _outside(widget: QWidget, window: QWidget) -> str:
    """How many pixels of a widget cannot be seen, also not by scrolling; "" if all can."""
    parent = widget.parentWidget()
    if parent is None or isinstance(widget, QScrollBar) or widget.isWindow():
        return ""
    if isinstance(parent.parentWidget(), QAbstractScrollArea):
        return ""  # a viewport, whose content scrolls
    if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
        return ""
    beyond = [
        parent.rect().left() - widget.x(),
        parent.rect().top() - widget.y(),
        widget.geometry().right() - parent.rect().right(),
        widget.geometry().bottom() - parent.rect().bottom(),
    ]
    return str(max(beyond)) if max(beyond) > 0 else ""


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _LONGEST else f"{line[:_LONGEST]}…"


def _text(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""


# Pictures ----------------------------------------------------------------------------------------


def _rectangle(widget: QWidget, window: QWidget) -> QRect:
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def _mirrored(rectangle: QRect, width: int) -> QRect:
    return QRect(
        width - rectangle.right() - 1, rectangle.y(), rectangle.width(), rectangle.height()
    )


def _look_at(widget: QWidget) -> None:
    """Scroll a widget into view."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()


def _picture(window: QWidget, area: QRect) -> QImage:
    QApplication.processEvents()
    return window.grab(area).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _changed(before: QImage, after: QImage) -> int:
    """The pixels whose change has the contrast of a sign."""
    pixels = [memoryview(each.constBits()).cast("I") for each in (before, after)]
    pairs: Counter[tuple[int, int]] = Counter()
    for start in range(0, before.width() * before.height(), before.width()):
        lines = [each[start : start + before.width()].tobytes() for each in pixels]
        if lines[0] != lines[1]:
            pairs.update(zip(*(memoryview(line).cast("I") for line in lines), strict=True))
    return sum(
        number
        for (one, other), number in pairs.items()
        if one != other and contrast(QColor(one), QColor(other)) >= _VISIBLE
    )
