"""Actions that stand as labelled text, set as the cards of one grid."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from parsers.cards.numbers import is_number
from parsers.labelled.groups import Entry
from parsers.labelled.kinds import DASHED_ITEM
from parsers.source import Cell, Grid, Paragraph, Place, around
from parsers.text import BULLETS, is_symbols
from parsers.values.orders import ORDERS_IN_DOUBT, is_action
from schema.fields import DATES, HOW_FAR

_ACCOUNTS = HOW_FAR | {"progress", "milestones", "measures", "outcomes"}


@dataclass(frozen=True, slots=True)
class LabelledCard:
    """One action: the section that begins with it, its title with what describes it, and the labels with their values.

    Of the entries the first may hold a title before its labels; those without labels go on with the value above.
    """

    section: Paragraph | None
    title: tuple[Paragraph, ...]
    entries: tuple[Entry, ...]

    @property
    def paragraphs(self) -> Iterator[Paragraph]:
        """All that it was made of, in printed order."""
        yield from filter(None, [self.section])
        yield from self.title
        yield from (entry.paragraph for entry in self.entries)

    @property
    def titles(self) -> list[str]:
        """The texts of its title: what stands above its labels, and before them in their paragraph.

        One alone may be an item behind a dash, which is no part of it.
        """
        above = (paragraph.text.lstrip(f"{BULLETS} ") for paragraph in self.title)
        texts = [*above, *filter(None, [self.entries[0].text.before])]
        return [DASHED_ITEM.sub("", texts[0], count=1)] if len(texts) == 1 else texts

    @property
    def has_number(self) -> bool:
        """Whether a number stands above its title, in a line of its own."""
        return len(self.titles) > 1 and bool(self.title) and is_number(self.title[0].text)

    @property
    def fields(self) -> set[str]:
        """The fields that its labels may stand for."""
        return {
            name for entry in self.entries for label in entry.labels for name in entry.vocabulary.fields.get(label, ())
        }

    @property
    def terms(self) -> Iterator[str]:
        """The labels, folded, that the format itself states to be some."""
        yield from (label for entry in self.entries if entry.paragraph.term for label in entry.labels)

    @property
    def names_action(self) -> bool:
        """Whether it says what is to be done, above its labels or under one."""
        return bool(self.titles) or "action" in self.fields


def are_of_actions(cards: Sequence[LabelledCard]) -> bool:
    """Whether cards are of actions: a label says so, they tell who, when and how it goes, or titles are orders."""
    fields = set[str]().union(*(card.fields for card in cards))
    accounted = "lead_text" in fields and bool(fields & DATES) and bool(fields & _ACCOUNTS)
    orders = sum(any(map(is_action, card.titles)) for card in cards)
    return "action" in fields or accounted or orders >= ORDERS_IN_DOUBT * len(cards)


def grid_of(cards: Sequence[tuple[Paragraph | None, Iterable[list[Cell]]]]) -> Grid:
    """Cards as one grid: the section that begins with each, if one does, in a row of its own, and the card's rows."""
    rows: list[list[Cell]] = []
    sections: set[int] = set()
    for section, of_card in cards:
        if section:
            sections.add(len(rows))
            rows.append([cell_of(section.text, [section], 2)])
        rows += of_card
    place = rows[0][0].place
    cells = tuple(
        cell._replace(row=row, column=column) for row, own in enumerate(rows) for column, cell in enumerate(own)
    )
    return Grid(Place(place.page, None, place.locator), len(rows), 2, cells, section_rows=frozenset(sections))


def rows_of_card(card: LabelledCard) -> Iterator[list[Cell]]:
    """The rows of a card below its section: its title, which may be blank, then labels and values."""
    first = card.entries[0]
    over, title = (card.title[:1], card.title[1:]) if card.has_number else ((), card.title)
    yield from ([cell_of(number.text, [number], 2)] for number in over)
    titles = [*title, *([first.paragraph] if first.text.before else [])]
    yield [cell_of("\n".join(card.titles[len(over) :]), titles, 2)]
    values: list[tuple[str, str, list[Paragraph]]] = []
    for entry in card.entries:
        if entry.text.pairs:
            values += [(label, value, [entry.paragraph]) for label, value in entry.text.pairs]
        else:
            label, value, paragraphs = values[-1]
            values[-1] = label, f"{value}\n{entry.paragraph.text}".strip(), [*paragraphs, entry.paragraph]
    for label, value, paragraphs in values:
        yield [cell_of(label, paragraphs[:1]), cell_of(value, paragraphs)]


def cell_of(text: str, paragraphs: Sequence[Paragraph], width: int = 1) -> Cell:
    """A cell with the text of some paragraphs; its place is that of those on the first one's page."""
    place = around([paragraph.place for paragraph in paragraphs]) if paragraphs else Place()
    colours = [paragraph.symbol_colour for paragraph in paragraphs] if is_symbols(text) else []
    return Cell(0, 0, 1, width, text, place, symbol_colour=next(filter(None, reversed(colours)), None))
