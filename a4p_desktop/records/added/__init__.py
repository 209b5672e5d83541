"""What own records have brought to a records file: the rows of an addition, and differences."""
