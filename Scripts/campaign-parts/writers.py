"""Several commands that write to one file at once, and others that read it."""

import os
import signal
import tempfile
import time

from campaign import Fault
from part import Part
from running import files_in, is_draft, write_files
from writing import corpus, events, visits

VARIANTS = {
    "convert": (
        {"in.csv": events(600)},
        lambda n: ["convert", "in.csv", "-o", "o.yaml", "--title", f"Title {n}"],
    ),
    "GraphML": (
        {"x.yaml": corpus(150)},
        lambda n: ["convert", "x.yaml", "-o", "o.graphml", *(["--projection", "pairs"] if n % 2 else [])],
    ),
    "import": (
        {f"in{n}.tsv": visits(60 + 90 * n, f"V{n}") for n in range(4)},
        lambda n: ["import", "visits", f"in{n}.tsv", "-o", "o.yaml"],
    ),
    "draw": (
        {"x.yaml": corpus(40)},
        lambda n: [
            "draw",
            "-g",
            "x.yaml",
            "-o",
            "o.dot",
            "--theme",
            ["screen", "print", "colour-blind"][n % 3],
        ],
    ),
    "fix": ({"x.yaml": corpus(200, "'")}, lambda n: ["check", "--fix", "x.yaml"]),
}


class Writers(Part):
    name = "writers"

    def prepare(self):
        self.written = {}
        with tempfile.TemporaryDirectory() as folder:
            for name, (files, words) in VARIANTS.items():
                for number in range(4):
                    place = os.path.join(folder, "made")
                    write_files(place, files)
                    run = self.tool.run(words(number), place)
                    assert run.code == 0, run.message
                    self.written[name, number] = files_in(place)

    def trial(self, trial):
        name = trial.random.choice(list(VARIANTS))
        files, words = VARIANTS[name]
        numbers = [trial.random.randrange(4) for _ in range(trial.random.choice([2, 3, 4]))]
        output = "x.yaml" if name == "fix" else words(0)[words(0).index("-o") + 1]
        known = {self.written[name, number][output] for number in range(4)} | {files.get(output)}
        start = dict(files)
        # Now and then the file is not there yet.
        if name != "fix" and trial.random.random() < 0.7:
            start[output] = self.written[name, numbers[0]][output]
        write_files(trial.folder, start)
        killed = trial.random.random() < 0.3
        processes = []
        for number in numbers:
            processes.append(self.tool.start(words(number), trial.folder))
            time.sleep(trial.random.uniform(0, 0.01))
        if killed:
            time.sleep(trial.random.uniform(0, 0.05))
            os.killpg(processes[0].pid, signal.SIGKILL)
        faults = []
        while any(process.poll() is None for process in processes):
            self.look(trial, output, known, name, words, start, faults)
        codes = [process.wait() for process in processes][killed:]
        self.look(trial, output, known, name, words, start, faults)
        if any(codes):
            faults.append(
                self.fault(
                    f"not all writers end with 0 ({name})", start, words, numbers, f"exit codes {codes}", "0"
                )
            )
        drafts = [one for one in os.listdir(trial.folder) if is_draft(one)]
        if drafts and not killed:
            faults.append(
                self.fault(f"drafts are left behind ({name})", start, words, numbers, str(drafts), "none")
            )
        return f"{name}: {len(numbers)} writers{', one of them killed' if killed else ''}", faults

    def look(self, trial, output, known, name, words, start, faults):
        """What others see meanwhile is some whole file."""
        try:
            with open(os.path.join(trial.folder, output), "rb") as file:
                data = file.read()
        except FileNotFoundError:
            if output not in start or faults:
                return
            data = None
        if data not in known and not faults:
            said = "it is gone" if data is None else f"{len(data)} bytes that no writer wrote"
            faults.append(
                self.fault(
                    f"a file is not whole ({name})", start, words, [0, 1], said, "the file of one of them"
                )
            )

    @staticmethod
    def fault(kind, files, words, numbers, said, right):
        return Fault(kind, files, [words(number) for number in numbers], "at once: " + said, right)
