"""What web pages and Word documents mark up: text, lists, panels, inner tables, numbers."""
