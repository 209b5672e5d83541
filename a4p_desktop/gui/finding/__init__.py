"""From match to match in one text: which is the current one, and a search line of its own."""
