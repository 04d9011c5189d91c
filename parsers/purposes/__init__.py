"""What a table is for: actions, or something that only stands near them."""
