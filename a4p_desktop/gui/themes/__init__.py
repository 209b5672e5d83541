"""The Themes tab: the list of themes, and the matrix that counts them."""
