"""Results of parsing, kept under a hash of everything that they depend on."""

import hashlib
import json
import platform
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path

from pydantic import ValidationError

from parsers.council import ReadingSettings
from schema.plan import ParsedPlan

READING_LIBRARIES = (
    "camelot-py", "lxml", "numpy", "openpyxl", "pdfplumber", "pydantic", "pypdfium2", "python-calamine", "python-docx",
)  # fmt: skip


@cache
def _code_fingerprint() -> str:
    """A hash of all code and vocabularies that parsing uses, and of the libraries' versions."""
    digest = hashlib.sha256()
    for package in ("parsers", "schema"):
        for name, content in sorted(_sources(files(package), package)):
            digest.update(name.encode() + b"\0" + content + b"\0")
    digest.update(json.dumps(library_versions()).encode())
    return digest.hexdigest()


def library_versions() -> dict[str, str]:
    """The versions of Python and of the libraries that readers use."""
    return {"python": platform.python_version(), **{name: version(name) for name in READING_LIBRARIES}}


def _sources(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in folder.iterdir():
        path = f"{name}/{entry.name}"
        if entry.is_dir() and entry.name != "__pycache__":
            found += _sources(entry, path)
        elif entry.name.endswith((".py", ".toml", ".csv")):
            found.append((path, entry.read_bytes()))
    return found


class ResultCache:
    """A folder of results: one folder a document, one file a set of inputs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def _file(self, document_id: str, settings: ReadingSettings) -> Path:
        inputs = json.dumps([document_id, settings.model_dump(mode="json"), _code_fingerprint()], sort_keys=True)
        return self.folder / document_id[:32] / f"{hashlib.sha256(inputs.encode()).hexdigest()[:32]}.json"

    def get(self, document_id: str, settings: ReadingSettings) -> ParsedPlan | None:
        """The result for exactly these inputs."""
        return _read(self._file(document_id, settings))

    def latest(self, document_id: str) -> ParsedPlan | None:
        """The last result for a document, whatever read it."""
        found = sorted((self.folder / document_id[:32]).glob("*.json"), key=lambda file: file.stat().st_mtime)
        return _read(found[-1]) if found else None

    def put(self, document_id: str, settings: ReadingSettings, result: bytes) -> None:
        """Keep a result (JSON)."""
        file = self._file(document_id, settings)
        file.parent.mkdir(parents=True, exist_ok=True)
        unfinished = file.with_suffix(".part")
        unfinished.write_bytes(result)
        unfinished.replace(file)


def _read(file: Path) -> ParsedPlan | None:
    """A result on disk; `None` where there is none that today's code can read."""
    try:
        return ParsedPlan.model_validate_json(file.read_bytes())
    except (FileNotFoundError, ValidationError):
        return None
