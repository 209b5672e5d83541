"""The menus of the window: each entry, its keys, and what it does or wants."""
