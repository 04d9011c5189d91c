"""Labels inside text: before values, behind sentences, for all of a section."""
