"""What workbooks and delimited files have in common: sheets, blocks, shown values, colours."""
