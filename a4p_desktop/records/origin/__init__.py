"""Where the rows of merged records come from: the base, the user, or colleagues."""
