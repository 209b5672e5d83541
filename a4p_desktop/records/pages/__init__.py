"""Reads the content of each page: records, coverage, overview, board, matrix, delegations."""
