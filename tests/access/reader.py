"""What a program tells a screen reader: events and accessibles, over AT-SPI.

The protocol is that of at-spi2-core, xml/*.xml; every reader on Linux speaks it.
"""

from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    Message,
    MessageType,
    message_bus,
    new_method_call,
)
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from PySide6.QtCore import QRect

from tests.access.ground import PATIENCE, Disturbed

_ATSPI = "org.a11y.atspi"
_REGISTRY = DBusAddress(
    "/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry"
)
_SIGNALS = f"{_ATSPI}.Event.Object"
_LABELLED_BY = 2
"""ATSPI_RELATION_LABELLED_BY."""
_NAMES_OF_STATES = """
invalid active armed busy checked collapsed defunct editable enabled expandable expanded focusable
focused has-tooltip horizontal iconified modal multi-line multiselectable opaque pressed resizable
selectable selected sensitive showing single-line stale transient vertical visible
manages-descendants indeterminate required truncated animated invalid-entry
supports-autocompletion selectable-text is-default visited checkable has-popup read-only
"""
_STATES = dict(enumerate(_NAMES_OF_STATES.split()))
"""AtspiStateType: the bit of each state."""


@dataclass(frozen=True)
class Accessible:
    """One thing that a program tells of: its connection on the bus, and its path there."""

    program: str
    path: str


@dataclass(frozen=True)
class Told:
    """What a reader is told of an accessible: all that it can say, and where it is."""

    name: str
    label: str
    """The name of what labels it, if another widget does: readers speak it first."""
    role: str
    description: str
    text: str
    states: frozenset[str]
    place: QRect


@dataclass(frozen=True)
class Signal:
    """Something that a program told without being asked."""

    kind: str
    detail: str
    on: bool
    value: Any
    source: Accessible


class Reader:
    """A screen reader that hears everything and says nothing."""

    NOTHING = "/org/a11y/atspi/null"

    def __init__(self, connection: DBusConnection) -> None:
        self._connection = connection
        self._signals: deque[Message] = deque()
        rule = MatchRule(type="signal", interface=_SIGNALS)
        self._filter = connection.filter(rule, queue=self._signals)
        self._ask(message_bus.AddMatch(rule))
        register = new_method_call(_REGISTRY, "RegisterEvent", "sass", ("object:", [], ""))
        self._ask(register)

    def signals(self) -> Iterator[Signal]:
        """What was told since, in its order; waits for nothing."""
        while True:
            try:
                self._connection.recv_messages(timeout=0)
            except TimeoutError:
                break
            except OSError as error:
                raise Disturbed(f"the accessibility bus is gone: {error}") from error
        while self._signals:
            message = self._signals.popleft()
            fields = message.header.fields
            source = Accessible(fields[HeaderFields.sender], fields[HeaderFields.path])
            detail, on, _, (_, value), *_ = message.body
            yield Signal(fields[HeaderFields.member], detail, bool(on), value, source)

    def told(self, of: Accessible) -> Told:
        """Everything that an accessible tells now.

        Raises LookupError if there is no such accessible any more.
        """
        bits = self._call(of, "Accessible", "GetState")[0]
        number = bits[0] | bits[1] << 32
        states = frozenset(name for bit, name in _STATES.items() if number >> bit & 1)
        x, y, width, height = self._call(of, "Component", "GetExtents", "u", 0)[0]
        interfaces = self._call(of, "Accessible", "GetInterfaces")[0]
        text = ""
        if f"{_ATSPI}.Text" in interfaces:
            text = self._call(of, "Text", "GetText", "ii", 0, -1)[0]
        return Told(
            self._property(of, "Name"),
            self._label(of),
            self.role(of),
            self._property(of, "Description"),
            text,
            states,
            QRect(x, y, width, height),
        )

    def role(self, of: Accessible) -> str:
        """The name of its role."""
        return str(self._call(of, "Accessible", "GetRoleName")[0])

    def _label(self, of: Accessible) -> str:
        relations = self._call(of, "Accessible", "GetRelationSet")[0]
        labels = [each for kind, targets in relations if kind == _LABELLED_BY for each in targets]
        return " ".join(self._property(Accessible(*each), "Name") for each in labels)

    def children(self, of: Accessible) -> list[Accessible]:
        """What lies in an accessible, in its order."""
        return [Accessible(*child) for child in self._call(of, "Accessible", "GetChildren")[0]]

    def parent(self, of: Accessible) -> Accessible:
        """What an accessible lies in."""
        return Accessible(*self._property(of, "Parent"))

    def _property(self, of: Accessible, name: str) -> Any:
        asked = (f"{_ATSPI}.Accessible", name)
        address = DBusAddress(of.path, of.program, "org.freedesktop.DBus.Properties")
        return self._ask(new_method_call(address, "Get", "ss", asked))[0][1]

    def _call(
        self, of: Accessible, interface: str, method: str, kinds: str = "", *values: Any
    ) -> Any:
        address = DBusAddress(of.path, of.program, f"{_ATSPI}.{interface}")
        return self._ask(new_method_call(address, method, kinds, values))

    def _ask(self, question: Message) -> Any:
        try:
            answer = self._connection.send_and_get_reply(question, timeout=PATIENCE)
        except (OSError, TimeoutError) as error:
            raise Disturbed(f"no answer on the accessibility bus: {error!r}") from error
        if answer.header.message_type is MessageType.error:
            raise LookupError(answer.body)
        return answer.body


@contextmanager
def reader_at(address: str) -> Iterator[Reader]:
    """A screen reader at the accessibility bus of this address."""
    with open_dbus_connection(address, auth_timeout=PATIENCE) as connection:
        yield Reader(connection)
