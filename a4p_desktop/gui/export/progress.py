"""The box that shows the progress of an export and the time left, with a button to stop it."""

from time import monotonic

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.records.language import Speaker

say = Speaker("Export", on_screen=True)

_APPEARS_AFTER = 600
"""In milliseconds; most exports end before."""
_FEW = 5
_ROUNDED = 10


class ExportProgress(QProgressDialog):
    """A box that does not block the window; Stop emits `canceled`."""

    def __init__(
        self, name: str, rows: int, window: QWidget, *, packing: float = 0, before: str = ""
    ) -> None:
        """`name` is what is written, of this number of rows. `packing` is the time after the
        last row, as a share of that for all rows; `before` says what is done before the first."""
        super().__init__(window)
        self._rows = rows
        self._packing = packing
        self._before = before
        self._begun = monotonic()
        self._done: float | None = None
        self.setWindowTitle(say("Export"))
        self.setLabel(plain_label())
        self.setLabelText(say("Writing {name}", name=name))
        self.setCancelButtonText(say("&Stop"))
        self.setRange(0, self._rows)
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setMinimumDuration(_APPEARS_AFTER)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)
        self.setAutoReset(False)
        self.setAutoClose(False)

    def show_rows(self, rows: int) -> None:
        """Show the number of rows written; 0 means that none is written yet."""
        now = monotonic()
        if not rows:
            self._begun = now
            self.setLabelText(self._before or self.labelText())
        elif rows < self._rows:
            took = now - self._begun
            left = took / rows * (self._rows - rows + self._packing * self._rows)
            self.setValue(rows)
            progress = say("Rows written: {rows} of {all}.", rows=rows, all=self._rows)
            self.setLabelText(f"{progress} {left_words(left)}")
        else:
            self._show_packing(now)

    def _show_packing(self, now: float) -> None:
        if self._done is None:
            self._done = now
            self.setRange(0, 0)  # unknown
        left = (self._done - self._begun) * self._packing - (now - self._done)
        progress = say("Packing the file…")
        self.setLabelText(f"{progress} {left_words(left)}")


def left_words(seconds: float) -> str:
    """The time left, rounded so that the words do not change all the time."""
    if seconds < _FEW:
        return say("A few seconds left.")
    if seconds < 60:
        tens = -(-int(seconds) // _ROUNDED) * _ROUNDED
        return say("About {n} second left.|About {n} seconds left.", n=tens)
    return say("About a minute left.|About {n} minutes left.", n=round(seconds / 60))
