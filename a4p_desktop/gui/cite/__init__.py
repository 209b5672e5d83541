"""From Cite to the clipboard or a file."""
