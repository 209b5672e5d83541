"""Atomic writing of files, locks between processes, and small JSON files."""
