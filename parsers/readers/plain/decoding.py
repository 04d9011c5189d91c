"""The letters of a file that is text: UTF-8, UTF-16 or, as older programs write it, Windows-1252."""

from pathlib import Path

from schema.findings import DocumentError

_UTF_16 = (b"\xff\xfe", b"\xfe\xff")  # how such a file begins


def decoded(path: Path) -> str:
    """The text of a file; raises `DocumentError` for one that is none."""
    content = path.read_bytes()
    if content.startswith(_UTF_16):
        return content.decode("utf-16", "replace")
    if b"\0" in content:
        raise DocumentError("file-type-differs", f"{path.name} is named as text but is not text.")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
