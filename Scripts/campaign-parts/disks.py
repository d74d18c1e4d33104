"""Verbs that write on disks that are full, limited, failing or closed to them."""

import errno
import os
import shutil
import subprocess
import tempfile

from campaign import Fault
from part import Part
from running import failing_rename, files_in, has_strace, write_files
from writing import writings

# Mounts a small file system over a folder, for this command alone.
MOUNT = """\
mount -t tmpfs -o size="$1" none small && cp -r before/. small/ && cd small || exit 99
shift; "$@"; code=$?; cp -r . ../after; exit $code
"""


class Disks(Part):
    name = "disks"

    def prepare(self):
        self.writings = writings()
        self.ways = [self.limited, self.missing, self.device]
        os.makedirs(self.state, exist_ok=True)
        self.library = failing_rename(self.state)
        if self.library:
            self.ways += [self.nameless, self.nameless]
        if has_strace():
            self.ways += [self.failing, self.failing]
        probe = ["unshare", "-rm", "sh", "-c", "mount -t tmpfs -o size=64k none /mnt"]
        if shutil.which("unshare") and subprocess.run(probe, capture_output=True).returncode == 0:
            self.ways += [self.full, self.full]
        self.ways.append(self.forbidden)
        with tempfile.TemporaryDirectory() as folder:
            for one in self.writings:
                one.make(self.tool, os.path.join(folder, "made"))

    def trial(self, trial):
        one = trial.random.choice(self.writings)
        write_files(trial.folder, one.old)
        return trial.random.choice(self.ways)(trial, one)

    # What stands against writing.

    def limited(self, trial, one):
        """No file may grow beyond a limit."""
        largest = max(len(one.new[name]) for name in one.outputs)
        blocks = trial.random.randrange(0, largest // 512 + 2)
        run = trial.run(*one.words, limits=f"ulimit -f {blocks}")
        return self.judge(
            trial, one, run, trial.folder, f"with a limit of {blocks} blocks of 512 bytes (ulimit -f)"
        )

    def full(self, trial, one):
        """A file system with little room."""
        with tempfile.TemporaryDirectory(dir=trial.folder) as folder:
            write_files(os.path.join(folder, "before"), one.old)
            os.mkdir(os.path.join(folder, "small"))
            room = sum(4096 * (2 + len(data) // 4096) for data in one.old.values()) + trial.random.randrange(
                0, sum(4096 + len(one.new[name]) for name in one.outputs)
            )
            run = trial.run(
                *one.words, folder=folder, before=["unshare", "-rm", "sh", "-c", MOUNT, "sh", str(room)]
            )
            if run.code == 99:
                return "full: cannot be tried", []
            return self.judge(
                trial, one, run, os.path.join(folder, "after"), f"on a file system of {room} bytes"
            )

    def failing(self, trial, one):
        """Some call of the system fails."""
        # What is written to the process that draws is no file.
        call = trial.random.choice(
            ["rename", "fsync", "fchmod"] if one.is_drawing else ["write", "rename", "fsync", "fchmod"]
        )
        error = trial.random.choice(["ENOSPC", "EIO", "EDQUOT"])
        number = trial.random.randrange(1, 4 if call == "write" else 1 + len(one.outputs))
        run = trial.run(
            *one.words,
            before=[
                "strace",
                "-f",
                "-qq",
                "-o",
                os.devnull,
                "-e",
                f"trace={call}",
                "-e",
                f"inject={call}:error={error}:when={number}",
            ],
        )
        return self.judge(trial, one, run, trial.folder, f"with {error} at {call} number {number}")

    def nameless(self, trial, one):
        """A file cannot take its name, when others may have taken theirs."""
        number = trial.random.randrange(1, 1 + len(one.outputs))
        error = trial.random.choice([errno.ENOSPC, errno.EIO, errno.EACCES, errno.EISDIR])
        run = trial.run(
            *one.words, more={"LD_PRELOAD": self.library, "FAILING_RENAME": f"{number}:{error}"}
        )
        return self.judge(
            trial, one, run, trial.folder, f"with {errno.errorcode[error]} at the {number}th name"
        )

    def device(self, trial, one):
        """A device that is always full, as the file and as standard output."""
        words = list(one.words)
        if "-o" not in words:
            words = ["list", "events", "-g", "x.yaml", "--format", "json"]
            write_files(trial.folder, {"x.yaml": self.writings[1].files["x.yaml"]})
            with open("/dev/full", "wb") as device:
                run = trial.run(*words, stdout=device)
        else:
            place = words.index("-o") + 1
            if one.sets or "--into" in words:
                return "device: not for several files", []
            if one.is_drawing:
                words += ["--as", "dot" if words[place].endswith("dot") else "svg"]
            elif words[0] == "convert":
                words += ["--to", "corpus" if words[place].endswith("yaml") else "graphml"]
            words[place] = "/dev/full"
            if words[0] == "compile":
                # What it writes is known by the ending.
                words[place] = "full.sqlite"
                os.symlink("/dev/full", os.path.join(trial.folder, "full.sqlite"))
            run = trial.run(*words)
        faults = []
        if run.code != 74:
            faults.append(
                Fault(
                    f"a full device: {run.ending} ({words[0]})",
                    one.old,
                    [words],
                    run.message.decode(),
                    "exit 74",
                )
            )
        return f"device: {run.ending}", faults

    def missing(self, trial, one):
        """A folder that is not there, or a name that is too long."""
        words = list(one.words)
        if "-o" not in words:
            return "missing: not for this verb", []
        place = words.index("-o") + 1
        words[place] = trial.random.choice(
            ["nowhere/" + words[place], "n" * 300 + words[place], "x.yaml/" + words[place]]
        )
        run = trial.run(*words)
        return self.judge(trial, one, run, trial.folder, f"to {words[place][:40]}", words)

    def forbidden(self, trial, one):
        """A folder in which nothing may be made, as somebody who may not."""
        is_root = os.geteuid() == 0
        os.chmod(trial.folder, 0o555)
        for name in one.old:
            os.chmod(os.path.join(trial.folder, name), 0o444)
        try:
            run = trial.run(*one.words, user=65534 if is_root else None)
        finally:
            os.chmod(trial.folder, 0o755)
        if run.code in (126, 127):
            return "forbidden: cannot be tried", []
        return self.judge(trial, one, run, trial.folder, "in a folder that is closed to writing")

    # What is right.

    def judge(self, trial, one, run, folder, how, words=None):
        words = words or one.words
        found = {name: data for name, data in files_in(folder).items() if not name.startswith("sh-")}
        faults = []

        def fault(kind, said, right):
            faults.append(
                Fault(
                    f"{kind} ({one.name})",
                    one.old,
                    [words],
                    f"{how}:\n{said}\n{run.message.decode()}\n→ {run.ending}",
                    right,
                )
            )

        if one.drafts(folder):
            fault("a draft is left behind", one.drafts(folder), "no draft")
        if run.code == 0:
            if any(found.get(name) != one.new[name] for name in one.outputs):
                fault("exit 0, and something else is written", how, "what is always written, or exit 74")
        elif run.code != 74:
            fault(f"{run.ending} where nothing can be written", how, "exit 74")
        elif not run.message.strip():
            fault("no word about what could not be written", how, "a message")
        for kind, what in one.torn(folder):
            faults.append(
                Fault(
                    kind,
                    one.old,
                    [words],
                    f"{how}: {what}\n{run.message.decode()}\n→ {run.ending}",
                    "the old files or the new ones",
                )
            )
        return f"{how.split()[0]} {how.split()[1]}: {run.ending}", faults
