"""Small widgets that several rooms use, each of one purpose."""
