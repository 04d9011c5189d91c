"""What a heading tells of the field of its column, by its words, parts or questions; values bear it out."""
