"""Labels that run in: at the end of an action (`Plant trees. Lead: Parks Manager`), or from the beginning of a cell."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from parsers.headings.known import Vocabulary
from parsers.values.dates import DateContext, find_dates
from parsers.values.horizons import horizon_names
from parsers.values.leads import names_leads
from schema.fields import LEAD_AND_TARGET
from schema.vocabulary import fold_heading

_COLON = re.compile(r":\s+")
_WORD = re.compile(r"[^\W\d_]+")
_MOST_WORDS = 4  # of a label
_MARKS = " \n;,|–—-("


class RunIn(NamedTuple):
    """A label as printed, the field that it stands for, its value, and where it begins in the text."""

    field: str
    label: str
    value: str
    begin: int


@lru_cache(maxsize=1024)
def parted_from_labels(text: str, vocabulary: Vocabulary) -> tuple[str, tuple[RunIn, ...]]:
    """A text and what the labels at its end say; none unless each names a lead or a time, and no field twice."""
    found = tuple(_labels(text, vocabulary))
    fields = [label.field for label in found]
    before = text[: found[0].begin].rstrip(_MARKS) if found else ""
    if not before or len(set(fields)) < len(fields) or not all(map(_tells, found)):
        return text, ()
    return before, found


@lru_cache(maxsize=1024)
def labels_alone(text: str, vocabulary: Vocabulary) -> tuple[RunIn, ...]:
    """The labels of a text that is nothing but several: `Owner: Jane Smith Deadline: May 2021`; none twice or blank."""
    found = tuple(_labels(text, vocabulary))
    apart = len(found) > 1 and len({label.field for label in found}) == len(found)
    return found if apart and found[0].begin == 0 and all(label.value for label in found) else ()


def _labels(text: str, vocabulary: Vocabulary) -> Iterator[RunIn]:
    """The labels of a text, each with what stands from it to the next."""
    colons = _COLON.finditer(text)
    places = [(*found, colon.end()) for colon in colons if (found := _label(text[: colon.start()], vocabulary))]
    ends = [begin for _, begin, _ in places[1:]] + [len(text)]
    for (field, begin, value), end in zip(places, ends, strict=False):  # no label has no end either
        said = text[value:end].strip(_MARKS + ".")
        yield RunIn(field, text[begin:value].rstrip(": \n"), said if "(" in said else said.rstrip(")"), begin)


def _label(before: str, vocabulary: Vocabulary) -> tuple[str, int] | None:
    """The field of the longest label that stands right before a colon, and where it begins."""
    line = before.rfind("\n") + 1
    for word in list(_WORD.finditer(before, line))[-_MOST_WORDS:]:
        field = next(iter(vocabulary.fields.get(fold_heading(before[word.start() :]), ())), None)
        if field in LEAD_AND_TARGET and word[0][0].isupper():
            return field, word.start()
    return None


def _tells(label: RunIn) -> bool:
    """Whether a value is nothing but leads, or tells a time."""
    if label.field == "lead_text":
        return names_leads(label.value)
    return any(found.span for found in find_dates(label.value, DateContext())) or bool(horizon_names(label.value))
