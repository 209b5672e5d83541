"""Rows of a search written to a file, with the question and the sources beside them."""
