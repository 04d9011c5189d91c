"""The house keeps its shape: imports run one way, and each heavy library lives in one place."""

import ast
from pathlib import Path

import pytest
from conftest import PROJECT

PACKAGES = ("schema", "parsers", "ingest")
STAGES = (
    "source",
    "text",
    "edges",
    "values",
    "printed_rows",
    "headings",
    "labels",
    "logical",
    "titles",
    "header",
    "table",
    "column",
    "rows",
    "columns",
    "document",
    "draft",
    "actions",
    "sections",
    "purposes",
    "cards",
    "labelled",
    "readers",
    "council",
    "outline",
    "builder",
    "tables",
    "plan",
)  # of parsers: each imports only those before it
HOMES = {
    "pypdfium2": {f"parsers/readers/pdfium/{name}.py" for name in ("calls", "pages")},
    "pdfplumber": {"parsers/readers/pdfplumber.py"},
    "camelot": {"parsers/readers/camelot.py"},
    "docx": {"parsers/readers/word.py"},
    "openpyxl": {"parsers/readers/spreadsheet.py"},
    "python_calamine": {"parsers/readers/workbook.py"},
    "lxml": {"parsers/readers/html.py"},
    "duckdb": {"ingest/database.py"},
    "pandas": {"ingest/query.py"},
    "rich": {"ingest/report.py", "ingest/query.py", "ingest/inspection.py"},
    "PIL": {"ingest/overlay.py"},
}
MODULES = [path for package in PACKAGES for path in sorted((PROJECT / package).rglob("*.py"))]


def imported(path: Path) -> set[str]:
    """Every module that a file imports, anywhere in it."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module)
    return found


def test_packages_import_only_those_before_them():
    """Schema <- parsers <- ingest."""
    for path in MODULES:
        package = path.relative_to(PROJECT).parts[0]
        later = PACKAGES[PACKAGES.index(package) + 1 :]
        assert not [name for name in imported(path) if name.split(".")[0] in later], path


def test_every_module_and_package_of_the_parsers_is_a_stage():
    """One that is left out could import anything."""
    own = (path for path in (PROJECT / "parsers").iterdir() if path.name[0] != "_")
    assert {path.stem for path in own} == set(STAGES)


def test_stages_import_only_earlier_stages():
    """The straight line from source to plan; a stage is a module or a package."""
    for order, stage in enumerate(STAGES):
        own = PROJECT / "parsers" / stage
        names = set().union(*map(imported, own.rglob("*.py") if own.is_dir() else [own.with_suffix(".py")]))
        used = {name.split(".")[1] for name in names if name.startswith("parsers.")}
        assert not used.intersection(STAGES[order + 1 :]), stage


def test_headings_know_nothing_of_columns():
    """What a text tells by itself does not depend on its neighbours."""
    for path in (PROJECT / "parsers" / "headings").glob("*.py"):
        assert not any(name.startswith("parsers.columns") for name in imported(path)), path


def test_values_know_nothing_of_tables():
    """Value parsers are pure: they import the schema, text and each other."""
    for path in (PROJECT / "parsers" / "values").glob("*.py"):
        names = {name for name in imported(path) if name.startswith("parsers.")}
        assert all(name.startswith(("parsers.values", "parsers.text")) for name in names), path


@pytest.mark.parametrize("library", HOMES)
def test_a_heavy_library_is_imported_in_one_place(library: str):
    """Whoever wants to exchange a library finds one file to change."""
    users = {
        path.relative_to(PROJECT).as_posix()
        for path in MODULES
        if any(name.split(".")[0] == library for name in imported(path))
    }
    assert users == HOMES[library]
