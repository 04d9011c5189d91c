"""The register of authorities: who they are, and which of them a text names."""

import csv
import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from functools import cache, lru_cache
from importlib.resources import files
from io import StringIO

from schema.tables import Authority

_TOKEN = re.compile(r"[^\W_]+(?:['’&.-][^\W_]+)*")
_LISTS = ("former_names", "other_names", "abbreviations")


@dataclass(frozen=True, slots=True)
class RegisterEntry:
    """An authority with every name that it goes by."""

    authority: Authority
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """A name found in a text, and the authorities that it may stand for."""

    name: str
    authority_ids: tuple[str, ...]

    @property
    def is_full(self) -> bool:
        """Whether the name is that of a body rather than of a place."""
        return bool(re.search(r"\b(?:Council|Borough|Authority|Corporation|City of|County|Cyngor)\b", self.name)) or (
            self.name.isupper()
        )


@cache
def register() -> dict[str, RegisterEntry]:
    """Every authority by its identifier."""
    text = (files("schema") / "register" / "authorities.csv").read_text(encoding="utf-8")
    return {row["authority_id"]: _entry(row) for row in csv.DictReader(StringIO(text))}


def _entry(row: dict[str, str]) -> RegisterEntry:
    listed = [name for column in _LISTS for name in row[column].split(";") if name]
    values = {name: row[name] or None for name in Authority.model_fields if name in row}
    return RegisterEntry(Authority.model_validate(values), (row["name"], row["short_name"], *listed))


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.replace("’", "'").replace(" & ", " and "))


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]]:
    """Names by their first token: tokens, the name, and the authorities that bear it; the longest first."""
    bearers: dict[tuple[str, ...], tuple[str, list[str]]] = {}
    for authority_id, entry in register().items():
        for name in entry.names:
            bearers.setdefault(tuple(_tokens(name)), (name, []))[1].append(authority_id)
    found: dict[str, list[tuple[tuple[str, ...], str, tuple[str, ...]]]] = {}
    for tokens, (name, ids) in sorted(bearers.items(), key=lambda item: (-len(item[0]), item[0])):
        found.setdefault(tokens[0], []).append((tokens, name, tuple(dict.fromkeys(ids))))
    return found


def find_mentions(text: str) -> list[Mention]:
    """The authorities that a text names, in order; at each place the longest name counts. Capitals must agree."""
    tokens = [token.removesuffix("'s") for token in _tokens(text)]
    mentions: list[Mention] = []
    position = 0
    while position < len(tokens):
        match = next(
            (item for item in _names().get(tokens[position], ())
             if tuple(tokens[position : position + len(item[0])]) == item[0]),
            None,
        )  # fmt: skip
        if match:
            mentions.append(Mention(match[1], match[2]))
        position += len(match[0]) if match else 1
    return mentions


def of_slug(slug: str) -> str | None:
    """The authority that a folder's name stands for: its identifier, or a name of it in lower case with hyphens."""
    return _slugs().get(slugify(slug))


@cache
def _slugs() -> dict[str, str]:
    by_slug: dict[str, str] = {}
    for authority_id, entry in sorted(register().items(), key=lambda item: item[1].authority.valid_to is not None):
        for name in (authority_id, *entry.names):
            by_slug.setdefault(slugify(name), authority_id)
    return by_slug | {authority_id: authority_id for authority_id in register()}


@lru_cache(maxsize=256)
def near_slugs(text: str) -> tuple[str, ...]:
    """Identifiers of existing authorities that are written like a text or begin with it, at most four."""
    slug = slugify(text)
    begin = [authority_id for authority_id in _existing() if slug and authority_id.startswith(slug)]
    return tuple(begin or get_close_matches(slug, _existing(), n=4, cutoff=0.8))[:4]


@cache
def _existing() -> tuple[str, ...]:
    return tuple(authority_id for authority_id, entry in register().items() if entry.authority.valid_to is None)


def slugify(text: str) -> str:
    """A text in lower case, its words joined by hyphens."""
    return "-".join(token.casefold() for token in re.findall(r"[^\W_]+", re.sub(r"['’]", "", text)))


def at_date(authority_ids: tuple[str, ...], day: date | None) -> str:
    """Of the authorities that share a name the one that existed on a day, else the one that exists."""
    authorities = [register()[authority_id].authority for authority_id in authority_ids]
    living = [a for a in authorities if day and (a.valid_from or date.min) <= day <= (a.valid_to or date.max)]
    current = [a for a in authorities if a.valid_to is None]
    return (living or current or authorities)[0].authority_id
