-- While building only: the English words for the codes of each column, to be found by too.
CREATE TEMP TABLE wording (
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (field, code)
) STRICT, WITHOUT ROWID
