"""From columns to canonical fields, by headings and values; what those of a table make of each other."""
