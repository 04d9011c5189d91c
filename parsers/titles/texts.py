"""Whether a text is a title by its words, and what of it is."""

import re
from collections.abc import Sequence

from parsers.headings.known import shared_vocabulary
from parsers.headings.questions import field_asked_for
from parsers.labels.of_sections import names_in_charge, without_lead_behind
from parsers.source import Paragraph
from parsers.text import SYMBOLS, may_end_title, without_ornament, words
from parsers.titles.chapters import CAPTION
from parsers.titles.plan_names import names_plan
from schema.authorities import find_mentions
from schema.vocabulary import fold, word_lists

PART_NAMES = (
    r"(?:theme|priority|objective|outcome|aim|goal|pillar|strand|ambition|commitment|recommendation|step|workstream"
    r"|principle|standard|mission|finding)s?"
)
_TITLE_WORDS, _HEADING_WORDS, _NAMED_TITLE_WORDS = 12, 25, 30  # the last behind `Outcome 2: `; headings have a style
_KINDS_OF_AREAS = r"(?:action|concern|development|focus|improvement|need|weakness|work)"
_LEADERS = re.compile(r"(?:\.\s?){4,}|…")
# `Ambition 2030: our plan` names no part
NAMED_TITLE = re.compile(
    rf"(?:[A-Z]\w+ ){{0,2}}(?:{PART_NAMES}|areas?(?: (?:for|of) (?:\w+ )?{_KINDS_OF_AREAS})?|priority action)"
    r" (?:\d{1,3}(?:\.\d+)*|[A-Z])\s?[:–-]\s",
    re.IGNORECASE,
)
NAMED_PART = re.compile(rf"{PART_NAMES}(?:\d+|[a-z])", re.IGNORECASE)  # without its spaces
NUMBER = re.compile(
    r"^\W*(?:\d+(?:\.\d+)*(?:[.):]|\s\|)?|[A-Z](?:[.):]|\s\||(?!\s+[a-z])))\s+"
)  # `A green town` has none
_TAIL = re.compile(r"(?<=\w)\s*[:–—-]\s+(?:(?:our|key|priority) )?(?:actions?|action (?:plan|table))$", re.IGNORECASE)
_DONE_BY = (
    r"(?:reported|approved|agreed|adopted|endorsed|prepared|produced|compiled|updated|reviewed|published|presented"
    r"|submitted|signed off)"
)
_BYLINE = re.compile(
    rf"(?:last )?{_DONE_BY} (?:to|by|for|at|on|in)\b.*\b(?:19|20)\d\d\b"
    r"|(?:position |progress |status )?(?:as )?at (?:the end of )?(?:\d{1,2} )?\w+ \d{4}\b"
    rf"|(?:last )?(?:{_DONE_BY}|revised)(?::| on)? (?:\d{{1,2}} )?\w+ \d{{4}}\b"
    r"|(?:draft|version \d+(?:\.\d+)*)\b.*\b(?:19|20)\d\d$",
    re.IGNORECASE,
)  # it says whose a document is, and of when
_SIGNED = re.compile(rf"{_DONE_BY} by (?:the |our )?(?-i:[A-Z])", re.IGNORECASE)  # unless it is styled as a heading
_COUNCIL = re.compile(
    r"(?:(?:London|Royal|Metropolitan) Borough of(?: [A-Z][\w’'-]*)+"
    r"|(?:[A-Z][\w’'-]* (?:(?:and|of|&|upon|on) )?){1,5}(?:City|County|District|Borough|Metropolitan|Town|Parish"
    r"|Community|Unitary|Regional|Islands) Council)"
)
_INNER_CAPITAL = re.compile(r"\b[a-z]+[A-Z]")
_ADDRESS = re.compile(r"://|\S@\S")
_ANY_COUNCIL = re.compile(r"(?:[A-Z][\w’'-]* (?:(?:and|of|&|upon|on) )?){1,5}Council")
_LARGER_NAME = 1.05  # of the size of a council's name: that of its plan's
_REMARK = re.compile(r"\s?[:–—|-]\s(?=.*(?:19|20)\d\d\b)")  # behind a council's name: what the document is of when
_FIGURES = re.compile(
    r"(?<!\S)(?:(?!(?:19|20)\d\d\b)[£$€]?\d[\d.,]*[%mk]?(?:\s+|$)){2,}$", re.IGNORECASE
)  # several end a row of a table
_YEARS = re.compile(r"(?<!\S)(?:19|20)\d\d(?:/\d\d)?\s+(?:19|20)\d\d(?:/\d\d)?(?!\S)")
_PLACES = {"council", "borough", "county", "city", "district"}
_LABELS = {"table", "appendix", "annex", "page", "section", "continued", "cont"}
_COLOURS = {"red", "amber", "green"}  # all of which a key names
ORDINAL = re.compile(r"\d+(?:\.\d+)*(?:[.):]|\s\|)?\s+")
LETTERED = re.compile(r"[A-Z][.):]\s+")
_NUMBERED_NAME = re.compile(
    r"(?!(?:table|figure|appendix|annex)\b)[A-Z]\w+(?: \w+){0,2} \d+(?:\.\d+)*\s?[:–-]\s", re.IGNORECASE
)


def title_text(paragraph: Paragraph) -> str:
    """A title without its ornament, lines that only say who is in charge, the `– actions` at its end, and `Table 2:`.

    The latter only where it is styled as a heading.
    """
    lines = without_ornament(paragraph.text).split("\n")
    text = _TAIL.sub("", "\n".join([line for line in lines if not names_in_charge(line)] or lines))
    text = without_lead_behind(text, shared_vocabulary())
    return CAPTION.sub("", text, count=1) if paragraph.level is not None and CAPTION.match(text) else text


def is_title(paragraph: Paragraph) -> bool:
    """Whether a text is short, begins as a title does, says more than `Action plan`: no sentence, address, key or row.

    Behind `Outcome 2: ` a sentence may be one; what the format tells to be a heading may be longer.
    """
    text = title_text(paragraph)
    if CAPTION.match(text) or _LEADERS.search(text) or _is_row_of_figures(text) or is_key(text) or _is_byline(text):
        return False
    if paragraph.level is None and _SIGNED.match(text):
        return False
    said = NUMBER.sub("", text)
    named = NAMED_TITLE.match(text) is not None
    most = _NAMED_TITLE_WORDS if named else _TITLE_WORDS if paragraph.level is None else _HEADING_WORDS
    short = len(words(said)) <= most and not _ADDRESS.search(said)
    begins = _begins_title(said) and _says_more(said, is_one_of_several=said != text)
    return short and begins and (may_end_title(said) or (named and said.rstrip().endswith(".")))


def _says_more(said: str, *, is_one_of_several: bool) -> bool:
    """Whether a title has a word of its own, besides those of any plan; places are, of one of several.

    `What we will do` has none; `What we will do for carers` has.
    """
    folded = fold(said).split()
    asks = not is_one_of_several and field_asked_for(" ".join(folded)) == "action"
    of_any = {*word_lists("titles")["any_plan"], *_LABELS, *(word_lists("titles")["questions"] if asks else ())}
    own = [word for word in folded if word not in of_any]
    if is_one_of_several and "plan" not in folded:  # `B. Borough actions`
        own += [word for word in folded if word in _PLACES]
    return any(len(word) > 1 and not word.isdigit() for word in own)


def _begins_title(text: str) -> bool:
    """Whether a text begins with a capital, or has words of both: so small capitals may read, `green spAces`."""
    first, *_ = text.split() or [""]
    return first[:1].isalpha() and (not first.islower() or _INNER_CAPITAL.search(text) is not None)


def names_part_of_report(text: str) -> bool:
    """Whether a text heads a part of any report, and says nothing of what its table is about: `2. Response`."""
    said, parts = set(fold(NUMBER.sub("", text)).split()), set(word_lists("titles")["parts_of_reports"])
    return not said.isdisjoint(parts) and said <= parts | {"management", "to"} | set(word_lists("titles")["any_plan"])


def names_council(text: str) -> bool:
    """Whether a text is the name of a council: `Marlowe District Council`, or one of the register."""
    return _COUNCIL.fullmatch(text) is not None or any(mention.name == text for mention in find_mentions(text))


def is_owner_of_plan(above: Sequence[Paragraph]) -> bool:
    """Whether the last of some texts is but a council's name, in plain type right below the heading of its plan."""
    if len(above) < 2 or above[-1].level is not None or not _ANY_COUNCIL.fullmatch(above[-1].text):
        return False
    plan, owner = above[-2:]
    larger = plan.level is not None or (plan.size or 0.0) > _LARGER_NAME * (owner.size or 0.0)
    return larger and names_plan(plan.text)


def _is_byline(text: str) -> bool:
    """Whether a text says whose a document is, and of when: `Marlowe District Council – as at May 2025`."""
    whose, *remarks = _REMARK.split(text)
    return bool(_BYLINE.match(text)) or (whose.endswith("Council") and any(map(_BYLINE.match, remarks)))


def _is_row_of_figures(text: str) -> bool:
    return _FIGURES.search(text) is not None or heads_years(text)


def heads_years(text: str) -> bool:
    """Whether years stand side by side in a text, as in the headings of figures: `Indicator 2023 2024`."""
    return _YEARS.search(text) is not None


def is_key(text: str) -> bool:
    """Whether a text explains marks, of which it has several, colours, or what letters stand for.

    >>> is_key("HR = Human Resources"), is_key("Red Late Amber Some delay Green On track"), is_key("Green spaces")
    (True, True, False)
    """
    return sum(char in SYMBOLS for char in text) > 1 or " = " in text or set(fold(text).split()) >= _COLOURS


def has_number(title: str) -> bool:
    """Whether a title has a number, alone or behind the name of its kind."""
    return bool(ORDINAL.match(title) or _NUMBERED_NAME.match(title) or NAMED_TITLE.match(title))
