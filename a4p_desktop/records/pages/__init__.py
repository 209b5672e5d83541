"""What one page of the window shows: records, coverage, overview, board, matrix, delegations, comparisons."""
