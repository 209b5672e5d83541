"""Own records merged with a records file: which rows say the same, and what both say together."""
