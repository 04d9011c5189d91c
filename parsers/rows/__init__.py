"""From printed rows to logical rows: split ones rejoined, sections told apart."""
