"""The sections of a plan, as titles and rows name them."""
