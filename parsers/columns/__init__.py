"""What the columns of a table make of each other, and what their values show."""
