"""Someone who uses the program by keys alone, and hears what a screen reader is told."""

import os
import re
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMargins, QRect
from PySide6.QtGui import QImage

from tests.access.focus_sign import SMALLEST, strong_changes
from tests.access.ground import check, wait_until
from tests.access.reader import Accessible, Reader, Told
from tests.access.screen import SIZE, Screen

_MARKUP = re.compile(
    r"</?[a-zA-Z][^<>]*>|&(?:\w+|#\d+);|\*\*|^#+ |\]\(|(?<!\w)&(?=\w)", re.MULTILINE
)
_WINDOWS = {"frame", "dialog", "window", "alert", "file chooser", "popup menu"}
_EMPTY_ROLES = {"filler", "panel", "unknown", "invalid", "label", "redundant object"}
"""Roles that do not say what keys do there."""
_EXPECTED_STATES = {"enabled", "sensitive", "showing", "visible", "focused"}
_PAINTED = 10.0
"""Seconds until what is told of a stop is also painted."""
_EDGE = QMargins(3, 3, 3, 3)


@dataclass
class Stop:
    """Where the keyboard came to rest, with a picture of the screen from then."""

    place: Accessible
    told: Told
    window: str
    picture: QImage
    sign: int | None = None
    """Pixels that show the focus; None as long as there is nothing to compare with."""


class Person:
    """Presses keys on a screen, and follows the keyboard by what the reader is told."""

    def __init__(
        self, screen: Screen, reader: Reader, program: subprocess.Popen[bytes], log: Path
    ) -> None:
        self.home = Path(os.environ["HOME"])
        self._screen = screen
        self._reader = reader
        self._program = program
        self._log = log
        self._keys = 0
        self._said: list[str] = []
        self._visited: list[Accessible] = []
        self._passed: list[Accessible] = []
        self._stops: list[Stop] = []
        self._before: QImage | None = None
        self._faults: list[str] = []

    def press(self, *keys: str) -> None:
        """Press keys one after the other, as xdotool names them: `ctrl+f`, `Down`."""
        self._begin(" ".join(keys), len(keys))
        self._screen.press(*keys)

    def type(self, text: str) -> None:
        """Type a text."""
        self._begin(f"“{text}”", len(text))
        self._screen.type(text)

    def hears(self, words: str) -> None:
        """Wait until an announcement since the last key has these words."""

        def heard() -> bool:
            self._listen()
            return any(words in said for said in self._said)

        wait_until(heard, lambda: f"“{words}” is announced, but {self._said}")

    def arrives(self, role: str, name: str) -> Told:
        """Wait until the keyboard is on something of this role with these words in its name.

        Notes a fault if it tells markup, no name, an empty role or a wrong state, or does not show
        the focus.
        """

        def arrived() -> tuple[Accessible, Told] | None:
            return next((each for each in self._focused() if _is(each[1], role, name)), None)

        while True:
            try:
                return self._rest(*wait_until(arrived, lambda: self._expected(role, name)))
            except LookupError:  # it went meanwhile, with its window
                continue

    def goes(self, key: str, role: str, name: str) -> Told:
        """Press a key up to twenty times, until the keyboard arrives there; check each stop."""
        for _ in range(20):
            left = set(self._upwards(self._stops[-1].place))  # with the list around a value
            self.press(key)

            def moved(left: set[Accessible] = left) -> tuple[Accessible, Told] | None:
                return next((each for each in self._focused() if each[0] not in left), None)

            told = self._rest(*wait_until(moved, lambda: self._expected(role, name)))
            if _is(told, role, name):
                return told
        raise AssertionError(self._expected(role, name))

    def reads(self, words: str) -> None:
        """Wait until the text of what has the keyboard has these words."""

        def read() -> bool:
            return any(words in told.text for _, told in self._focused())

        wait_until(read, lambda: self._expected("something with the text", words))
        self._write(f"  reads: {words}")

    def becomes(self, name: str, state: str) -> None:
        """Wait until what has the keyboard tells this name and this state."""

        def became() -> bool:
            return any(name in told.name and state in told.states for _, told in self._focused())

        wait_until(became, lambda: self._expected(state, name))
        self._write(f"  {state}: {name}")

    def finish(self) -> None:
        """End the task.

        Raises AssertionError if any stop had a fault.
        """
        for stop in self._stops:
            if stop.sign is not None and stop.sign < SMALLEST:
                self._fault(
                    f"nothing shows that the keyboard is on {stop.told.role} “{stop.told.name}”"
                )
        self._write(f"Keys: {self._keys}")
        assert not self._faults, "\n".join(self._faults)

    def _rest(self, place: Accessible, told: Told) -> Told:
        """Take down where the keyboard came to rest, and check it."""
        self._write(f"  {told.role}: {told.name}")
        for label, text in (
            ("label", told.label),
            ("description", told.description),
            ("text", told.text),
        ):
            if text:
                self._write(f"    {label}: {text[:300]!r}")
        self._write(f"    {' '.join(sorted(told.states - _EXPECTED_STATES))}")
        self._check(told)
        self._check_way(place)
        self._compare(place, told)
        return told

    def _expected(self, role: str, name: str) -> str:
        return f"the keyboard is on {role} “{name}”, but {[told for _, told in self._focused()]}"

    def _begin(self, action: str, keys: int) -> None:
        self._listen()
        self._write(f"» {action}")
        self._keys += keys
        self._said.clear()
        self._passed.clear()
        self._before = self._screen.picture()

    def _listen(self) -> None:
        """Take in what the program told since."""
        check(self._program)
        for signal in self._reader.signals():
            if signal.kind == "Announcement":
                self._said.append(signal.value)
                self._write(f"  announced: {signal.value}")
                if _MARKUP.search(signal.value):
                    self._fault(f"markup is announced: {signal.value}")
            elif signal.kind == "StateChanged" and signal.detail == "focused" and signal.on:
                self._visited = [*self._visited[-9:], signal.source]
                self._passed.append(signal.source)

    def _focused(self) -> list[tuple[Accessible, Told]]:
        """What has the keyboard, and tells so: the row before its table, the last first."""
        self._listen()
        found = []
        for place in dict.fromkeys(reversed(self._visited)):
            try:
                told = self._reader.told(place)
            except LookupError:  # it is no more
                continue
            if "focused" in told.states:
                found.append((place, told))
        return sorted(found, key=lambda each: "manages-descendants" in each[1].states)

    def _check(self, told: Told) -> None:
        what = f"{told.role} “{told.name}”"
        if not told.name.strip():
            self._fault(f"no name: {what}")
        if told.role in _EMPTY_ROLES:
            self._fault(f"no role that says what keys do: {what}")
        for text in (told.name, told.label, told.description):
            if _MARKUP.search(text):
                self._fault(f"markup in {what}: {text}")
        if missing := _EXPECTED_STATES - told.states:
            self._fault(f"not {', '.join(sorted(missing))}: {what}")

    def _check_way(self, place: Accessible) -> None:
        """Note what else said that it has the keyboard: readers begin to speak it.

        A place of before may have it for a moment, when a box over it is closed.
        """
        around = {*self._upwards(place), *(stop.place for stop in self._stops)}
        for other in dict.fromkeys(self._passed):
            try:
                if other not in around and place not in self._upwards(other):
                    told = self._reader.told(other)
                    self._fault(f"the keyboard passes {told.role} “{told.name}” on its way")
            except LookupError:  # it is no more
                continue

    def _compare(self, place: Accessible, told: Told) -> None:
        """Look for the sign of the focus at this stop, and again at the one before it.

        A busy program paints it later than it tells the focus, so pictures are taken until it is
        seen, or for long enough.
        """
        window = self._window(place)
        last = self._stops[-1] if self._stops else None
        beside = last is not None and last.window == window and last.told.place != told.place
        end = time.monotonic() + _PAINTED
        while True:
            stop = Stop(place, told, window, self._screen.picture())
            if last is None or not beside:
                break
            if self._before is not None:
                stop.sign = _sign(told.place, self._before, stop.picture)
            last.sign = max(last.sign or 0, _sign(last.told.place, stop.picture, last.picture))
            if min(stop.sign or 0, last.sign) >= SMALLEST or time.monotonic() > end:
                break
            time.sleep(0.05)
        self._stops.append(stop)

    def _window(self, place: Accessible) -> str:
        """The path of the window that a place lies in."""
        for each in self._upwards(place):
            if self._reader.role(each) in _WINDOWS:
                return each.path
        return ""

    def _upwards(self, place: Accessible) -> Iterator[Accessible]:
        while place.path != self._reader.NOTHING:
            yield place
            place = self._reader.parent(place)

    def _fault(self, words: str) -> None:
        self._write(f"  FAULT {words}")
        self._faults.append(words)

    def _write(self, line: str) -> None:
        with self._log.open("a", encoding="utf-8") as file:
            print(line, file=file)


def _is(told: Told, role: str, name: str) -> bool:
    return told.role == role and (name in told.name or name in told.label)


def _sign(place: QRect, without: QImage, with_focus: QImage) -> int:
    """How many pixels show the focus in a picture that do not in the other."""
    around = place.marginsAdded(_EDGE).intersected(SIZE)
    return strong_changes(without.copy(around), with_focus.copy(around))
