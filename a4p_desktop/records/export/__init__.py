"""Exports the rows of a search to a file, with the search and the sources beside them."""
