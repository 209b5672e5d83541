"""Shows the citations of the selected rows, and copies or saves them."""
