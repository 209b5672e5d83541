"""From Brief to the page: shown, printed and saved."""
