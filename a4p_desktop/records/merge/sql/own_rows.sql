-- The scratch tables of a merge. A row that an own row folds into is its head; a row of the base is
-- given by its number in the order of its table, from 0.

-- The rows of the own file (kind row), corrections of a table, and copies that stand in for lost rows.
-- Of each, told are the cells that tell what fact it says: few, and short.
CREATE TABLE own_row (
    n INTEGER PRIMARY KEY,
    form TEXT NOT NULL,
    kind TEXT NOT NULL,
    head INTEGER,
    base INTEGER,
    told TEXT NOT NULL,
    cells TEXT NOT NULL,
    addition TEXT NOT NULL,
    file_row INTEGER
);
CREATE INDEX own_row_by_base ON own_row (form, base, head, n);
CREATE INDEX own_row_by_head ON own_row (head);

-- The texts that a row shares with others that may say the same.
CREATE TABLE match (form TEXT, text TEXT, n INTEGER, PRIMARY KEY (form, text, n)) WITHOUT ROWID;

-- Heads of one table, and rows of the base that say the same: the lowest rank first.
CREATE TABLE pair (rank INTEGER, head INTEGER, base INTEGER, told TEXT, PRIMARY KEY (rank, head, base))
WITHOUT ROWID;

-- What an own row's code has become.
CREATE TABLE code (form TEXT, code TEXT, addition TEXT, merged TEXT, PRIMARY KEY (form, code, addition))
WITHOUT ROWID;
CREATE INDEX code_by_merged ON code (form, merged);

-- Copies of rows of the base, as they were when own rows were added.
CREATE TABLE copy (form TEXT, "key" TEXT, cells TEXT, PRIMARY KEY (form, "key")) WITHOUT ROWID;

-- What becomes of the tables that only a merge fills.
CREATE TABLE provenance (
    "table" TEXT, "row" TEXT, addition TEXT, file_row INTEGER, in_base INTEGER,
    PRIMARY KEY ("table", "row", addition)
) WITHOUT ROWID;
CREATE TABLE correction (id INTEGER PRIMARY KEY, once TEXT NOT NULL UNIQUE, cells TEXT NOT NULL);
CREATE TABLE difference (id INTEGER PRIMARY KEY, once TEXT NOT NULL UNIQUE, cells TEXT NOT NULL);
