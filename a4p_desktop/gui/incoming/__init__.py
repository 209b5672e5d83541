"""The dialog *Add records…*: from a list that is brought to rows in the user's own records."""
