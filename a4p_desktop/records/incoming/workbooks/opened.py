"""Which kind of workbook a file is, told by what is in it and not by its name."""

from typing import BinaryIO

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.incoming.workbooks.compound import SIGNATURE, CompoundFile
from a4p_desktop.records.incoming.workbooks.ods import Ods
from a4p_desktop.records.incoming.workbooks.unpacked import Unpacked
from a4p_desktop.records.incoming.workbooks.workbook import Workbook, protected
from a4p_desktop.records.incoming.workbooks.xls import SAVE_AS_XLSX, TOO_OLD, Xls
from a4p_desktop.records.incoming.workbooks.xlsx import Xlsx
from a4p_desktop.records.language import Message, Speaker

say = Speaker("Incoming")

_ZIP = b"PK\x03\x04"
_BINARY = say.mark("The file is a binary Excel workbook (.xlsb), which cannot be read.")
_DOCUMENT = say.mark("The file is a document, not a workbook.")
_COPY_TABLE = say.mark("Open it, copy the table or the list, and paste it here.")
_OTHER_ZIP = say.mark("The file contains other files, but no workbook.")
_OTHER_FILE = say.mark("The file belongs to another program and is not a workbook.")
_UNPACK = say.mark("Unpack it and choose the list in it.")
_NO_WORKBOOKS: tuple[tuple[str, Message, Message], ...] = (
    ("xl/workbook.bin", _BINARY, SAVE_AS_XLSX),
    ("word/document.xml", _DOCUMENT, _COPY_TABLE),
)


def opened_workbook(file: BinaryIO) -> Workbook | None:
    """The workbook in `file`; None where it is none, and then it can only be a text.

    Raises RecordsError where it is damaged, protected, or a file of another kind.
    """
    file.seek(0)
    start = file.read(8)
    file.seek(0)
    if start.startswith(_ZIP):
        return _zipped(Unpacked(file))
    return _compound(CompoundFile(file)) if start == SIGNATURE else None


def _zipped(parts: Unpacked) -> Workbook:
    if "[Content_Types].xml" in parts:
        for part, what, remedy in _NO_WORKBOOKS:
            if part in parts:
                raise RecordsError(what, remedy)
        return Xlsx(parts)
    if "content.xml" in parts:
        return Ods(parts)
    raise RecordsError(_OTHER_ZIP, _UNPACK)


def _compound(parts: CompoundFile) -> Workbook:
    if "EncryptedPackage" in parts:
        raise protected()
    if "WordDocument" in parts:
        raise RecordsError(_DOCUMENT, _COPY_TABLE)
    if "Workbook" in parts:
        return Xls(parts.stream("Workbook"))
    raise RecordsError(TOO_OLD if "Book" in parts else _OTHER_FILE, SAVE_AS_XLSX)
