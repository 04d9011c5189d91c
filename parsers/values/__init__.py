"""From one cell's text to typed values; every function is pure."""
