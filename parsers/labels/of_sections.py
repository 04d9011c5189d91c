"""What the label of a section says of all its rows: `Homes – Lead: Head of Housing`, `Timescale: by March 2023`."""

import re
from collections.abc import Mapping
from functools import lru_cache

from parsers.headings.known import Vocabulary
from parsers.text import words
from parsers.values.dates import DateContext, find_dates
from parsers.values.horizons import horizon_names
from parsers.values.leads import names_leads, parse_leads
from schema.fields import LEAD_AND_TARGET, WHO
from schema.vocabulary import fold_heading, spellings

_LABEL = re.compile(r"(?:^|[–—|;,(\n]\s*|\s-\s+)(?P<label>[^\W\d_](?:(?!\s-\s)[^:–—|;,()\n]){1,30}):\s+")
_BEHIND_TITLE = re.compile(r"\s(?P<label>[A-Z][a-z]+(?: [A-Za-z]+){0,2}):\s+(?P<value>[^:]+)$")  # with a space between
_MARKS = " \n|;,()–—-"
_IN_CHARGE = WHO | {"extra"}
_AIMS = ("aim", "aims", "our aim", "goal", "vision")
_SENTENCE_WORDS = 8


@lru_cache(maxsize=256)
def said_by_section(label: str, vocabulary: Vocabulary) -> Mapping[str, tuple[str, str]]:
    """The label and value of each lead or time that a section's label names, by field; the first of a field counts."""
    found = list(_LABEL.finditer(label))
    said: dict[str, tuple[str, str]] = {}
    ends = [after.start() for after in found[1:]] + [len(label)]
    for match, end in zip(found, ends, strict=False):  # no label has no end either
        field = next(iter(vocabulary.fields.get(fold_heading(match["label"]), ())), None)
        value = label[match.end() : end].strip(_MARKS)
        if field in LEAD_AND_TARGET and _tells(field, value):
            said.setdefault(field, (match["label"].strip(), value))
    if said:
        return said
    behind = _behind_title(label)
    return {"lead_text": behind[1:]} if behind else {}


def _behind_title(label: str) -> tuple[str, str, str] | None:
    """A label parted from the lead that ends it behind but a space, as at the right: `Homes Lead: Parks Manager`.

    The parts are the title, the last words before the colon that are a heading, and the lead.
    """
    match = _BEHIND_TITLE.search(label)
    words = match["label"].split() if match else []
    names = (" ".join(words[k:]) for k in range(len(words)))
    known = [
        name for name in names if name[0].isupper() and "lead_text" in spellings("headings").get(fold_heading(name), ())
    ]
    if match is None or not known or not names_leads(match["value"]):
        return None
    return label[: match.end("label") - len(known[0])].strip(), known[0], match["value"].strip()


def is_label_with_value(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text is nothing but such labels with their values: no section of its own."""
    begins = _LABEL.match(text)
    said = said_by_section(text, vocabulary).values()
    return begins is not None and begins["label"].strip() in [name for name, _ in said]


def names_in_charge(text: str) -> bool:
    """Whether a text is nothing but a label and who is meant by it: `Portfolio holder: Cllr Jane Smith`."""
    label, colon, value = text.partition(":")
    fields = spellings("headings").get(fold_heading(label), ())
    return bool(colon) and not _IN_CHARGE.isdisjoint(fields) and names_leads(value.strip())


def tells_more(text: str, vocabulary: Vocabulary) -> bool:
    """Whether a text below a section's title tells more of it: who leads it, or a sentence, which is no title.

    The sentence may stand in brackets; a shorter one may be a title that ends with a stop.
    """
    is_sentence = text.endswith((".", ".)")) and len(words(text)) >= _SENTENCE_WORDS
    return is_sentence or is_label_with_value(text, vocabulary) or names_in_charge(text)


def says_aim(text: str) -> bool:
    """Whether a text is a label and what a section is to achieve: `Outcome: Streets feel safe`."""
    label, colon, value = text.partition(":")
    folded = fold_heading(label)
    return bool(colon and value.strip()) and (folded in _AIMS or "outcomes" in spellings("headings").get(folded, ()))


def title_of_section(label: str, vocabulary: Vocabulary) -> str:
    """A section's label on one line, without the lines that only name its lead or time."""
    lines = label.split("\n")
    titles = [line for line in lines if not is_label_with_value(line, vocabulary)]
    return without_lead_behind(" ".join(" ".join(titles or lines).split()), vocabulary)


def without_lead_behind(title: str, vocabulary: Vocabulary) -> str:
    """A title without the label and lead that stand behind it with but a space between, or in brackets at its end.

    Other labels in those brackets have a lead or time as well: `Homes (Lead: Jane Smith, Target date: May 2024)`.
    """
    said = [name for name, _ in said_by_section(title, vocabulary).values()]
    ends = list(_LABEL.finditer(title))[-len(said) :] if said else []
    behind = title[ends[0].start() :].strip() if ends else ""
    if behind.startswith("(") and behind.endswith(")") and said == [match["label"].strip() for match in ends]:
        return title[: ends[0].start()].strip() or title
    parted = _behind_title(title)
    return parted[0] if parted and parted[0][-1:].isalnum() else title


def _tells(field: str, value: str) -> bool:
    """Whether a value names somebody, or a time."""
    if field == "lead_text":
        return bool(parse_leads(value))
    return bool(find_dates(value, DateContext())) or bool(horizon_names(value))
