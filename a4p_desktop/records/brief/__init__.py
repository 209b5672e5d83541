"""Briefs on a delegation, meeting, theme or rows: their content, and their files."""
