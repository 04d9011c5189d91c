"""Cards: small tables of labels and values, one action each, turned into rows of one table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from parsers.header_rows import Header, Vocabulary, is_heading
from parsers.printed_rows import Row, rows_of
from parsers.source import Cell, Grid, Paragraph
from parsers.values.references import is_reference
from schema.vocabulary import fold_heading

_FEWEST = 3  # labels of a card
_MOST_LABELS = 0.75  # the share of cells in the columns of labels that are known headings
_FEW_LABELS = 0.4  # and in the columns of values, where `Completed` may stand


@dataclass(frozen=True, slots=True)
class Card:
    """One action: its labels with the cells that hold them, each with its value, and where it stands.

    `title` is the text across the card's top or right above it; `row` that at which the card begins in its grid.
    """

    grid: int
    row: int
    pairs: tuple[tuple[Cell, Cell | None], ...]
    title: Cell | None


def cards_of(
    number: int, grid: Grid, vocabulary: Vocabulary, above: Paragraph | None, before: Sequence[Card]
) -> list[Card]:
    """The cards that a grid holds; none where it is no card.

    `above` is the title right above it; `before` are the cards so far, whose labels tell a piece of one.
    """
    if grid.column_count not in (2, 4):
        return []
    pairs = [(row, list(_pairs(row))) for row in rows_of(grid, number)]
    labelled = [pair for _, found in pairs for pair in found]
    if not _are_labelled(labelled, vocabulary) and not _is_piece(labelled, before):
        return []
    cards = list(_split(number, pairs))
    if above and cards[0].title is None and not _names_action(cards[0], vocabulary):
        title = Cell(0, 0, 1, 1, above.text, above.place, above.place)
        cards[0] = replace(cards[0], title=title)
    return cards


def _is_piece(pairs: Sequence[tuple[Cell, Cell | None]], before: Sequence[Card]) -> bool:
    """Whether labels are all those of the cards before."""
    labels = {fold_heading(label.text) for card in before for label, _ in card.pairs}
    return bool(pairs) and labels.issuperset(fold_heading(label.text) for label, _ in pairs)


def joined(cards: Sequence[Card], more: Sequence[Card]) -> list[Card]:
    """Cards followed by more; the first of a page goes on with the last of the page before where that was cut."""
    first, last = more[0], cards[-1] if cards else None
    if last is None or first.title or not _is_cut(last, first, cards[0]):
        return [*cards, *more]
    return [*cards[:-1], replace(last, pairs=(*last.pairs, *first.pairs)), *more[1:]]


def _is_cut(card: Card, rest: Card, usual: Card) -> bool:
    """Whether a page break lies between two pieces of a card: no label comes again, nor that which begins a card."""
    pages = [piece.pairs[0][0].place.page or 0 for piece in (card, rest)]
    labels = {fold_heading(label.text) for label, _ in card.pairs}
    again = any(fold_heading(label.text) in labels for label, _ in rest.pairs)
    begins = fold_heading(rest.pairs[0][0].text) == fold_heading(usual.pairs[0][0].text)
    return pages[1] == pages[0] + 1 and not again and not begins


def _pairs(row: Row) -> Iterator[tuple[Cell, Cell | None]]:
    """The labels of a row with their values; nothing for a row of one wide cell."""
    cells = sorted(row.begins, key=lambda cell: cell.column)
    for label, value in zip(cells[::2], [*cells[1::2], None], strict=False):
        if label.text and len(cells) > 1:
            yield label, value if value and (value.text or value.fill) else None


def _are_labelled(pairs: Sequence[tuple[Cell, Cell | None]], vocabulary: Vocabulary) -> bool:
    labels = [fold_heading(label.text) for label, _ in pairs]
    known = sum(label in vocabulary.headings for label in labels)
    likely = sum(is_heading(label, vocabulary) for label in labels)
    values = [fold_heading(value.text) in vocabulary.headings for _, value in pairs if value and value.text]
    return (
        len(set(labels)) >= _FEWEST
        and 2 * known >= len(labels)
        and likely >= max(_FEWEST, _MOST_LABELS * len(labels))
        and sum(values) <= _FEW_LABELS * len(values)
    )


def _split(number: int, rows: list[tuple[Row, list[tuple[Cell, Cell | None]]]]) -> Iterator[Card]:
    """The cards of one grid: a wide text, a blank row or a label that comes again begins another."""
    begun = Card(number, 0, (), None)
    for row, pairs in rows:
        title = next(iter(row.filled.values()), None) if not pairs else None
        again = {label.text for label, _ in pairs} & {label.text for label, _ in begun.pairs}
        if begun.pairs and (again or not pairs):
            yield begun
            begun = Card(number, row.index, (), None)
        begun = replace(begun, pairs=(*begun.pairs, *pairs), title=begun.title or title)
    if begun.pairs:
        yield begun


def _names_action(card: Card, vocabulary: Vocabulary) -> bool:
    return any(fold_heading(label.text) in vocabulary.actions for label, _ in card.pairs)


def as_rows(cards: Sequence[Card], vocabulary: Vocabulary) -> tuple[Header, list[Row]]:
    """Cards as a header and rows: a column for each label, in the order in which labels first come."""
    columns: dict[str, int] = {}
    if any(card.title for card in cards):
        names = any(_names_action(card, vocabulary) for card in cards)
        references = all(card.title is None or is_reference(card.title.text) for card in cards)
        columns["Ref" if references else "Title" if names else "Action"] = 0
    for card in cards:
        for label, _ in card.pairs:
            columns.setdefault(_heading(label), len(columns))
    headings = {column: heading for heading, column in columns.items()}
    labels = tuple(label for card in cards for label, _ in card.pairs)
    return Header(headings, labels, 0, {}), [_row(card, columns) for card in cards]


def _heading(label: Cell) -> str:
    return " ".join(label.text.split()).rstrip(":")


def _row(card: Card, columns: Mapping[str, int]) -> Row:
    values = {columns[_heading(label)]: value for label, value in card.pairs if value}
    if card.title:
        values[0] = card.title
    cells = {
        column: cell._replace(row=card.row, column=column, row_span=1, column_span=1)
        for column, cell in sorted(values.items())
    }
    filled = {column: cell for column, cell in cells.items() if cell.text}
    return Row(cells, tuple(cells.values()), filled, card.grid, card.row, first_of_grid=False)
