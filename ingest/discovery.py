"""Which documents there are: files below the paths given, each with the facts that a council file states."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ingest.errors import UserError
from parsers.council import FILE_NAME, Council, CouncilFileError, DocumentFacts, read_council
from parsers.council import Reading as CouncilReading

_NOT_DOCUMENTS = {FILE_NAME, "readme.md", "readme.txt", "thumbs.db", "desktop.ini"}


@dataclass(frozen=True, slots=True)
class Found:
    """A file that may be a document: the folder given, its path below it, its bytes' hash and its council's facts."""

    root: Path
    path: str
    document_id: str
    byte_count: int
    council: Council

    @property
    def file(self) -> Path:
        """Where the file is."""
        return self.root / self.path

    @property
    def facts(self) -> DocumentFacts:
        """What the council file says of this document."""
        return self.council.documents.get(self.file.name, DocumentFacts())

    def reading(self, reader: str | None) -> CouncilReading:
        """What its parsing depends on; a reader asked for comes before the council file's."""
        return CouncilReading(
            reader=reader or self.facts.reader, headings=self.council.headings, statuses=self.council.statuses
        )


def find_documents(paths: list[Path], outputs: Sequence[Path] = ()) -> list[Found]:
    """The documents below the paths, in order of path; raises `UserError` for a broken council file.

    `outputs` are files and folders of our own making, which are no documents even where they stand among them.
    """
    ours = [path.resolve() for path in outputs]
    files = {file.resolve(): root.resolve() for path in paths for root, file in _files(path)}
    found = [
        _found(root, file)
        for file, root in sorted(files.items())
        if not any(file.is_relative_to(output) for output in ours)
    ]
    return _with_distinct_paths(found)


def _files(path: Path) -> Iterator[tuple[Path, Path]]:
    """The documents below a folder, or the one file given, each with its root."""
    if path.is_file():
        yield path.parent, path
        return
    for file in path.rglob("*"):
        hidden = any(part.startswith((".", "~$")) for part in file.relative_to(path).parts)
        if file.is_file() and not hidden and file.name.lower() not in _NOT_DOCUMENTS:
            yield path, file


def _found(root: Path, file: Path) -> Found:
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UserError(f"{file} cannot be read ({error.strerror}); check its permissions.") from error
    path = file.relative_to(root).as_posix()
    return Found(root, path, hashlib.sha256(content).hexdigest(), len(content), _council(root, file))


def _council(root: Path, file: Path) -> Council:
    """The council file nearest to a document, no higher than the folder given."""
    for folder in file.parents:
        if (folder / FILE_NAME).exists():
            try:
                return read_council(folder)
            except CouncilFileError as error:
                raise UserError(str(error)) from error
        if folder == root:
            break
    return Council()


def _with_distinct_paths(found: list[Found]) -> list[Found]:
    """Two folders may hold files of one relative path: these are told apart by the folders' names."""
    paths = [item.path for item in found]
    return [
        Found(item.root.parent, f"{item.root.name}/{item.path}", item.document_id, item.byte_count, item.council)
        if paths.count(item.path) > 1
        else item
        for item in found
    ]
