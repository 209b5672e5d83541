"""The question: what is typed and ticked, the text that says both, and views kept of it."""
