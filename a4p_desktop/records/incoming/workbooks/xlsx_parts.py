"""The small parts of a workbook of Excel: what refers to what, sheets, formats, shared texts."""

import posixpath
import re
from collections.abc import Mapping

from a4p_desktop.records.incoming.reading.cell_text import cell_text
from a4p_desktop.records.incoming.reading.collected import Collected
from a4p_desktop.records.incoming.reading.stored_texts import StoredTexts
from a4p_desktop.records.incoming.workbooks.number_format import DateForm, date_form
from a4p_desktop.records.incoming.workbooks.workbook import MOST_SHEETS

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_STYLES = 100_000  # Excel has 64,000


def plain(text: str) -> str:
    """A text of the workbook without the escapes of characters that XML has none for."""
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda found: chr(int(found.group(1), 16)), text)


def is_true(value: str | None) -> bool:
    """Whether a flag in an attribute is set."""
    return value in ("1", "true", "on")


class Relations:
    """Which parts a part refers to, by their numbers and their types."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._found: dict[str, tuple[str, str]] = {}

    def target(self, number: str) -> str:
        """The part of this number; "" where there is none."""
        return self._found.get(number, ("", ""))[1]

    def targets(self, kind: str) -> list[str]:
        """The parts of a type, by the end of its address: worksheet."""
        return [part for found, part in self._found.values() if found == kind]

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name != "Relationship" or attributes.get("TargetMode") == "External":
            return
        if len(self._found) >= MOST_SHEETS:
            return
        target = attributes.get("Target", "")
        part = posixpath.normpath(posixpath.join("/", self._folder, target)).lstrip("/")
        kind = attributes.get("Type", "").rpartition("/")[2]
        self._found[attributes.get("Id", "")] = kind, part

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class WorkbookPart:
    """The names of the sheets, and from when days count."""

    def __init__(self) -> None:
        self.sheets: list[tuple[str, bool, str]] = []
        """Name, whether it is hidden, number of the relation."""
        self.from_1904 = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet" and len(self.sheets) < MOST_SHEETS:
            number = next(
                (text for key, text in attributes.items() if key.rpartition(":")[2] == "id"), ""
            )
            hidden = attributes.get("state", "visible") != "visible"
            self.sheets.append((plain(attributes.get("name", "")), hidden, number))
        elif name == "workbookPr":
            self.from_1904 = is_true(attributes.get("date1904"))

    def end(self, name: str) -> None:
        pass

    def text(self, text: str) -> None:
        pass


class Styles:
    """Which cells show dates, by the number of their style."""

    def __init__(self) -> None:
        self.forms: list[DateForm | None] = []
        """What the numbers of cells of this style mean; None for numbers."""
        self._codes: dict[str, str] = {}
        self._inside = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt" and len(self._codes) < _MOST_STYLES:
            self._codes[attributes.get("numFmtId", "")] = attributes.get("formatCode", "")
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside and len(self.forms) < _MOST_STYLES:
            number = attributes.get("numFmtId", "0")
            code = self._codes.get(number, "")
            self.forms.append(date_form(int(number) if number.isdecimal() else 0, code))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False

    def text(self, text: str) -> None:
        pass


class SharedTexts:
    """The texts of the cells of all sheets, each once."""

    def __init__(self, texts: StoredTexts) -> None:
        self._texts = texts
        self._collected = Collected()
        self._in_text = False
        self._phonetic = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "si":
            self._collected.begin()
        elif name == "rPh":
            self._phonetic = True
        elif name == "t" and not self._phonetic:
            self._in_text = True

    def end(self, name: str) -> None:
        if name == "t":
            self._in_text = False
        elif name == "rPh":
            self._phonetic = False
        elif name == "si":
            self._texts.add(cell_text(plain(self._collected.end())))

    def text(self, text: str) -> None:
        if self._in_text:
            self._collected.add(text)
