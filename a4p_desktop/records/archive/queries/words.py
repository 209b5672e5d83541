"""The query for the words of codes, with the type of its rows."""

from typing import NamedTuple

from a4p_desktop.records.archive.query import Query


class CodeWords(NamedTuple):
    """The words for one code of the records file."""

    column_name: str
    code: str
    words: str
    short: str | None
    date: str | None


WORDS = Query("words", CodeWords)
