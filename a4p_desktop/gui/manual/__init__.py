"""Help ▸ Manual: shows resources/manual in a window, with contents and search."""
