"""The rows of headings of a table: where they stand, what belongs to them, what a page cut."""
