"""From a logical row to an action: its values, how sure they are, and that no word is lost."""
