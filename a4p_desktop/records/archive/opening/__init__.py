"""Connects to a records file, and tells whether it is ours and sound."""
