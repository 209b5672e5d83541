"""Lines of plain text that are said shorter, or cut at their end, where the room is short."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QLabel, QStyle, QStyleOptionComboBox, QToolTip, QWidget

from a4p_desktop.gui.look.painting import paint_widget
from a4p_desktop.gui.look.shown_text import plain_label, tip
from a4p_desktop.records.text.direction import isolated


class ElidedLabel(QLabel):
    """Shows its text, or `short` where that does not fit; a screen reader reads the text."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.short = ""

    def show_text(self, text: str, short: str = "") -> None:
        """Show `text`; where the room is short, `short`, or without it as much as there is room."""
        self.short = short
        self.setText(text)
        self.updateGeometry()

    def shown(self) -> str:
        """The words for which there is room."""
        metrics, room = self.fontMetrics(), self.contentsRect().width()
        # Not left to elidedText, which cuts words that are a part of a pixel wider than the room.
        for words in filter(None, (self.text(), self.short)):
            if metrics.horizontalAdvance(words) <= room:
                return words
        return metrics.elidedText(self.short or self.text(), Qt.TextElideMode.ElideRight, room)

    def minimumSizeHint(self) -> QSize:
        least = self.fontMetrics().horizontalAdvance(self.short)
        return QSize(least, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_widget(self, self._draw)

    def _draw(self, painter: QPainter) -> None:
        painter.setPen(self.palette().color(self.foregroundRole()))
        where = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # that of the words
        painter.drawText(self.contentsRect(), where, self.shown())


class ElidedComboBox(QComboBox):
    """Ends in dots where the room is short; its tip says the whole, and so do its entries."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)
        self._unseen: QLabel | None = None

    def show_unseen_label(self, text: str) -> None:
        """Tell a screen reader what is chosen, where no label is seen.

        On Linux Qt tells the value of a combo box as its name, and only a label beside it.
        """
        if self._unseen is None:
            self._unseen = plain_label(parent=self.parentWidget())
            self._unseen.hide()
            self._unseen.setBuddy(self)
        self._unseen.setText(text)
        self.setAccessibleName(text)

    def shown(self) -> str:
        """The words for which there is room."""
        option = QStyleOptionComboBox()
        super().initStyleOption(option)
        return self._shown(option)

    def initStyleOption(self, option: QStyleOptionComboBox) -> None:
        super().initStyleOption(option)
        words = self._shown(option)
        # In their own direction, or the dots would stand before the words.
        option.currentText = isolated(words) if self.isRightToLeft() else words

    def showPopup(self) -> None:
        room = self.screen().availableGeometry().width()
        bar = self.view().verticalScrollBar().sizeHint().width()
        self.view().setMinimumWidth(min(self.view().sizeHintForColumn(0) + bar, room))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            whole = self.currentText()
            if self.shown() != whole:
                QToolTip.showText(event.globalPos(), tip(whole) + self.toolTip(), self)
                return True
        if event.type() is QEvent.Type.ParentChange and self._unseen is not None:
            self._unseen.setParent(self.parentWidget())
        return super().event(event)

    def _shown(self, option: QStyleOptionComboBox) -> str:
        edit_field = QStyle.SubControl.SC_ComboBoxEditField
        kind = QStyle.ComplexControl.CC_ComboBox
        room = self.style().subControlRect(kind, option, edit_field, self).width() - 2
        icon = 0 if option.currentIcon.isNull() else option.iconSize.width() + 4
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(option.currentText, end, room - icon)
