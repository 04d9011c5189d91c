"""Cards: small tables of labels and values, one action each."""
