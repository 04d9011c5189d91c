"""Cards in boxes."""
