"""Reads records files: searches page by page, counts, facets, rows and named queries."""
