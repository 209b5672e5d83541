"""The keys of the program: which each system has, and how it writes them.

Each is declared once. The menus, the tips, Help ▸ Keyboard shortcuts and the chapter of the manual
are made from here. The first key of each is none that input methods keep for themselves, such as
Ctrl+Shift+F and F9 (ibus, fcitx, and those of Windows); a test lists them.
"""

import sys
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence

from a4p_desktop.records.text.direction import isolated

_Standard = QKeySequence.StandardKey

_OF_TEXT = ("Backspace", "Shift+Backspace")
"""Standard keys of Windows for Back and Forward, which edit a line here."""


@dataclass(frozen=True)
class Keys:
    """What is pressed for one thing: the standard keys of the system, then ours.

    Several are separated as by QKeySequence.listToString: “F5; Ctrl+R”. The first is shown.
    """

    ours: str = ""
    standard: QKeySequence.StandardKey | None = None
    macos: str | None = None
    """There in place of ours, where those mean other things. Qt writes ⌘ as Ctrl, ⌃ as Meta."""

    def sequences(self) -> list[QKeySequence]:
        """The keys on this system, none of them twice."""
        ours = self.macos if self.macos is not None and sys.platform == "darwin" else self.ours
        standard = [] if self.standard is None else QKeySequence.keyBindings(self.standard)
        found = [keys for keys in standard if keys.toString() not in _OF_TEXT]
        if ours:
            found += QKeySequence.listFromString(ours)
        return [*dict.fromkeys(found)]

    def words(self) -> str:
        """The first of them, as this system writes it."""
        return keys_words(self.sequences()[0])

    def match(self, event: QKeyEvent) -> bool:
        """Whether `event` presses one of them."""
        # On macOS arrows count as keys of a keypad.
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        pressed = QKeySequence(int(event.key()) | held.value)
        return pressed in self.sequences()


def keys_words(keys: QKeySequence) -> str:
    """`keys` as this system writes them, from the left also in a mirrored window; "" for none."""
    words = keys.toString(QKeySequence.SequenceFormat.NativeText)
    return isolated(words) if words and QGuiApplication.isRightToLeft() else words


OPEN = Keys(standard=_Standard.Open)
RELOAD = Keys("F5; Ctrl+R", macos="Ctrl+R")
ADD_RECORDS = Keys("Ctrl+Shift+A")
EXPORT = Keys("Ctrl+E", macos="Ctrl+Shift+E")  # ⌘E there: find what is selected
BRIEF = Keys("Ctrl+B")
QUIT = Keys("Ctrl+Q")  # Windows has no standard key

UNDO = Keys(standard=_Standard.Undo)
REDO = Keys("Ctrl+Y", standard=_Standard.Redo, macos="")
BACK = Keys(standard=_Standard.Back)
FORWARD = Keys(standard=_Standard.Forward)
COPY = Keys(standard=_Standard.Copy)
COPY_HEADED = Keys("Ctrl+Shift+C")
COPY_CITED = Keys("Ctrl+Shift+T")  # not Ctrl+Alt+C: on some keyboards AltGr+C types a letter
CITE = Keys("Ctrl+Shift+K")
COPY_CITATION = Keys("Ctrl+K")
SELECT_ALL = Keys(standard=_Standard.SelectAll)

FIND = Keys(standard=_Standard.Find)
NEXT_MATCH = Keys("F3", macos="Ctrl+G")
PREVIOUS_MATCH = Keys("Shift+F3", macos="Ctrl+Shift+G")
EDIT_AS_TEXT = Keys("F2")
CLEAR_WORDS = Keys("Esc")
CLEAR_ALL = Keys("Shift+Esc")
GO_TO = Keys("Ctrl+G", macos="Ctrl+L")  # ⌘G there: the next match
SHOW_DELEGATION = Keys("Ctrl+Shift+G", macos="Ctrl+Shift+L")
COMPARE = Keys("Ctrl+M", macos="Ctrl+Shift+M")  # ⌘M there: minimize the window
SAVE_SEARCH = Keys("Ctrl+D")

TABS = tuple(Keys(f"Ctrl+{number}") for number in range(1, 10))
NEXT_TAB = Keys("Ctrl+Tab; Ctrl+PgDown", macos="Meta+Tab; Ctrl+}")
PREVIOUS_TAB = Keys("Ctrl+Shift+Tab; Ctrl+PgUp", macos="Meta+Shift+Tab; Ctrl+{")
FACETS = Keys("Ctrl+Shift+L; F9", macos="Meta+Ctrl+S")  # F9 belongs to Korean input
NEXT_PANE = Keys("F6")
PREVIOUS_PANE = Keys("Shift+F6")
# Ctrl+= is Ctrl++ without Shift, which many keyboards need for the plus.
ZOOM_IN = Keys("Ctrl+=", standard=_Standard.ZoomIn)
ZOOM_OUT = Keys(standard=_Standard.ZoomOut)
RESET_ZOOM = Keys("Ctrl+0")

PREVIOUS_STATEMENT = Keys("Alt+Up", macos="Ctrl+Alt+Up")  # ⌥↑ there: the paragraph before
NEXT_STATEMENT = Keys("Alt+Down", macos="Ctrl+Alt+Down")

ENTER = Keys("Enter; Return", macos="Return; Enter")
DELETE = Keys("Del", macos="Backspace; Del")  # the key ⌫ of its keyboards
RENAME = CORRECT_CELL = Keys("F2")
CHOOSE_USE = Keys("Alt+Down; F4", macos="Ctrl+Alt+Down; F4")  # F4 belongs to Rime
NEXT_IN_DOUBT = Keys("F8")

SHORTCUTS = Keys(standard=_Standard.HelpContents)
