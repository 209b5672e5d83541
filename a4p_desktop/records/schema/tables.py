"""The tables of tabs and exports, each declared once."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from a4p_desktop.records.errors import RecordsError
from a4p_desktop.records.language import Message, Speaker
from a4p_desktop.records.schema.columns import (
    FACET_WORDS,
    Column,
    IndexColumn,
    Kind,
    Links,
    coded,
    sources,
)
from a4p_desktop.records.schema.facets import FACETS, Facet

say = Speaker("Tables")
_COUNTED = say.mark("{found} of {n} row|{found} of {n} rows")
_NO_MATCH = say.mark("No rows match “{text}”.")
_NO_MATCH_TICKED = say.mark("No rows match “{text}” with these filters.")
_TITLE = say.mark("Selected rows")
_TITLE_IN_SCOPE = say.mark("{scope}: rows")
_SEARCH_ALL = say.mark("Search all rows")
_ALL_TOGETHER = say.mark("All together")
_FOUND_IN_ALL = say.mark("{number} in all rows")
_IN_ALL_MEETINGS = say.mark("{number} in all meetings")
_ALL_MEETINGS = say.mark("Search all meetings")


@dataclass(frozen=True)
class Table:
    """One table: its columns in the order of the CSV, its SQL, facets and messages."""

    name: str
    heading: Message
    base: str
    """The SQL table whose ids are the rows' ids."""
    named: Mapping[str, str]
    """The SQL tables of which a row names one row, and the expression of its code here. Each has
    the code in a column of its own name."""
    columns: tuple[Column, ...]
    shown: tuple[str, ...]
    """The columns shown initially, in their order."""
    index: tuple[IndexColumn, ...]
    facets: tuple[Facet, ...]
    """In the order of the facet panel."""
    further_joins: str = field(default="", kw_only=True)
    """The SQL joins that the expressions of the columns need besides."""
    ranges: tuple[Facet, ...] = field(default=(), kw_only=True)
    """Facets without a list of values, of which any range may be asked: days."""
    numbers: tuple[Facet, ...] = field(default=(), kw_only=True)
    """Facets without a list of values, each a column of numbers."""
    scope: str
    """The facet of which users mostly view one value at a time: meeting or instrument."""
    newest_by: str = ""
    """The column of time by which the rows are numbered, if they are: the highest number is the
    newest, and comes first wherever nothing else gives an order."""
    implied: Mapping[str, str] = field(default_factory=dict)
    """Values by facet: conditions of every search that has none of its own on the facet."""
    title: Message = _TITLE
    """The title of a brief on some of its rows."""
    title_in_scope: Message = _TITLE_IN_SCOPE
    """The same if the rows have one value of the scope, in words."""
    counted: Message = _COUNTED
    """The number of rows found."""
    counted_in_all: Message | None = None
    """The same without a value of the scope, if it is worded otherwise."""
    no_match: Message = _NO_MATCH
    no_match_ticked: Message = _NO_MATCH_TICKED
    found_in_all: Message = _FOUND_IN_ALL
    """The number of rows found without a value of the scope."""
    search_all: Message = _SEARCH_ALL
    """The offer to search without a value of the scope."""
    all_together: Message = _ALL_TOGETHER
    """The words for the value that is implied."""
    key: tuple[str, ...] = ()
    """The columns that identify a row and are never blank, if there are any."""
    texts: tuple[Column, ...] = ()
    """Whole texts: exported, but too long to be shown in a row, and not sorted by."""
    prose: tuple[str, ...] = ()
    """The columns and texts of sentences, the most telling first: a row shows a piece of them where
    words are typed that only they have."""

    @property
    def joins(self) -> str:
        """The SQL joins that the expressions of the columns need."""
        named = (f"LEFT JOIN {name} ON {name}.{name} = {code}" for name, code in self.named.items())
        return " ".join([*named, self.further_joins])

    def column(self, name: str) -> Column:
        """The column `name`; raises RecordsError if there is none."""
        return self._named(name, self.columns)

    @property
    def exported(self) -> tuple[Column, ...]:
        """All columns that can be exported."""
        return (*self.columns, *self.texts)

    def exported_column(self, name: str) -> Column:
        """The exported column `name`; raises RecordsError if there is none."""
        return self._named(name, self.exported)

    def require(self, name: str) -> None:
        """Raise RecordsError if there is neither a facet nor a column `name`."""
        if self.facet(name) is None:
            self._named(name, self.columns, self._all_facets)

    def _named(self, name: str, columns: Sequence[Column], facets: Sequence[Facet] = ()) -> Column:
        """The column `name` of some; raises RecordsError, which names them all and the facets that
        would do as well, if there is none."""
        found = next((column for column in columns if column.name == name), None)
        if found is not None:
            return found
        names = *(each.name for each in columns), *(each.name for each in facets)
        raise RecordsError(
            say.mark("The table {table} has no column “{name}”."),
            say.mark("It has: {names}."),
            table=self.name,
            name=name,
            names=", ".join(dict.fromkeys(names)),
        )

    def facet(self, name: str) -> Facet | None:
        """The facet `name`, if the table has it."""
        return next((facet for facet in self._all_facets if facet.name == name), None)

    @property
    def _all_facets(self) -> tuple[Facet, ...]:
        return (*self.facets, *self.ranges, *self.numbers)

    def position(self, name: str) -> int:
        """The index of the column `name`; raises RecordsError if there is none."""
        return self.columns.index(self.column(name))

    def tier(self, number: int) -> tuple[str, ...]:
        """The names of the index columns of this tier or a better one."""
        return tuple(column.name for column in self.index if 0 < column.tier <= number)

    @cached_property
    def fields(self) -> Mapping[str, str]:
        """Each name that may be typed before a colon -> the index column that it searches."""
        return {
            name: column.name
            for column in self.index
            if column is not FACET_WORDS
            for name in (column.name, *column.fields)
        }


def _facets(*names: str) -> tuple[Facet, ...]:
    return tuple(FACETS[name] for name in names)


SPEAKERS = Table(
    name="speakers",
    heading=say.mark("Speakers"),
    base="statement",
    named={"meeting": "statement.meeting", "delegation": "statement.delegation"},
    columns=(
        Column("statement", say.mark("Statement"), "statement.statement", width=24),
        Column(
            "meeting",
            say.mark("Meeting"),
            "meeting.title_key",
            Kind.CODE,
            34,
            value="statement.meeting",
            popolo="event",
        ),
        Column(
            "date",
            say.mark("Date"),
            "meeting.days",
            Kind.DATE,
            16,
            under="meeting",
            decided_by="meeting",
        ),
        Column("position", say.mark("Position"), "statement.position", Kind.NUMBER, 8),
        Column(
            "person", say.mark("Person"), "statement.person_key", width=19, value="statement.person"
        ),
        Column("honorific", say.mark("Honorific"), "statement.honorific", width=10),
        Column(
            "title",
            say.mark("Title"),
            "statement.title_key",
            width=33,
            value="statement.title",
            popolo="role",
            under="person",
        ),
        Column(
            "delegation",
            say.mark("Delegation"),
            "delegation.name_key",
            width=17,
            value="delegation.name",
            popolo="organization",
            is_pill=True,
        ),
        Column("delegation_code", say.mark("Delegation code"), "statement.delegation", width=14),
        Column("on_behalf_of", say.mark("On behalf of"), "statement.on_behalf_of", width=24),
        coded("level", say.mark("Level"), "statement.level", 27, is_pill=True),
        Column(
            "themes",
            say.mark("Themes"),
            "statement.themes_key",
            Kind.CODES,
            31,
            links=Links("statement_theme", "theme", "statement", "statement.id"),
            is_pill=True,
        ),
        coded("themes_coded_by", say.mark("Themes coded"), "statement.themes_coded_by", 16),
        Column("summary", say.mark("Summary"), "statement.summary", width=40),
        Column("pledge", say.mark("Pledge"), "statement.pledge", width=40),
        Column("method", say.mark("How we know"), "statement.method", width=40),
        Column("words", say.mark("Words"), "statement.words", Kind.NUMBER, 8),
        Column(
            "peacekeeping_mentions",
            say.mark("Peacekeeping mentions"),
            "statement.peacekeeping_mentions",
            Kind.NUMBER,
            12,
        ),
        Column(
            "names_a4p",
            say.mark("Mentions A4P"),
            "statement.names_a4p",
            Kind.CODE,
            10,
        ),
        Column(
            "names_declaration",
            say.mark("Mentions the Declaration"),
            "statement.names_declaration",
            Kind.CODE,
            10,
        ),
        coded("confidence", say.mark("Confidence"), "statement.confidence", 20),
        sources("statement", "statement.id"),
    ),
    shown=("person", "title", "delegation", "level", "themes", "meeting", "date"),
    index=(
        IndexColumn("person", 1, ("honorific",)),
        IndexColumn("title", 2),
        IndexColumn("delegation", 1, ("delegation_code",)),
        IndexColumn("behalf", 2, ("on_behalf_of",)),
        IndexColumn("level", 2),
        IndexColumn("theme", 2, ("themes",)),
        IndexColumn("meeting", 2),
        IndexColumn("date", 2),
        IndexColumn("summary", 3),
        IndexColumn("pledge", 3),
        IndexColumn("text", 3),
        IndexColumn("regional_group", 2, ("group", "region")),
        IndexColumn("coded", 3, ("themes_coded_by",)),
        IndexColumn("confidence", 3),
        IndexColumn("source", 3, ("sources",), coded=True),
        IndexColumn("statement", 3, coded=True),
        FACET_WORDS,
    ),
    facets=_facets(
        "year",
        "meeting",
        "level",
        "regional_group",
        "region",
        "themes",
        "role",
        "has_pledge",
        "names_declaration",
        "themes_coded_by",
        "confidence",
    ),
    ranges=_facets("date"),
    scope="meeting",
    newest_by="date",
    title=say.mark("Selected statements"),
    title_in_scope=say.mark("{scope}: statements"),
    counted=say.mark("{found} of {n} statement|{found} of {n} statements"),
    no_match=say.mark("No speakers match “{text}”."),
    no_match_ticked=say.mark("No speakers match “{text}” with these filters."),
    found_in_all=_IN_ALL_MEETINGS,
    search_all=_ALL_MEETINGS,
    key=("statement",),
    prose=("text", "summary", "pledge"),
    texts=(
        Column(
            "text",
            say.mark("Full text"),
            "(SELECT text FROM statement_text WHERE statement_text.statement = statement.id)",
            width=40,
        ),
    ),
)

ENDORSEMENTS = Table(
    name="endorsements",
    heading=say.mark("Endorsements"),
    base="standing",
    named={"instrument": "standing.instrument", "delegation": "standing.delegation"},
    further_joins="LEFT JOIN endorsement ON endorsement.id = standing.endorsement",
    columns=(
        Column(
            "instrument",
            say.mark("Instrument"),
            "instrument.title_key",
            Kind.CODE,
            34,
            value="standing.instrument",
        ),
        Column(
            "delegation",
            say.mark("Delegation"),
            "delegation.name_key",
            width=28,
            value="delegation.name",
            popolo="organization",
        ),
        Column("delegation_code", say.mark("Delegation code"), "standing.delegation", width=14),
        Column(
            "regional_group",
            say.mark("Regional group"),
            "delegation.regional_group",
            width=20,
            under="delegation",
        ),
        coded("status", say.mark("Status"), "standing.status", 24, is_pill=True),
        Column("endorsed_on", say.mark("Endorsed on"), "endorsement.endorsed_on", Kind.DATE, 13),
        Column(
            "documented_by",
            say.mark("Earliest evidence"),
            "endorsement.documented_by",
            Kind.DATE,
            15,
        ),
        coded("evidence", say.mark("Evidence"), "endorsement.evidence", 22, under="status"),
        Column(
            "names_instrument",
            say.mark("Mentions the instrument"),
            "endorsement.names_instrument",
            Kind.CODE,
            10,
        ),
        Column("note", say.mark("Note"), "endorsement.note", width=40),
        Column("method", say.mark("How we know"), "endorsement.method", width=40),
        sources("standing", "standing.id"),
    ),
    shown=(
        "delegation",
        "regional_group",
        "status",
        "names_instrument",
        "endorsed_on",
        "documented_by",
        "evidence",
        "instrument",
    ),
    index=(
        IndexColumn("delegation", 1, ("delegation_code",)),
        IndexColumn("regional_group", 2, ("group", "region")),
        IndexColumn("instrument", 2),
        IndexColumn("status", 2),
        IndexColumn("date", 2, ("endorsed_on", "documented_by")),
        IndexColumn("evidence", 3),
        IndexColumn("note", 3),
        IndexColumn("source", 3, ("sources",), coded=True),
        FACET_WORDS,
    ),
    facets=_facets("instrument", "status", "evidence", "regional_group", "region", "spoke_at"),
    ranges=_facets("date"),
    scope="instrument",
    title=say.mark("Selected endorsements"),
    title_in_scope=say.mark("{scope}: endorsements"),
    counted=say.mark("{found} of {n} delegation|{found} of {n} delegations"),
    # A delegation has a row for each instrument.
    counted_in_all=say.mark("{found} of {n} entry|{found} of {n} entries"),
    no_match=say.mark("No delegations match “{text}”."),
    no_match_ticked=say.mark("No delegations match “{text}” with these filters."),
    found_in_all=say.mark("{number} in all instruments"),
    search_all=say.mark("Search all instruments"),
    key=("instrument", "delegation_code"),
    prose=("note",),
)

THEMES = Table(
    name="themes",
    heading=say.mark("Themes"),
    base="theme_count",
    named={"theme": "theme_count.theme"},
    columns=(
        Column("theme", say.mark("Code"), "theme_count.theme", width=16),
        Column("title", say.mark("Theme"), "theme.title_key", width=30, value="theme.title"),
        Column(
            "description", say.mark("Description"), "theme.description", width=44, under="title"
        ),
        Column(
            "weight_in_note",
            say.mark("Emphasis in the UN note"),
            "theme.weight_in_note",
            width=24,
            is_pill=True,
        ),
        Column(
            "meeting", say.mark("Meeting"), "theme_count.meeting", Kind.CODE, 34, popolo="event"
        ),
        Column("statements", say.mark("Statements"), "theme_count.statements", Kind.NUMBER, 11),
        Column("delegations", say.mark("Delegations"), "theme_count.delegations", Kind.NUMBER, 11),
        Column(
            "coded_by_reading",
            say.mark("Coded by reading"),
            "theme_count.coded_by_reading",
            Kind.NUMBER,
            15,
        ),
        Column(
            "coded_by_keyword",
            say.mark("Coded by keyword"),
            "theme_count.coded_by_keyword",
            Kind.NUMBER,
            15,
        ),
        sources("theme", "theme_count.theme"),
    ),
    shown=(
        "title",
        "weight_in_note",
        "statements",
        "delegations",
        "coded_by_reading",
        "coded_by_keyword",
        "description",
    ),
    index=(
        IndexColumn("theme", 1, ("title", "themes")),
        IndexColumn("description", 2),
        IndexColumn("weight", 3, ("weight_in_note",)),
        IndexColumn("commitment", 3, ("area",)),
        IndexColumn("source", 3, ("sources",), coded=True),
        FACET_WORDS,
    ),
    facets=_facets("meeting", "themes", "weight_in_note"),
    scope="meeting",
    implied={"meeting": ""},
    title=say.mark("Selected themes"),
    title_in_scope=say.mark("{scope}: themes"),
    counted=say.mark("{found} of {n} theme|{found} of {n} themes"),
    no_match=say.mark("No themes match “{text}”."),
    no_match_ticked=say.mark("No themes match “{text}” with these filters."),
    found_in_all=_IN_ALL_MEETINGS,
    search_all=_ALL_MEETINGS,
    all_together=say.mark("All meetings together"),
    prose=("description",),
)

TABLES: Mapping[str, Table] = {table.name: table for table in (SPEAKERS, ENDORSEMENTS, THEMES)}
"""The tables by their names, in the order of the tabs."""
