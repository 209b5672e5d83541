"""The tab of a table: its facets, rows and details; the rows as a Qt model and view."""
