"""`make bench`: ours against other engines on the same PDFs, in one interleaved run.

Speed is the median over rounds of milliseconds a page for tables, imports left out; accuracy the share of cells of
generated plans whose text stands whole in one cell; memory the most that an engine's process held. Each round of an
engine is a process of its own. Times are ratios of one run on one machine: compare within the table only.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import defaultdict
from pathlib import Path
from statistics import median
from typing import Any

from bench_round import WHOLE_PARSE, all_engines
from conftest import seed
from generator import GeneratedPlan, generate
from producers import write
from scoring import whole_cells

from parsers.readers import read_document


def in_fresh_process(name: str, paths: list[Path]) -> dict[str, Any]:
    """One round of an engine: seconds, the megabytes that its process held, and the texts of its cells by path."""
    command = [sys.executable, str(Path(__file__).with_name("bench_round.py")), name, *map(str, paths)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    result: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return result


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--plans", type=int, default=30, help="generated plans")
    parser.add_argument("--first", type=int, default=20_000, help="first seed")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        drawn = [generate(number) for number in range(options.first, options.first + options.plans)]
        plans = {write(plan, "reportlab", Path(folder)): plan for plan in drawn}
        compare(plans, [*plans, seed("islington", ".pdf"), seed("surrey", ".pdf")], options.rounds)


def compare(plans: dict[Path, GeneratedPlan], paths: list[Path], rounds: int) -> None:
    """Run every engine in every round, and print one line for each."""
    names, missing = all_engines()
    pages = sum(read_document(path).page_count or 0 for path in paths)
    results = defaultdict(list)
    for _ in range(rounds):
        for name in names:
            results[name].append(in_fresh_process(name, paths))
    print(f"{len(paths)} documents, {pages} pages, {rounds} rounds interleaved")
    print(f"{'engine':34s} {'ms a page':>10s} {'against ours':>13s} {'cells whole':>12s} {'peak MB':>8s}")
    first = next(iter(names))
    for name, runs in results.items():
        ratio = median(run["seconds"] / own["seconds"] for run, own in zip(runs, results[first], strict=True))
        cells = [whole_cells(plan, "reportlab", runs[0]["texts"][str(path)]) for path, plan in plans.items()]
        good, printed = (sum(counts) for counts in zip(*cells, strict=True))
        share = "-" if name == WHOLE_PARSE else f"{good / printed:.4f}"
        speed = 1000 * median(run["seconds"] for run in runs) / pages
        peak = max(run["megabytes"] for run in runs)
        print(f"{name:34s} {speed:10.1f} {ratio:12.1f}x {share:>12s} {peak:8.0f}")
    if missing:
        print(f"Not installed, so left out: {', '.join(missing)} (pip install --group peers).")


if __name__ == "__main__":
    main()
