"""Statements, endorsements and meetings cited, in the styles that writers use."""
