"""Tables whose cells are drawn: by rulings, tiles, stripes, or the fills of labels."""
