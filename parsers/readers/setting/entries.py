"""Paragraphs of a page parted at labels and numbered titles: `Lead: …` below `By when: …` is a paragraph of its own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from parsers.headings.known import Vocabulary
from parsers.labelled.promises import leads_in_promises
from parsers.labels.in_text import begins_entry, begins_with_action, first_label, goes_on_with_label, is_label_alone
from parsers.readers.page.arrays import Boxes, quantile
from parsers.readers.page.lines import Line, PageLines
from parsers.readers.setting.terms import Terms, parted_at_terms, terms_of
from parsers.text import begins_item, ends_amid, ends_sentence

_WIDER = 1.3  # a bold word may be wider than its letters are on average
_FEWEST_FULL, _NEAR = 3, 0.05  # lines that fill a measure, to this share of its width
_FEWEST_LABELS = 3  # of a page of labels
_LOW = 0.2  # of the pitches of lines
_ORDINAL = re.compile(r"(?P<before>\(?(?:[A-Z]{1,4}[ -]?)?(?:\d{1,3}\.)*)(?P<number>\d{1,3})[.):]?\s")
_CHAPTER = re.compile(r"(?P<before>.*?)(?P<number>\d{1,3})\.")  # of what stands before a number: `2.` in `2.1`
_BRACKETS = (")", ").", "]")  # with them ends an item that tells its lead
_INDENT = 4.0  # points
_APART = 1.7  # of the size of type: lines of one text are closer, but in drafts for notes
_DASHES = "–—-"
_COLUMN = 72.0  # points: lines that begin no further apart stand in one column of text


@dataclass(frozen=True, slots=True)
class Margin:
    """How far the lines of a document reach outside its tables.

    `ends` (lines x 3) holds where each begins and ends, and how wide its page is; `terms` are those of lists of terms.
    """

    ends: Boxes
    pitch: float
    terms: Terms = frozenset()

    def right_of(self, line: Line, page_width: float) -> float:
        """How far the lines of a line's column reach; where few fill it, up to a margin as wide as the left."""
        alike = np.abs(self.ends[:, 2] - page_width) < _COLUMN
        near = self.ends[alike & (np.abs(self.ends[:, 0] - line.box.x0) < _COLUMN)]
        if not len(near):
            return page_width  # a part of the page that is read by itself
        right = float(near[:, 1].max())
        band = _NEAR * (right - line.box.x0)
        return right if _fill(near[:, 1], right, band) else max(right, page_width - float(near[:, 0].min()))


def margin_of(pages: Sequence[PageLines], widths: Sequence[float]) -> Margin:
    """The margin that the lines of pages of some `widths` show, each text once: labels come again."""
    places = {
        (text, *map(round, ends)): (*ends, width)
        for lines, width in zip(pages, widths, strict=True)
        for text, ends in zip(lines.texts, lines.measures[: lines.firsts[1], :3:2].tolist(), strict=False)
    }
    return Margin(np.array(list(places.values())).reshape(-1, 3), _pitch_of(pages), terms_of(pages))


def _fill(ends: Boxes, right: float, band: float) -> bool:
    """Whether lines fill a measure: many end in the last band of it, more than in the one before."""
    last, before = (int(((right - n * band >= ends) & (ends > right - (n + 1) * band)).sum()) for n in (0, 1))
    return last >= _FEWEST_FULL and last > before


def _pitch_of(pages: Sequence[PageLines]) -> float:
    """The pitch of wrapped lines outside tables, where most lines are paragraphs of their own: a low one, in sizes."""
    measures = [lines.measures[: lines.firsts[1]] for lines in pages]
    steps = np.concatenate([(below[1:, 4] - below[:-1, 4]) / np.maximum(below[1:, 5], 1.0) for below in measures])
    wrapped = steps[steps >= 1]
    return quantile(wrapped, _LOW) if len(wrapped) else np.inf


def parted_at_entries(
    paragraphs: Sequence[list[Line]], margin: Margin, page_width: float, vocabulary: Vocabulary
) -> Iterator[list[Line]]:
    """Paragraphs parted at terms, and at labels, numbered titles and lead-ins that begin a line, and behind them.

    Only where the line above had room for the first word: else it wraps. On a page of labels any such line begins one,
    and a label does so in any case, as does the next item of a list, whose first line counts on, and a lead-in below
    brackets or well apart.
    """
    labels = (first_label(line.text, vocabulary) for lines in paragraphs for line in lines)
    of_labels = sum(label is not None for label in labels) >= _FEWEST_LABELS
    for lines in chain.from_iterable(parted_at_terms(paragraph, margin.terms) for paragraph in paragraphs):
        part = lines[:1]
        for line in lines[1:]:
            if _surely_begins(part, line, of_labels, vocabulary) or (
                _may_begin(part, line, of_labels, vocabulary)
                and _has_room(part[-1], line, margin.right_of(part[-1], page_width))
            ):
                yield part
                part = []
            part.append(line)
        yield part


def _surely_begins(part: list[Line], line: Line, of_labels: bool, vocabulary: Vocabulary) -> bool:
    """Whether a line begins a paragraph below others, though the last of these may have had no room for its words."""
    if of_labels and line.text[0].isupper() and first_label(line.text, vocabulary) is not None:
        return not goes_on_with_label(part[-1].text, line.text, vocabulary)
    if of_labels and begins_item(part[0].text) and begins_with_action(line.text, vocabulary):
        return True
    if begins_item(part[0].text) and line.box.x0 < part[0].box.x0 - _INDENT:
        return True  # no item goes on left of its bullet
    ends = part[-1].text.endswith(_BRACKETS) or line.baseline - part[-1].baseline > _APART * line.size
    return _counts_on(part[0].text, line.text) or (ends and _leads_in(part, line, vocabulary))


def _may_begin(part: list[Line], line: Line, of_labels: bool, vocabulary: Vocabulary) -> bool:
    """Whether a line begins a paragraph below others, where it does not wrap."""
    if begins_entry(line.text, vocabulary) and not _hangs(part[0], line, vocabulary):
        return True
    goes_on = line.text[0].islower() or ends_amid(part[-1].text)
    return (not goes_on and (of_labels or begins_entry(part[0].text, vocabulary))) or _leads_in(part, line, vocabulary)


def _hangs(item: Line, line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a line that might be a label stands under the text of an item, right of its bullet, as the rest of it."""
    return begins_item(item.text) and line.box.x0 > item.box.x0 + _INDENT and is_label_alone(line.text, vocabulary)


def _leads_in(part: list[Line], line: Line, vocabulary: Vocabulary) -> bool:
    """Whether a line below an item or the end of a sentence leads in the next list."""
    may_follow = begins_item(part[0].text) or ends_sentence(part[-1].text)
    return may_follow and line.text[0].isupper() and leads_in_promises(line.text, vocabulary)


def _counts_on(above: str, below: str) -> bool:
    """Whether a line begins an item of the list that another begins: with the next number, or the same dash.

    The first number of the next chapter (`2.1` below `1.6`) is one as well.
    """
    if below[0] in _DASHES:
        return above[:2] == below[:2] and below[1:2].isspace()
    one, other = _ORDINAL.match(above), _ORDINAL.match(below)
    if one is None or other is None:
        return False
    chapters = (_CHAPTER.fullmatch(one["before"]), _CHAPTER.fullmatch(other["before"]))
    return _is_next(one, other) or (int(other["number"]) == 1 and _is_next(*chapters))


def _is_next(one: re.Match[str] | None, other: re.Match[str] | None) -> bool:
    """Whether a number is that behind another, and what stands before them the same."""
    if one is None or other is None or one["before"] != other["before"]:
        return False
    return int(other["number"]) == int(one["number"]) + 1


def _has_room(above: Line, below: Line, right: float) -> bool:
    letter = (below.box.x1 - below.box.x0) / len(below.text)
    return above.box.x1 + _WIDER * letter * (len(below.text.split(maxsplit=1)[0]) + 1) < right
