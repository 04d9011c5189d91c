"""Nothing printed may vanish: the words of a row's own cells against the words of the values read from them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from parsers.column import CHOICES, Column
from parsers.draft import ACCOUNTS, TEXT_FIELDS, heading_of
from parsers.headings.known import Vocabulary
from parsers.labels.run_in import labels_alone, parted_from_labels
from parsers.logical import LogicalRow, Part
from parsers.text import word_count, words
from parsers.values.accounts import split_next_steps
from parsers.values.dittos import is_ditto
from parsers.values.references import leading_reference
from schema.fields import LEAD_AND_TARGET
from schema.plan import ParsedAction, Reading

_HOLDERS = ("section", *(name for name in TEXT_FIELDS if name != "next_steps"), "extras", "next_steps", "dates")
_WITH_OTHERS = "action with others"  # a cell that holds several of the action, its reference, lead and time
_OTHERS = ("ref", *LEAD_AND_TARGET)


class RowWords(NamedTuple):
    """How the words of a row's own cells fared."""

    printed: int
    placed: int
    ignored: int
    lost: list[str]


def check_row(row: LogicalRow, columns: Mapping[int, Column], action: ParsedAction, vocabulary: Vocabulary) -> RowWords:
    """Hold the words of the cells that begin in a row against the field that each cell was read into."""
    by_field: dict[str | None, list[str]] = defaultdict(list)
    readings = _by_cell(action)
    own = [part for part in row.own if part.cell.is_printed]
    for part in own:
        found = readings.get((part.grid, part.row, part.cell.text), [])
        by_field[_holder(found, part, columns)].append(part.cell.text)
    printed, ignored, lost = sum([word_count(part.cell.text) for part in own]), 0, list[str]()
    for name, cells in by_field.items():
        if cells != (texts := _texts(name, action) if name else []):
            dropped, missing = _fate(cells, texts, vocabulary)
            ignored += dropped
            lost += missing
    return RowWords(printed, printed - ignored - len(lost), ignored, lost)


def _by_cell(action: ParsedAction) -> dict[tuple[int, int, str], list[Reading]]:
    """The readings of an action by grid, row and text of the printed cell."""
    readings: dict[tuple[int, int, str], list[Reading]] = defaultdict(list)
    for reading in action.readings:
        readings[reading.table_ordinal, reading.row_ordinal, reading.raw_text].append(reading)
    return readings


def _holder(found: list[Reading], part: Part, columns: Mapping[int, Column]) -> str | None:
    """The field that a printed cell was read into, from what was read there; the cell's own heading comes first."""
    column = columns.get(part.cell.column)
    if column is not None and column.field in CHOICES:
        return "extras"  # its heading is the value, its words stand as printed
    all_fields = {reading.field for reading in found}
    if len(all_fields) == 1:
        (field,) = all_fields
        return field if field in _HOLDERS else None
    with_others = "action" in all_fields and not all_fields.isdisjoint(_OTHERS)
    if with_others or all_fields.issuperset(LEAD_AND_TARGET):
        return _WITH_OTHERS
    heading = heading_of(part.cell.column, columns)
    fields = {reading.field for reading in found if reading.heading == heading} or all_fields
    return next((name for name in _HOLDERS if name in fields), None)


def _texts(name: str, action: ParsedAction) -> list[str]:
    """The texts in which the words of a field may stand."""
    if name == "section":
        return [text for text in (action.section_number, action.section) if text]
    if name == "extras":
        return list((action.extras or {}).values())
    if name == "dates":
        return [date.text for date in action.dates]
    if name == _WITH_OTHERS:
        return [text for field in ("action", *_OTHERS) if (text := getattr(action, field))]
    texts = [getattr(action, name)]
    if name in ACCOUNTS:
        texts += [action.next_steps, *(part for update in action.updates for part in (update.label, update.text))]
    return [text for text in texts if text]


def _fate(cells: list[str], texts: list[str], vocabulary: Vocabulary) -> tuple[int, list[str]]:
    """How many words of cells are left out on purpose, and which are lost: they stand in none of some texts.

    A word is matched with an equal word, punctuation aside; one left over may be a piece of a word made whole.
    """
    printed, stated = _words_of(cells), _words_of(texts)
    once = set(printed)
    if printed == stated or (len(once) == len(printed) and once.issubset(stated)):
        return 0, []
    ink, values = Counter(printed), Counter(stated)
    missing = ink - values
    if not missing:
        return 0, []
    ignored = missing & _dropped_labels(cells, vocabulary)
    spare = list(values - ink)
    lost = [word for word in (missing - ignored).elements() if not any(word in whole for whole in spare)]
    return ignored.total(), lost


def _words_of(texts: Iterable[str]) -> list[str]:
    return list(chain.from_iterable(map(_bare_words, texts)))


@lru_cache(maxsize=512)
def _bare_words(text: str) -> tuple[str, ...]:
    """The words of a text without punctuation."""
    return tuple([word if word.isalnum() else "".join(filter(str.isalnum, word)) for word in words(text)])


def _dropped_labels(texts: list[str], vocabulary: Vocabulary) -> Counter[str]:
    """What the record leaves out on purpose: labels of announcements, of numbered actions and in texts, ditto marks."""
    said = Counter(_words_of(piece for text in texts for piece in split_next_steps(text)))
    labels = [
        *(found.label for text in texts if (found := leading_reference(text))),
        *(label.label for text in texts for label in parted_from_labels(text, vocabulary)[1]),
        *(label.label for text in texts for label in labels_alone(text, vocabulary)),
        *filter(is_ditto, texts),
    ]
    return Counter(_words_of(texts)) - said + Counter(_words_of(labels))
