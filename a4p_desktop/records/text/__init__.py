"""Folding, near words, plain text, dates and writing direction."""
