"""The tab of one delegation: its page, the list of all, and two side by side."""
