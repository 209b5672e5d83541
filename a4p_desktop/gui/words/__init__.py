"""The words on the screen for codes, numbers, dates, coverage, facets, views, results and keys."""
