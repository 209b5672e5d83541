"""What a records file holds: its tables and columns, facets, codes and file format."""
