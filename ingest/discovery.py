"""Which documents there are: files below the paths given, each with the facts that a council file states."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ingest.errors import UserError
from parsers.council import FILE_NAME, Council, CouncilFileError, DocumentFacts, ReadingSettings, read_council
from parsers.readers import reader_named

_NOT_DOCUMENTS = {FILE_NAME, "readme.md", "readme.txt", "thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file that may be a document: the folder given, its path below it, its bytes' hash and its council's facts.

    `council_folder` is where the council file lies; `trouble` says why the file's bytes cannot be had.
    """

    root: Path
    path: str
    document_id: str
    byte_count: int
    council: Council
    council_folder: Path | None
    trouble: str | None = None

    @property
    def file(self) -> Path:
        """Where the file is."""
        return self.root / self.path

    @property
    def facts(self) -> DocumentFacts:
        """What the council file says of this document."""
        return self.council.documents.get(self.file.name, DocumentFacts())

    def reading(self, reader: str | None) -> ReadingSettings:
        """What its parsing depends on; a reader asked for comes first, where it knows such files."""
        asked = reader if reader and self.file.suffix.lower() in reader_named(reader).endings else None
        return ReadingSettings(
            reader=asked or self.facts.reader, headings=self.council.headings, statuses=self.council.statuses
        )


def check_reader(reader: str | None, files: Iterable[Path]) -> None:
    """Raise `UserError` where a reader that is asked for can read none of some files, if there are any."""
    if reader is None:
        return
    endings, names = reader_named(reader).endings, [file.name for file in files]
    if names and not any(name.lower().endswith(endings) for name in names):
        raise UserError(f"The reader {reader} reads {', '.join(endings)} only, not {names[0]}; leave --reader out.")


def find_documents(paths: list[Path], outputs: Sequence[Path]) -> list[FoundFile]:
    """The documents below the paths, in order of path; raises `UserError` for a broken council file.

    `outputs` are files and folders of our own making, which are no documents even where they stand among them.
    """
    ours = [path.resolve() for path in outputs]
    files = {file.absolute(): root.absolute() for path in paths for root, file in _files(path)}
    found = [
        _found(root, file)
        for file, root in sorted(files.items())
        if not any(file.resolve().is_relative_to(output) for output in ours)
    ]
    return with_distinct_paths(found)


def find_document(root: Path, path: str) -> FoundFile:
    """One file below a root; raises `UserError` for a broken council file."""
    return _found(root.absolute(), root.absolute() / path)


def _files(path: Path) -> Iterator[tuple[Path, Path]]:
    """The documents below a folder, or the one file given, each with its root."""
    if path.is_file():
        yield path.parent, path
        return
    for file in path.rglob("*"):
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(path).parts)
        if file.is_file() and not hidden and file.name.lower() not in _NOT_DOCUMENTS:
            yield path, file


def _found(root: Path, file: Path) -> FoundFile:
    path = file.relative_to(root).as_posix()
    council, folder = _council(root, file)
    try:
        content = file.read_bytes()
    except OSError as error:
        digest = hashlib.sha256(path.encode()).hexdigest()
        return FoundFile(root, path, digest, 0, council, folder, f"{file.name} cannot be read ({error.strerror}).")
    return FoundFile(root, path, hashlib.sha256(content).hexdigest(), len(content), council, folder)


def _council(root: Path, file: Path) -> tuple[Council, Path | None]:
    """The council file nearest to a document, no higher than the folder given, and where it lies."""
    for folder in file.parents:
        if (folder / FILE_NAME).exists():
            try:
                return read_council(folder), folder
            except CouncilFileError as error:
                raise UserError(str(error)) from error
        if folder == root:
            break
    return Council(), None


def with_distinct_paths(found: list[FoundFile]) -> list[FoundFile]:
    """Two folders may hold files of one relative path: these are told apart by as much of the folders as it needs."""
    counts = Counter(item.path for item in found)
    if all(count == 1 for count in counts.values()):
        return found
    longer = [
        replace(item, root=item.root.parent, path=f"{item.root.name}/{item.path}") if counts[item.path] > 1 else item
        for item in found
    ]
    return with_distinct_paths(longer)
