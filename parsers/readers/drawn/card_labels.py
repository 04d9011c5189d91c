"""Ruled cards whose labels have no rules between them: each label stands beside the drawn cell of its value."""

from dataclasses import replace
from itertools import groupby

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.readers.page.arrays import places_of
from parsers.readers.page.ink import PageInk
from parsers.readers.page.lattice import Lattice
from schema.vocabulary import fold_heading

_FEWEST = 2  # labels below each other
_KNOWN = 0.6  # of them are headings that the vocabulary knows


def with_label_cells(ink: PageInk, table: Lattice) -> Lattice:
    """A ruled table with a cell for each label, where one cell at the left holds several beside a value each."""
    if len(table.xs) < 3:
        return table
    labels = table.labels.copy()
    for _, run in groupby(range(len(labels)), key=lambda row: int(table.labels[row, 0])):
        rows = [*run]
        apart = len(set(table.labels[rows, 1].tolist())) == len(rows)
        if len(rows) >= _FEWEST and apart and _are_labels(_texts_of(ink, table, rows), ink.vocabulary):
            labels[rows[1:], 0] = labels.max() + 1 + np.arange(len(rows) - 1)
    return replace(table, labels=labels)


def _texts_of(ink: PageInk, table: Lattice, rows: list[int]) -> list[str]:
    """What stands in each of some rows of the first column."""
    middles = ink.word_middles
    words = places_of((table.xs[0] < middles[:, 0]) & (middles[:, 0] < table.xs[1]))
    bands = np.searchsorted(table.ys, middles[words, 1]) - 1
    return [" ".join(ink.words[word] for word in words[bands == row].tolist()) for row in rows]


def _are_labels(texts: list[str], vocabulary: Vocabulary) -> bool:
    """Whether most texts are known headings, and none is blank."""
    known = sum(fold_heading(text) in vocabulary.headings for text in texts)
    return all(texts) and known >= _KNOWN * len(texts)
