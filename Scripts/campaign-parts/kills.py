"""Kills verbs that write, at any moment, and looks at what is left."""

import os
import re
import shlex
import signal
import tempfile
import time

from campaign import Fault
from part import Part
from running import failing_rename, files_in, has_strace, is_draft, write_files
from writing import writings

# The calls of the system between which a file changes.
CALLS = ["write", "fchmod", "fsync", "rename", "renameat2", "link", "linkat", "unlink"]


class Kills(Part):
    name = "kills"

    def prepare(self):
        self.writings = writings()
        # Where it is there, it kills before or after a chosen call; otherwise chance alone does.
        self.uses_strace = has_strace()
        self.calls = {}
        os.makedirs(self.state, exist_ok=True)
        self.library = failing_rename(self.state)
        with tempfile.TemporaryDirectory() as folder:
            for one in self.writings:
                one.make(self.tool, os.path.join(folder, "made"))

    def trial(self, trial):
        one = trial.random.choice(self.writings)
        write_files(trial.folder, one.old)
        ways = ["time", "draft"] + ["call"] * 2 * self.uses_strace
        if self.library and (len(one.outputs) > 1 or one.sets):
            ways += ["name", "name"]
        way = trial.random.choice(ways)
        how = {
            "time": self.at_a_time,
            "draft": self.at_a_draft,
            "call": self.at_a_call,
            "name": self.at_a_name,
        }[way](trial, one)
        # Files that belong together take their names one after another; the next run makes the rest.
        faults = [
            self.fault(
                one,
                kind,
                f"{what}\nkilled {how}",
                "the old file whole or the new one",
            )
            for kind, what in one.torn(trial.folder, is_together=False)
        ]
        # What a command leaves behind, the next one clears away.
        if one.is_repeatable:
            run = trial.run(*one.words)
            if run.code != 0:
                faults.append(
                    self.fault(
                        one,
                        f"the next run fails ({one.name})",
                        f"killed {how}\n{run.message.decode()}",
                        "exit 0",
                    )
                )
            drafts = one.drafts(trial.folder)
            if drafts:
                faults.append(
                    self.fault(
                        one,
                        f"a draft stays after the next run ({one.name})",
                        f"{drafts}\nkilled {how}",
                        "no draft",
                    )
                )
            elif run.code == 0 and any(
                files_in(trial.folder).get(name) != one.new[name] for name in one.outputs
            ):
                faults.append(
                    self.fault(
                        one, f"the next run writes something else ({one.name})", f"killed {how}", "the same"
                    )
                )
        return f"{one.name}: killed at {way}", faults

    # When it is killed.

    def at_a_time(self, trial, one):
        process = self.tool.start(one.words, trial.folder)
        delay = trial.random.uniform(0, 1.1) * one.seconds
        time.sleep(delay)
        self.kill(process)
        return f"after {delay:.4f} s"

    def at_a_draft(self, trial, one):
        """As soon as some draft is there, or a little later."""
        delay = trial.random.choice([0, 0, trial.random.uniform(0, 0.002)])
        process = self.tool.start(one.words, trial.folder)
        while process.poll() is None and not any(map(is_draft, os.listdir(trial.folder))):
            pass
        time.sleep(delay)
        self.kill(process)
        return f"{delay:.4f} s after a draft was there"

    def at_a_call(self, trial, one):
        """When it makes some call of the system that concerns files."""
        if one.name not in self.calls:
            log = os.path.join(trial.folder, "sh-log")
            trial.run(*one.words, before=["strace", "-f", "-qq", "-o", log, "-e", "trace=" + ",".join(CALLS)])
            with open(log, encoding="utf-8", errors="replace") as file:
                found = re.findall(r"^(\d+) +(\w+)\(", file.read(), re.MULTILINE)
            # The numbers count the calls of one name by one thread.
            self.calls[one.name] = {
                name: max(found.count(pair) for pair in found if pair[1] == name) for _, name in found
            }
            write_files(trial.folder, one.old)
        call = trial.random.choice(sorted(self.calls[one.name]))
        count = self.calls[one.name][call]
        # What is written at the end are the files.
        number = trial.random.randrange(max(1, count - 12), count + 1)
        trial.run(
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
                f"inject={call}:signal=KILL:when={number}",
            ],
        )
        return f"at {call} number {number} of {count}"

    def at_a_name(self, trial, one):
        """Between the first file that takes its name and the last."""
        number = trial.random.randrange(1, len(one.outputs) + 1)
        trial.run(*one.words, more={"LD_PRELOAD": self.library, "FAILING_RENAME": str(number)})
        return f"before the {number}th file took its name"

    @staticmethod
    def kill(process):
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        process.wait()

    @staticmethod
    def fault(one, kind, said, right):
        fault = Fault(
            kind, one.old, [one.words, one.words] if one.is_repeatable else [one.words], said, right
        )
        fault.said += f"\n(killed while it ran: entente {shlex.join(one.words)})"
        return fault
