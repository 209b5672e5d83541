"""The box for an instrument or a meeting that the records do not know yet."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialogButtonBox, QFormLayout, QLineEdit, QWidget

from a4p_desktop.gui.crash.boxes import ButtonBox
from a4p_desktop.gui.look.shown_text import plain_label
from a4p_desktop.gui.widgets.announce import announce_at_rest
from a4p_desktop.gui.widgets.dialog import FittingDialog
from a4p_desktop.records.language import Message, Speaker, said
from a4p_desktop.records.own.new_records import Cells
from a4p_desktop.records.written.dates import read_date

say = Speaker("Add records", on_screen=True)

_FIELDS: Mapping[str, Mapping[str, tuple[Message, Message]]] = {
    "instrument": {
        "title": (say.mark("&Title"), say.mark("Kigali Principles on the Protection of Civilians")),
        "date": (say.mark("&Date"), say.mark("2015-05-29")),
        "short": (say.mark("&Short title"), say.mark("Kigali Principles")),
    },
    "meeting": {
        "title": (say.mark("&Title"), say.mark("Peacekeeping operations: reform")),
        "date": (say.mark("&Date"), say.mark("2018-03-28")),
        "symbol": (say.mark("S&ymbol"), say.mark("S/PV.8218")),
        "short": (say.mark("&Short title"), say.mark("Security Council, March 2018")),
    },
}
"""What is said of each: the name of the field -> its label, and an example."""
_NEEDED: Mapping[str, tuple[str, ...]] = {"instrument": ("title",), "meeting": ("title", "date")}
_TITLES: Mapping[str, Message] = {
    "instrument": say.mark("New instrument"),
    "meeting": say.mark("New meeting"),
}
_LONGEST = 500
_LONGEST_SHORT = 28


class TargetForm(FittingDialog):
    """Emits the cells once they are enough, and closes."""

    filled = Signal(object)  # Cells

    def __init__(self, target: str, cells: Cells, parent: QWidget | None = None) -> None:
        """`target` is instrument or meeting; `cells` were filled in before."""
        super().__init__(said(_TITLES[target]), parent)
        self._needed = _NEEDED[target]
        self.lines: dict[str, QLineEdit] = {}
        body = QWidget()
        form = QFormLayout(body)
        form.setContentsMargins(0, 0, 0, 0)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name, (label, example) in _FIELDS[target].items():
            line = self.lines[name] = QLineEdit(cells.get(name, ""))
            line.setPlaceholderText(said(example))
            line.setMaxLength(_LONGEST_SHORT if name == "short" else _LONGEST)
            line.setAccessibleName(said(label).replace("&", ""))
            line.textChanged.connect(lambda _: self._show_missing())
            form.addRow(said(label), line)
        self.missing = plain_label()
        self.missing.setWordWrap(True)
        buttons = ButtonBox(QDialogButtonBox.StandardButton.Cancel)
        self.use_button = buttons.addButton(say("&Use it"), QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._fill)
        buttons.rejected.connect(self.reject)
        self._show_missing()
        self.lay_out(body, self.missing, buttons, letters=72)

    @property
    def cells(self) -> Cells:
        """What is filled in; a date as ISO 8601."""
        texts = {name: line.text().strip() for name, line in self.lines.items()}
        if texts["date"]:
            texts["date"] = read_date(texts["date"]).iso or texts["date"]
        return {name: text for name, text in texts.items() if text}

    def _trouble(self) -> tuple[str, str]:
        """The name of the field that is wrong, and why; "" and "" if none is."""
        cells = self.cells
        if "title" not in cells:
            return "title", say("Give it a title.")
        if "date" in self._needed and "date" not in cells:
            return "date", say("Give the day on which it met.")
        if "date" in cells and not read_date(cells["date"]).iso:
            words = say("“{date}” is not a date; write it like 2018-09-25.", date=cells["date"])
            return "date", words
        return "", ""

    def _show_missing(self) -> None:
        field, trouble = self._trouble()
        for name, line in self.lines.items():
            line.setAccessibleDescription(trouble if name == field else "")
        announce_at_rest(self.missing, trouble)
        self.missing.setText(trouble)
        self.use_button.setEnabled(not trouble)
        self.use_button.setAccessibleDescription(trouble)

    def _fill(self) -> None:
        self.accept()
        self.filled.emit(self.cells)
