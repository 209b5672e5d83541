"""The Themes tab: the list of themes, and the matrix of statements by theme."""
