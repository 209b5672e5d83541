"""The choice of the meeting, or the instrument, that a table is narrowed to."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from a4p_desktop.gui.wording import date_words
from a4p_desktop.records.archive import Facts


class Narrowing(QComboBox):
    """Offers every meeting or instrument, and all of them together."""

    changed = Signal()

    def __init__(
        self,
        column: str,
        choices: Sequence[Facts],
        all_words: str,
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.column = column
        self._facts: dict[str, Facts] = {str(one[column]): one for one in choices}
        for code, facts in self._facts.items():
            self.addItem(f"{facts['title']}, {date_words(facts['date'])}", code)
            self.setItemData(self.count() - 1, facts["title"], Qt.ItemDataRole.ToolTipRole)
        self.addItem(all_words, "")
        self.setAccessibleName(name)
        self.setToolTip(name)
        # Long titles must not keep the window from being made narrow.
        self.setMinimumContentsLength(30)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.currentIndexChanged.connect(lambda _: self.changed.emit())

    @property
    def code(self) -> str:
        """The code of the choice, or "" for all."""
        return str(self.currentData() or "")

    @property
    def facts(self) -> Facts | None:
        """What is recorded of the choice; None for all."""
        return self._facts.get(self.code)

    def choose(self, code: str) -> None:
        """Narrow to `code`, or with "" to none."""
        self.setCurrentIndex(max(0, self.findData(code)))
