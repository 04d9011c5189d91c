"""PDF documents through PDFium and our own table finder: the usual way."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.readers.aligned.cards import find_cards
from parsers.readers.aligned.finding import Aligned, find_aligned
from parsers.readers.aligned.headed import with_headings, with_rows_below
from parsers.readers.aligned.unheaded import find_columns, with_rows
from parsers.readers.boxes.finding import find_boxed
from parsers.readers.boxes.own_labels import own_labels
from parsers.readers.boxes.places import FreeWords
from parsers.readers.boxes.rows import find_rows
from parsers.readers.boxes.strips import find_strips
from parsers.readers.drawn.card_labels import with_label_cells
from parsers.readers.drawn.label_fills import find_label_cards
from parsers.readers.drawn.mosaic import find_mosaics
from parsers.readers.drawn.open_rows import with_open_rows
from parsers.readers.drawn.rests import rest_of_card, rows_across, with_hanging_texts
from parsers.readers.drawn.ruled import find_lattices
from parsers.readers.drawn.stripes import find_striped
from parsers.readers.page.arrays import Flags
from parsers.readers.page.chunks import WordLines, word_lines
from parsers.readers.page.controls import controls_of
from parsers.readers.page.furniture import with_furniture
from parsers.readers.page.ink import PageInk, Panel, with_vocabulary
from parsers.readers.page.lattice import Lattice
from parsers.readers.page.rooms import rooms_beside
from parsers.readers.page.sidebars import sidebars_of
from parsers.readers.page.spreads import with_spreads_parted
from parsers.readers.page.twins import halves_of_twins
from parsers.readers.pdfium.pages import page_inks
from parsers.readers.setting.layout import compose
from parsers.source import Source
from schema.vocabulary import fold_heading


def read_pdf(path: Path, vocabulary: Vocabulary) -> Source:
    """A PDF; raises `DocumentError` for one that is damaged, encrypted or has no text."""
    return compose(path, "pdfium", with_tables(with_spreads_parted(with_vocabulary(page_inks(path), vocabulary))))


def with_tables(inks: Iterable[PageInk]) -> Iterator[tuple[PageInk, list[Lattice]]]:
    """Each page with its ruled tables, and with those that words outside them make."""
    above: list[Aligned] = []
    own = frozenset[str]()
    cards, boxed, drawn, labelled = list[Lattice](), list[Lattice](), list[Lattice](), list[Lattice]()
    for ink, furniture in with_furniture(inks):
        before, (drawn, labelled) = drawn, _drawn(ink, ~furniture, drawn, labelled)
        free = _outside(ink, drawn, ~furniture)
        boxed = _boxed(ink, free, boxed)
        ruled, headed, free = _with_rest(ink, drawn, _outside(ink, boxed, free))
        panels = _panels(ink, free, ~furniture, above)
        for panel in panels:
            free = free & ~panel.words
        words = word_lines(ink, free)
        rooms = rooms_beside(ink, words, free) or halves_of_twins(ink, words, free)
        above = [] if _begins_above(headed, words) else above
        found = _in_rooms(ink, rooms, free, above) if rooms else find_aligned(ink, words, above)
        above = sorted([*headed, *found], key=lambda table: float(table.lattice.ys[-1]))
        aligned = [table.lattice for table in found]
        free, words = _left_by(aligned, ink, free, words)
        own = own_labels(words, own)
        cards = find_cards(ink, words, go_on=bool(cards), own=own)
        unruled = cards or rest_of_card(ink, words, before, drawn)
        free, words = _left_by(unruled, ink, free, words)
        tables = [*ruled, *boxed, *aligned, *unruled, *find_columns(ink, words)]
        yield (replace(ink, rooms=rooms, panels=panels) if rooms or panels else ink), tables


def _left_by(tables: list[Lattice], ink: PageInk, free: Flags, words: WordLines) -> tuple[Flags, WordLines]:
    """Which of the free words stand in none of some tables, and the lines that these make."""
    left = _outside(ink, tables, free)
    return left, word_lines(ink, left) if tables else words


def _begins_above(headed: list[Aligned], words: WordLines) -> bool:
    """Whether a table begins above all words outside tables: these then go on with none of the page before."""
    tops = [line.top for line in words.text_lines[:1]]
    return any(table.lattice.ys[0] < top for table in headed for top in tops)


def _boxed(ink: PageInk, free: Flags, above: list[Lattice]) -> list[Lattice]:
    """The cards in boxes of a page: their labels stand beside each other, or under each other."""
    words = FreeWords(ink, free)
    rows = find_rows(words, above)
    words = FreeWords(ink, _outside(ink, rows, free)) if rows else words
    strips = find_strips(words, above)
    words = FreeWords(ink, _outside(ink, strips, words.free)) if strips else words
    return [*rows, *strips, *find_boxed(words, above)]


def _panels(ink: PageInk, free: Flags, own: Flags, above: list[Aligned]) -> tuple[Panel, ...]:
    """What stands beside the text of a page: the controls of a web page, and sidebars."""
    return *controls_of(ink, free), *_beside_tables(ink, free, sidebars_of(ink, free, own), above)


def _beside_tables(ink: PageInk, free: Flags, panels: tuple[Panel, ...], above: list[Aligned]) -> tuple[Panel, ...]:
    """The panels that are no shaded column of a table which all free words make, under a heading that is known."""
    tables = find_aligned(ink, word_lines(ink, free), above) if panels else []
    headings = [
        chunk for table in tables for chunk in table.headings if fold_heading(chunk.text) in ink.vocabulary.headings
    ]
    middles = np.array([(chunk.x0 + chunk.x1) / 2 for chunk in headings])
    left, right = ink.word_boxes[:, 0], ink.word_boxes[:, 2]
    return tuple(
        panel
        for panel in panels
        if not ((left[panel.words].min() < middles) & (middles < right[panel.words].max())).any()
    )


def _in_rooms(ink: PageInk, rooms: tuple[Flags, ...], free: Flags, above: list[Aligned]) -> list[Aligned]:
    """The tables that the words of each part of a page make, and those of the rest."""
    parts = [*rooms, free & ~np.any(rooms, axis=0)]
    return [table for part in parts for table in find_aligned(ink, word_lines(ink, part), above)]


def _with_rest(ink: PageInk, drawn: list[Lattice], free: Flags) -> tuple[list[Lattice], list[Aligned], Flags]:
    """The ruled tables of a page with headings above and rows below, those with such rows, and the words left free."""
    ruled = [with_headings(ink, table, free) for table in drawn]
    free = _outside(ink, [table for table, bare in zip(ruled, drawn, strict=True) if table is not bare], free)
    headed = {
        number: below
        for number, table in enumerate(ruled)
        if (below := with_rows_below(ink, table, free & _before_next(ink, table, ruled)))
    }
    whole = [[table.lattice for table in headed[n]] if n in headed else [table] for n, table in enumerate(ruled)]
    found = [*chain.from_iterable(headed.values())]
    return [*chain.from_iterable(whole)], found, _outside(ink, [table.lattice for table in found], free)


def _before_next(ink: PageInk, table: Lattice, others: list[Lattice]) -> Flags:
    """Which words stand above the next table below one."""
    tops = (
        other.ys[0]
        for other in others
        if other.ys[0] >= table.ys[-1] - 1 and other.xs[0] < table.xs[-1] and table.xs[0] < other.xs[-1]
    )
    above: Flags = ink.word_middles[:, 1] < min(tops, default=np.inf)
    return above


def _drawn(
    ink: PageInk, free: Flags, above: list[Lattice], labelled: list[Lattice]
) -> tuple[list[Lattice], list[Lattice]]:
    """The tables whose cells are drawn: by rulings, by tiles, or by fills of labels or in turn; and of labels alone.

    On the page before were those `above`, and of them the `labelled`.
    """
    lattices = find_lattices(ink)
    of_tables = [lattice for lattice in lattices if len(lattice.xs) > 2]  # one column is a frame, no table
    whole = (with_hanging_texts(ink, lattice, free) for lattice in with_open_rows(ink, of_tables))
    ruled = [with_label_cells(ink, with_rows(ink, lattice)) for lattice in whole]
    tables = [*rows_across(ink, free, lattices, above), *ruled]
    tables += find_striped(ink, tables, above)
    tables += find_mosaics(ink, tables)
    labelled = find_label_cards(ink, tables, labelled or above)
    return [*tables, *labelled], labelled


def _outside(ink: PageInk, tables: list[Lattice], free: Flags) -> Flags:
    """Which of the free words stand in none of some tables."""
    for table in tables:
        free = free & (table.cell_of(ink.word_middles) < 0)
    return free
