"""`make bench`: ours against other engines on the same PDFs, in one interleaved run.

Speed is the median over rounds of milliseconds a page for tables; accuracy the share of cells of generated plans whose
text stands whole in one cell. Times are ratios of one run on one machine: compare within the table only.
"""

import argparse
import tempfile
import time
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from statistics import median

import baseline
import camelot
from conftest import seed
from generator import generate
from producers import write
from scoring import whole_cells

from parsers.council import Reading
from parsers.plan import parse_document
from parsers.readers import read_document

Engine = Callable[[Path], list[str]]


def ours(path: Path) -> list[str]:
    """Texts of the cells that our reader finds."""
    return [cell.text for grid in read_document(path).grids for cell in grid.cells]


def whole_parse(path: Path) -> list[str]:
    """Everything up to finished records; its cells are those of our reader, so none are given."""
    parse_document(path, Reading())
    return []


def by_pdfplumber(path: Path) -> list[str]:
    """Texts of pdfplumber's cells."""
    return [text or "" for table in baseline.tables(str(path)) for row in table for text in row]


def by_camelot(**options: str) -> Engine:
    """An engine that gives the texts of camelot's cells."""

    def run(path: Path) -> list[str]:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            tables = camelot.read_pdf(str(path), pages="all", suppress_stdout=True, **options)
        return [text for table in tables for row in table.df.to_numpy().tolist() for text in row]

    return run


ENGINES: dict[str, Engine] = {
    "ours: tables": ours,
    "ours: whole parse": whole_parse,
    f"pdfplumber {version('pdfplumber')}": by_pdfplumber,
    f"camelot {version('camelot-py')} lattice, vector": by_camelot(flavor="lattice", engine="vector"),
    f"camelot {version('camelot-py')} lattice": by_camelot(flavor="lattice"),
}


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=int, default=30, help="generated plans")
    parser.add_argument("--first", type=int, default=20_000, help="first seed")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    times: dict[str, list[float]] = defaultdict(list)
    cells: dict[str, Counter[str]] = defaultdict(Counter)
    with tempfile.TemporaryDirectory() as folder:
        drawn = [generate(number) for number in range(options.first, options.first + options.plans)]
        plans = {write(plan, "reportlab", Path(folder)): plan for plan in drawn}
        paths = [*plans, seed("islington", ".pdf"), seed("surrey", ".pdf")]
        pages = sum(read_document(path).page_count or 0 for path in paths)
        for number in range(options.rounds):
            for name, engine in ENGINES.items():
                begun = time.perf_counter()
                results = {path: engine(path) for path in paths}
                times[name].append(1000 * (time.perf_counter() - begun) / pages)
                for path, plan in plans.items() if number == 0 else ():
                    good, printed = whole_cells(plan, "reportlab", results[path])
                    cells[name].update(whole=good, printed=printed)
    print(f"{len(paths)} documents, {pages} pages, {options.rounds} rounds interleaved")
    print(f"{'engine':34s} {'ms a page':>10s} {'against ours':>13s} {'cells whole':>12s}")
    for name in ENGINES:
        ratio = median(t / o for t, o in zip(times[name], times["ours: tables"], strict=True))
        share = f"{cells[name]['whole'] / cells[name]['printed']:.4f}" if cells[name]["whole"] else "-"
        print(f"{name:34s} {median(times[name]):10.1f} {ratio:12.1f}x {share:>12s}")


if __name__ == "__main__":
    main()
