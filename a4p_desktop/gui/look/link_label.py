"""A label whose links take the keyboard one by one, so that screen readers tell them."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QLabel, QWidget

from a4p_desktop.gui.look.link_stop import LinkStop, links_of
from a4p_desktop.gui.look.palettes import link_color


class LinkLabel(QLabel):
    """A label of HTML in whose place the keyboard steps through its links, which readers tell.

    Whoever writes the HTML escapes what is recorded. Its links have the colour of the palette.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stops: list[LinkStop] = []
        """One for each link, in the order of the text."""
        self._html = ""
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )

    def setText(self, text: str) -> None:
        self._html = text
        # A link without a colour keeps the one of the palette at the time of writing.
        color = link_color(self.palette()).name()
        super().setText(f"<style>a {{ color: {color} }}</style>{text}")
        self._lay_stops()

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        """Move the keyboard to the first link."""
        if self.stops:
            self.stops[0].setFocus(reason)
        else:
            super().setFocus(reason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_stops()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._html:
            self.setText(self._html)

    def _lay_stops(self) -> None:
        """Have a stop for each link, behind each other in the tab order."""
        links = links_of(self._laid_out())
        while len(self.stops) > len(links):
            gone = self.stops.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.stops) < len(links):
            self.stops.append(self._made_stop())
        before: QWidget = self
        for stop, link in zip(self.stops, links, strict=True):
            stop.show_link(link)
            stop.show()
            QWidget.setTabOrder(before, stop)
            before = stop
        self._place_stops()

    def _made_stop(self) -> LinkStop:
        stop = LinkStop(self)
        stop.entered.connect(lambda: self._enter(stop))
        stop.followed.connect(self.linkActivated)
        return stop

    def _enter(self, stop: LinkStop) -> None:
        # Its name may have come after its text.
        assert stop.link is not None
        stop.show_link(stop.link, self.accessibleName())
        self._place_stops()

    def _place_stops(self) -> None:
        if not self.stops:
            return
        text, room, align = self._laid_out(), self._room(), self.alignment()
        below = room.height() - text.size().height()
        if align & Qt.AlignmentFlag.AlignVCenter:
            below /= 2
        elif not align & Qt.AlignmentFlag.AlignBottom:
            below = 0
        corner = QPointF(room.left(), room.top() + max(below, 0))
        for stop in self.stops:
            assert stop.link is not None
            stop.lie_over(stop.link.places(text), corner)

    def _laid_out(self) -> QTextDocument:
        """The text as Qt lays it out in a label, which shows its own to nobody."""
        text = QTextDocument()
        text.setDefaultFont(self.font())
        text.setDocumentMargin(0)
        option = text.defaultTextOption()
        option.setAlignment(self.alignment())
        if not self.wordWrap():
            option.setWrapMode(QTextOption.WrapMode.ManualWrap)
        text.setDefaultTextOption(option)
        text.setHtml(self.text())
        text.setTextWidth(self._room().width())
        return text

    def _room(self) -> QRect:
        margin = self.margin()
        return self.contentsRect().adjusted(margin, margin, -margin, -margin)
