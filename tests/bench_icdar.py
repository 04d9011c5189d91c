"""`make bench-icdar FOLDER=…`: ours and other engines on the documents of the ICDAR 2013 table competition.

The folder holds PDFs with their truth beside them (`x.pdf`, `x-str.xml`; `xa` and `xb` are two readings of one
document, of which the one that agrees better counts), in folders of any depth, which are also scored by themselves.
"""

import argparse
from collections import defaultdict
from pathlib import Path

from icdar_scoring import Score, TextTable, averages, printed_tables, score_document
from peers import Engine, engines


def truths(pdf: Path) -> list[list[TextTable]]:
    """The readings of a document's tables that count as true."""
    stem = pdf.stem.removesuffix("a")
    names = [pdf.stem] if stem == pdf.stem else [pdf.stem, f"{stem}b"]
    paths = [pdf.with_name(f"{name}-str.xml") for name in names]
    return [printed_tables(path) for path in paths if path.exists()]


def score(engine: Engine, pdf: Path) -> Score:
    """The score of an engine on one document."""
    found = engine(pdf)
    return max((score_document(printed, found) for printed in truths(pdf)), key=lambda s: s.f1)


def main() -> None:
    """Print one table, and with --show one line a document."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--engine", default="", help="only the engines whose names begin so")
    parser.add_argument("--show", action="store_true", help="print every document")
    options = parser.parse_args()
    pdfs = [pdf for pdf in sorted(options.folder.rglob("*.pdf")) if truths(pdf)]
    if not pdfs:
        parser.error(f"{options.folder} holds no PDF with a truth (x.pdf and x-str.xml) beside it.")
    chosen, missing = engines()
    print(f"{'engine':32s} {'documents':28s} {'count':>5s} {'precision':>9s} {'recall':>7s} {'F1':>7s}")
    for name, engine in chosen.items():
        if name.startswith(options.engine):
            report(name, {pdf: score(engine, pdf) for pdf in pdfs}, options.show)
    if missing:
        print(f"Not installed, so left out: {', '.join(missing)} (pip install --group peers).")


def report(name: str, scores: dict[Path, Score], show: bool) -> None:
    """One line for all documents and one for each folder of them."""
    groups: dict[str, list[Score]] = defaultdict(list)
    for pdf, one in scores.items():
        groups["all"].append(one)
        groups[pdf.parent.name].append(one)
        if show:
            print(f"  {pdf.stem:10s} {one.precision:6.3f} {one.recall:6.3f} {one.f1:6.3f} {one}")
    for folder, group in groups.items() if len(groups) > 2 else [("all", groups["all"])]:
        precision, recall, f1 = averages(group)
        print(f"{name:32s} {folder:28s} {len(group):5d} {precision:9.3f} {recall:7.3f} {f1:7.3f}", flush=True)


if __name__ == "__main__":
    main()
