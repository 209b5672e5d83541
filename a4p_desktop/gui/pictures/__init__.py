"""Charts: frozen values painted with QPainter, with a button over each of their marks."""
