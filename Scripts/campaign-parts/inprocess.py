"""Damaged documents through every reader of the library, thousands in one process.

The trials are those of Tests/ReaderTrials: which readers there are is listed there, and by the catalogue
of formats. Here processes are started, and again after a crash, counts kept, and faults made small.
"""

import collections
import io
import os
import shutil
import signal
import subprocess
import sys
import zipfile

import mutations
import shrinking
from campaign import KEPT, Fault
from part import Part
from readers import DECISIONS
from running import MEMORY_KILOBYTES
from seeds import Seeds

# So many damaged documents are one trial of the campaign.
BATCH = 2000
# What dates are made from.
DATES = mutations.DATES + [
    word.decode("utf-8", "replace") for word in mutations.WORDS if any(48 <= byte < 58 for byte in word)
]


class InProcess(Part):
    name = "inprocess"
    share = 3
    # A build of the trials with a sanitizer, in place of the one beside the tool.
    sanitized = None

    def prepare(self):
        # It stands beside the tool that is tried; one with a sanitizer is slow, and maps much memory.
        beside = os.path.join(os.path.dirname(self.tool.path), "reader-trials")
        self.program = self.sanitized or beside
        if not os.access(self.program, os.X_OK):
            sys.exit(f"{self.program} is not there: swift build -c release --product reader-trials")
        self.seed_folder = os.path.join(self.state, "inprocess-seeds")
        self.known = collections.Counter()
        shutil.rmtree(self.seed_folder, ignore_errors=True)
        seeds = Seeds(self.root, self.tool, self.seeds).by_ending
        seeds[".decisions"] = [DECISIONS]
        seeds[".date"] = [date.encode() for date in DATES]
        seeds[".words"] = mutations.WORDS
        for ending in (".xlsx", ".ods"):
            # Not packed, so that their members can be damaged.
            seeds[ending] = seeds.get(ending, []) + [unpacked(data) for data in seeds.get(ending, [])]
        for ending, documents in seeds.items():
            place = os.path.join(self.seed_folder, ending[1:])
            os.makedirs(place)
            for number, data in enumerate(documents):
                with open(os.path.join(place, f"{number:04}"), "wb") as file:
                    file.write(data)

    def trial(self, trial):
        counts, faults = collections.Counter(), []
        seed = str(trial.seed)
        at, end = trial.number * BATCH, (trial.number + 1) * BATCH
        while at < end:
            process = self.start(["run", self.seed_folder, seed, str(at), str(end)])
            for line in process.stdout:
                number, reader, ending, kinds = line.decode("utf-8", "replace").rstrip("\n").split("\t")
                at = int(number) + 1
                counts[f"{reader}: {ending}"] += 1
                for kind in kinds.split("; ") if kinds else ():
                    faults.append(self.fault(trial, int(number), f"{reader}: {kind}"))
            code = process.wait()
            if at < end:
                # The next one ended the process.
                kind = how(code)
                fault = self.fault(trial, at, kind)
                reader = fault.reader or "unknown"
                fault.kind = f"{reader}: {kind}"
                counts[f"{reader}: {kind}"] += 1
                faults.append(fault)
                at += 1
        return counts, [fault for fault in faults if fault is not None]

    def fault(self, trial, number, kind):
        """The fault of a trial with what it read."""
        fault = Fault(kind, {}, [], right="no crash, a balanced account, and the same when it is read back")
        fault.program = "reader-trials"
        fault.reader = None
        self.known[kind] += 1
        if self.known[kind] > 4 * KEPT:
            return fault
        folder = os.path.join(trial.folder, f"input-{number}")
        os.makedirs(folder, exist_ok=True)
        made = subprocess.run(
            [self.program, "input", self.seed_folder, str(trial.seed), str(number), folder],
            capture_output=True,
        )
        if made.returncode == 0:
            fault.reader, fault.choice = made.stdout.decode().rstrip("\n").split("\t")
            for name in sorted(os.listdir(folder)):
                with open(os.path.join(folder, name), "rb") as file:
                    fault.files[name] = file.read()
            fault.commands = [["read", "SEEDS", fault.reader, fault.choice, *sorted(fault.files)]]
        fault.said = f"{kind} (trial {number} of the seed {trial.seed})"
        return fault

    def smaller(self, trial, fault):
        if not fault.files or fault.reader is None:
            return fault
        folder = os.path.join(trial.folder, "smaller")
        os.makedirs(folder, exist_ok=True)
        names = sorted(fault.files)
        for name in names:
            with open(os.path.join(folder, name), "wb") as file:
                file.write(fault.files[name])
        words = ["read", self.seed_folder, fault.reader, fault.choice]
        words += [os.path.join(folder, name) for name in names]

        def fails(data):
            with open(os.path.join(folder, names[0]), "wb") as file:
                file.write(data)
            process = self.start(words)
            said, _ = process.communicate()
            if process.returncode != 0:
                return f"{fault.reader}: {how(process.returncode)}" == fault.kind
            kinds = said.decode("utf-8", "replace").rstrip("\n").split("\t")[-1].split("; ")
            return any(f"{fault.reader}: {kind}" == fault.kind for kind in kinds)

        data = fault.files[names[0]]
        # What hangs on what was read before stays as it is.
        if fails(data):
            fault.files[names[0]] = shrinking.smallest_bytes(data, fails)
        return fault

    def start(self, words):
        limit = "" if self.sanitized else f"ulimit -v {MEMORY_KILOBYTES} 2>/dev/null; "
        budget = {"READER_TRIALS_BUDGET": "none"} if self.sanitized else {}
        return subprocess.Popen(
            ["/bin/sh", "-c", limit + 'exec "$@"', "sh", self.program, *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            # What a sanitizer says is for whoever runs it.
            stderr=None if self.sanitized else subprocess.DEVNULL,
            env={**os.environ, "SWIFT_BACKTRACE": "enable=no", **budget},
        )


def how(code):
    """How a process ended, in words."""
    if code >= 0:
        return f"exit {code}"
    return "no end" if -code == signal.SIGALRM else signal.Signals(-code).name


def unpacked(data):
    """The same archive with its members as they are."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(zipfile.ZipInfo(name, (2000, 1, 1, 0, 0, 0)), old.read(name))
    return made.getvalue()
