"""The catalogue of a records file: its description, facet values and opening question."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.facet_index import ValuesByFacet
from a4p_desktop.records.question.question import Question, Vocabulary, read_question
from a4p_desktop.records.schema.tables import TABLES, Table


class Catalogue(NamedTuple):
    """The contents of one records file, read once when it is opened."""

    path: Path
    info: Mapping[str, str]
    tables: Mapping[str, Table]
    """The tables, with the further columns that the file has."""
    facets: Mapping[str, ValuesByFacet]
    """The values of the facets of each table."""
    vocabulary: Vocabulary
    opening: Question
    """The question that the window opens with, chosen by the makers of the file."""

    def in_scope(self, table: str, question: Question) -> int:
        """The number of rows of a table in the scope of the question: its meetings, say."""
        scope = TABLES[table].scope
        conditions = question.search(self.tables[table]).of(scope)
        wanted = {value for _, value, is_excluded in conditions if not is_excluded}
        excluded = {value for _, value, is_excluded in conditions if is_excluded}
        implied = TABLES[table].implied
        if not conditions and scope in implied:
            wanted = {implied[scope]}
        values = self.facets[table][scope]

        def rows(scopes: set[str]) -> int:
            positions = map(values.position, scopes)
            return sum(values.rows[position] for position in positions if position is not None)

        return rows(wanted - excluded) if wanted else sum(values.rows) - rows(excluded)


def read_catalogue(archive: Archive) -> Catalogue:
    """The catalogue of `archive`."""
    facets = {name: archive.facet_values(name) for name in TABLES}
    vocabulary = read_vocabulary(archive)
    opening = read_question(archive.info.get("opens_with", ""), vocabulary)
    return Catalogue(archive.path, archive.info, archive.tables, facets, vocabulary, opening)


def read_vocabulary(archive: Archive) -> Vocabulary:
    """The facet values that typed text may name."""
    values = (
        (facet, value)
        for table in TABLES
        for facet, values in archive.facet_values(table).items()
        for value in values.texts
    )
    tables = archive.tables.values()
    return Vocabulary(
        values, (each for table in tables for each in (*table.facets, *table.numbers))
    )
