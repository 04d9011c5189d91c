"""One round of one engine in a process of its own, which imports nothing else: `bench_round.py ENGINE PDF…`, as JSON."""

import json
import resource
import sys
import time
from pathlib import Path

from icdar_scoring import TextTable
from peers import Engine, engines

from ingest.child import collect_seldom

WHOLE_PARSE = "ours: whole parse"


def whole_parse(path: Path) -> list[TextTable]:
    """Everything up to finished records; its cells are those of our reader, so none are given."""
    from parsers.council import ReadingSettings
    from parsers.plan import parse_document

    parse_document(path, ReadingSettings())
    return []


def all_engines() -> tuple[dict[str, Engine], list[str]]:
    """The installed engines, our whole parse behind our tables, and the names of those not installed."""
    found, missing = engines()
    first, *others = found.items()
    return dict([first, (WHOLE_PARSE, whole_parse), *others]), missing


def peak_megabytes() -> float:
    """The most memory that this process held; where the kernel tells it apart from that of the process before it."""
    status = Path("/proc/self/status")
    if status.exists():
        return next(int(line.split()[1]) for line in status.read_text().splitlines() if line.startswith("VmHWM")) / 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print seconds, megabytes and the texts of cells by path."""
    name, *paths = sys.argv[1:]
    engine = all_engines()[0][name]
    collect_seldom()  # as a child of ours does; every engine gains by it
    engine(Path(paths[-1]))  # imports, and whatever else happens once
    begun = time.perf_counter()
    found = {path: engine(Path(path)) for path in paths}
    seconds = time.perf_counter() - begun
    texts = {path: [cell.text for table in tables for cell in table.cells] for path, tables in found.items()}
    print(json.dumps({"seconds": seconds, "megabytes": peak_megabytes(), "texts": texts}))


if __name__ == "__main__":
    main()
