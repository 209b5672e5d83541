"""Rows for the clipboard: as plain cells, or as a table with its sources below it."""
