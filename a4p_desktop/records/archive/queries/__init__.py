"""One Query for each SELECT in `sql`, with a NamedTuple for its rows."""
