"""From the texts of headings to canonical fields."""
