"""Cards: small tables of labels and values, one action each, turned into rows of one table."""

from collections import Counter, deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from parsers.cards.card import Card, begin_alike, begin_with_reference, labels_of, with_reference
from parsers.cards.cut import joined
from parsers.cards.numbers import NUMBERED, number_beside, without_number
from parsers.cards.stacked import Pair, labels_cut_off, pairs_in_one_column, stacked_pairs
from parsers.headings.kinds import is_of_kind
from parsers.headings.known import Vocabulary, is_heading
from parsers.headings.neighbours import are_of_neighbour, heads_neighbour
from parsers.headings.questions import field_asked_for
from parsers.printed_rows import Row
from parsers.source import Cell, Grid, Paragraph
from parsers.titles.plan_names import names_plan
from parsers.titles.rows import is_named_part
from parsers.values.orders import is_figure_of_success, is_order, tells_to_act
from parsers.values.references import leading_reference
from schema.fields import DATES, HOW_FAR
from schema.vocabulary import fold_heading, spellings

TitlesAbove = tuple[Paragraph | None, Paragraph | None]
_FEWEST = 3  # labels of a card; a title across its top stands for one
_FEWEST_AGAIN = 2  # labels of cards that have three times the same
_MOST_LABELS = 0.75  # the share of cells in the columns of labels that are known headings
_OF_ACTIONS = DATES | HOW_FAR | {"action", "milestones"}
_FEW_LABELS = 0.4  # and in the columns of values, where `Completed` may stand


@dataclass(frozen=True, slots=True)
class CardLabels:
    """Labels that tell a piece of a card: those of the cards so far, and those usual in a document below a title.

    Values of labels that a page break `cut_off` stand on the next page.
    """

    so_far: frozenset[str] = frozenset()
    usual: frozenset[str] = frozenset()
    cut_off: Sequence[Cell] = ()


def cards_of(
    grid: Grid, rows: Sequence[Row], vocabulary: Vocabulary, above: TitlesAbove, labels: CardLabels
) -> list[Card]:
    """The cards that a grid of such rows holds; none where it is no card.

    `above` are the text right above it, and the title above that.
    """
    vocabulary = replace(vocabulary, headings=vocabulary.headings | grid.names) if grid.names else vocabulary
    pairs = _pairs_by_row(grid, rows, vocabulary, labels)
    if not pairs:
        return []
    labelled = [pair for _, found in pairs for pair in found if pair[0].text]
    titled = len(pairs[0][0].filled) == 1 and not pairs[0][1]
    known = labels.so_far | grid.names | (labels.usual if titled or above[0] else frozenset())
    if not _are_labelled(labelled, vocabulary, _FEWEST - titled) and not _is_piece(labelled, known):
        return []
    if is_named_part(rows[0]) and _says_nothing_of_actions(labelled):
        return []
    cards = [with_reference(card, vocabulary) for card in _split(pairs, grid.section_rows)]
    title, section = (Cell(0, 0, 1, 1, text.text, text.place) if text else None for text in above)
    cards[0] = cards[0]._replace(reference=number_beside(rows) or cards[0].reference)
    own = name_actions(cards[:1], vocabulary) and not (title and _alone_orders(title, cards[0], vocabulary))
    if title and cards[0].title is None and not own:
        if len(cards) == 1 and names_plan(title.text) and not tells_to_act(title.text):
            return []  # it says whose the plan is, and who agreed it
        cards[0] = cards[0]._replace(title=title, section=cards[0].section or section)
    return cards


def _pairs_by_row(
    grid: Grid, rows: Sequence[Row], vocabulary: Vocabulary, labels: CardLabels
) -> list[tuple[Row, list[Pair]]]:
    """The labels of each row with their values; nothing for a grid that can be no card, as it has other columns."""
    if number_beside(rows):
        return pairs_in_one_column(without_number(rows), vocabulary)
    if grid.column_count == 1:
        return pairs_in_one_column(rows, vocabulary)
    stacks = stacked_pairs(rows, vocabulary, labels.so_far | grid.names, labels.cut_off)
    if not _are_pairs(grid, rows) and not stacks and not grid.names:
        return []
    usual = vocabulary.headings | labels.so_far if labels.so_far else vocabulary.headings
    beside = [row for row in rows if row.index - 1 not in stacks]  # the others are the values of the row above
    pairs = [(row, stacks.get(row.index) or ([] if _is_title(row, usual) else list(_pairs(row)))) for row in beside]
    elsewhere = {label for _, found in pairs for label in labels_of(found)}
    blank = usual if stacks else usual & (elsewhere | labels.so_far)
    pairs = [(row, found or _blank_pair(row, blank)) for row, found in pairs]
    return [(rows[0], stacks[-1]), *pairs] if -1 in stacks else pairs


def _are_pairs(grid: Grid, rows: Sequence[Row]) -> bool:
    """Whether labels and values may stand beside each other, in two columns, four or six.

    The rows of a card may be parted at different places, so that it has more columns than any of them has cells.
    """
    widths = {grid.column_count, max(len(row.begins) for row in rows)}
    return 2 in widths or (not widths.isdisjoint((4, 6)) and not _is_neighbour(rows[0]))


def _is_neighbour(row: Row) -> bool:
    """Whether a row holds but headings of a table near a plan: a risk and its likelihood are no label and value."""
    texts = row.texts
    return bool(texts) and are_of_neighbour(texts) and all(map(heads_neighbour, texts))


def usual_labels(grids: Sequence[Grid], vocabulary: Vocabulary) -> frozenset[str]:
    """The known headings that begin rows of several grids of two columns: the labels of a document's cards."""
    begin = Counter(label for grid in grids if grid.column_count == 2 for label in _first_texts(grid))
    return vocabulary.headings.intersection(label for label, count in begin.items() if count >= _FEWEST)


def _first_texts(grid: Grid) -> set[str]:
    return {fold_heading(cell.text) for cell in grid.cells if cell.column == 0 and cell.text}


def _is_title(row: Row, usual: frozenset[str]) -> bool:
    """Whether the one text of a row, though in a cell of the width of labels, is no label and begins a card."""
    cell = row.filled.get(0)
    if cell is None or len(row.filled) > 1 or fold_heading(cell.text) in usual:
        return False
    return row.first_of_grid or NUMBERED.fullmatch(cell.text) is not None


def _says_nothing_of_actions(pairs: Sequence[Pair]) -> bool:
    """Whether no label names what is done, when, or where it stands: what a part of a plan is about has none."""
    fields = {name for label in labels_of(pairs) for name in spellings("headings").get(label, ())[:1]}
    return fields.isdisjoint(_OF_ACTIONS)


def _is_piece(pairs: Sequence[Pair], known: frozenset[str]) -> bool:
    """Whether labels are all those of other cards, perhaps below a reference beside a title."""
    own = pairs[begin_with_reference(pairs) :]
    return bool(own) and known.issuperset(labels_of(own))


def have_other_labels(cards: Sequence[Card], above: Sequence[Card], so_far: frozenset[str]) -> bool:
    """Whether cards have hardly a label of those above: they are of another plan.

    The rest of a card that a page break cut has others, all of which are among those `so_far`.
    """
    own = frozenset[str]().union(*(card.labels for card in cards))
    if own <= so_far and len(joined(above, cards)) < len(above) + len(cards):
        return False
    before = frozenset[str]().union(*(card.labels for card in above[-_FEWEST:]))
    return len(own) >= _FEWEST and bool(before) and 2 * len(own & before) < len(own)


def cut_off(cards: Sequence[Card]) -> Sequence[Cell]:
    """The labels that end cards and have no values yet."""
    return labels_cut_off(cards[-1].pairs) if cards else ()


def _pairs(row: Row) -> Iterator[Pair]:
    """The labels of a row with their values, or values that go on; nothing for a row of one wide cell."""
    cells = deque(sorted(row.begins, key=lambda cell: cell.column))
    while len(row.begins) > 1 and cells:
        label = cells.popleft()
        beside = bool(cells) and cells[0].column == label.column + label.column_span  # sheets leave out what is blank
        value = cells.popleft() if beside else None
        if label.text or (value and value.text):
            yield label, value if value and (value.text or value.fill) else None


def _blank_pair(row: Row, usual: frozenset[str]) -> list[Pair]:
    """The label that is all of a row, its value being blank, as spreadsheets leave cells out."""
    return [(cell, None) for cell in row.begins if cell.column_span == 1 and fold_heading(cell.text) in usual]


def _are_labelled(pairs: Sequence[Pair], vocabulary: Vocabulary, fewest: int) -> bool:
    """Whether most labels are known headings, `fewest` or more, and few values are."""
    labels = labels_of(pairs)
    if 2 * sum(label in vocabulary.headings for label in labels) < len(labels):
        return False
    likely = sum(is_heading(label, vocabulary) for label in labels)
    values = [_may_be_label(label, value, vocabulary) for label, value in pairs if value and value.text]
    again = [label for label, count in Counter(labels).items() if count >= _FEWEST]
    return (
        (len(set(labels)) >= fewest or len(again) >= _FEWEST_AGAIN)
        and likely >= max(fewest, _MOST_LABELS * len(labels))
        and sum(values) <= _FEW_LABELS * len(values)
    )


def _may_be_label(label: Cell, value: Cell, vocabulary: Vocabulary) -> bool:
    """Whether a value is a known heading or asks, and is none that its label calls for, as `Complete` by `Status`."""
    fields, folded = spellings("headings").get(fold_heading(label.text), ()), fold_heading(value.text)
    heads = folded in vocabulary.headings or field_asked_for(folded) is not None
    return heads and not any(is_of_kind(field, value.text) for field in fields)


def _split(rows: list[tuple[Row, list[Pair]]], sections: frozenset[int]) -> Iterator[Card]:
    """The cards of one grid: a wide text, a blank row, a label that comes again or another reference begins one."""
    number = rows[0][0].grid
    begun = Card(number, 0, (), None)
    for row, pairs in rows:
        wide = next(iter(row.filled.values()), None) if not pairs else None
        again = set(labels_of(pairs)) & set(begun.labels) or begin_alike(pairs, begun.pairs)
        if begun.pairs and (again or not pairs):
            yield begun
            begun = Card(number, row.index, (), None)
        if row.index in sections:
            begun = begun._replace(section=wide)
            continue
        over = (*begun.over, begun.title) if wide and begun.title else begun.over
        begun = begun._replace(pairs=(*begun.pairs, *pairs), title=wide or begun.title, over=over)
    if begun.pairs:
        yield begun


def _alone_orders(title: Cell, card: Card, vocabulary: Vocabulary) -> bool:
    """Whether a title tells what to do, and nothing under a label for actions does: `Measure` may head figures."""
    values = [value.text for label, value in card.pairs if value and fold_heading(label.text) in vocabulary.actions]
    return tells_to_act(title.text) and not any(map(is_order, values))


def name_actions(cards: Sequence[Card], vocabulary: Vocabulary) -> bool:
    """Whether a label of the cards names what is to be done; figures of success below `Measure` are none.

    Nor is anything else where most titles alone tell what to do.
    """
    pairs = [(label, value) for card in cards for label, value in card.pairs]
    values = [value.text if value else "" for label, value in pairs if fold_heading(label.text) in vocabulary.actions]
    if not 2 * sum(map(is_figure_of_success, values)) <= len(values) > 0 or _head_steps(cards, vocabulary):
        return False
    return 2 * sum(card.title is not None and _alone_orders(card.title, card, vocabulary) for card in cards) <= len(
        cards
    )


def _head_steps(cards: Sequence[Card], vocabulary: Vocabulary) -> bool:
    """Whether labels that may head steps (`We will:`) do, as the titles name what is done.

    They do where most cards have no such label, or where titles call themselves actions (`Action 1.1: …`) and are.
    """
    steps = {label for label, fields in spellings("headings").items() if "milestones" in fields}
    named = [own for card in cards if (own := vocabulary.actions.intersection(card.labels))]
    titles = [found for card in cards if card.title and (found := leading_reference(card.title.text))]
    called = sum(fold_heading(found.label) in vocabulary.actions and is_order(found.text) for found in titles)
    few = 2 * len(named) < sum(card.title is not None for card in cards)
    return all(own <= steps for own in named) and (few or 2 * called >= len(cards))
