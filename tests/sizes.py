"""Reports the sizes of functions and files; `make check` prints them, complexity is what fails there."""

import ast
from pathlib import Path
from statistics import median

PROJECT = Path(__file__).parent.parent


def main() -> None:
    """Print the median, the share of short functions, and whatever is long."""
    files = [path for package in ("schema", "parsers", "ingest") for path in (PROJECT / package).rglob("*.py")]
    functions: list[tuple[int, str]] = []
    for path in files:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                functions.append((lines, f"{path.relative_to(PROJECT)}:{node.lineno} {node.name}"))
    lengths = [lines for lines, _ in functions]
    short = sum(lines <= 25 for lines in lengths) / len(lengths)
    print(f"{len(functions)} functions, median {median(lengths):g} lines, {short:.0%} under 25")
    for lines, name in sorted(functions, reverse=True)[:5]:
        print(f"  {lines:3d} {name}")
    for path in files:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > 250:
            print(f"  {lines:3d} lines {path.relative_to(PROJECT)}")


if __name__ == "__main__":
    main()
