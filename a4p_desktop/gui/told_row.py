"""The row that a screen reader hears when the keyboard comes to a list, tree or table."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QWidget


class ToldRow(QObject):
    """Tells the current row of each view that takes the keyboard; Qt tells the view alone."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        # Qt tells the view only after the change.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._tell)
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        if isinstance(now, QAbstractItemView):
            self._soon.start()

    def _tell(self) -> None:
        # Imported here so that the window opens sooner: its roles and states are many.
        from PySide6.QtGui import QAccessible, QAccessibleEvent

        view = QApplication.focusWidget()
        if not QAccessible.isActive() or not isinstance(view, QAbstractItemView):
            return
        row = QAccessible.queryAccessibleInterface(view).focusChild()
        if row is not None:
            QAccessible.updateAccessibility(QAccessibleEvent(row, QAccessible.Event.Focus))
