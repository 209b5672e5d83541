"""Charts painted with QPainter from plain values, with a button over each mark."""
