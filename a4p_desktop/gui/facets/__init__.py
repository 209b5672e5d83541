"""The facet panel: the values of each facet with their numbers, to tick and exclude."""
