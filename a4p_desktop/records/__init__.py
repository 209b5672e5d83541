"""What is known: the records file, its search and its exports, without a window."""
