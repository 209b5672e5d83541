"""A passage of a statement for the clipboard: its words, and below them where they are from."""

from dataclasses import dataclass

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.cite.read import cite_statement
from a4p_desktop.records.cite.styles import STYLES
from a4p_desktop.records.language import Speaker
from a4p_desktop.records.text.quotation import within_quotation

say = Speaker("Clipboard")


@dataclass(frozen=True)
class PassageRequest:
    """Requests words of the text of a statement as they are quoted."""

    statement: int
    """The id of its row."""
    words: str
    """A line for each paragraph."""

    def read(self, archive: Archive) -> str:
        """The words, an empty line, and a footnote.

        One paragraph stands in quotation marks; several are a quotation by themselves. Raises
        RecordsError if there is no such statement.
        """
        footnote = STYLES["footnote"].write([cite_statement(archive, self.statement)])
        # A NUL would end the text on systems whose clipboard takes C strings.
        paragraphs = self.words.replace("\0", "\ufffd").split("\n")
        if len(paragraphs) == 1:
            paragraphs = [say("“{words}”", words=within_quotation(paragraphs[0]))]
        return "\n\n".join([*paragraphs, footnote.rstrip("\n")])
