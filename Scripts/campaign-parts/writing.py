"""Every verb that writes files: what it is given, what it writes, and what was there before."""

import os

from running import files_in, is_draft, write_files
from seeds import CORPUS


def corpus(meetings, quotes='"'):
    """A corpus with so many meetings."""
    lines = [CORPUS.rstrip("\n"), ""]
    place = lines[0].index("meetings:\n") + len("meetings:\n")
    more = "".join(
        f"  n{number}: {{date: {quotes}1945-07-{1 + number % 31:02}{quotes}, present: [{'ann, ben' if number % 2 else 'cho, dee, ann'}], "
        f"about: Talk number {number} of many, claims: [{{source: book, at: p. {number}}}]}}\n"
        for number in range(meetings)
    )
    return (lines[0][:place] + more + lines[0][place:] + "\n").encode()


def visits(rows, surname):
    head = "id\tstart\tend\tvisitor\tfrom_id\tfrom\tdescription\n"
    return (
        head
        + "".join(
            f"{number}\t1945-05-{1 + number % 28:02}\t1945-05-{1 + number % 28:02}\tPresident {surname}{number % 40}\tland{number % 9}\t"
            f"Land {number % 9}\tOfficial visit. Met with President Truman.\n"
            for number in range(rows)
        )
    ).encode()


def events(rows):
    head = "event,kind,date,part,actor,about\n"
    return (
        head
        + "".join(
            (
                f"e{number // 2},meeting,1945-07-{1 + number % 30:02},present,p{number % 7},Talk {number // 2}\n"
                if number % 50
                else f"e{number // 2},meeting,never,present,p{number % 7},\n"
            )
            for number in range(rows)
        )
    ).encode()


MANIFEST = """\
entente: 1
title: Figures
graph: x.yaml
bibliography: sources.bib
figures:
  network: {{view: network, width: {width}, output: [.dot, .tex]}}
  line: {{view: timeline, width: {width}, output: .svg}}
met:
  pairs: {{only: pairs, output: .tex}}
"""


class Writing:
    """A command that writes, `words`, where `before` has written already.

    `sets` are files that belong together: all of them change, or none.
    """

    def __init__(
        self, name, files, before, words, sets=(), replaced=None, is_drawing=False, is_repeatable=True
    ):
        self.name = name
        self.files = files
        self.before = before
        self.words = words
        self.sets = sets
        # Inputs that are put in place of others between the two.
        self.replaced = replaced or {}
        self.is_drawing = is_drawing
        self.is_repeatable = is_repeatable
        self.old = None

    def make(self, tool, folder):
        """Runs both commands once: what lies there before, and what the second writes."""
        if self.old is not None:
            return
        write_files(folder, self.files)
        if self.before:
            run = tool.run(self.before, folder)
            assert run.code == 0, run.message
        write_files(folder, {**files_in(folder), **self.replaced})
        start = files_in(folder)
        run = tool.run(self.words, folder)
        assert run.code == 0, run.message
        self.new = files_in(folder)
        self.outputs = [name for name in self.new if self.new[name] != start.get(name)]
        self.seconds = run.wall
        self.old = start

    def torn(self, folder, is_together=True):
        """What is wrong with the files that lie there: neither the old nor the new, or some of each."""
        found = files_in(folder)
        wrong = []
        for name in sorted(set(found) | set(self.old)):
            # The lock tells of the figures that were made before something failed.
            if is_draft(name) or name.startswith("sh-") or name == "figures.lock":
                continue
            if name not in found:
                wrong.append((f"an old file is gone ({self.name})", name))
            elif name not in self.old and name not in self.new:
                wrong.append((f"a file that nobody asked for ({self.name})", name))
            elif found[name] not in (self.old.get(name), self.new.get(name)):
                wrong.append((f"a torn file ({self.name})", f"{name}: {len(found[name])} bytes"))
        for one in self.sets if is_together and not wrong else ():
            is_new = {
                name: found.get(name) == self.new[name]
                for name in one
                if name in self.outputs and self.new[name] != self.old.get(name)
            }
            if len(set(is_new.values())) > 1:
                said = ", ".join(f"{name} {'new' if new else 'old'}" for name, new in is_new.items())
                wrong.append((f"files that belong together, some old and some new ({self.name})", said))
        return wrong

    @staticmethod
    def drafts(folder):
        return [name for name in os.listdir(folder) if is_draft(name)]


def writings():
    large, small = corpus(400), corpus(30)
    tables = ["o-nodes.csv", "o-edges.csv"]
    figure = ["o.tex", "o.pdf", "o.bib"]
    return [
        Writing(
            "convert to a corpus",
            {"in.csv": events(900)},
            ["convert", "in.csv", "-o", "o.yaml", "--title", "Old", "--rejects", "r.csv"],
            ["convert", "in.csv", "-o", "o.yaml", "--title", "New", "--rejects", "r.csv"],
        ),
        Writing(
            "convert to GraphML",
            {"x.yaml": large},
            ["convert", "x.yaml", "-o", "o.graphml", "--projection", "pairs"],
            ["convert", "x.yaml", "-o", "o.graphml"],
        ),
        Writing(
            "convert to tables",
            {"x.yaml": small},
            ["convert", "x.yaml", "-o", "o.csv", "--to", "gephi"],
            ["convert", "x.yaml", "-o", "o.csv", "--to", "gephi"],
            replaced={"x.yaml": large},
            sets=[tables],
        ),
        Writing(
            "import",
            {"in.tsv": visits(40, "Old")},
            ["import", "visits", "in.tsv", "-o", "o.yaml", "--rejects", "r.csv"],
            ["import", "visits", "in.tsv", "-o", "o.yaml", "--rejects", "r.csv"],
            replaced={"in.tsv": visits(700, "New")},
        ),
        Writing(
            "import into",
            {"x.yaml": small, "in.tsv": visits(40, "A")},
            ["import", "visits", "in.tsv", "-o", "o.yaml", "--into", "x.yaml", "--decisions", "d.tsv"],
            ["import", "visits", "in.tsv", "-o", "o.yaml", "--into", "x.yaml", "--decisions", "d.tsv"],
            replaced={"in.tsv": visits(400, "Able")},
        ),
        Writing(
            "compile",
            {"x.yaml": large},
            ["compile", "x.yaml", "-o", "o.sqlite", "--title", "Old"],
            ["compile", "x.yaml", "-o", "o.sqlite"],
        ),
        Writing("check --fix", {"x.yaml": corpus(400, "'")}, None, ["check", "--fix", "x.yaml"]),
        Writing(
            "draw to DOT",
            {"x.yaml": large},
            ["draw", "-g", "x.yaml", "-o", "o.dot", "--view", "two-mode", "--theme", "print"],
            ["draw", "-g", "x.yaml", "-o", "o.dot", "--view", "two-mode"],
            is_drawing=True,
        ),
        Writing(
            "draw to SVG",
            {"x.yaml": small},
            ["draw", "-g", "x.yaml", "-o", "o.svg", "--theme", "print"],
            ["draw", "-g", "x.yaml", "-o", "o.svg"],
            is_drawing=True,
        ),
        Writing(
            "draw to LaTeX",
            {"x.yaml": small},
            ["draw", "-g", "x.yaml", "-o", "o.tex", "--theme", "print", "--during", "1945"],
            ["draw", "-g", "x.yaml", "-o", "o.tex", "--title", "New"],
            sets=[figure],
            is_drawing=True,
        ),
        Writing(
            "figures",
            {"x.yaml": small, "figures.yaml": MANIFEST.format(width="85mm").encode()},
            ["figures", "figures.yaml"],
            ["figures", "figures.yaml"],
            replaced={"figures.yaml": MANIFEST.format(width="120mm").encode()},
            sets=[["network.tex", "network.pdf"]],
            is_drawing=True,
        ),
        Writing("init", {}, None, ["init"], is_repeatable=False),
    ]
