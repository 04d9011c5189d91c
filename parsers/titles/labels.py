"""Lines of labels between a title and its table: who is in charge there, what is to come of it."""

from dataclasses import replace
from itertools import takewhile

from parsers.headings.known import Vocabulary
from parsers.labels.in_text import first_label, unknown_label
from parsers.labels.of_sections import names_in_charge
from parsers.source import Paragraph, around
from parsers.titles.above_grids import is_over
from parsers.titles.announced import announces_actions
from parsers.titles.texts import has_number, is_title


def with_label_in_title(above: list[Paragraph], vocabulary: Vocabulary) -> list[Paragraph]:
    """Paragraphs of which the last only says who is in charge, as part of the title above it.

    Under a title in larger type, or with a number, other labels may stand between: `Intended outcome: Warm homes`. A
    line below it may announce the actions: `We will:`.
    """
    if len(above) > 2 and announces_actions(above[-1].text):
        return [*with_label_in_title(above[:-1], vocabulary), above[-1]]
    first = _place_of_title(above, vocabulary) if len(above) > 1 and names_in_charge(above[-1].text) else None
    if first is None:
        return above
    title, *labels = above[first:]
    text = "\n".join([title.text, *(label.text for label in labels if names_in_charge(label.text))])
    return [*above[:first], replace(title, text=text, place=around([title.place, above[-1].place]))]


def _place_of_title(above: list[Paragraph], vocabulary: Vocabulary) -> int | None:
    """Where among some paragraphs the title over the last stands: labels in the type of that may stand between."""
    *texts, last = above
    between = len(list(takewhile(lambda text: _may_stand_between(text, vocabulary), reversed(texts))))
    title, *labels = texts[-1 - between :]
    larger = all(is_over(title, label) and not is_over(label, last) for label in labels)
    if is_title(title) and (larger or has_number(title.text)):
        return len(texts) - 1 - len(labels)
    return len(texts) - 1 if is_title(texts[-1]) else None


def _may_stand_between(paragraph: Paragraph, vocabulary: Vocabulary) -> bool:
    """Whether a text is a few words before a colon, and what is said of them, or the last line of that."""
    found = first_label(paragraph.text, vocabulary) or unknown_label(paragraph.text)
    return paragraph.text[:1].islower() or (found is not None and found[1] != "")
