"""Words that a screen reader speaks though the keyboard stays where it is."""

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QWidget

from a4p_desktop.records.language import Speaker

say = Speaker("Announcement", on_screen=True)

_REST = 700
"""Milliseconds without anything new after which the keyboard rests."""


def announce(widget: QWidget, words: str) -> None:
    """Let a screen reader speak `words`, plain sentences, on behalf of the window of `widget`.

    Words announced at one time are spoken as one, since newer ones would interrupt those before.
    """
    if voice := _voice(widget):
        voice.say_now(words)


def announce_at_rest(widget: QWidget, words: str) -> None:
    """Announce `words` once the keyboard rests, unless `widget` has newer ones by then; "" is none.

    What is found has the window as its `widget`.
    """
    if voice := _voice(widget):
        voice.say_at_rest(widget, words)


class Voice(QObject):
    """Speaks for one window.

    Orca 43 speaks no announcement, but each notification that is shown: so there is one, which
    nobody sees, with the words spoken last. Later versions speak both; there the announcement
    interrupts the notification, and the words are heard once.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        # Imported here so that the window opens sooner: its roles and states are many.
        from PySide6.QtGui import QAccessible
        from PySide6.QtWidgets import QAccessibleWidget

        self._window = window
        self.notification = QWidget(window)
        """Not of a class of ours: of these Qt forgets what is registered before they are made."""
        self.notification.hide()
        told = QAccessibleWidget(self.notification, QAccessible.Role.Notification)
        QAccessible.registerAccessibleInterface(told)
        # Qt deletes it with its widget. Held until then, or Python would do so before.
        self.notification.destroyed.connect(lambda: told)
        self._now: list[str] = []
        self._at_rest: dict[QWidget, str] = {}
        self._turn, self._rest = QTimer(self), QTimer(self)
        self._turn.timeout.connect(self._speak)
        self._rest.timeout.connect(self._end_rest)
        for timer, pause in ((self._turn, 0), (self._rest, _REST)):
            timer.setSingleShot(True)
            timer.setInterval(pause)

    def say_now(self, words: str) -> None:
        """Speak `words` with all that is said before the next event."""
        self._now.append(words)
        self._turn.start()
        if self._rest.isActive():
            self._rest.start()

    def say_at_rest(self, widget: QWidget, words: str) -> None:
        """Speak `words` of `widget`, instead of those before, once nothing new has come for a
        while; "" are none."""
        self._at_rest.pop(widget, None)
        if words:
            self._at_rest[widget] = words
            self._rest.start()

    def _end_rest(self) -> None:
        self._now += self._at_rest.values()
        self._at_rest.clear()
        self._speak()

    def _speak(self) -> None:
        # Imported here as above.
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleEvent

        words = ""
        for each in self._now:
            words = _joined(words, each) if words else each
        self._now.clear()
        if words:
            words = words.replace(" · ", ", ")  # a reader would say “middle dot”
            self.notification.setAccessibleName(words)
            shown = QAccessibleEvent(self.notification, QAccessible.Event.ObjectShow)
            QAccessible.updateAccessibility(shown)
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._window, words))


def _joined(words: str, more: str) -> str:
    """Two sentences as one text; the first has a mark at its end, or gets one."""
    if words.endswith(("…", "?", "!")):
        return say("{words} {more}", words=words, more=more)
    return say("{words}. {more}", words=words.rstrip("."), more=more)


def _voice(widget: QWidget) -> Voice | None:
    """That of the window of `widget`; None while nothing listens."""
    # Imported here as above.
    from PySide6.QtGui import QAccessible

    if not QAccessible.isActive():
        return None
    window = widget.window()
    only = Qt.FindChildOption.FindDirectChildrenOnly
    return window.findChild(Voice, options=only) or Voice(window)
