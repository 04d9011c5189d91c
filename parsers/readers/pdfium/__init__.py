"""PDFium through pypdfium2: the only place that imports it."""
