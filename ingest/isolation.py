"""Parsing in supervised child processes: a crash, a hang or a flood of memory costs one document only.

`parse_isolated` may be run by any executor; children wait for the next task of their limits and are used again.
"""

import atexit
import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass

from ingest.child import read_frame, write_frames
from parsers.council import ReadingSettings

_CHILD_ENVIRONMENT = {"OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "0"}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one document may cost: seconds, and megabytes of memory."""

    seconds: float = 120.0
    megabytes: int = 4096


@dataclass(frozen=True, slots=True)
class Task:
    """What to do with one file: `parse` it to a plan, list its `tables`, or `draw` its pages into the folder `out`."""

    verb: str
    path: str
    settings: ReadingSettings
    out: str | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a task: its result as JSON, or the code and message of an error; and the seconds that it took."""

    result: bytes | None
    code: str | None
    message: str | None
    seconds: float


class _Child:
    """One child process."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.process = subprocess.Popen(
            [sys.executable, "-m", "ingest.child", str(limits.megabytes)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_CHILD_ENVIRONMENT},
        )

    def ask(self, task: Task) -> Outcome:
        """Send a task and wait for its answer; a child that is late is killed."""
        assert self.process.stdin
        assert self.process.stdout
        timer = threading.Timer(self.limits.seconds, self.process.kill)
        timer.start()
        try:
            settings = task.settings.model_dump(mode="json")
            message = {"verb": task.verb, "path": task.path, "settings": settings, "out": task.out}
            write_frames(self.process.stdin, json.dumps(message).encode())
            header, result = read_frame(self.process.stdout), read_frame(self.process.stdout)
        except BrokenPipeError:
            header, result = None, None
        late = not timer.is_alive()
        timer.cancel()
        if header is None or result is None:
            return self._died(late)
        told = json.loads(header)
        return Outcome(result or None, told.get("code"), told.get("message"), told["seconds"])

    def _died(self, late: bool) -> Outcome:
        if late:
            message = f"Reading took longer than {self.limits.seconds:g} seconds and was stopped."
            return Outcome(None, "time-limit", message, self.limits.seconds)
        code = self.process.wait()
        ended = f"by signal {-code}" if code < 0 else f"with code {code}"
        return Outcome(None, "reader-crashed", f"The process that read the document ended {ended}.", 0.0)

    def end(self) -> None:
        """Stop the process; it ends by itself when its input does."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.close()
        self.process.stdout.close()
        self.process.wait()

    @property
    def lives(self) -> bool:
        """Whether it can take another task."""
        return self.process.poll() is None


_idle: list[_Child] = []
_idle_lock = threading.Lock()


def parse_isolated(task: Task, limits: Limits) -> Outcome:
    """Do a task in a child process that is bounded in time and memory."""
    child = _borrow(limits)
    outcome = child.ask(task)
    if child.lives and outcome.code not in ("memory-limit", "time-limit"):
        with _idle_lock:
            _idle.append(child)
    else:
        child.end()
    return outcome


def _borrow(limits: Limits) -> _Child:
    with _idle_lock:
        for child in _idle:
            if child.limits == limits and child.lives:
                _idle.remove(child)
                return child
    return _Child(limits)


@atexit.register
def end_children() -> None:
    """End the children that wait for work."""
    with _idle_lock:
        while _idle:
            _idle.pop().end()
