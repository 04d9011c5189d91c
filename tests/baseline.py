"""What a short script with pdfplumber gives: the baseline that the benchmark compares with. It stays as it is."""

import sys

import pdfplumber


def tables(path: str) -> list[list[list[str | None]]]:
    """Every table of a PDF as rows of cell texts."""
    found = []
    with pdfplumber.open(path) as document:
        for page in document.pages:
            found += page.extract_tables()
            page.close()
    return found


if __name__ == "__main__":
    for table in tables(sys.argv[1]):
        for row in table:
            print("\t".join((text or "").replace("\n", " ") for text in row))
