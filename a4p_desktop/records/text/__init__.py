"""Folding, near words, plain text, paragraphs, dates and writing direction."""
