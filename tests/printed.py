"""What a generated plan looks like on paper: blocks of text and tables of cells, before any producer prints them."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Cell:
    """A printed cell; `text` holds a paragraph a line, `symbol` is the colour of a mark, `note` a raised mark."""

    text: str = ""
    rows: int = 1
    columns: int = 1
    fill: str | None = None
    symbol: str | None = None
    note: str = ""
    style: str = "body"  # body, head, vertical, section, total, below

    @property
    def is_bold(self) -> bool:
        """Whether its text is set bold."""
        return self.style not in ("body", "below")


MARKS = "●■▲✔◆"
_BOLD = ("title", "heading", "subheading", "banner", "number", "label")


@dataclass(frozen=True)
class Text:
    """A paragraph outside tables; labels with their values stand behind its text.

    They run in, or each begins a line, or in `terms` they are those of a list of terms where a format has such;
    `symbol` is the colour of a mark that stands behind one; `aside` stands in a panel beside the text, where a format
    has such; a `control`, at the right end of its line or a paragraph of its own, is what readers of a web page press.
    """

    text: str
    style: str = "body"  # title, heading, action, body, item, lines, terms, note, aside, control; of brochures: banner, intro, number, label
    labels: tuple[tuple[str, str], ...] = ()
    symbol: str | None = None
    control: str = ""

    @property
    def runs(self) -> list[tuple[str, str]]:
        """Its text and its labels with their values, one after the other: what is bold and what follows."""
        own = [(self.text, "")] if self.style in _BOLD else [("", self.text)]
        return [*(run for run in own if any(run)), *((f"{label}:", value) for label, value in self.labels)]

    def colour_of(self, text: str) -> str | None:
        """The colour of a run: only a mark has one."""
        return self.symbol if text and not text.strip(f"{MARKS}.") else None

    @property
    def between(self) -> str:
        """What parts its runs: a line break or a space."""
        return "\v" if self.style in ("lines", "terms") else " "


@dataclass
class Table:
    """A table: `head` rows of headings, then the others; `None` stands where a cell from elsewhere reaches."""

    weights: tuple[float, ...]
    head: int
    rows: list[list[Cell | None]] = field(default_factory=list)
    of_actions: bool = True
    narrow: frozenset[int] = frozenset()  # columns whose longest words break
    is_boxed: bool = False  # with a line around each cell, whatever lines the other tables have


@dataclass
class SideBySide:
    """Two tables next to each other, perhaps each below a text, as in the columns of a newsletter."""

    left: Table
    right: Table
    texts: tuple[str, str] | None = None


@dataclass
class Boxes:
    """Cards side by side, so many in a row, each in a box: the groups of paragraphs that each holds, from the top.

    Boxes are framed or tinted, perhaps round at their corners; rules may part the groups, and boxes of a row may be
    equally high.
    """

    in_a_row: int
    cards: list[list[list[Text]]]
    is_framed: bool
    is_ruled: bool
    is_level: bool
    radius: int

    @property
    def rows(self) -> list[list[list[list[Text]]]]:
        """The cards of each row."""
        return [self.cards[k : k + self.in_a_row] for k in range(0, len(self.cards), self.in_a_row)]


@dataclass
class Frame:
    """A table of one column that but sets out a document: texts and tables stand in its cells, from the top."""

    cells: list[list[Text | Table]]


Block = Text | Table | SideBySide | Boxes | Frame


def tables_of(blocks: list[Block]) -> list[Table]:
    """The tables of a document, in reading order."""
    return [part for block in blocks for part in _parts(block) if isinstance(part, Table)]


def _parts(block: Block) -> list[Any]:
    """What stands in a block, or the block itself."""
    if isinstance(block, SideBySide):
        return [block.left, block.right]
    return [part for cell in block.cells for part in cell] if isinstance(block, Frame) else [block]


def body_cells(blocks: list[Block]) -> list[Cell]:
    """The cells with text below the headings of the tables of actions."""
    tables = [table for table in tables_of(blocks) if table.of_actions]
    return [cell for table in tables for row in table.rows[table.head :] for cell in row if cell and cell.text]
