"""Checked CSV tables turned into a records file, always the same bytes."""
