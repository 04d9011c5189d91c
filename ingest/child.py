"""The child process: takes tasks from standard input and answers on standard output, in frames: a length and JSON.

An answer is two frames: what became of the task, and its result as it goes to the cache, which nobody packs again.

It holds the one broad `except`: whatever a hostile document raises becomes an answer, never a traceback.
"""

import errno
import gc
import json
import os
import struct
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from schema.findings import DocumentError

_TOO_MUCH: dict[str, Any] = {"code": "memory-limit", "message": "ReadingSettings took more memory than allowed."}
_LENGTH = struct.Struct(">I")


def write_frames(stream: IO[bytes], *contents: bytes) -> None:
    """Send JSON, a frame each."""
    for content in contents:
        stream.write(_LENGTH.pack(len(content)))
        stream.write(content)
    stream.flush()


def read_frame(stream: IO[bytes]) -> bytes | None:
    """The JSON of the next frame; `None` when the other side has gone."""
    header = stream.read(_LENGTH.size)
    if len(header) < _LENGTH.size:
        return None
    length = _LENGTH.unpack(header)[0]
    content = stream.read(length)
    return content if len(content) == length else None


def answer(task: dict[str, Any]) -> dict[str, Any]:
    """Do one task; the answer holds its result (JSON) or an error's code and message, and the seconds that it took."""
    begun = time.perf_counter()
    try:
        result: dict[str, Any] = {"result": _do(task)}
    except DocumentError as error:
        result = {"code": error.code, "message": error.detail}
    except MemoryError:
        result = _TOO_MUCH
    except OSError as error:
        failed = {"code": "reader-failed", "message": f"{type(error).__name__}: {error}"}
        result = _TOO_MUCH if error.errno == errno.ENOMEM else failed
    except RecursionError:
        result = {"code": "reader-failed", "message": "The document is nested too deeply."}
    except Exception as error:  # noqa: BLE001 - the one place where whatever comes must not go on
        result = {"code": "reader-failed", "message": f"{type(error).__name__}: {error}"}
    return {**result, "seconds": round(time.perf_counter() - begun, 3)}


def _do(task: dict[str, Any]) -> bytes:
    from parsers.council import ReadingSettings  # imported by the child only: the parent needs none of the readers

    path, settings = Path(task["path"]), ReadingSettings.model_validate(task["settings"])
    if task["verb"] == "draw":
        from ingest.overlay import draw_pages

        return json.dumps(draw_pages(path, settings, Path(task["out"]))).encode()
    if task["verb"] == "tables":
        from parsers.document.spreads import source_of_file
        from parsers.readers import read_document
        from parsers.source import table_records

        source = source_of_file(read_document(path, settings.reader))
        tables = b",".join(json.dumps(table).encode() for table in table_records(source))
        last_page = max((page.number for page in source.pages if page.number is not None), default=None)
        return b'{"last_page": %s, "tables": [%s]}' % (json.dumps(last_page).encode(), tables)
    from pydantic import TypeAdapter

    from parsers.plan import parse_document
    from schema.plan import ParsedPlan

    return TypeAdapter(ParsedPlan).dump_json(parse_document(path, settings))


def _limit_memory(megabytes: int) -> None:
    """Bound the memory of this process, where the system can."""
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit still holds there
        return
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    wanted = megabytes << 20
    with suppress(ValueError, OSError):  # a system that refuses limits leaves the time limit
        resource.setrlimit(resource.RLIMIT_AS, (wanted if hard < 0 else min(wanted, hard), hard))


def collect_seldom() -> None:
    """Look for unused cycles of objects a hundred times less often than Python would.

    What a document is made of has none, and looking through all of it again and again took a fifth of the time.
    """
    gc.set_threshold(70_000)


def main() -> None:
    """Serve tasks until standard input ends; what libraries print goes to standard error."""
    _limit_memory(int(sys.argv[1]))
    collect_seldom()
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    while (task := read_frame(sys.stdin.buffer)) is not None:
        done = answer(json.loads(task))
        result = done.pop("result", b"")
        write_frames(answers, json.dumps(done).encode(), result)


if __name__ == "__main__":
    main()
