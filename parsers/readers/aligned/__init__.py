"""Tables without upright rulings: columns from headings and gaps, rows from rules, bands or gaps."""
