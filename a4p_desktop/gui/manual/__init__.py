"""Help ▸ Manual: the chapters in resources/manual in a window with contents and search."""
