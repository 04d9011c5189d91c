"""What stands on a page, whatever its tables: ink, lines of text, rulings, furniture, panels."""
