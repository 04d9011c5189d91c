"""From grids to logical tables: pages stitched, cards gathered, halves joined, kinds told apart."""
