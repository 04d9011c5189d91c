"""Setting a page: from ink and the tables found on it to grids and paragraphs."""
