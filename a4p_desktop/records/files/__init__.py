"""Atomic writing of files, locks between processes, small JSON files, and CSV files."""
