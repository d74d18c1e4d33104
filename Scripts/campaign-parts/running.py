"""Runs the tool under limits, and says how it ended and what it took."""

import os
import shutil
import signal
import subprocess
import tempfile
import threading
import time

# A process that takes more is ended. What is too much for its input is for the caller to say.
PROCESSOR_SECONDS = 60
WALL_SECONDS = 600
MEMORY_KILOBYTES = 6_000_000


class Run:
    """One run of the tool that has ended."""

    def __init__(self, words, status, usage, output, message, overdue, wall):
        self.words = words
        self.code = os.waitstatus_to_exitcode(status)
        self.seconds = usage.ru_utime + usage.ru_stime
        # Kilobytes, but bytes on a Mac.
        self.memory = usage.ru_maxrss * (1 if os.uname().sysname == "Darwin" else 1024)
        self.output = output
        self.message = message
        self.overdue = overdue
        self.wall = wall

    @property
    def crashed(self):
        """Whether a signal ended it, or a fault of the program."""
        return self.code < 0 or self.code == 70 or self.code >= 128

    @property
    def ending(self):
        """How it ended, in words."""
        if self.overdue:
            return "no end"
        if self.code < 0:
            return signal.Signals(-self.code).name
        return f"exit {self.code}"


class Tool:
    """The tool that is tried."""

    def __init__(self, path):
        self.path = path

    def start(self, words, folder, limits="", before=(), stdout=None, stderr=None, user=None, more=None):
        """Starts the tool in `folder`; `limits` are words of a shell, `before` a program that runs it,
        `more` variables of its environment."""
        line = (
            f"ulimit -t {PROCESSOR_SECONDS}; ulimit -v {MEMORY_KILOBYTES} 2>/dev/null; {limits}\n" 'exec "$@"'
        )
        # In a session of its own, so that what it starts can be ended with it.
        return subprocess.Popen(
            ["/bin/sh", "-c", line, "sh", *before, self.path, *words],
            cwd=folder,
            env={**os.environ, "LC_ALL": "C.UTF-8", **(more or {})},
            stdin=subprocess.DEVNULL,
            stdout=stdout or subprocess.DEVNULL,
            stderr=stderr or subprocess.DEVNULL,
            start_new_session=True,
            user=user,
        )

    def run(self, words, folder, limits="", before=(), stdout=None, user=None, more=None):
        """Runs the tool in `folder` to its end; `stdout` is a file to write to in place of memory."""
        with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as message:
            began = time.monotonic()
            process = self.start(words, folder, limits, before, stdout or output, message, user, more)
            overdue = threading.Event()

            def end():
                overdue.set()
                os.killpg(process.pid, signal.SIGKILL)

            timer = threading.Timer(WALL_SECONDS, end)
            timer.start()
            _, status, usage = os.wait4(process.pid, 0)
            timer.cancel()
            process.returncode = os.waitstatus_to_exitcode(status)
            output.seek(0)
            message.seek(0)
            return Run(
                words,
                status,
                usage,
                output.read(),
                message.read(),
                overdue.is_set(),
                time.monotonic() - began,
            )


def files_in(folder):
    """The bytes of every file below `folder`, by name."""
    found = {}
    for base, _, names in os.walk(os.fsencode(folder)):
        for name in names:
            path = os.path.join(base, name)
            with open(path, "rb") as file:
                found[os.fsdecode(os.path.relpath(path, os.fsencode(folder)))] = file.read()
    return found


def write_files(folder, files):
    """Writes files, bytes by name, below `folder`, which holds nothing else afterwards."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for name, data in files.items():
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)


def is_draft(name):
    """Whether a file is what the tool writes before it renames it."""
    return os.path.basename(name).startswith(".entente-")


def failing_rename(folder):
    """The library that makes chosen calls of rename fail, built into `folder`; None where it cannot be."""
    source = os.path.join(os.path.dirname(os.path.abspath(__file__)), "failing-rename.c")
    library = os.path.join(folder, "failing-rename.so")
    for compiler in ["cc", "clang", "gcc"]:
        if shutil.which(compiler):
            built = subprocess.run(
                [compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], capture_output=True
            )
            if built.returncode == 0:
                return library
    return None


def has_strace():
    """Whether system calls can be made to fail."""
    try:
        return (
            subprocess.run(["strace", "-qq", "-o", os.devnull, "true"], capture_output=True).returncode == 0
        )
    except OSError:
        return False
