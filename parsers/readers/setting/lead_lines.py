"""Leads under each other in one cell that nothing but their lines parts, as the document's other cells show.

A column may be so narrow that no line shows whether its author broke it. But `Waste Team` over `Parks Manager` are two
where each also stands whole in other cells, which what a line break cuts does not. So are two of which the words alone
tell that neither goes on: `Parks Manager` over `Head of Planning`, `Director of Homes` over `Climate Officer`.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import cache, reduce
from itertools import accumulate, pairwise

from parsers.labels.broken_lines import is_lead_by_itself
from parsers.readers.page.lines import Line, PageLines, pitch
from parsers.text import join_lines
from parsers.values.lead_lists import AND
from parsers.values.people import (
    are_bodies_apart,
    begins_with_rank,
    closes_post,
    is_bare_rank,
    is_body,
    is_named_services,
    is_person,
    is_post,
    is_service,
    names_service,
    role_words,
)
from schema.vocabulary import fold

_MOST_LINES = 5  # of one lead
_BELOW = 3  # lines of the next that tell whether one goes on
_MOST_WHOLE = 3  # of a cell that surely holds but one
_WIDER = 1.05  # of the usual pitch of lines: so far apart may two leads stand, though no other paragraphs


def whole_texts(pages: Iterable[PageLines]) -> frozenset[str]:
    """The texts that stand whole in cells: lines that begin one cell and end one, and all lines of small cells."""
    first: set[str] = set()
    last: set[str] = set()
    alone: set[str] = set()
    for page in pages:
        cells = [(begin, end) for begin, end in pairwise(page.firsts.tolist()[1:]) if begin < end]
        first.update([page.texts[begin] for begin, _ in cells])
        last.update([page.texts[end - 1] for _, end in cells])
        alone.update([_joined(page.texts[begin:end]) for begin, end in cells if 1 < end - begin <= _MOST_WHOLE])
    return frozenset(first & last | alone)


def leads_apart(lines: list[Line], is_whole: Callable[[str], bool]) -> list[list[Line]]:
    """The lines of a paragraph by lead, where it is several that are whole each; else all together."""
    texts = [line.text for line in lines]
    begins = accumulate(texts[:-1][:_MOST_LINES], join_lines)
    if not any((is_whole(text) or _is_post_or_body(text)) and _is_lead(text) for text in begins):
        return [lines]  # most paragraphs begin with no lead
    lengths = _lengths(texts, is_whole, len(lines) - 1) or (len(lines),)
    return [lines[begin:end] for begin, end in pairwise(accumulate(lengths, initial=0))]


def leads_at_gaps(lines: list[Line], usual: float) -> list[list[Line]]:
    """The lines of a paragraph by lead, where gaps a little wider than the `usual` pitch part several, whole each.

    The last one may go on overleaf.
    """
    wider = [place for place, pair in enumerate(pairwise(lines), start=1) if pitch(*pair) > _WIDER * usual]
    leads = [lines[begin:end] for begin, end in pairwise([0, *wider, len(lines)])]
    *before, last = [_joined([line.text for line in lead]) for lead in leads]
    apart = bool(before) and all(map(_is_lead, before)) and (_is_lead(last) or is_post(last))
    return leads if apart else [lines]


def are_leads(text: str) -> bool:
    """Whether a text holds several paragraphs, of which each is a lead."""
    return "\n" in text and all(map(is_lead_by_itself, text.split("\n")))


def _lengths(texts: Sequence[str], is_whole: Callable[[str], bool], most: int) -> tuple[int, ...] | None:
    """How many lines each lead has, the first ones as short as can be; `None` where lines are left over.

    The first one has no more than the `most` lines. A lead is `parted` from what stands above by its words, if it is.
    One with a comma (`Director, Homes`) may go on: it is the last, or a post above another that begins.
    """

    @cache
    def from_line(begin: int, *, parted: bool) -> tuple[int, ...] | None:
        if begin == len(texts):
            return ()
        end = begin + (_MOST_LINES if begin else min(most, _MOST_LINES))
        for length, text in enumerate(accumulate(texts[begin:end], join_lines), start=1):
            whole = is_whole(text)
            if not (whole or (parted and _is_post_or_body(text))):
                continue
            below = texts[begin + length : begin + length + _BELOW]
            parts = not below or begins_with_rank(" ".join(below)) or _are_two(text, below)
            if not (whole or parts):
                continue
            goes_on = not _is_lead(text) or (below and "," in text and not _is_post_above_other(text, below))
            if not goes_on and (rest := from_line(begin + length, parted=parts)) is not None:
                return (length, *rest)
        return None

    return from_line(0, parted=True)


def _is_post_or_body(text: str) -> bool:
    return is_post(text) or is_body(text)


def _are_two(text: str, below: Sequence[str]) -> bool:
    """Whether a text ends as only a whole post or body does, and so do the next lines: neither goes on with the other.

    A post of something, which one more post can but follow, is whole where the first word below is none of its subject.
    """
    rests = list(accumulate(below, join_lines))
    if closes_post(text) or _is_post_of_whole(text, below[0]):
        return any(map(closes_post, rests))
    return any(are_bodies_apart(text, rest) for rest in rests)


def _is_post_above_other(text: str, below: Sequence[str]) -> bool:
    """Whether a text is a post with its service behind a comma, and what stands below begins with a rank.

    It may begin otherwise below a rank that says nothing without its service: `Corporate Director, Resources`.
    """
    post, _, service = text.partition(", ")
    parted = is_bare_rank(post) or begins_with_rank(" ".join(below))
    return is_post(post) and names_service(service) and parted


def _is_post_of_whole(text: str, below: str) -> bool:
    """Whether a text is a post of something that does not go on in the line below: `Director of Public` may.

    A service that is known by its whole name ends it, too, behind an `and`.
    """
    rank, of, subject = text.partition(" of ")
    if not of:
        rank, of, subject = text.partition(", ")
        of = of if is_bare_rank(rank) else ""
    last, first = subject.rpartition(" ")[2], below.partition(" ")[0]
    *others, behind_and = AND.split(subject)
    of_one = not others or (is_named_services(behind_and) and fold(first) not in role_words("parts_of_services"))
    return bool(of) and is_post(rank) and names_service(subject) and of_one and not is_service(f"{last} {first}")


def _is_lead(text: str) -> bool:
    """Whether a text names a post or body; a person may have their post in the next line."""
    return is_lead_by_itself(text) and not is_person(text)


def _joined(texts: Sequence[str]) -> str:
    return reduce(join_lines, texts)
