"""The box that shows the progress of an export and the time left, with a button to stop it."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from a4p_desktop.gui.export.offer import Choice
from a4p_desktop.gui.words.words import number_words

_APPEARS_AFTER = 600
"""In milliseconds; most exports are done before."""
_FEW = 5
_ROUNDED = 10


class ExportProgress(QProgressDialog):
    """A box that does not block the window; Stop emits `canceled`."""

    def __init__(self, destination: Path, choice: Choice, window: QWidget) -> None:
        super().__init__(window)
        self._rows = choice.rows
        self._packing = choice.format.packing
        self._begun = monotonic()
        self._done: float | None = None
        self.setWindowTitle(self.tr("Export"))
        self.setLabelText(self.tr("Writing {}").format(destination.name))
        self.setCancelButtonText(self.tr("&Stop"))
        self.setRange(0, self._rows)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setMinimumDuration(_APPEARS_AFTER)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)
        self.setAutoReset(False)
        self.setAutoClose(False)

    def show_rows(self, rows: int) -> None:
        """Show how many rows are written; none means that the sources are still looked up."""
        now = monotonic()
        if not rows:
            self._begun = now
            self.setLabelText(self.tr("Looking up the sources…"))
        elif rows < self._rows:
            took = now - self._begun
            left = took / rows * (self._rows - rows + self._packing * self._rows)
            self.setValue(rows)
            self.setLabelText(
                self.tr("Rows written: {rows} of {all}. {left}").format(
                    rows=number_words(rows), all=number_words(self._rows), left=left_words(left)
                )
            )
        else:
            self._show_packing(now)

    def _show_packing(self, now: float) -> None:
        if self._done is None:
            self._done = now
            self.setRange(0, 0)  # unknown
        left = (self._done - self._begun) * self._packing - (now - self._done)
        self.setLabelText(
            self.tr("All {} rows are written; the file is packed. {}").format(
                number_words(self._rows), left_words(left)
            )
        )


def left_words(seconds: float) -> str:
    """The time left, in round words that do not change every moment."""
    if seconds < _FEW:
        return QCoreApplication.translate("export", "A few seconds left.")
    if seconds < 60:
        tens = -(-int(seconds) // _ROUNDED) * _ROUNDED
        words = QCoreApplication.translate("export", "About {} seconds left.")
        return words.format(number_words(tens))
    if seconds < 90:
        return QCoreApplication.translate("export", "About a minute left.")
    words = QCoreApplication.translate("export", "About {} minutes left.")
    return words.format(number_words(round(seconds / 60)))
