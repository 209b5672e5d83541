"""A records file written back as the folder of CSV tables that builds it."""
