"""Whose plan a document prints, and which edition: attached after parsing, from its folder, its facts and its text."""

from dataclasses import dataclass, replace
from pathlib import PurePosixPath

from ingest.discovery import FoundFile
from parsers.council import DocumentFacts
from parsers.titles.plan_names import own_words
from parsers.values.themes import theme_of
from schema.authorities import Mention, at_date, find_mentions, of_slug, slugify
from schema.plan import ParsedEdition, ParsedPlan

_SLUG_WORDS = 8


@dataclass(frozen=True, slots=True)
class Identity:
    """What an edition in a document belongs to; `authority_id` is `None` when nothing names a known authority."""

    authority_id: str | None
    topic: str
    plan_id: str
    edition_id: str
    title: str | None
    label: str | None


def authority_of(found: FoundFile, parsed: ParsedPlan | None) -> str | None:
    """The authority that a council file, a folder, the title or the first page names, in this order."""
    stated = found.council.authority
    if stated:
        return stated
    folders = [*reversed(PurePosixPath(found.path).parent.parts), found.root.name]
    named = next((authority for folder in folders if (authority := of_slug(folder))), None)
    if named or parsed is None:
        return named
    title = found.facts.title or parsed.title or ""
    return _named_in(find_mentions(title), parsed) or _named_in(
        [mention for mention in find_mentions(parsed.opening_text) if mention.is_full], parsed
    )


def _named_in(mentions: list[Mention], parsed: ParsedPlan) -> str | None:
    """The first authority that a text names, as of the document's own time."""
    return at_date(mentions[0].authority_ids, parsed.as_at_date) if mentions else None


def identify(found: FoundFile, parsed: ParsedPlan, authority: str | None) -> tuple[Identity, ...]:
    """The plan and edition of each edition that an authority's document prints, as it tells them alone.

    What a council file states of a document holds where it prints one edition.
    """
    facts = found.facts if len(parsed.editions) == 1 else DocumentFacts()
    return tuple(_identity(found, authority, facts, edition) for edition in parsed.editions)


def _identity(found: FoundFile, authority: str | None, facts: DocumentFacts, edition: ParsedEdition) -> Identity:
    title = facts.title or edition.title
    topic = facts.topic or theme_of(title or "") or _slug_of(title or found.file.stem)
    plan = f"{authority}/{topic}" if authority else f"unknown/{topic}-{found.document_id[:12]}"
    label = facts.edition or edition.label
    return Identity(authority, topic, plan, _edition_id(plan, label), title, label)


def _slug_of(title: str) -> str:
    """The words that tell a title from others as a name for its plan; without years, for it is one in every edition."""
    undated = [word for word in title.split() if not any(map(str.isdigit, word))]
    return slugify(" ".join((own_words(title) or undated)[:_SLUG_WORDS])) or slugify(title)


def _edition_id(plan: str, label: str | None) -> str:
    return f"{plan}/{slugify(label) if label else 'undated'}"


def told_apart(identities: list[Identity]) -> list[Identity]:
    """The same identities; plans of one authority and topic that bear different names have these in their `plan_id`.

    Years, the authority's name and words that any plan bears do not make a name different.
    """
    names: dict[str, set[str]] = {}
    for identity in identities:
        names.setdefault(identity.plan_id, set()).add(_own_name(identity))
    return [
        _with_name(identity, _own_name(identity)) if len(names[identity.plan_id]) > 1 else identity
        for identity in identities
    ]


def _own_name(identity: Identity) -> str:
    """What tells a plan's title from others: `parks-waste` of `Kent Parks and Waste Action Plan 2015`."""
    return "-".join(own_words(identity.title or ""))


def _with_name(identity: Identity, name: str) -> Identity:
    plan = f"{identity.plan_id}/{name}" if name else identity.plan_id
    return replace(identity, plan_id=plan, edition_id=_edition_id(plan, identity.label))
