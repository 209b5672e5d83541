"""The question, typed and ticked, its text, its searches, and views to save and share."""
