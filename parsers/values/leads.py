"""Who answers for an action: people, posts, teams and organisations, as one cell names them."""

import re
from functools import lru_cache

from parsers.text import BULLETS, without_marks
from parsers.values.dittos import is_ditto
from parsers.values.lead_lists import AND, COMMA, NAME_OF_BODY, NOBODY, complete_parts, listed_partners, posts_apart
from parsers.values.people import (
    begins_with_rank,
    closes_post,
    is_body,
    is_person,
    is_post,
    is_surname_first,
    may_be_person,
    role_words,
    speaks_of_work,
)
from schema.plan import Lead
from schema.values import LeadKind
from schema.vocabulary import fold, is_known_word

_LABELS = (
    r"(?:leads?|owner|responsible|support(?:ed by|ing)?|(?:delivery |key )?partners?)"
    r"(?:\s+(?:officers?|person|services?|organisations?|agency|partners?|by))?"
)
_LIST_MARKS = re.compile(
    rf"\s*[;\n]\s*|(?<!\bT)\s*/\s*(?![^(]*\))|[\s,.]+(?={_LABELS}\s*:)|\.\s+(?={_LABELS}\s+[–-]\s)", re.IGNORECASE
)
_LABEL = re.compile(rf"^({_LABELS})\s*[:–-]\s+", re.IGNORECASE)
_BULLET = re.compile(rf"^[{re.escape(BULLETS)}\-–]\s+|^\(?\d{{1,2}}[).]\s+|^\(?[a-z]\)\s+")
_NOT_APPLICABLE = re.compile(r"\bn/a\b\.?", re.IGNORECASE)
_DASH = re.compile(r"\s+[-–—]\s+|:\s+")
_IN_BRACKETS = re.compile(r"^(?P<outside>[^()]+?)\s*\((?P<inside>[^()]+)\)$")
_SUPPORTING = re.compile(
    r"(?:^|,?\s+)(?:supported by|(?:with )?(?:the )?support (?:from|of)|assisted by)(?:\s+[–-]|\s*:)?\s+",
    re.IGNORECASE,
)
_TOGETHER = re.compile(
    r",?\s+(?:(?:working )?in (?:partnership|conjunction|collaboration) with|(?:working |together )?with|alongside)\s+"
    r"(?:the\s+)?",
    re.IGNORECASE,
)
_LEAD_MARK = re.compile(r"\s*\((?:overall )?lead(?: (?:officer|organisation|agency|partner))?\)[\s,&]*", re.IGNORECASE)
_LED_BY = re.compile(r"^led by\s+", re.IGNORECASE)
_PURPOSE = re.compile(r"\s+[-–—]\s+to\s+[a-z][^\n;/]*$")
_SUPPORTED_IN_BRACKETS = re.compile(
    r"\s*\((?P<how>(?:with )?(?:the )?(?:supported|support|assisted) (?:by|from|of))\s+(?P<who>[^()]+)\)$",
    re.IGNORECASE,
)
_SUPPORT_MARK = re.compile(r"\s*\((?:support|supporting)\)$", re.IGNORECASE)
_HELPING = ("support", "partner", "delivery", "key")
_GLUED_MARK = re.compile(r"(?<=[a-z)])\d$|(?<=^TBC)\d$|(?<=^TBD)\d$")  # of a footnote: no post ends with a number
_SHARE = re.compile(r"\s*\[\d{1,3}\s?%\]")  # of their time, as project plans have it: `Lead[50%]`
_INITIALS_OF_NAME = 2  # no person's are more
_EMAIL = re.compile(r"\S+@\S+\.\w+")


def names_leads(text: str) -> bool:
    """Whether a text is nothing but people, posts and bodies."""
    leads = parse_leads(text, LeadKind.LEAD)
    return bool(leads) and all(lead.name or is_post(lead.text) or is_body(lead.text) for lead in leads)


def behind_label(text: str) -> str:
    """A text without the label that begins it: `Lead: Parks Manager`."""
    return _LABEL.sub("", text)


def are_several(text: str) -> bool:
    """Whether marks or labels part a text into several leads."""
    return _LIST_MARKS.search(text) is not None


@lru_cache(maxsize=4096)
def parse_leads(text: str, kind: LeadKind = LeadKind.LEAD) -> tuple[Lead, ...]:
    """The leads that a cell names, each once, in order; `kind` is what its heading says, or else the cell itself."""
    leads: list[Lead] = []
    bare_text = _SHARE.sub("", _NOT_APPLICABLE.sub("", without_marks(text)))
    for piece in _LIST_MARKS.split(_LEAD_MARK.sub(";", bare_text)):
        label = _LABEL.match(piece)
        if label:
            kind = LeadKind.SUPPORT if label[1].lower().startswith(_HELPING) else LeadKind.LEAD
        bare = _unlabelled(piece[label.end() if label else 0 :])
        first, *others = _SUPPORTING.split(_PURPOSE.sub("", _GLUED_MARK.sub("", bare)))
        leads += _of_kind(first, kind)
        leads += [lead for other in others for lead in _of_kind(other, LeadKind.SUPPORT)]
    return tuple(lead for place, lead in enumerate(leads) if lead not in leads[:place])


def _unlabelled(piece: str) -> str:
    """A piece without its bullet and `led by`, and those who support it out of brackets."""
    aside = _SUPPORTED_IN_BRACKETS.search(piece)
    if aside and names_leads(aside["who"]):
        piece = f"{piece[: aside.start()]}, {aside['how']} {aside['who']}"
    return _LED_BY.sub("", _BULLET.sub("", piece)).strip(" ,-–—")


def _of_kind(piece: str, kind: LeadKind) -> list[Lead]:
    """The leads of a piece; one marked `(support)`, or that another works with, is of that kind."""
    if mark := _SUPPORT_MARK.search(piece):
        piece, kind = piece[: mark.start()], LeadKind.SUPPORT
    joint = _TOGETHER.search(piece)
    if joint and _are_together(piece[: joint.start()], joint[0].strip(), piece[joint.end() :]):
        return [*_of_kind(piece[: joint.start()], kind), *_of_kind(piece[joint.end() :], LeadKind.SUPPORT)]
    partners = listed_partners(piece) if kind is LeadKind.SUPPORT else []
    leads = [_role(partner) for partner in partners] or _piece_leads(piece)
    return leads if kind is LeadKind.LEAD else [lead.model_copy(update={"kind": kind}) for lead in leads]


def _are_together(first: str, joint: str, other: str) -> bool:
    """Whether one lead works with another; one word before a post may be its subject: `Housing with Care Manager`."""
    subject = " " not in first and not first.isupper() and fold(first) not in role_words("organisations")
    one_post = joint == "with" and subject and closes_post(other) and not begins_with_rank(other)
    return not one_post and names_leads(first) and (names_leads(other) or bool(NAME_OF_BODY.fullmatch(other)))


def _piece_leads(piece: str) -> list[Lead]:
    if fold(piece) in NOBODY or piece.isdigit() or is_ditto(piece):
        return []  # nor does a number, as of a footnote, name anybody
    if is_surname_first(piece):
        surname, first = COMMA.split(piece)
        return [Lead(name=f"{first} {surname}", text=piece)]
    if joint := next((joint for joint in AND.finditer(piece) if _parts_leads(piece, joint)), None):
        return [*_piece_leads(piece[: joint.start()]), *_piece_leads(piece[joint.end() :])]
    parts = [name for part in COMMA.split(piece) for name in _people_apart(part.strip())]
    if any(_role(part).name or is_person(part) for part in parts) or _is_name_and_post(parts):
        return _named(parts)
    return [_role(part) for whole in complete_parts(piece) for part in posts_apart(whole)]


def _is_name_and_post(parts: list[str]) -> bool:
    """`Oluwatobi Adeyemi, Head of Planning`: what may be a name stands before a post, or before the only body."""
    beside_body = len(parts) == 2 and is_body(parts[-1])
    return len(parts) > 1 and may_be_person(parts[0]) and (is_post(parts[1]) or beside_body)


def _parts_leads(piece: str, joint: re.Match[str]) -> bool:
    """Whether an `and` has a post with its name before it, or a person on one side and a post on the other."""
    before, after = piece[: joint.start()], piece[joint.end() :]
    beside_post = (_is_whole_name(before) and is_post(after)) or (is_post(before) and _is_whole_name(after))
    return beside_post or _is_post_and_name(before)


def _is_post_and_name(piece: str) -> bool:
    """`Prevent Officer - Jane Smith`: a whole lead, behind which another begins."""
    halves = _DASH.split(piece, maxsplit=1)
    return len(halves) == 2 and is_post(halves[0]) and is_person(halves[1])


def _people_apart(part: str) -> list[str]:
    """`Sarah Gooding & Jan Smith` as two, each perhaps with a role in brackets; anything else as it is."""
    names = AND.split(part)
    people = [is_person(name) or bool(_role(name).name) for name in names]
    return names if (any(people) and all(map(may_be_person, names))) or all(people) else [part]


def _is_whole_name(text: str) -> bool:
    """Whether a text is a person by more than one name, which may begin no name of a service: `Cllr Jones`."""
    return " " in text and is_person(text)


def _named(parts: list[str]) -> list[Lead]:
    """People with what follows each of them as the role."""
    leads: list[Lead] = []
    for number, part in enumerate(parts):
        last = leads[-1] if leads else None
        name = last.name if last and not last.role else None
        may_be_next = name and may_be_person(part) and not _tells_body(part, name)
        if is_person(part) or may_be_next or (number == 0 and may_be_person(part) and _is_name_and_post(parts)):
            leads.append(Lead(name=part, text=part))
        elif last is not None and last.name and not _role(part).name:
            role = f"{last.role}, {part}" if last.role else part
            leads[-1] = last.model_copy(update={"role": role, "text": f"{last.text}, {part}"})
        else:
            leads.append(_role(part))
    return leads


def _tells_body(text: str, name: str) -> bool:
    """Whether a word before the last is one of plans, or one an abbreviation, as in `Moor Food Action`, `Moor ADP`.

    Where a name beside it has a word in capitals too, these are surnames.
    """
    known = any(is_known_word(word.casefold()) for word in text.split()[:-1])
    return known or (_has_capitals(text) and not _has_capitals(name))


def _has_capitals(text: str) -> bool:
    return any(word.isupper() and len(word) > _INITIALS_OF_NAME for word in text.split())


@lru_cache(maxsize=4096)
def _role(piece: str) -> Lead:
    """One lead; `Post - Name`, `Name - Post`, `Name (Post)` and `Post Name` are a name and a role."""
    if _EMAIL.fullmatch(piece):
        return Lead(text=piece)
    bracketed = _IN_BRACKETS.match(piece)
    if bracketed and is_post(bracketed["outside"]) and not is_person(bracketed["inside"]):
        return Lead(role=piece, text=piece)  # brackets behind a post say what it is for
    halves = [bracketed["outside"], bracketed["inside"]] if bracketed else _DASH.split(piece, maxsplit=1)
    if len(halves) == 2:
        for name, role in (halves, halves[::-1]):
            if _is_name_beside(name, role):
                return Lead(name=name, role=None if _EMAIL.fullmatch(role) else role, text=piece)
    return _post_before_name(piece) or Lead(role=piece, text=piece)


def _is_name_beside(name: str, role: str) -> bool:
    """A name shows itself, or stands beside words of work."""
    return (is_person(name) and not is_person(role)) or (may_be_person(name) and speaks_of_work(role))


def _post_before_name(piece: str) -> Lead | None:
    """`Head of Planning Jane Smith`: the last two words are a name, the rest is a post."""
    *role, first, surname = piece.split() if piece.count(" ") > 2 else ["", ""]
    post, name = " ".join(role), f"{first} {surname}"
    return Lead(name=name, role=post, text=piece) if is_post(post) and is_person(name) else None
