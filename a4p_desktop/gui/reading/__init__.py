"""The reading view: a text as wide as it is read best, with its heading and its neighbours."""
