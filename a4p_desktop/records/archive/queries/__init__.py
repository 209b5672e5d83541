"""Every SELECT of a file in sql, with a NamedTuple of the row that it finds."""
