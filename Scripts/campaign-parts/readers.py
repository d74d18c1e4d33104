"""Mutated files through every reader: corpora, manifests, decisions, every import and every format."""

import os
import re

import bombs
import mutations
import shrinking
from campaign import Fault
from part import Part
from running import files_in, is_draft, write_files
from seeds import CORPUS, Seeds

# What a run may take: so much whatever it is given, and so much for each byte that it reads.
SECONDS, SECONDS_A_BYTE = 1.5, 2e-5
MEMORY, MEMORY_A_BYTE = 150 << 20, 3000
WRITTEN, WRITTEN_A_BYTE = 256 << 10, 60

GRAPH = [
    [],
    [],
    ["--edges", "meetings", "--date", "1945-07"],
    ["--edges", "messages", "--date", "1945"],
    ["--edges", "meetings"],
    ["--actors", "state"],
]
TABLE = GRAPH + [
    ["--dates", "as-suggested"],
    ["--split", ";"],
    ["--split", "none"],
    ["--date", "1945"],
    ["--dates", "as-suggested", "--edges", "messages"],
]
EVENTS = [[], [], ["--during", "2017/2018"], ["--countries", "USA", "RUS"]]
# The endings of the seeds, the file that is read, the words before it and the choices after it.
READERS = {
    "graphml": (".graphml", "in.graphml", ["convert"], GRAPH),
    "gexf": (".gexf", "in.gexf", ["convert"], GRAPH),
    "pajek": (".net", "in.net", ["convert"], GRAPH),
    "pajek project": (".paj", "in.paj", ["convert"], GRAPH),
    "ucinet": (".dl", "in.dl", ["convert"], GRAPH),
    "gml": (".gml", "in.gml", ["convert"], GRAPH),
    "dot": (".dot", "in.dot", ["convert"], GRAPH),
    "json": (".json", "in.json", ["convert"], GRAPH),
    "cytoscape": (".cyjs", "in.cyjs", ["convert"], GRAPH),
    "csv": (".csv", "in.csv", ["convert"], TABLE),
    "tsv": (".tsv", "in.tsv", ["convert"], TABLE),
    "xlsx": (".xlsx", "in.xlsx", ["convert"], TABLE),
    "ods": (".ods", "in.ods", ["convert"], TABLE),
    "bibtex": (".bib", "in.bib", ["convert"], [[]]),
    "frus": (".frus", "in.xml", ["import", "frus"], [[], [], ["--offices", "offices.tsv"]]),
    "frus offices": (".offices", "offices.tsv", ["import", "frus"], [["--offices", "offices.tsv"]]),
    "cmif": (".cmif", "in.xml", ["import", "cmif"], [[]]),
    "visits": (".visits", "in.tsv", ["import", "visits"], [[]]),
    "travels": (".travels", "in.tsv", ["import", "travels"], [[]]),
    "gdelt": (".gdelt", "in.tsv", ["import", "gdelt"], EVENTS),
    "icews": (".icews", "in.tab", ["import", "icews"], EVENTS),
    "polecat": (".polecat", "in.txt", ["import", "polecat"], EVENTS),
    "corpus": (".yaml", "in.yaml", [], [[]]),
    "manifest": (".manifest", "figures.yaml", [], [[]]),
    "decisions": (".decisions", "decisions.tsv", ["import", "visits"], [[]]),
}
# Formats that hold everything, so that a corpus comes back from them as it was.
WHOLE = {
    "graphml": ".graphml",
    "gexf": ".gexf",
    "gml": ".gml",
    "dot": ".dot",
    "node-link": ".json",
    "cytoscape": ".cyjs",
}
# Those that leave something out, but that are read again.
PARTIAL = {"events": ".csv", "pajek": ".net", "ucinet": ".dl", "bibtex": ".bib", "csl-json": ".json"}
DECISIONS = b"""\
# decided by hand
same\tactor\tchina-premier-soong\tben
different\tactor\tfrance-de-gaulle\tann\t# another
?\tevent\tvisits-2240\tm1
"""


class Readers(Part):
    name = "readers"
    share = 6

    def prepare(self):
        self.known = Seeds(self.root, self.tool, self.seeds)
        self.known.by_ending[".decisions"] = [DECISIONS]

    def trial(self, trial):
        name = trial.random.choice(list(READERS))
        ending, _, _, choices = READERS[name]
        seeds = self.known.by_ending[ending]
        data = trial.random.choice(seeds)
        # A sound one now and then: what it is damaged from has to pass too.
        bomb = bombs.of(name, trial.random) if trial.random.random() < 0.06 else None
        if bomb is not None:
            data = bomb
        elif trial.random.random() > 0.02:
            if name in ("corpus", "manifest") and trial.random.random() < 0.6:
                data = mutations.gently(data, trial.random)
            else:
                data = mutations.mutated(data, trial.random, seeds)
        options = list(trial.random.choice(choices))
        if "--edges" not in options and name == "csv" and trial.random.random() < 0.2:
            options += ["--title", "Given"]
        attempt = Attempt(trial, name, options, trial.random.random(), self.known)
        code, faults = attempt.judge(data)
        return f"{name}: {code}", faults

    def smaller(self, trial, fault):
        attempt, data = fault.attempt, fault.data
        trial.is_shown = False

        def fails(some):
            return any(one.kind == fault.kind for one in attempt.judge(some)[1])

        data = shrinking.smallest_bytes(data, fails)
        found = [one for one in attempt.judge(data)[1] if one.kind == fault.kind]
        return found[0] if found else fault


class Attempt:
    """One way of reading, to be tried on data and on less of it."""

    def __init__(self, trial, name, options, chance, seeds):
        self.trial = trial
        self.name = name
        self.options = options
        # Between 0 and 1: what is done beyond reading.
        self.chance = chance
        self.seeds = seeds
        _, self.file, self.verb, _ = READERS[name]

    def judge(self, data):
        """How reading `data` ends, and the faults."""
        self.faults = []
        self.data = data
        self.files = {self.file: data}
        if self.name in ("frus offices", "frus") and "--offices" in self.options:
            self.files.setdefault("offices.tsv", self.seeds.by_ending[".offices"][0])
            self.files.setdefault("in.xml", self.seeds.by_ending[".frus"][0])
        if self.name in ("manifest", "decisions"):
            self.files["x.yaml"] = CORPUS.encode()
        if self.name == "decisions":
            self.files["in.tsv"] = self.seeds.by_ending[".visits"][0]
        write_files(self.trial.folder, self.files)
        ending = {"corpus": self.corpus, "manifest": self.manifest}.get(self.name, self.foreign)()
        if any(is_draft(name) for name in os.listdir(self.trial.folder)):
            self.fault("a draft is left behind", [], right="no draft")
        return ending, self.faults

    # The ways of reading.

    def foreign(self):
        words = [
            *self.verb,
            "in.xml" if self.name == "frus offices" else self.file,
            "-o",
            "o.yaml",
            *self.options,
        ]
        if self.name == "decisions":
            words = [
                "import",
                "visits",
                "in.tsv",
                "-o",
                "o.yaml",
                "--into",
                "x.yaml",
                "--decisions",
                self.file,
            ]
        elif self.chance < 0.3:
            words += ["--rejects", "r.csv"]
        run = self.run(words, [0, 2, 65])
        written = self.path("o.yaml")
        self.check_account(run)
        if run.code != 0:
            if os.path.exists(written):
                self.fault("a corpus is written, and the exit code is not 0", [words], run)
            return run.ending
        if not os.path.exists(written):
            self.fault("exit 0, and no corpus is written", [words], run)
            return run.ending
        size = os.path.getsize(written)
        if size > WRITTEN + WRITTEN_A_BYTE * len(self.data):
            self.fault("what is written is out of proportion to what is read", [words], run, f"{size} bytes")
        if self.name == "decisions":
            self.sound(["x.yaml", "o.yaml"], [words])
        elif self.sound(["o.yaml"], [words]) and self.chance < 0.4:
            self.comes_back("o.yaml", [words])
        return run.ending

    def corpus(self):
        check = self.run(["check", self.file], [0, 1])
        met = self.run(["met", "-g", self.file], [0, 1, 65])
        if (check.code == 0) != (met.code != 65):
            self.fault(
                "check and met do not agree whether a corpus is sound",
                [["check", self.file], ["met", "-g", self.file]],
                met,
            )
        if check.code != 0:
            run = self.run(["convert", self.file, "-o", "o.graphml"], [65])
            if os.path.exists(self.path("o.graphml")):
                self.fault("an unsound corpus is converted", [["convert", self.file, "-o", "o.graphml"]], run)
            return check.ending
        way = int(self.chance * 10)
        if way < 4:
            self.comes_back(self.file, [])
        elif way < 7:
            self.fix()
        else:
            view = ["network", "two-mode", "timeline", "storyline", "agreements", "register", "matrix"][
                int(self.chance * 7000) % 7
            ]
            words = ["draw", "-g", self.file, "-o", "o.svg" if way < 9 else "o.dot", "--view", view]
            # What is too large to be drawn is refused with 65.
            run = self.run(words, [0, 1, 65], is_drawing=True)
            # With 1 there is nothing to draw, and the picture says so.
            if run.code == 0 and not os.path.exists(self.path(words[4])):
                self.fault("exit 0, and no picture is there", [words], run)
        return check.ending

    def fix(self):
        words = ["check", "--fix", self.file]
        before = self.run(["list", "events", "-g", self.file, "--format", "json"], [0, 1, 65])
        self.run(words, [0])
        once = self.bytes(self.file)
        again = self.run(["check", self.file], [0])
        if b"format.canonical" in again.output:
            self.fault("check --fix writes no canonical form", [words, words[:1] + words[2:]], again)
        self.run(words, [0])
        if self.bytes(self.file) != once:
            self.fault("check --fix changes its own work", [words, words], again)
        after = self.run(["list", "events", "-g", self.file, "--format", "json"], [0, 1, 65])
        if after.output != before.output:
            self.fault("check --fix changes what is in the corpus", [words], after)

    def manifest(self):
        words = ["figures", "figures.yaml"]
        run = self.run(words, [0, 1, 2, 65], is_drawing=True)
        if run.code == 0:
            check = self.run([*words, "--check"], [0], is_drawing=True)
            if check.code:
                self.fault("figures that were just made are not current", [words, [*words, "--check"]], check)
        for name in files_in(self.trial.folder):
            if name.startswith(".."):
                self.fault("a manifest writes outside its folder", [words], run)
        return run.ending

    # What is asked of every run.

    def run(self, words, codes, is_drawing=False):
        run = self.trial.run(*words)
        said = run.message + (run.output if words[0] == "check" else b"")
        if run.crashed or run.overdue:
            self.fault(f"{words[0]}: {run.ending}", [words], run)
        elif run.code not in codes:
            self.fault(
                f"{words[0]}: {run.ending} {self.code_in(said)}".strip(),
                [words],
                run,
                right="exit " + " or ".join(map(str, codes)),
            )
        if run.code > 0 and not said.strip():
            self.fault(f"{words[0]}: {run.ending} without a word", [words], run)
        if is_drawing or run.overdue:
            return run
        read = max(
            len(self.data),
            *(os.path.getsize(self.path(word)) for word in words if os.path.isfile(self.path(word))),
            0,
        ) + len(run.output)
        if run.seconds > SECONDS + SECONDS_A_BYTE * read:
            self.fault(
                f"{words[0]}: time out of proportion to what is read",
                [words],
                run,
                f"{run.seconds:.2f} s for {read} bytes",
            )
        if run.memory > MEMORY + MEMORY_A_BYTE * read:
            self.fault(
                f"{words[0]}: memory out of proportion to what is read",
                [words],
                run,
                f"{run.memory >> 20} MB for {read} bytes",
            )
        return run

    def check_account(self, run):
        text = run.message.decode("utf-8", "replace")
        accounts = [
            tuple(map(int, found))
            for found in re.findall(r"^(\d+) .* read = (\d+) used \+ (\d+) rejected$", text, re.MULTILINE)
        ]
        if any(read != used + rejected for read, used, rejected in accounts):
            self.fault("an account that is not balanced", [run.words], run)
        if run.code == 0 and accounts and all(used == 0 for read, used, _ in accounts):
            self.fault("nothing is used, and the exit code is 0", [run.words], run, right="exit 65")
        if run.code == 0 and not accounts:
            self.fault("exit 0 without an account", [run.words], run)

    def sound(self, files, made):
        """Whether what was written can be read."""
        check = ["check", *files]
        run = self.run(check, [0, 1])
        met = ["met", *(word for file in files for word in ("-g", file))]
        if run.code != 0:
            self.fault(
                f"what is written is refused {self.code_in(run.output)}",
                [*made, check],
                run,
                right="a corpus that check accepts, or exit 65 and no file",
            )
            return False
        # It takes time, and mostly says the same.
        if self.chance * 10 % 1 < 0.4:
            read = self.run(met, [0, 1])
            if read.code == 65:
                self.fault("what is written cannot be read", [*made, met], read)
        return True

    def comes_back(self, file, made):
        """A sound corpus through another format and back."""
        formats = {**WHOLE, **PARTIAL}
        name = list(formats)[int(self.chance * 10_000) % len(formats)]
        other = "back" + formats[name]
        there = ["convert", file, "-o", other, "--to", name]
        back = ["convert", other, "-o", "back.yaml", "--from", name]
        same = ["convert", file, "-o", "same.yaml"]
        if self.run(there, [0]).code != 0:
            return
        # A bibliography may be empty, and so may a graph.
        run = self.run(back, [0, 65])
        if run.code != 0:
            if name in WHOLE:
                self.fault(f"what is written as {name} is refused", [*made, there, back], run)
            return
        if not self.sound(["back.yaml"], [*made, there, back]) or name not in WHOLE:
            return
        self.run(same, [0])
        # The formats say what they leave out.
        if self.bytes("same.yaml") != self.bytes("back.yaml") and not re.search(
            rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\\[0abefvxuN_LP]", self.bytes("same.yaml")
        ):
            run.message += b"\n" + difference(self.bytes("same.yaml"), self.bytes("back.yaml"))
            self.fault(f"a corpus does not come back from {name} as it was", [*made, there, back, same], run)

    # Files and faults.

    def path(self, name):
        return os.path.join(self.trial.folder, name)

    def bytes(self, name):
        if not os.path.exists(self.path(name)):
            return b""
        with open(self.path(name), "rb") as file:
            return file.read()

    @staticmethod
    def code_in(said):
        """The code of the first error that is told."""
        text = said.decode("utf-8", "replace")
        found = re.search(r"error: .*?\[([a-z]+\.[a-z-]+)\]", text)
        return f"[{found.group(1)}]" if found else ""

    def fault(self, kind, commands, run=None, more="", right=""):
        said = more
        if run:
            said += (
                ("\n" if more else "")
                + (run.message + run.output).decode("utf-8", "replace")
                + f"\n→ {run.ending}"
            )
        fault = Fault(f"{self.name}: {kind}", dict(self.files), commands, said, right)
        fault.attempt, fault.data = self, self.data
        self.faults.append(fault)


def difference(one, other):
    """The first line that differs."""
    for left, right in zip(one.splitlines() + [b""], other.splitlines() + [b""]):
        if left != right:
            return b"- " + left + b"\n+ " + right
    return b"one is longer"
