"""Labels inside text: `Lead: Head of Parks`, at the beginning of a line or run in after a sentence."""

import re
from collections.abc import Container
from functools import lru_cache
from typing import NamedTuple

from parsers.headings.known import Vocabulary
from parsers.labels.broken_lines import with_lines_joined
from parsers.labels.run_in import labels_alone
from parsers.text import BULLETS
from parsers.values.answers import awaits_answer
from parsers.values.references import leading_reference
from schema.vocabulary import fold, fold_heading

_NAME = r"(?P<label>[^\W\d_][^:?\n]{1,60}?)\s?(?:\??:|\?)"
_FIRST = re.compile(rf"[\s*{re.escape(BULLETS)}–-]*{_NAME}(?=\s|$)")
_BEHIND = r"(?:^|(?<=[.;,:!?)|])(?:\s|(?=[^\W\d_]))|(?<=[–—-])\s|\n)"  # the beginning, a mark, perhaps without a space
_LABEL = re.compile(
    _BEHIND + r"\(?(?P<label>[^\W\d_][^:.;,()\n]{1,40}?(?:\s\([^():\n]{1,30}\))?)\s?:(?:\s|$)", re.MULTILINE
)
_DASHED = re.compile(r"(?:^|(?<=[;,|])\s|\n)(?P<label>[^\W\d_][^:.;,|()\n–—]{0,40}?)\s[–—-]\s")
_DATED = re.compile(r"\s\([^()]*\d[^()]*\)$")
_UNKNOWN_WORDS = 4
_OF_ROWS = {"progress", "status_text", "rag_text", "milestones", "measures", "resources"}  # of the row above a label
_MARKS = " \n;,|–—-"
_ENDS_VALUE = (".", ";", ")")  # what stands before a label


class Labelled(NamedTuple):
    """What a text says before its first label, and each label with what stands behind it."""

    before: str
    pairs: tuple[tuple[str, str], ...]


@lru_cache(maxsize=1024)
def first_label(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The heading of the vocabulary that a text begins with, before a colon or question mark, and the rest of it.

    >>> first_label("By when?: May 2024"), first_label("Reading: a city that sings")
    (('By when', 'May 2024'), None)
    """
    match = _FIRST.match(text)
    if match is None or fold_heading(match["label"]) not in vocabulary.fields:
        return None
    return match["label"], text[match.end() :].strip()


@lru_cache(maxsize=1024)
def unknown_label(text: str) -> tuple[str, str] | None:
    """A few words before a colon that a text begins with, in no vocabulary, and the rest: `Ward: Tarrow East`."""
    match = _FIRST.match(text)
    name = match["label"] if match else ""
    if match is None or len(name.split()) > _UNKNOWN_WORDS or any(map(str.isdigit, name)) or not name[0].isupper():
        return None
    return name, text[match.end() :].strip()


def is_label_alone(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is nothing but a heading of the vocabulary, or a question for a status, as a term may be.

    >>> is_label_alone("Q1 update (Apr - Jun 2025)"), is_label_alone("Lead.")
    (True, False)
    """
    name = _DATED.sub("", text) if text.endswith(")") else text
    known = name[-1:].isalpha() and fold(name) in vocabulary.fields
    return name[:1].isupper() and (known or awaits_answer(name))


def goes_on_with_label(above: str, below: str, vocabulary: Vocabulary) -> bool:
    """Whether the label that begins a text began at the end of the text above, behind a sentence.

    >>> goes_on_with_label("Plant trees. BRAG", "Status: Green"), goes_on_with_label("Plant trees. Soon", "Status: Red")
    (True, False)
    """
    label, _ = first_label(below, vocabulary) or ("", "")
    *before, last = above.split() or [""]
    behind_sentence = not before or before[-1].endswith(_ENDS_VALUE)
    return bool(label) and behind_sentence and fold_heading(f"{last} {label}") in vocabulary.fields


def unknown_inside(text: str, vocabulary: Vocabulary) -> list[str]:
    """The names, folded, that stand before colons inside a text of labels as labels do, and are in no vocabulary."""
    names = [match["label"] for match in _LABEL.finditer(text)] if len(labelled(text, vocabulary).pairs) > 1 else []
    short = (name for name in names if len(name.split()) <= _UNKNOWN_WORDS and name[0].isupper())
    fitting = (name for name in short if not any(map(str.isdigit, name)))
    return [folded for name in fitting if (folded := fold_heading(name)) not in vocabulary.fields]


def labelled(text: str, vocabulary: Vocabulary, fewest: int = 2, also: Container[str] = ()) -> Labelled:
    """A text parted at its labels; one that holds but a single label, behind other words, is a sentence, left whole.

    `fewest` labels count behind other words; `also` holds names, folded, that are labels in this document.

    >>> labelled("Plant trees. Lead: Parks. By when: 2024.")
    Labelled(before='Plant trees.', pairs=(('Lead', 'Parks'), ('By when', '2024')))
    """
    if ":" not in text and "?" not in text:
        return Labelled(text, ())
    known = vocabulary.fields
    found = [m for m in _LABEL.finditer(text) if (name := fold_heading(m["label"])) in known or name in also]
    first = first_label(text, vocabulary)
    if first and len(found) < 2:
        return Labelled("", tuple((one.label, one.value) for one in labels_alone(text, vocabulary)) or (first,))
    if len(found) < fewest:
        return Labelled(text, ())
    ends = [*(match.start() for match in found[1:]), len(text)]
    pairs = [(match["label"], _bare(text[match.end() : end])) for match, end in zip(found, ends, strict=True)]
    before = text[: found[0].start()].strip(f" \n(–—-|{BULLETS}")
    return Labelled(before, tuple(pairs))


def dashed(text: str, vocabulary: Vocabulary, fewest: int = 2) -> Labelled:
    """A text that begins with a label before a dash, parted at such labels where they are `fewest` or more.

    >>> dashed("Lead – Head of Parks; Date – 2024")
    Labelled(before='', pairs=(('Lead', 'Head of Parks'), ('Date', '2024')))
    """
    if not any(dash in text for dash in "–—-"):
        return Labelled(text, ())
    known = vocabulary.fields
    found = [match for match in _DASHED.finditer(text) if fold_heading(match["label"]) in known]
    if len(found) < fewest or found[0].start():
        return Labelled(text, ())
    ends = [*(match.start() for match in found[1:]), len(text)]
    return Labelled("", tuple((m["label"], _bare(text[m.end() : end])) for m, end in zip(found, ends, strict=True)))


def _bare(text: str) -> str:
    """A labelled part without what parts it from the next; a full stop goes where it ends no sentence of several.

    So does a bracket that nothing opens.
    """
    text = text.strip(_MARKS)
    text = text.rstrip(f"){_MARKS}") if text.count(")") > text.count("(") else text
    return text if ". " in text else text.removesuffix(".")


@lru_cache(maxsize=1024)
def begins_entry(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line begins with a label, or as a numbered action does (`Action 4: Plant trees`, `1.2 Plant trees`)."""
    if first_label(line, vocabulary) or is_label_alone(line, vocabulary):
        return True
    numbered = leading_reference(line)
    plain = numbered is not None and numbered.reference.isdigit() and not numbered.label
    return numbered is not None and not plain and numbered.text[:1].isupper()


def begins_with_action(line: str, vocabulary: Vocabulary) -> bool:
    """Whether a line begins with the word for an action and its number: `Action 4: Plant trees`."""
    numbered = leading_reference(line)
    named = numbered is not None and "action" in vocabulary.fields.get(fold_heading(numbered.label or ""), ())
    return named and numbered is not None and numbered.text[:1].isupper()


def parted_at_labels(text: str, vocabulary: Vocabulary) -> list[str]:
    """The paragraphs of a text whose lines are wraps: a line that begins with a label begins a paragraph.

    Below a label, `Ward: Tarrow East` is one, too, though no vocabulary has it; lines that name a lead each stay lines.
    """
    parts: list[str] = []
    for line in text.split("\n"):
        is_label = first_label(line, vocabulary) or (
            any(first_label(part, vocabulary) for part in parts) and unknown_label(line)
        )
        if parts and not is_label:
            parts[-1] = f"{parts[-1]}\v{line}"
        else:
            parts.append(line)
    return [
        with_lines_joined(part, "\v") if first_label(part, vocabulary) else part.replace("\v", " ") for part in parts
    ]


def names_value_of_row(label: str, vocabulary: Vocabulary) -> bool:
    """Whether a label, folded, stands before what goes on with a row above: `Update`."""
    return not _OF_ROWS.isdisjoint(vocabulary.fields.get(label, ())[:1])


def tells_more_of_row(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text, such as `Update: Half are planted`, is such a label and what it tells."""
    label, told = first_label(text, vocabulary) or ("", "")
    return bool(told) and names_value_of_row(fold_heading(label), vocabulary)
