"""The main window: its tabs, menus and history, and the searches it sends."""
