"""The Endorsements tab: the rows as a table, or as a board with a tile for each delegation."""
