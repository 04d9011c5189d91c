"""How a person calls this program from where they are."""

import os
import shutil
import sys
from pathlib import Path


def command() -> str:
    """`actionplans` where it is on the path, else the path of the script, else the module."""
    script = Path(sys.executable).parent / "actionplans"
    if shutil.which("actionplans"):
        return "actionplans"
    return os.path.relpath(script) if script.exists() else "python -m ingest"
