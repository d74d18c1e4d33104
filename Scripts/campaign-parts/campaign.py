"""A campaign: numbered trials of several parts, their counts, and the faults they find."""

import collections
import json
import os
import random
import re
import shlex
import shutil
import signal
import sys
import tempfile
import threading
import time
import traceback

from running import write_files

# Of one kind of fault so many are kept, the smallest.
KEPT = 3


class Fault:
    """What a trial found: the kind, what to run on which files, what comes out and what is right."""

    def __init__(self, kind, files, commands, said="", right=""):
        self.kind = kind
        self.files = files
        self.commands = commands
        self.said = said
        self.right = right
        self.program = "entente"

    @property
    def size(self):
        return sum(map(len, self.files.values()))

    def readme(self, name, trial):
        lines = [name, "", f"Trial {trial}. Run in this folder:", ""]
        lines += ["    " + " ".join(map(shlex.quote, [self.program, *command])) for command in self.commands]
        lines += ["", "What comes out:", ""] + ["    " + line for line in self.said.splitlines()[:40]]
        if self.right:
            lines += ["", "What is right:", "", "    " + self.right]
        return "\n".join(lines) + "\n"


class Trial:
    """What one trial is given: its seed and number, numbers by chance, a folder, the tool."""

    def __init__(self, tool, seed, name, number, folder, is_shown=False):
        self.tool = tool
        self.seed = seed
        self.number = number
        self.random = random.Random(f"{seed}/{name}/{number}")
        self.folder = folder
        self.is_shown = is_shown

    def run(self, *words, **options):
        run = self.tool.run(list(words), options.pop("folder", self.folder), **options)
        if self.is_shown:
            print("$ entente", *map(shlex.quote, words))
            sys.stdout.write((run.output + run.message).decode("utf-8", "replace")[:4000])
            print(f"→ {run.ending}, {run.seconds:.2f} s, {run.memory >> 20} MB")
        return run


class Campaign:
    def __init__(self, parts, tool, folder, seed):
        self.parts = {part.name: part for part in parts}
        self.tool = tool
        self.folder = folder
        self.seed = seed
        self.lock = threading.Lock()
        self.next = collections.Counter()
        self.seconds = collections.Counter()
        self.counts = collections.defaultdict(collections.Counter)
        self.faults = collections.defaultdict(collections.Counter)
        self.saved = 0
        self.read()

    # What is kept from one run to the next.

    @property
    def file(self):
        return os.path.join(self.folder, f"seed-{self.seed}.json")

    def read(self):
        if not os.path.exists(self.file):
            return
        with open(self.file, encoding="utf-8") as file:
            kept = json.load(file)
        self.next.update(kept["next"])
        self.seconds.update(kept["seconds"])
        for name, counts in kept["counts"].items():
            self.counts[name].update(counts)
        for name, counts in kept["faults"].items():
            self.faults[name].update(counts)

    def save(self):
        os.makedirs(self.folder, exist_ok=True)
        draft = self.file + ".draft"
        with open(draft, "w", encoding="utf-8") as file:
            json.dump(
                {"next": self.next, "seconds": self.seconds, "counts": self.counts, "faults": self.faults},
                file,
                indent=1,
                sort_keys=True,
            )
        os.replace(draft, self.file)
        self.saved = time.monotonic()

    # Trials.

    def run(self, names, minutes, jobs):
        """Runs trials of the parts until time is up or Ctrl-C; the exit code."""
        end = time.monotonic() + 60 * minutes
        stopped = threading.Event()
        signal.signal(signal.SIGTERM, lambda *_: stopped.set())
        for part in names:
            self.parts[part].prepare()

        def work():
            while not stopped.is_set() and time.monotonic() < end:
                with self.lock:
                    # Each part gets its share of the time.
                    name = min(names, key=lambda one: self.seconds[one] / self.parts[one].share)
                    number = self.next[name]
                    self.next[name] += 1
                    # Others that begin now are to see that this one is taken.
                    self.seconds[name] += 0.01
                self.attempt(name, number)

        workers = [threading.Thread(target=work) for _ in range(jobs)]
        try:
            for worker in workers:
                worker.start()
            while any(worker.is_alive() for worker in workers):
                time.sleep(0.2)
        except KeyboardInterrupt:
            print("Ending the trials under way", file=sys.stderr)
            stopped.set()
        for worker in workers:
            worker.join()
        self.save()
        return self.conclude()

    def attempt(self, name, number, is_shown=False):
        """Runs one trial and counts what came of it."""
        part = self.parts[name]
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="entente-campaign-") as folder:
            trial = Trial(self.tool, self.seed, name, number, folder, is_shown)
            try:
                outcome, faults = part.trial(trial)
            except Exception:
                outcome, faults = "a fault of this script", []
                print(f"{name}:{number}\n{traceback.format_exc()}", file=sys.stderr)
            with self.lock:
                known = dict(self.faults[name])
            for fault in faults:
                # Making it small takes time, which a kind that is known well is not worth.
                if known.get(fault.kind, 0) < KEPT and not is_shown:
                    fault = part.smaller(trial, fault)
                self.keep(name, number, fault, is_shown)
        with self.lock:
            # A part may try many things in one trial.
            self.counts[name].update(outcome if isinstance(outcome, dict) else [outcome])
            self.seconds[name] += time.monotonic() - began
            if time.monotonic() - self.saved > 10 and not is_shown:
                self.save()
        return outcome

    def keep(self, name, number, fault, is_shown):
        with self.lock:
            self.faults[name][fault.kind] += 1
            slug = re.sub(r"[^a-z0-9]+", "-", f"{name} {fault.kind}".lower()).strip("-")[:80]
            if is_shown:
                print(fault.readme(fault.kind, f"{name}:{number}"))
                return
            if self.faults[name][fault.kind] == 1:
                print(f"{time.strftime('%H:%M:%S')} fault in {name}:{number}: {fault.kind}", file=sys.stderr)
            home = os.path.join(self.folder, "faults", slug)
            kept = (
                sorted((int(one.split("-")[0]), one) for one in os.listdir(home))
                if os.path.isdir(home)
                else []
            )
            if len(kept) >= KEPT:
                if kept[-1][0] <= fault.size:
                    return
                shutil.rmtree(os.path.join(home, kept[-1][1]))
            place = os.path.join(home, f"{fault.size:07}-seed-{self.seed}-trial-{number}")
            write_files(
                place,
                {
                    **fault.files,
                    "README": fault.readme(fault.kind, f"{name}:{number} of seed {self.seed}").encode(
                        "utf-8", "surrogateescape"
                    ),
                },
            )

    def show(self, name, number):
        """Runs one trial again and prints what it runs."""
        self.faults.clear()
        self.parts[name].prepare()
        print(self.attempt(name, number, is_shown=True))
        return 1 if self.faults[name] else 0

    # Counts.

    def conclude(self):
        """Prints the counts by kind; the exit code."""
        for name in self.parts:
            if not self.counts[name] and not self.faults[name]:
                continue
            trials = sum(self.counts[name].values())
            print(f"{name}: {trials:,} trials in {self.seconds[name] / 60:.1f} minutes")
            for kind, count in sorted(self.counts[name].items()):
                print(f"  {count:9,}  {kind}")
            for kind, count in sorted(self.faults[name].items()):
                print(f"  {count:9,}  FAULT: {kind}")
        found = sum(sum(faults.values()) for faults in self.faults.values())
        if found:
            print(f"{found:,} faults; the smallest are in {os.path.join(self.folder, 'faults')}")
        else:
            print("no fault")
        return 1 if found else 0
