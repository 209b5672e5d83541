"""The tab of a table: facets, rows and details, and the rows as a Qt model."""
