"""A brief: what its page says of a delegation, meeting, theme or rows, and how it is written."""
