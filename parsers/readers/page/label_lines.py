"""Lines that are labels, or begin with one: headings of the vocabulary, or what a colon tells to be one."""

from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import first_label, is_label_alone
from schema.vocabulary import fold, fold_heading, without_remark


@dataclass(frozen=True, slots=True)
class Label:
    """A label of a card: its name, folded, the places of its first line and behind its last, and if it is alone."""

    name: str
    first: int
    behind: int
    is_alone: bool


def labels_in(texts: Sequence[str], vocabulary: Vocabulary) -> list[Label]:
    """What may be labels among the lines of a card, without what is but the value of one."""
    return [*_without_values([*_possible(texts, vocabulary)], len(texts))]


def _possible(texts: Sequence[str], vocabulary: Vocabulary) -> Iterator[Label]:
    """The texts that are labels or begin with one, each on one line or on two."""
    behind = 0
    for place, text in enumerate(texts):
        if place < behind:
            continue
        two = " ".join(texts[place : place + 2])
        broken = (two, "") if two[0].isupper() and are_labels_alone(two, vocabulary) else None
        if found := _with_rest(text, vocabulary) or broken:
            behind = place + 1 + (found[0] == two != text)
            yield Label(fold_heading(found[0]), place, behind, is_alone=not found[1])


def _without_values(labels: Sequence[Label], end: int) -> Iterator[Label]:
    """Labels but those that are the value of the one right above: `Complete`, where no other text stands below that."""
    begins = {label.first for label in labels} | {end}
    last: Label | None = None
    for label in labels:
        is_value = label.is_alone and label.behind in begins and last and last.is_alone and last.behind == label.first
        last = None if is_value else label
        if not is_value:
            yield label


def sure_labels(labels: Sequence[Label], often: Container[str], apart: Container[int]) -> list[Label]:
    """Labels that come again on the page, stand apart from the line above, or are neither on top nor below a label.

    There a text that stands once may be a title or a value, though it is a heading elsewhere: `Project manager`.
    """
    behind = {0, *(label.behind for label in labels if label.is_alone)}
    return [label for label in labels if label.name in often or label.first in apart or label.first not in behind]


def label_name(text: str, vocabulary: Vocabulary) -> str:
    """The label that a text is or begins with, folded; blank for none."""
    found = _with_rest(text, vocabulary)
    return fold_heading(found[0]) if found else ""


@lru_cache(maxsize=1024)
def _with_rest(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The label that a text is or begins with, and what stands beside it."""
    return first_label(text, vocabulary) or ((text, "") if are_labels_alone(text, vocabulary) else None)


@lru_cache(maxsize=1024)
def are_labels_alone(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is nothing but a heading of the vocabulary, or several: `Lead / Owner`."""
    bare = without_remark(text)
    return is_label_alone(bare, vocabulary) or (
        bare[:1].isupper() and all(fold(part) in vocabulary.fields for part in bare.split("/"))
    )
