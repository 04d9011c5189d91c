"""Who leads and when, where one cell or heading tells both: `Parks Manager, May 2026`, `Lead officer and date`."""

import re
from collections.abc import Iterator
from functools import lru_cache

from parsers.headings.known import Vocabulary
from parsers.labels.endings import tells_time, who_and_when
from parsers.labels.run_in import labels_alone
from parsers.text import ends_sentence
from parsers.values.dates import DateContext, find_dates
from parsers.values.horizons import horizon_names
from parsers.values.leads import names_leads
from parsers.values.orders import is_order
from parsers.values.status import is_status
from schema.vocabulary import fold_heading

_AROUND = " \n,;:/|&+(–—-"
_AND = re.compile(r"^(?:and\b|&)\s*|\s*(?:\band|&)$", re.IGNORECASE)
_NAME_WORDS = 8
_WORDS = 25  # in a cell that tells no more than who and when
_LINES = 30  # of a cell of many, at its end, that may tell who and when
_BEFORE_DATE = re.compile(
    r"(?:(?:to be )?(?:completed?|done|due|in place|implemented)\b\W*)?(?:by|from|before)?\W*", re.IGNORECASE
)


@lru_cache(maxsize=256)
def headings_of_both(heading: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """A heading parted into that of leads and that of times, whichever stands first.

    >>> headings_of_both("Responsible officer and timescale"), headings_of_both("Date / owner"), headings_of_both("Who")
    (('Responsible officer', 'timescale'), ('owner', 'Date'), None)
    """
    if fold_heading(heading) in vocabulary.fields:
        return None
    for (first, own), (second, other) in halves_of_heading(heading, vocabulary):
        if (own, other) == ("lead_text", "target_text"):
            return first, second
        if (own, other) == ("target_text", "lead_text"):
            return second, first
    return None


def halves_of_heading(heading: str, vocabulary: Vocabulary) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    """A heading parted in two at each of its words, without what joins them; each half with the field that it names."""
    words = heading.replace("/", " / ").split()
    for cut in range(1, len(words)):
        first, second = (_bare(" ".join(part)) for part in (words[:cut], words[cut:]))
        yield (first, _field(first, vocabulary)), (second, _field(second, vocabulary))


def _bare(part: str) -> str:
    return _AND.sub("", part.strip(_AROUND)).strip(_AROUND)


def _field(heading: str, vocabulary: Vocabulary) -> str:
    return next(iter(vocabulary.fields.get(fold_heading(heading), ())), "")


@lru_cache(maxsize=256)
def headings_of_all(heading: str, vocabulary: Vocabulary) -> tuple[str, str, str] | None:
    """A heading parted into that of actions, which stands first, that of leads and that of times.

    >>> headings_of_all("Agreed action, responsible officer and date")
    ('Agreed action', 'responsible officer', 'date')
    """
    words = heading.replace("/", " / ").split()
    for cut in range(1, len(words)):
        action, both = _bare(" ".join(words[:cut])), headings_of_both(_bare(" ".join(words[cut:])), vocabulary)
        if both and (_field(action, vocabulary) == "action" or fold_heading(action) == "management response"):
            return action, *both
    return None


def parted_action(text: str, vocabulary: Vocabulary) -> tuple[str, str, str]:
    """What a cell of paragraphs says is to be done, and who and when, as the last of them tell; else all of it.

    Above a time may stand any name, but several paragraphs are leads only where each is one.
    """
    lines = text.split("\n")
    cuts = range(max(1, len(lines) - _LINES), len(lines))
    tails = {cut: parted_cell("\n".join(lines[cut:]), vocabulary) for cut in cuts}
    sure = [cut for cut in cuts if all(tails[cut]) and all(map(names_leads, tails[cut][0].split("\n")))]
    named = [cut for cut in cuts[:-1] if all(tails[cut]) and _may_name(tails[cut][0])]
    cut = next(iter((*sure, *named[-1:])), None)
    return ("\n".join(lines[:cut]), *tails[cut]) if cut else (text, "", "")


def _may_name(text: str) -> bool:
    return text[0].isupper() and len(text.split()) <= _NAME_WORDS and not ends_sentence(text) and not is_order(text)


@lru_cache(maxsize=1024)
def parted_cell(text: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The leads and the times of a cell: by labels, by paragraphs, by marks between them, else where a lead ends."""
    if labels := labels_alone(text, vocabulary):
        said = {label.field: label.value for label in labels}
        return said.get("lead_text", ""), said.get("target_text", "")
    lines = text.split("\n")
    times = [line for line in lines if _holds_time(line)]
    if 0 < len(times) < len(lines):
        return "\n".join(line for line in lines if line not in times), "\n".join(times)
    parts = [_parted_line(line, vocabulary) for line in lines]
    lead, when = ("\n".join(filter(None, own)) for own in zip(*parts, strict=True))
    return lead, when


def _holds_time(line: str) -> bool:
    """Whether a paragraph tells a time, or holds a date among other words."""
    return tells_time(line) or bool(find_dates(line, DateContext()))


def _parted_line(line: str, vocabulary: Vocabulary) -> tuple[str, str]:
    """The lead and the time of one paragraph, one of them blank where it tells but the other.

    A mark within a lead parts nothing: `Service Manager – Parking 22/06/2023`.
    """
    lead, when = who_and_when(line, vocabulary)
    breaks = [mark.start() for mark in re.finditer(r"\s+\S", line)][:_WORDS]
    halves = [(line[:cut].rstrip(_AROUND), line[cut:].strip(_AROUND)) for cut in breaks]
    halves_behind = () if _begins_with_time(line) else halves
    behind = [pair for pair in halves_behind if pair[0][:1].isupper() and _begins_with_time(pair[1])]
    longer = (pair for pair in behind if pair[0].startswith(lead) and names_leads(pair[0]))
    if lead and when:
        return (lead, when) if _begins_with_time(when) else next(longer, (lead, when))
    before = ((lead, when) for when, lead in halves if _begins_lead(lead) and _begins_with_time(when))
    lead, when = next(iter(behind), None) or next(before, None) or (("", line) if _holds_time(line) else (line, ""))
    return lead, _closed(when)


def _begins_lead(text: str) -> bool:
    return text[:1].isupper() and names_leads(text)


def _begins_with_time(text: str) -> bool:
    """Whether a text is a status or horizon, or begins with a date, or with a word or two before one."""
    dates = find_dates(text, DateContext())
    dated = bool(dates) and _BEFORE_DATE.fullmatch(text[: dates[0].begin]) is not None
    return dated or is_status(text) or bool(horizon_names(text))


def _closed(text: str) -> str:
    """A time without a bracket at its end that none opens."""
    return text if "(" in text else text.rstrip(")")
