"""The user's own records: the file that holds them, and how they join a records file."""
