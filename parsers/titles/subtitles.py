"""Lines below titles that say what a table is about, or whence it comes: the title above them is that of the table."""

from collections import Counter
from collections.abc import Mapping, Sequence

from parsers.headings.known import shared_vocabulary
from parsers.labels.of_sections import is_label_with_value, says_aim
from parsers.source import Grid, Paragraph
from parsers.text import ends_sentence
from parsers.titles.above_grids import NEAR, TextsAbove, gap, is_over
from parsers.titles.texts import NAMED_PART, NAMED_TITLE, NUMBER, has_number, is_title
from schema.vocabulary import fold, word_lists

_BELONGING = ("under", "to", "towards", "deliver", "achieve", "meet", "support")
_FEWEST = 2  # tables below headings of their own


def named_over_subtitles(found: Sequence[TextsAbove]) -> dict[int, Paragraph]:
    """The headings over lines that say what they are about, by the number of the grid below."""
    named = ((number, _named_over_subtitle(above, grid)) for number, (above, grid, _) in enumerate(found, start=1))
    return {number: heading for number, heading in named if heading}


def _named_over_subtitle(above: list[Paragraph], grid: Grid) -> Paragraph | None:
    """A heading such as `Priority 3 – Justice that works` right above one line that says what it is about."""
    if len(above) < 2 or above[-1].level is not None:
        return None
    heading, subtitle = above[-2:]
    if gap(heading, subtitle) > NEAR or gap(subtitle, grid) > NEAR:
        return None
    numbered = NAMED_TITLE.match(heading.text) or (has_number(heading.text) and says_aim(subtitle.text))
    return heading if _is_plain(subtitle) and numbered and is_title(heading) else None


def heading_named_again(above: Sequence[Paragraph]) -> Paragraph | None:
    """The heading `Aim 1: Trees` over a last text that says but to which it belongs: `Actions under aim 1`."""
    text = fold(above[-1].text) if above else ""
    for heading in reversed(above[:-1]):
        named = NAMED_TITLE.match(heading.text)
        before, label, behind = text.partition(fold(named[0])) if named else ("", "", "")
        if label and not behind and set(before.split()) <= {*word_lists("titles")["any_plan"], *_BELONGING}:
            return heading
    return None


def larger_over_subtitles(
    found: Sequence[TextsAbove], titles: Mapping[int, Paragraph], others: Mapping[int, Paragraph]
) -> dict[int, Paragraph]:
    """The headings right over titles in the type of sentences, by the number of the grid below.

    Such a line is none of the titles where each has a heading of its own in one type, or is itself in that type;
    `others` are headings over what is surely no title.
    """
    size = max((text.size or 0.0 for above, _, _ in found for text in above if ends_sentence(text.text)), default=0.0)
    over = {number: heading for number in titles if (heading := _over_plain(found[number - 1][0], size))}
    headings = [*over.values(), *(heading for number, heading in others.items() if number not in titles)]
    types = {heading.look for heading in headings}
    own = len(headings) >= _FEWEST and len({heading.text for heading in headings}) == len(headings)
    alike = len(types) == 1 and all(title.look in types for number, title in titles.items() if number not in over)
    return over if own and alike else {}


def over_repeated(found: Sequence[TextsAbove], titles: Mapping[int, Paragraph]) -> dict[int, Paragraph]:
    """The headings in larger type over titles that come again and again, by the number of the grid below.

    `Our commitments` over each table names none of them, where each has a heading of its own in one type.
    """
    often = Counter(title.text for title in titles.values())
    again = [number for number, title in titles.items() if often[title.text] > 1]
    over = {number: _larger_over(found[number - 1][0], titles[number]) for number in again}
    headings = [heading for heading in over.values() if heading]
    own = len({heading.text for heading in headings}) == len(again)
    return dict(zip(over, headings, strict=True)) if own and len({heading.look for heading in headings}) == 1 else {}


def _larger_over(above: Sequence[Paragraph], title: Paragraph) -> Paragraph | None:
    """The largest text over a title, in larger type than that, if it is one itself; the first of several."""
    over = [text for text in above[:-1] if is_over(text, title)]
    largest = max(over, key=lambda text: (-(text.level or 0), text.size or 0.0), default=None)
    return largest if largest and is_title(largest) else None


def _over_plain(above: Sequence[Paragraph], size: float) -> Paragraph | None:
    """The heading right over the last of some texts, where that is in plain type, no larger than a `size`."""
    heading, subtitle = above[-2:] if len(above) > 1 else (None, None)
    if heading is None or subtitle is None or subtitle.level is not None or (subtitle.size or 0.0) > size:
        return None
    fits = is_title(heading) and is_over(heading, subtitle) and gap(heading, subtitle) < NEAR
    return heading if fits and _is_plain(subtitle) and not NAMED_PART.fullmatch("".join(heading.text.split())) else None


def _is_plain(subtitle: Paragraph) -> bool:
    """Whether a line has no number or name of a part of its own, nor says who is in charge."""
    text = subtitle.text
    return not (NAMED_TITLE.match(text) or NUMBER.match(text) or is_label_with_value(text, shared_vocabulary()))
