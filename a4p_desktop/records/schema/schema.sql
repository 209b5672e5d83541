-- The records file, format 7. data/README.md explains the codes; a blank cell becomes NULL, not known.
-- A column whose name ends in _key holds the sort key of another (folding.sort_key); themes_key, that of
-- the titles of the themes, and after a tab their codes, joined by |.

-- The description of the file: title, licence, created, digest, built_from, opens_with, format.
CREATE TABLE file_info (
    key TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The digest of each table that has rows: of what is recorded in it, or derived (integrity.py).
CREATE TABLE table_digest (
    table_name TEXT NOT NULL,
    part TEXT NOT NULL,
    digest TEXT NOT NULL,
    PRIMARY KEY (table_name, part)
) STRICT, WITHOUT ROWID;

-- The source of a fact, with its address or where it is held; kind says who publishes it, source_party whose own publication it is, and
-- title_seen whether the title is the page's own (1) or describes it (0).
CREATE TABLE source (
    source TEXT PRIMARY KEY,
    title TEXT,
    publisher TEXT,
    dated TEXT,
    url TEXT,
    held TEXT,
    accessed TEXT,
    lang TEXT,
    kind TEXT,
    title_seen INTEGER
) STRICT, WITHOUT ROWID;

CREATE TABLE source_party (
    source TEXT NOT NULL REFERENCES source (source),
    position INTEGER NOT NULL,
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    PRIMARY KEY (source, position)
) STRICT, WITHOUT ROWID;

-- One United Nations meeting; completeness says whether all its speakers are recorded. Its days are
-- its date or, where it took several, the first and the last joined by a slash.
CREATE TABLE meeting (
    id INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL UNIQUE,
    symbol TEXT,
    title TEXT NOT NULL,
    date TEXT NOT NULL,
    end_date TEXT,
    body TEXT,
    venue TEXT,
    convened_by TEXT,
    completeness TEXT NOT NULL,
    speakers_reported INTEGER,
    note TEXT,
    method TEXT,
    short TEXT,
    title_key TEXT NOT NULL,
    days TEXT AS (date || coalesce('/' || nullif(end_date, date), ''))
) STRICT;

CREATE TABLE meeting_source (
    meeting TEXT NOT NULL REFERENCES meeting (meeting),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (meeting, position)
) STRICT, WITHOUT ROWID;

-- A total that a source reports for a meeting, shown beside the number recorded.
CREATE TABLE reported_figure (
    id INTEGER PRIMARY KEY,
    meeting TEXT NOT NULL REFERENCES meeting (meeting),
    figure TEXT NOT NULL,
    value INTEGER NOT NULL,
    UNIQUE (meeting, figure)
) STRICT;

CREATE TABLE reported_figure_source (
    reported_figure INTEGER NOT NULL REFERENCES reported_figure (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (reported_figure, position)
) STRICT, WITHOUT ROWID;

-- Who is spoken for: a Member State, an observer, an organization, the Secretariat.
CREATE TABLE delegation (
    id INTEGER PRIMARY KEY,
    delegation TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    name_2018 TEXT,
    kind TEXT NOT NULL,
    "from" TEXT,
    "to" TEXT,
    iso2 TEXT,
    iso3 TEXT,
    m49 TEXT,
    region TEXT,
    subregion TEXT,
    regional_group TEXT,
    regional_group_note TEXT,
    method TEXT,
    name_fr TEXT,
    name_es TEXT,
    name_ar TEXT,
    name_ru TEXT,
    name_zh TEXT,
    name_key TEXT NOT NULL
) STRICT;

-- Another name by which a delegation is found, but never shown.
CREATE TABLE delegation_alias (
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    language TEXT NOT NULL,
    alias TEXT NOT NULL,
    origin TEXT,
    PRIMARY KEY (delegation, language, alias)
) STRICT, WITHOUT ROWID;

-- A role of a delegation in 2018: member of the Security Council, host, contributor.
CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    role TEXT NOT NULL,
    value TEXT,
    as_of TEXT,
    note TEXT,
    method TEXT
) STRICT;

CREATE TABLE role_source (
    role INTEGER NOT NULL REFERENCES role (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (role, position)
) STRICT, WITHOUT ROWID;

-- A peacekeeping operation.
CREATE TABLE mission (
    id INTEGER PRIMARY KEY,
    mission TEXT NOT NULL UNIQUE,
    area TEXT NOT NULL,
    as_of TEXT,
    note TEXT
) STRICT;

CREATE TABLE mission_host (
    mission TEXT NOT NULL REFERENCES mission (mission),
    position INTEGER NOT NULL,
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    PRIMARY KEY (mission, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE mission_source (
    mission TEXT NOT NULL REFERENCES mission (mission),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (mission, position)
) STRICT, WITHOUT ROWID;

-- One of the Action for Peacekeeping areas, or pledges, or impact in host States.
CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    theme TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    description TEXT,
    weight_in_note TEXT,
    title_key TEXT NOT NULL
) STRICT;

CREATE TABLE theme_source (
    theme TEXT NOT NULL REFERENCES theme (theme),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (theme, position)
) STRICT, WITHOUT ROWID;

-- One intervention of one speaker at a meeting; ids rise with the dates of the meetings,
-- and within a meeting from its last statement to its first: falling ids are the order of the screen.
CREATE TABLE statement (
    id INTEGER PRIMARY KEY,
    statement TEXT NOT NULL UNIQUE,
    meeting TEXT NOT NULL REFERENCES meeting (meeting),
    position INTEGER,
    person TEXT,
    honorific TEXT,
    title TEXT,
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    on_behalf_of TEXT,
    level TEXT NOT NULL,
    themes_coded_by TEXT,
    summary TEXT,
    pledge TEXT,
    method TEXT,
    words INTEGER,
    peacekeeping_mentions INTEGER,
    names_a4p INTEGER,
    names_declaration INTEGER,
    confidence TEXT,
    language TEXT,
    sequence INTEGER,
    further TEXT,
    person_key TEXT,
    title_key TEXT,
    themes_key TEXT
) STRICT;

CREATE INDEX statement_by_meeting ON statement (meeting);
CREATE INDEX statement_by_delegation ON statement (delegation);

-- A further column of the statements: language or sequence where a cell is filled, and each free column
-- (x_…), whose cells are in the JSON object `further` of a statement.
CREATE TABLE further_column (
    name TEXT PRIMARY KEY,
    position INTEGER NOT NULL,
    title TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- The full text of a statement, in its own table to keep the rows of `statement` short.
CREATE TABLE statement_text (
    statement INTEGER PRIMARY KEY REFERENCES statement (id),
    text TEXT NOT NULL
) STRICT;

CREATE TABLE statement_theme (
    statement INTEGER NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL,
    theme TEXT NOT NULL REFERENCES theme (theme),
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX statement_theme_by_theme ON statement_theme (theme, statement);

CREATE TABLE statement_source (
    statement INTEGER NOT NULL REFERENCES statement (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

-- Derived: the numbers of each theme at each meeting; meeting NULL is all meetings.
CREATE TABLE theme_count (
    id INTEGER PRIMARY KEY,
    theme TEXT NOT NULL REFERENCES theme (theme),
    meeting TEXT REFERENCES meeting (meeting),
    statements INTEGER NOT NULL,
    delegations INTEGER NOT NULL,
    coded_by_reading INTEGER NOT NULL,
    coded_by_keyword INTEGER NOT NULL,
    UNIQUE (theme, meeting)
) STRICT;

-- A declaration or commitment that delegations endorse.
CREATE TABLE instrument (
    id INTEGER PRIMARY KEY,
    instrument TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    date TEXT,
    kind TEXT,
    completeness TEXT NOT NULL,
    note TEXT,
    method TEXT,
    short TEXT,
    title_key TEXT NOT NULL
) STRICT;

CREATE TABLE instrument_source (
    instrument TEXT NOT NULL REFERENCES instrument (instrument),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (instrument, position)
) STRICT, WITHOUT ROWID;

-- A commitment of an instrument, summarized as far as its text could be read.
CREATE TABLE commitment (
    id INTEGER PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instrument (instrument),
    number TEXT,
    theme TEXT REFERENCES theme (theme),
    area TEXT,
    summary TEXT NOT NULL,
    method TEXT
) STRICT;

CREATE TABLE commitment_source (
    commitment INTEGER NOT NULL REFERENCES commitment (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (commitment, position)
) STRICT, WITHOUT ROWID;

-- One evidence of the endorsement of an instrument by a delegation, with its grade; there may be
-- several, of which standing names the strongest. names_instrument is 0 where the words name only the initiative behind the instrument.
CREATE TABLE endorsement (
    id INTEGER PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instrument (instrument),
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    endorsed_on TEXT,
    documented_by TEXT,
    evidence TEXT NOT NULL,
    names_instrument INTEGER,
    note TEXT,
    method TEXT
) STRICT;

CREATE INDEX endorsement_by_instrument ON endorsement (instrument, delegation);

CREATE TABLE endorsement_source (
    endorsement INTEGER NOT NULL REFERENCES endorsement (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (endorsement, position)
) STRICT, WITHOUT ROWID;

-- Derived: a row for each instrument and each delegation that can endorse, with the
-- endorsement of the strongest evidence if one is recorded.
CREATE TABLE standing (
    id INTEGER PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instrument (instrument),
    delegation TEXT NOT NULL REFERENCES delegation (delegation),
    status TEXT NOT NULL,
    endorsement INTEGER REFERENCES endorsement (id),
    UNIQUE (instrument, delegation)
) STRICT;

CREATE INDEX standing_by_delegation ON standing (delegation);

-- Derived: the sources of all evidences of such a row, each once, those of the strongest first.
CREATE TABLE standing_source (
    standing INTEGER NOT NULL REFERENCES standing (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (standing, position)
) STRICT, WITHOUT ROWID;

-- A published total of endorsements of an instrument at a date.
CREATE TABLE endorsement_total (
    id INTEGER PRIMARY KEY,
    instrument TEXT NOT NULL REFERENCES instrument (instrument),
    date TEXT NOT NULL,
    member_states INTEGER,
    organizations INTEGER,
    note TEXT,
    method TEXT,
    UNIQUE (instrument, date)
) STRICT;

CREATE TABLE endorsement_total_source (
    endorsement_total INTEGER NOT NULL REFERENCES endorsement_total (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (endorsement_total, position)
) STRICT, WITHOUT ROWID;

-- An addition to the own records that were merged with others into this file; how it was made, and
-- when it came from a colleague. This table and the next three are empty where no own records are.
CREATE TABLE addition (
    id INTEGER PRIMARY KEY,
    addition TEXT NOT NULL UNIQUE,
    added_on TEXT NOT NULL,
    added_by TEXT,
    how TEXT NOT NULL,
    file TEXT,
    sheet TEXT,
    sha256 TEXT,
    rows INTEGER,
    note TEXT,
    received_on TEXT
) STRICT;

-- A row that an addition brought, by the name of its CSV table and its key (Form.row_key): from which
-- row of the file, and whether the records have it without the addition too (in_base 1).
CREATE TABLE provenance (
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    addition TEXT NOT NULL REFERENCES addition (addition),
    file_row INTEGER,
    in_base INTEGER NOT NULL,
    PRIMARY KEY ("table", "row", addition)
) STRICT, WITHOUT ROWID;

CREATE INDEX provenance_by_addition ON provenance (addition);

-- A cell that an addition corrected. The row has the corrected cell, unless a difference says that the
-- correction was overtaken.
CREATE TABLE correction (
    id INTEGER PRIMARY KEY,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "column" TEXT NOT NULL,
    was TEXT,
    "is" TEXT,
    why TEXT,
    addition TEXT NOT NULL REFERENCES addition (addition),
    UNIQUE ("table", "row", "column", addition)
) STRICT;

CREATE TABLE correction_source (
    correction INTEGER NOT NULL REFERENCES correction (id),
    position INTEGER NOT NULL,
    source TEXT NOT NULL REFERENCES source (source),
    PRIMARY KEY (correction, position)
) STRICT, WITHOUT ROWID;

-- A point in which the own records differ from those with which they were merged.
CREATE TABLE difference (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    "table" TEXT NOT NULL,
    "row" TEXT NOT NULL,
    "column" TEXT,
    base TEXT,
    own TEXT,
    why TEXT,
    addition TEXT NOT NULL REFERENCES addition (addition)
) STRICT;

-- Derived: the values of the facets of each tab's table; '' is not recorded. In the full-text index
-- the word of a value is # and its id. Its rows are given by the first and the last if they are
-- consecutive, else by a bit a row (row_sets.py).
CREATE TABLE facet_value (
    id INTEGER PRIMARY KEY,
    table_name TEXT NOT NULL,
    facet TEXT NOT NULL,
    value TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    first_row INTEGER,
    last_row INTEGER,
    row_bits BLOB,
    UNIQUE (table_name, facet, value)
) STRICT;

-- Derived: the ids of all rows of a tab's table in the order of a column, as little-endian integers
-- of four bytes; `known` ids, then those with a blank cell. cell_starts has a bit for each, which is
-- 1 if its cell differs from that of the id before (sort_order.py).
CREATE TABLE sort_order (
    table_name TEXT NOT NULL,
    column_name TEXT NOT NULL,
    known INTEGER NOT NULL,
    row_ids BLOB NOT NULL,
    cell_starts BLOB NOT NULL,
    PRIMARY KEY (table_name, column_name)
) STRICT, WITHOUT ROWID;

-- Derived: each word in the full-text index of a tab's table, with the number of rows that hold it and
-- the best tier of the index columns that hold it (columns.py), or 9 if it stands in codes and addresses alone.
CREATE TABLE word (
    table_name TEXT NOT NULL,
    word TEXT NOT NULL,
    row_count INTEGER NOT NULL,
    tier INTEGER NOT NULL,
    PRIMARY KEY (table_name, word)
) STRICT, WITHOUT ROWID;
