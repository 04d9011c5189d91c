"""`make bench-scale`: memory against pages of one document, and a whole ingest against documents and workers.

Documents are generated plans; long ones are made of many of them, many ones are copies that differ in a last comment.
"""

import argparse
import subprocess
import sys
import tempfile
import time
from itertools import cycle
from pathlib import Path

import pypdfium2
from generator import generate
from producers import write

from ingest.isolation import end_children
from ingest.pipeline import Options, run_ingest
from parsers.readers import read_document

_IN_A_CHILD = """
import sys
from bench_round import peak_megabytes
from ingest.child import answer, collect_seldom
collect_seldom()
result = answer({"verb": sys.argv[1], "path": sys.argv[2], "settings": {}})
print(round(peak_megabytes()), result["seconds"])
"""


def joined(paths: list[Path], page_count: int, path: Path) -> Path:
    """A PDF with so many pages, taken from others again and again."""
    document = pypdfium2.PdfDocument.new()
    for other in cycle(paths):
        pages = range(min(len(source := pypdfium2.PdfDocument(other)), page_count - len(document)))
        document.import_pages(source, list(pages))
        if len(document) == page_count:
            break
    document.save(path)
    return path


def copies(paths: list[Path], count: int, folder: Path) -> Path:
    """A folder with so many documents, each of other bytes."""
    folder.mkdir()
    for number, path in zip(range(count), cycle(paths)):
        (folder / f"{number:04d}.pdf").write_bytes(path.read_bytes() + b"\n%% %d\n" % number)
    return folder


def in_child(verb: str, path: Path) -> tuple[int, float]:
    """Megabytes at most and seconds that a fresh process takes for one document."""
    command = [sys.executable, "-c", _IN_A_CHILD, verb, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True, cwd=Path(__file__).parent)
    megabytes, seconds = done.stdout.split()
    return int(megabytes), float(seconds)


def ingest_seconds(folder: Path, jobs: int) -> float:
    """How long an ingest without cache takes, the start of its processes left out."""
    with tempfile.TemporaryDirectory() as out:
        options = Options(paths=(folder,), database=Path(out) / "plans.duckdb", jobs=jobs, fresh=True)
        begun = time.perf_counter()
        run_ingest(options, lambda *_: None)
        return time.perf_counter() - begun


def main() -> None:
    """Print one table of memory and one of time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, nargs="*", default=[10, 100, 1000, 3000], help="lengths of documents")
    parser.add_argument("--documents", type=int, nargs="*", default=[10, 100, 300], help="sizes of ingests")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        plans = [write(generate(seed), "reportlab", folder) for seed in range(20_000, 20_030)]
        print(f"{'pages':>9s} {'tables: MB':>12s} {'ms a page':>12s} {'parse: MB':>12s} {'ms a page':>12s}")
        for count in options.pages:
            long = joined(plans, count, folder / f"long{count}.pdf")
            (tables, table_seconds), (parse, parse_seconds) = in_child("tables", long), in_child("parse", long)
            times = 1000 * table_seconds / count, 1000 * parse_seconds / count
            print(f"{count:9d} {tables:12d} {times[0]:12.1f} {parse:12d} {times[1]:12.1f}", flush=True)
        per_plan = sum(read_document(path).page_count or 0 for path in plans) / len(plans)
        print(f"{'documents':>9s} {'1 worker: s':>12s} {'pages a s':>12s} {'2 workers: s':>12s} {'gain':>12s}")
        for count in options.documents:
            many = copies(plans, count, folder / f"many{count}")
            one, two = ingest_seconds(many, 1), ingest_seconds(many, 2)
            print(f"{count:9d} {one:12.1f} {count * per_plan / one:12.0f} {two:12.1f} {one / two:11.2f}x", flush=True)
    end_children()


if __name__ == "__main__":
    main()
