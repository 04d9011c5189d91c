"""Cards as the rows of one table: a column for each of their labels."""

from collections.abc import Container, Iterator, Mapping, Sequence

from parsers.cards.card import Card
from parsers.cards.finding import name_actions
from parsers.cards.numbers import NUMBERED
from parsers.header.rows import Header
from parsers.headings.known import Vocabulary
from parsers.printed_rows import Row
from parsers.source import Cell
from parsers.values.references import (
    Numbered,
    are_numbered,
    counted_reference,
    counted_references,
    is_reference,
    leading_reference,
)
from schema.vocabulary import fold_heading

_MAY_BE_ACTIONS = ("strategy", "strategies", "measures", "objective", "objectives")  # where nothing else names one
_REFERENCE, _SECTION = "Ref", "Section"


def as_rows(cards: Sequence[Card], vocabulary: Vocabulary) -> tuple[Header, list[Row]]:
    """Cards as a header and rows: a column for each label, in the order in which labels first come."""
    numbered = _numbered_titles(cards, vocabulary)
    named = name_actions(cards, vocabulary)
    if not numbered:
        cards = _with_references(cards)
    over = [cell for card in cards for cell in card.over]
    labels = (*over, *numbered, *(label for card in cards for label, _ in card.pairs if label.is_printed))
    cards = [card._replace(title=_reference(card.title)) for card in cards] if numbered else cards
    columns = _columns(cards, named)
    action = None if named or "Action" in columns else _action_label(cards, numbered)
    headings = {column: "Action" if fold_heading(heading) == action else heading for heading, column in columns.items()}
    return Header(headings, labels, 0, {}), [row for card in cards for row in _rows(card, columns)]


def _numbered_titles(cards: Sequence[Card], vocabulary: Vocabulary) -> list[Cell]:
    """The word before the number of each title, where all are such as `Strategy 1.1`: a label or a word for actions."""
    titles = [card.title for card in cards if card.title]
    found = [match for title in titles if (match := NUMBERED.fullmatch(title.text))]
    known = vocabulary.actions.union(*(card.labels for card in cards))
    if len(found) < len(titles) or not all(fold_heading(match["label"]) in known for match in found):
        return []
    return [title._replace(text=match["label"]) for title, match in zip(titles, found, strict=True)]


def _reference(title: Cell | None) -> Cell | None:
    """The number of a title such as `Strategy 1.1`."""
    match = NUMBERED.fullmatch(title.text) if title else None
    return title._replace(text=match["reference"]) if title and match else None


def _with_references(cards: Sequence[Card]) -> Sequence[Card]:
    """Cards with the references apart that begin their titles, where these are numbered."""
    titles = [card.title.text for card in cards if card.title]
    if are_numbered(titles):
        return [_with_reference(card, leading_reference(card.title.text) if card.title else None) for card in cards]
    if any(card.reference for card in cards):
        return _with_references_as_others(cards)
    counted = iter(counted_references(titles))
    return [_with_reference(card, next(counted, None) if card.title else None) for card in cards]


def _with_references_as_others(cards: Sequence[Card]) -> Sequence[Card]:
    """Cards with a plain number apart that begins a title, where it is missing beside those of the others."""
    own = {int(card.reference.text) for card in cards if card.reference and card.reference.text.isdigit()}
    found = [counted_reference(card.title.text) if card.title and not card.reference else None for card in cards]
    fitting = [one if one and one.reference.isdigit() and _fits(int(one.reference), own) else None for one in found]
    return [_with_reference(card, number) for card, number in zip(cards, fitting, strict=True)]


def _fits(number: int, others: Container[int]) -> bool:
    """Whether a number is none of some others, and right before or behind one."""
    return number not in others and (number - 1 in others or number + 1 in others)


def _with_reference(card: Card, found: Numbered | None) -> Card:
    if card.title is None or found is None:
        return card
    reference, title = (card.title._replace(text=text) for text in (found.reference, found.text))
    return card._replace(reference=reference, title=title)


def _columns(cards: Sequence[Card], named: bool) -> dict[str, int]:
    """The column of each heading; titles come first, as references or, where actions are not `named`, as these."""
    columns: dict[str, int] = {}
    if any(card.title for card in cards):
        references = all(card.title is None or is_reference(card.title.text) for card in cards)
        columns[_REFERENCE if references else "Title" if named else "Action"] = 0
    columns |= {_REFERENCE: len(columns)} if any(card.reference for card in cards) else {}
    columns |= {_SECTION: len(columns)} if any(card.section for card in cards) else {}
    for label in (label for card in cards for label, _ in card.pairs if label.text):
        columns.setdefault(_heading(label), len(columns))
    return columns


def _action_label(cards: Sequence[Card], numbered: Sequence[Cell]) -> str | None:
    """The folded label that holds actions where none is named so: that of the numbered titles, else a likely one."""
    labels = {label for card in cards for label in card.labels}
    likely = (*(fold_heading(cell.text) for cell in numbered), *_MAY_BE_ACTIONS)
    return next((label for label in likely if label in labels), None)


def _heading(label: Cell) -> str:
    return " ".join(label.text.split()).rstrip(":")


def _rows(card: Card, columns: Mapping[str, int]) -> Iterator[Row]:
    """The row of a card, and one for each value that goes on without a label."""
    values = {0: card.title} if card.title else {}
    values |= {columns[_REFERENCE]: card.reference} if card.reference else {}
    values |= {columns[_SECTION]: card.section} if card.section else {}
    rests: list[tuple[int, Cell]] = []
    latest: dict[int, int] = {}  # a column of labels in the grid -> the column of its last label here
    for label, value in card.pairs:
        if label.text:
            latest[label.column] = columns[_heading(label)]
            values |= {latest[label.column]: value} if value else {}
        elif value and label.column in latest:
            rests.append((latest[label.column], value))
    yield _row(card, values)
    yield from (_row(card, {column: value}, goes_on=True) for column, value in rests)


def _row(card: Card, values: Mapping[int, Cell], goes_on: bool = False) -> Row:
    cells = {
        column: cell._replace(row=card.row, column=column, row_span=1, column_span=1)
        for column, cell in sorted(values.items())
    }
    filled = {column: cell for column, cell in cells.items() if cell.text}
    return Row(cells, tuple(cells.values()), filled, card.grid, card.row, first_of_grid=False, goes_on=goes_on)
