"""The plan in the dialog: a row each with its fate, the numbers above, and the questions."""
