"""Builds a records file from checked CSV tables: the same tables give the same bytes."""
