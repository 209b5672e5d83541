"""The line that sets what is recorded beside what is reported, and explains itself."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QLabel

from a4p_desktop.gui.look.palettes import link_color
from a4p_desktop.gui.widgets.text_dialog import TextDialog


class CoverageLine(QLabel):
    """One line, with a link to the page that explains it."""

    source_followed = Signal(str)  # address

    def __init__(self) -> None:
        super().__init__()
        self._line = self._page = ""
        self.setWordWrap(True)
        self.setContentsMargins(8, 4, 8, 4)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.linkActivated.connect(lambda _: self.explain())

    def tell(self, line: str, page: str) -> None:
        """Show `line`, which the HTML of `page` explains."""
        self._line, self._page = line, page
        self._write()
        # The name is what a screen reader says of a label: the line itself must stand in it.
        self.setAccessibleName(self.tr("Coverage: {}").format(line))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._line:
            self._write()

    def explain(self) -> None:
        """Open the page that explains the line."""
        dialog = TextDialog(self.tr("Coverage"), self._page, self.window())
        dialog.source_followed.connect(self.source_followed)
        dialog.open()

    def _write(self) -> None:
        # A link that is not told its colour keeps that of the palette in which it was written.
        color, why = link_color(self.palette()).name(), escape(self.tr("What this means"))
        link = f'<a href="coverage" style="color: {color}">{why}</a>'
        self.setText(f"{escape(self._line)} {link}")
