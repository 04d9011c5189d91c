"""What a document says of itself and its plans: names, editions, legend, running heads, repeats."""
