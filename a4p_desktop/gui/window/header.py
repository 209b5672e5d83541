"""The head of the window: the search line, and what is done most often with what is in front."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QWidget

from a4p_desktop.gui.look.icons import show_icon
from a4p_desktop.gui.look.shown_text import plain_label, tip
from a4p_desktop.gui.look.type_scale import GRID, HEADING, scaled
from a4p_desktop.records.language import Speaker, said

say = Speaker("Header", on_screen=True)

ON_TABLES = ("export", "brief", "cite", "share", "add")
"""What a table offers; a page says by itself what it does."""
_LABELS = {
    "export": say.mark("Export"),
    "brief": say.mark("Brief"),
    "compare": say.mark("Compare"),
    "cite": say.mark("Cite"),
    "share": say.mark("Share"),
    "add": say.mark("Add records"),
}
_ICON = 1.2
"""The size of an icon, as a share of a line of text."""
_LINE, _LEAST_LINE = 44, 24
"""The letters of the search line for which buttons give up their labels, and its least."""
_LABELLED, _ICONS = (
    Qt.ToolButtonStyle.ToolButtonTextBesideIcon,
    Qt.ToolButtonStyle.ToolButtonIconOnly,
)


class Header(QWidget):
    """The search line and a button for each action: labelled, or an icon where room is short.

    A button is its menu entry, once there is one: enabled with it, and of the same keys.
    """

    def __init__(self, line: QWidget) -> None:
        super().__init__()
        self.buttons: dict[str, QToolButton] = {name: QToolButton() for name in _LABELS}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GRID, GRID, GRID, GRID)
        layout.setSpacing(GRID // 2)
        self.line_place = QWidget()
        """Where the search line stands unless the page in front has a place for it."""
        self.line_place.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._sentence = plain_label()
        self._sentence.setWordWrap(True)
        self._sentence.hide()
        place = QHBoxLayout(self.line_place)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(line)
        place.addWidget(self._sentence)
        layout.addWidget(self.line_place, 1)
        layout.addSpacing(GRID // 2)
        for name, button in self.buttons.items():
            button.setText(said(_LABELS[name]))
            show_icon(button, name)
            button.setAutoRaise(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
            button.hide()
            layout.addWidget(button)

    def put(self, actions: Mapping[str, QAction]) -> None:
        """Give each button its entry of the menus, and the entry the icon of the button."""
        for name, action in actions.items():
            words = said(_LABELS[name])
            action.setIconText(words)
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(tip(action.statusTip(), f"{words} ({keys})" if keys else words))
            self.buttons[name].setDefaultAction(action)
            # Else Qt describes it by the tooltip, with its markup.
            self.buttons[name].setAccessibleDescription(action.statusTip())
            show_icon(action, name)
        self._fit()

    def offer(self, names: Sequence[str]) -> None:
        """Show the buttons of these names, and no others."""
        for name, button in self.buttons.items():
            button.setVisible(name in names)
        self._fit()

    def show_sentence(self, sentence: str) -> None:
        """Show `sentence` where the search line stood; "" where it stands again."""
        self._sentence.setText(sentence)
        self._sentence.setFont(scaled(self.font(), HEADING))
        self._sentence.setVisible(bool(sentence))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._sentence.setFont(scaled(self.font(), HEADING))
            self._fit()

    def minimumSizeHint(self) -> QSize:
        # With icons alone, or the labels would keep the window from becoming narrow.
        hint = super().minimumSizeHint()
        least = _LEAST_LINE * self.fontMetrics().averageCharWidth()
        return QSize(least + self._taken(_ICONS) + 2 * GRID, hint.height())

    def _fit(self) -> None:
        """Show labels if the line keeps room for what is typed beside them, else icons alone."""
        metrics = self.fontMetrics()
        side = round(metrics.height() * _ICON)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
        room = self.width() - _LINE * metrics.averageCharWidth()
        style = _LABELLED if self._taken(_LABELLED) <= room else _ICONS
        for button in self.buttons.values():
            button.setToolButtonStyle(style)

    def _taken(self, style: Qt.ToolButtonStyle) -> int:
        """The width of the buttons shown in `style`, with the gaps before them, in pixels."""
        letters = self.fontMetrics().horizontalAdvance
        width = 0
        for button in self.buttons.values():
            if not button.isHidden():
                width += button.iconSize().width() + 2 * GRID
                if style == _LABELLED:
                    width += letters(button.text()) + GRID // 2
        return width
