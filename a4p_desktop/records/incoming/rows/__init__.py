"""The rows of a list: what their cells say, and what is recorded of them already."""
