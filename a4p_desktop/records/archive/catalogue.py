"""What a records file holds, in short: what it says of itself, and what may be asked of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from a4p_desktop.records.archive.archive import Archive
from a4p_desktop.records.archive.facet_index import ValuesByFacet
from a4p_desktop.records.question.question import Question, Vocabulary, read_question
from a4p_desktop.records.schema.tables import TABLES


@dataclass(frozen=True)
class Catalogue:
    """The contents of one records file, read once when it is opened."""

    path: Path
    info: Mapping[str, str]
    facets: Mapping[str, ValuesByFacet]
    """The values of the facets of each table."""
    vocabulary: Vocabulary
    opening: Question
    """What is asked first, as the makers of the file wish."""

    def in_scope(self, table: str, question: Question) -> int:
        """How many rows a table has in the meetings, or the instruments, that are asked for."""
        scope = TABLES[table].scope
        asked = question.search(TABLES[table]).of(scope)
        wanted = {value for _, value, excluded in asked if not excluded}
        unwanted = {value for _, value, excluded in asked if excluded}
        implied = TABLES[table].implied
        if not asked and scope in implied:
            wanted = {implied[scope]}
        values = self.facets[table][scope]

        def rows(some: set[str]) -> int:
            found = (values.position(value) for value in some)
            return sum(values.rows[place] for place in found if place is not None)

        return rows(wanted - unwanted) if wanted else sum(values.rows) - rows(unwanted)


def read_catalogue(archive: Archive) -> Catalogue:
    """What `archive` holds."""
    facets = {name: archive.facet_values(name) for name in TABLES}
    vocabulary = read_vocabulary(archive)
    opening = read_question(archive.info.get("opens_with", ""), vocabulary)
    return Catalogue(archive.path, archive.info, facets, vocabulary, opening)


def read_vocabulary(archive: Archive) -> Vocabulary:
    """The facet values that a text may name."""
    return Vocabulary(
        (facet, value)
        for table in TABLES
        for facet, values in archive.facet_values(table).items()
        for value in values.texts
    )
