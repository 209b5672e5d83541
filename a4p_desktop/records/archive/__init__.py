"""A records file opened read-only: searches answered page by page, counted and narrowed."""
