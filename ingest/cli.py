"""The command line: `actionplans` and `python -m ingest`."""

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

import schema
from ingest.arguments import add_database, add_limits, add_reader, pages, positive
from ingest.errors import UserError

_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - it has no public name

EXIT_OK, EXIT_INCOMPLETE, EXIT_WRONG_USE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; returns its exit code and turns what a user can mend into one line."""
    options = _parser().parse_args(arguments)
    command: Callable[[argparse.Namespace], int] = options.command
    try:
        _check_packages()
        return command(options)
    except UserError as error:
        print(f"error: {error}", file=sys.stderr)
        return EXIT_WRONG_USE
    except BrokenPipeError:  # the reader of our output, such as head, has seen enough
        sys.stderr.close()
        return EXIT_OK
    except KeyboardInterrupt:
        print("stopped; nothing was changed.", file=sys.stderr)
        return EXIT_INCOMPLETE


def _check_packages() -> None:
    """`schema` is a common name: say so when another distribution's is in the way."""
    own = Path(__file__).parent.parent / "schema"
    found = Path(schema.__file__ or "").parent
    if found != own:
        raise UserError(
            f"Python finds another package named schema in {found}; uninstall it or use this project's .venv."
        )


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="actionplans", description="Council action plans as comparable rows in DuckDB."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    _add_ingest(commands)
    _add_tables(commands)
    _add_inspect(commands)
    _add_council(commands)
    _add_query(commands)
    _add_compare(commands)
    return parser


def _command(
    commands: _Commands, name: str, run: Callable[[argparse.Namespace], int], says: str, example: str
) -> argparse.ArgumentParser:
    command = commands.add_parser(
        name, help=says, description=says, epilog=f"example: {example}",
        formatter_class=argparse.RawDescriptionHelpFormatter, allow_abbrev=False,
    )  # fmt: skip
    command.set_defaults(command=run)
    return command


def _add_ingest(commands: _Commands) -> None:
    command = _command(
        commands, "ingest", _ingest,
        "Read every document under the paths into the database.",
        "actionplans ingest data/raw --database data/curated/actionplans.duckdb",
    )  # fmt: skip
    command.add_argument("paths", nargs="*", type=Path, metavar="PATH", help="files or folders (default: data/raw)")
    add_database(command)
    command.add_argument("--only", action="store_true", help="keep exactly these documents, drop all others")
    add_reader(command)
    command.add_argument("--jobs", type=positive(int), metavar="N", help="documents read at once (default: processors)")
    add_limits(command)
    command.add_argument("--fresh", action="store_true", help="read again what was read before")


def _ingest(options: argparse.Namespace) -> int:
    from ingest.isolation import Limits
    from ingest.pipeline import Options, run_ingest
    from ingest.report import print_report, shown_progress

    asked = Options(
        paths=tuple(options.paths or [Path("data/raw")]),
        database=options.database,
        only=options.only,
        reader=options.reader,
        limits=Limits(options.timeout, options.memory),
        fresh=options.fresh,
        **({"jobs": options.jobs} if options.jobs else {}),
    )
    with shown_progress() as progress:
        report = run_ingest(asked, progress)
    print_report(report, options.database)
    return EXIT_INCOMPLETE if report.is_incomplete else EXIT_OK


def _add_tables(commands: _Commands) -> None:
    command = _command(
        commands, "tables", _tables,
        "Print the tables of one document, page by page.",
        "actionplans tables plan.pdf --pages 3-5 --format markdown",
    )  # fmt: skip
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--pages", type=pages, metavar="3-5", help="only these pages")
    add_reader(command)
    command.add_argument("--format", choices=("json", "csv", "markdown"), default="json", help="default: %(default)s")
    add_limits(command)


def _tables(options: argparse.Namespace) -> int:
    from ingest.isolation import Limits
    from ingest.listing import list_tables, rendered

    limits = Limits(options.timeout, options.memory)
    tables = list_tables(options.file, options.pages, options.reader, limits)
    if not tables:
        print(f"{options.file} has no tables{' on these pages' if options.pages else ''}.", file=sys.stderr)
    print(rendered(tables, options.format))
    return EXIT_OK


def _add_inspect(commands: _Commands) -> None:
    command = _command(
        commands, "inspect", _inspect,
        "Show how a document was understood; with --out, drawn on its pages.",
        "actionplans inspect plan.pdf --out overlays",
    )  # fmt: skip
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument("--out", type=Path, metavar="FOLDER", help="draw each page of a PDF into this folder")
    add_reader(command)
    add_limits(command)


def _inspect(options: argparse.Namespace) -> int:
    from ingest.inspection import draw_document, inspect_document, print_inspection
    from ingest.isolation import Limits

    if options.out and options.out.exists() and not options.out.is_dir():
        raise UserError(f"{options.out} is a file; name a folder for the pages.")
    limits = Limits(options.timeout, options.memory)
    print_inspection(inspect_document(options.file, options.reader, limits))
    if options.out:
        names = draw_document(options.file, options.reader, limits, options.out)
        print(f"{len(names)} pages drawn in {options.out}: {names[0]} … {names[-1]}")
    return EXIT_OK


def _add_council(commands: _Commands) -> None:
    command = _command(
        commands, "council", _council,
        "Print a council file for a document, with lines to fill in for what was not understood.",
        "actionplans council data/raw/surrey/plan.pdf",
    )  # fmt: skip
    command.add_argument("file", type=Path, metavar="FILE")
    add_reader(command)
    add_limits(command)


def _council(options: argparse.Namespace) -> int:
    from ingest.drafting import draft_council
    from ingest.isolation import Limits

    print(draft_council(options.file, options.reader, Limits(options.timeout, options.memory)))
    return EXIT_OK


def _add_query(commands: _Commands) -> None:
    command = _command(
        commands, "query", _query,
        "Run SQL, read-only, on the curated database.",
        "actionplans query \"SELECT ref, action FROM v_actions WHERE status = 'overdue'\" --format csv",
    )  # fmt: skip
    command.add_argument("sql", metavar="SQL")
    add_database(command)
    command.add_argument("--format", choices=("table", "csv", "json", "parquet"),
                         help="default: what the ending of --out says, else table")  # fmt: skip
    command.add_argument("--out", type=Path, metavar="FILE", help="write the result to a file")
    command.add_argument("--allow-files", action="store_true", help="let the SQL read other files")


def _query(options: argparse.Namespace) -> int:
    from ingest.query import run_query, write_result

    write_result(run_query(options.sql, options.database, options.allow_files), options.format, options.out)
    return EXIT_OK


_COMPARISONS = {
    "status": "compare_status", "theme": "compare_themes", "completeness": "compare_completeness",
    "lead": "compare_leads", "due": "compare_due", "objective": "compare_objectives",
}  # fmt: skip


def _add_compare(commands: _Commands) -> None:
    command = _command(
        commands, "compare", _compare,
        "Print authorities side by side.",
        "actionplans compare --by completeness",
    )  # fmt: skip
    command.add_argument("--by", choices=list(_COMPARISONS), default="status", help="default: %(default)s")
    add_database(command)


def _compare(options: argparse.Namespace) -> int:
    from ingest.query import run_query, write_result

    view = _COMPARISONS[options.by]
    meaning = run_query(f"SELECT comment FROM duckdb_views() WHERE view_name = '{view}'", options.database)
    print(meaning.iat[0, 0])
    write_result(run_query(f"SELECT * FROM {view}", options.database), "table", None)
    return EXIT_OK
