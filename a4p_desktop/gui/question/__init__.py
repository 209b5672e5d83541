"""The question bar: the search line with the chips below it."""
