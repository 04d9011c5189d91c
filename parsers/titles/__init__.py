"""The titles above tables, and whether a text is one."""
