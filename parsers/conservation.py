"""Nothing printed may vanish: the words of a row's cells against the words of the action made from them."""

from collections import Counter
from dataclasses import dataclass

from parsers.draft import DATE_FIELDS, TEXT_FIELDS
from parsers.headings import Column
from parsers.rows import LogicalRow
from parsers.text import words
from parsers.values.accounts import split_next_steps
from schema.plan import ParsedAction


@dataclass(frozen=True, slots=True)
class RowWords:
    """How the words of a row's own cells fared."""

    printed: int
    ignored: int
    lost: list[str]


def check_row(row: LogicalRow, columns: list[Column], action: ParsedAction) -> RowWords:
    """Count the words of the cells that begin in a row, and find those that no value of the action holds.

    A word is matched with an equal word, punctuation aside; those left over may be pieces of a word made whole.
    """
    ink = Counter(_bare(word) for part in row.own for word in words(part.cell.text))
    labels = Counter(_bare(word) for part in row.own for word in _dropped_labels(part.cell.text))
    values = Counter(_bare(word) for text in _values(row, columns, action) for word in words(text))
    missing = ink - values
    ignored = missing & labels
    spare = "".join((values - ink).elements())
    lost = [word for word in (missing - ignored).elements() if word not in spare]
    return RowWords(ink.total(), ignored.total(), lost)


def _bare(word: str) -> str:
    return "".join(letter for letter in word if letter.isalnum())


def _values(row: LogicalRow, columns: list[Column], action: ParsedAction) -> list[str]:
    """The texts that hold what was printed; a date counts where it stands for the cell of a date column."""
    of_dates = [row.cells[c.index].text for c in columns if c.field in DATE_FIELDS and c.index in row.cells]
    texts = [getattr(action, name) for name in TEXT_FIELDS]
    texts += [part for update in action.updates for part in (update.label, update.text)]
    texts += [date.text for date in action.dates if date.text in of_dates]
    return [text for text in (*texts, *(action.extras or {}).values()) if text]


def _dropped_labels(text: str) -> list[str]:
    """The labels of announcements, which the record leaves out on purpose."""
    before, announced = split_next_steps(text)
    return list((Counter(words(text)) - Counter(words(before)) - Counter(words(announced))).elements())
