"""Council files: what only one council does, stated as facts in `council.toml` beside its documents."""

import re
import tomllib
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from parsers.headings.known import Vocabulary, vocabulary_with
from parsers.readers import READERS
from schema.authorities import near_slugs, register
from schema.values import DocumentOrigin, Status
from schema.vocabulary import fold, word_lists

FILE_NAME = "council.toml"


class CouncilFileError(Exception):
    """A council file that cannot be used: where, why, and what to write instead."""


def _known_field(name: str) -> str:
    if name not in word_lists("headings"):
        raise ValueError(f"{name!r} is no field; the fields are: {', '.join(word_lists('headings'))}")
    return name


def _known_reader(name: str) -> str:
    names = [reader.name for reader in READERS]
    if name not in names:
        raise ValueError(f"{name!r} is no reader; the readers are: {', '.join(names)}")
    return name


def _known_authority(name: str) -> str:
    if name not in register():
        like = near_slugs(name)
        meant = (
            f"; did you mean {' or '.join(like)}?" if like else "; use its short name in lower case, such as islington"
        )
        raise ValueError(f"the register has no authority {name!r}{meant}")
    return name


AuthorityId = Annotated[str, AfterValidator(_known_authority)]
ReaderName = Annotated[str, AfterValidator(_known_reader)]
FieldName = Annotated[str, AfterValidator(_known_field)]


class _Facts(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class DocumentFacts(_Facts):
    """Where one document came from, and what was counted in it by hand."""

    origin: DocumentOrigin = DocumentOrigin.PUBLISHED
    publisher: str | None = None
    source_url: str | None = None
    retrieved_on: date | None = None
    licence: str | None = None
    note: str | None = None
    title: str | None = None
    topic: str | None = None
    edition: str | None = None
    reader: ReaderName | None = None
    rows: int | None = None


class Council(_Facts):
    """A council file: the authority, its documents by file name, its own headings and statuses."""

    authority: AuthorityId | None = None
    documents: dict[str, DocumentFacts] = Field(default_factory=dict)
    headings: dict[str, FieldName] = Field(default_factory=dict)
    statuses: dict[str, Status] = Field(default_factory=dict)


class ReadingSettings(_Facts):
    """What the reading of one document depends on beside its bytes."""

    reader: str | None = None
    headings: dict[str, str] = Field(default_factory=dict)
    statuses: dict[str, Status] = Field(default_factory=dict)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The headings that are known in the document: the shared ones, and the council's own, which come first."""
        return vocabulary_with({fold(heading): name for heading, name in self.headings.items()})

    @cached_property
    def folded_statuses(self) -> dict[str, Status]:
        """The council's own status words, folded."""
        return {fold(words): status for words, status in self.statuses.items()}


def read_council(folder: Path) -> Council:
    """The council file of a folder, empty where there is none; raises `CouncilFileError`."""
    path = folder / FILE_NAME
    if not path.exists():
        return Council()
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CouncilFileError(f"{path} cannot be read as UTF-8 text ({error}); save it as UTF-8.") from error
    try:
        return Council.model_validate(tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        remedy = 'Correct the line, then run the command again: texts stand between quotes, as in title = "Our Plan".'
        raise CouncilFileError(f"{path}: {error}. {remedy}") from error
    except ValidationError as error:
        raise CouncilFileError(_explained(path, text, error)) from error


def _explained(path: Path, text: str, error: ValidationError) -> str:
    first = error.errors()[0]
    names = [str(part) for part in first["loc"] if part != "[key]"]
    where = f"{path}, line {_line_of(text, names)}: {'.'.join(names)}"
    known = f" Known here: {', '.join(_known(names))}." if first["type"] == "extra_forbidden" else ""
    message = first["msg"].removeprefix("Value error, ")
    return f"{where}: {message}.{known} Correct the line, then run the command again."


def _line_of(text: str, names: list[str]) -> int:
    """The line on which the last of some nested names stands, from 1."""
    patterns = [re.compile(rf'["\']?{re.escape(name)}["\']?\s*[\]=]') for name in reversed(names)]
    lines = text.splitlines()
    return next((n for p in patterns for n, line in enumerate(lines, start=1) if p.search(line)), 1)


def _known(names: list[str]) -> list[str]:
    return list((DocumentFacts if names[0] == "documents" else Council).model_fields)
