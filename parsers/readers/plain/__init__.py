"""Plain text that shows tables and headings by spaces and marks."""
