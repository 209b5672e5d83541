-- During a build: the texts that find each code, of each column of codes.
CREATE TEMP TABLE wording (
    field TEXT NOT NULL,
    code TEXT NOT NULL,
    words TEXT NOT NULL,
    PRIMARY KEY (field, code)
) STRICT, WITHOUT ROWID
