"""The Delegation tab: the page of one, the list of all, and two side by side."""
