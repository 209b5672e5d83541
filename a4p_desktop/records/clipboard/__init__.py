"""Rows for the clipboard: as plain cells, and as a table with its sources below."""
