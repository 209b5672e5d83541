"""Holds a row that was read against what is recorded: what every kind of list has in common."""

from abc import ABC, abstractmethod
from collections.abc import Iterable
from hashlib import blake2b
from typing import NamedTuple

from a4p_desktop.records.form.fields import Form
from a4p_desktop.records.incoming.fate import Fate
from a4p_desktop.records.incoming.intake import Intake
from a4p_desktop.records.incoming.known import Known
from a4p_desktop.records.incoming.rows.references import source_code, target_code
from a4p_desktop.records.incoming.uses import FORMS
from a4p_desktop.records.own.new_records import Cells


class Judged(NamedTuple):
    """What is recorded of a row already, and the row as it would be added."""

    fate: Fate
    key: tuple[str, ...]
    """Rows of a list with equal keys say the same fact."""
    cells: Cells
    why: str = ""
    proposed: tuple[str, ...] = ()


def digest(texts: Iterable[str]) -> bytes:
    """What tells texts from others in a long list, in little memory."""
    return blake2b("\0".join(texts).encode(errors="surrogatepass"), digest_size=16).digest()


class Judge(ABC):
    """Judges the rows of one list, in their order."""

    def __init__(self, intake: Intake, known: Known, sha256: str) -> None:
        """`sha256` is that of the file of the list."""
        self.known = known
        self.source = source_code(intake, known)
        self.target = target_code(intake, known)
        self.meetings: set[str] = set()
        """The meetings whose statements the rows so far were held against."""
        self._form: Form = FORMS[intake.kind]
        self._file = known.files.get(sha256)

    @abstractmethod
    def judged(self, delegation: str, read: Cells) -> Judged:
        """What becomes of a row of this delegation, with the fields that it fills."""

    def is_from_file(self, recorded: Cells) -> bool:
        """Whether a recorded row was added from this very file."""
        key = (self._form.name, self._form.row_key(recorded))
        return self._file is not None and key in self._file.rows

    def is_from_source(self, recorded: Cells) -> bool:
        """Whether a recorded row is from this source, or was added from this very file."""
        is_named = self.source in recorded.get("sources", "").split("|")
        return is_named or self.is_from_file(recorded)
