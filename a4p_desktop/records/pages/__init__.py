"""What a page of the window shows: records, coverage, overview, delegations, comparisons."""
