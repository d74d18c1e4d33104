"""The same corpora named in any order: every command gives the same bytes."""

import glob
import os

from campaign import Fault
from part import Part
from running import write_files

COMMANDS = [
    "check",
    "check --facts",
    "check --format json",
    "list",
    "list actors",
    "list sources --format csv",
    "list events --format json",
    "list topics",
    "list places",
    "list offices",
    "list conflicts",
    "met --format json",
    "met --by affiliation --format json",
    "met --policy all",
    "met --certain --only pairs",
    "influence --format json",
    "influence --by affiliation --measure strength",
    "influence --roles --format csv",
    "influence --bridges --format json",
    "report",
    "report --by affiliation --format markdown",
    "convert -o - --to graphml",
    "convert -o - --to events",
    "convert -o - --to bibtex",
    "convert -o - --to gexf --projection pairs",
    "convert -o - --to corpus",
    "terms --format json",
    *(
        f"draw -o - --as dot --view {view}"
        for view in (
            "network",
            "two-mode",
            "timeline",
            "storyline",
            "agreements",
            "register",
            "matrix",
            "network --by affiliation",
        )
    ),
]
OF_ACTORS = [
    "show",
    "met --format json",
    "reach --format json",
    "reach --by affiliation",
    "draw -o - --as dot --view ego --actor",
]
DURING = [[], [], ["--during", "1945-07"], ["--during", "1921/1923"]]
# Commands that ask for no date.
TIMELESS = (
    "check",
    "convert",
    "terms",
    "list topics",
    "list places",
    "list sources",
    "list conflicts",
    "list offices",
    "show",
)
TEXTS = ["Able", "Baker", "A. Able", "安", "able", "Ábel", "Zed"]
DATES = [
    "1945-07-11",
    "1945-07",
    "[1945-07-12..1945-08-07]",
    "1945?",
    "1945-07-11T17:30+03:00",
    "1945-07-10/1945-07-14",
]
SPANS = [None, None, "../1945-07-11", "1945-07-12/..", "1944/1945", "1945-07~"]


class Orders(Part):
    name = "orders"

    def prepare(self):
        self.shipped = {}
        for path in sorted(glob.glob(os.path.join(self.root, "Graphs", "*.yaml"))):
            with open(path, "rb") as file:
                self.shipped[os.path.basename(path)] = file.read()

    def trial(self, trial):
        is_shipped = trial.random.random() < 0.15
        files = self.shipped if is_shipped else corpora(trial.random)
        write_files(trial.folder, files)
        faults, asked = [], 2 if is_shipped else 6
        for _ in range(asked):
            words = trial.random.choice(COMMANDS).split()
            if trial.random.random() < 0.3:
                actor = trial.random.choice(
                    ["Soong", "Choibalsan", "Stalin"] if is_shipped else ["a0", "a1", "a2"]
                )
                words = [*trial.random.choice(OF_ACTORS).split(), actor]
            if not " ".join(words).startswith(TIMELESS):
                words += trial.random.choice(DURING)
            faults += self.compare(trial, files, words)
        return "shipped" if is_shipped else f"{len(files)} files", faults

    def compare(self, trial, files, words):
        names = list(files)
        orders = [sorted(names), trial.random.sample(names, len(names)), list(reversed(sorted(names)))]
        results = {}
        for order in orders:
            command = [words[0], *words[1:]]
            if words[0] in ("check", "convert"):
                command = [words[0], *order, *words[1:]]
            else:
                command += [word for name in order for word in ("-g", name)]
            run = trial.run(*command)
            if run.crashed:
                return [
                    Fault(
                        f"{words[0]}: {run.ending}", files, [command], run.message.decode("utf-8", "replace")
                    )
                ]
            results[tuple(order)] = (run.code, run.output, run.message), command
        if len({result for result, _ in results.values()}) == 1:
            return []
        (first, one), (other, two) = list(results.values())[0], next(
            pair for pair in results.values() if pair[0] != list(results.values())[0][0]
        )
        said = f"exit {first[0]} and {other[0]}"
        for left, right in zip(first[1:], other[1:]):
            for here, there in zip(left.splitlines() + [b""], right.splitlines() + [b""]):
                if here != there:
                    said += f"\n- {here.decode('utf-8', 'replace')}\n+ {there.decode('utf-8', 'replace')}"
                    break
        fault = Fault(
            f"another order, another answer: {words[0]} {' '.join(w for w in words[1:] if w.startswith('-'))}".strip(),
            files,
            [one, two],
            said,
            "the same bytes",
        )
        fault.words = words
        return [fault]

    def smaller(self, trial, fault):
        """With fewer files, and then with fewer lines."""
        if not hasattr(fault, "words"):
            return fault
        for name in list(fault.files):
            rest = {other: data for other, data in fault.files.items() if other != name}
            fault = self.again(trial, fault, rest) if len(rest) > 1 else fault
        tries = 120
        for name in list(fault.files):
            number = 0
            while tries > 0 and number < len(fault.files[name].splitlines()):
                tries -= 1
                lines = fault.files[name].splitlines(keepends=True)
                rest = {**fault.files, name: b"".join(lines[:number] + lines[number + 1 :])}
                found = self.again(trial, fault, rest)
                number += found is fault
                fault = found
        return fault

    def again(self, trial, fault, files):
        write_files(trial.folder, files)
        found = [one for one in self.compare(trial, files, fault.words) if one.kind == fault.kind]
        return found[0] if found else fault


def corpora(random):
    """Two to four corpora that share actors, sources, topics and places, and do not always agree."""
    files = {}
    for number in range(random.choice([2, 2, 3, 4])):
        files[random.choice("abcdxyz") + f"{number}.yaml"] = corpus(random, number).encode()
    return files


def corpus(random, number):
    pick = random.choice
    return "\n".join(
        [
            "entente: 1",
            f"title: {pick(['One', 'One', f'Talks {number}', f'{9 - number}'])}",
            *[f"note: {pick(TEXTS)}"] * (random.random() < 0.4),
            *[f"approximate-days: {pick([1, 3])}"] * (random.random() < 0.3),
            *['zone: "+03:00"'] * (random.random() < 0.3),
            *shared(random),
            *actors(random),
            *happenings(random, number),
            "",
        ]
    )


def shared(random):
    pick = random.choice
    yield "sources:"
    for n in range(2):
        more = pick(["", ", issued: 1990", ", consulted: false"])
        yield f"  s{n}: {{type: {pick(['book', 'book', 'chapter'])}, title: {pick(TEXTS)}{more}}}"
    yield "topics:"
    yield from (f"  t{n}: {{name: {pick(TEXTS)}}}" for n in range(2))
    if random.random() < 0.5:
        zone = pick(["", ', zone: "+07:00"'])
        yield from ("places:", f"  p0: {{name: {pick(TEXTS)}{zone}}}")


def actors(random):
    pick = random.choice

    def span():
        dates = pick(SPANS)
        return f", during: {dates}" if dates else ""

    yield "actors:"
    for n in range(3):
        more = pick(["", "", ', colour: "#c00000"', f", note: {pick(TEXTS)}"])
        yield f"  c{n}: {{kind: state, name: State {n}{more}}}"
    for n in range(4):
        parts = [f"kind: person, name: {pick(TEXTS)} {n}"]
        if random.random() < 0.5:
            parts.append(f"names: {{ru: {pick(TEXTS)}, zh-Hant: {pick(TEXTS)}}}")
        sides = [f"{{of: c{random.randrange(3)}{span()}}}" for _ in range(random.randrange(3))]
        parts.append(f"affiliation: [{', '.join(sides)}]")
        if random.random() < 0.3:
            parts.append(f"offices: [{{title: Minister, of: c{random.randrange(3)}{span()}}}]")
        if random.random() < 0.2:
            parts.append(f"during: {pick(['1890/1950', '1891/1950'])}")
        yield f"  a{n}: {{{', '.join(parts)}}}"


def happenings(random, number):
    pick = random.choice

    def claims():
        more = pick(["", "", ", status: disputed", ", date: 1945-08-01"])
        return f"claims: [{{source: s{random.randrange(2)}, at: p. {random.randrange(9)}{more}}}]"

    def people():
        return random.sample([f"a{n}" for n in range(4)], pick([2, 3]))

    yield "meetings:"
    for n in range(random.randrange(1, 5)):
        yield (
            f"  f{number}m{n}: {{date: \"{pick(DATES)}\", place: {pick(['p0', 'Able', 'Elsewhere'])}, "
            f"present: [{', '.join(people())}], topics: [t{random.randrange(2)}], {claims()}}}"
        )
    yield "messages:"
    for n in range(random.randrange(1, 3)):
        sender, *others = people()
        more = pick(["", "", ", status: disputed"])
        yield (
            f"  f{number}w{n}: {{from: {sender}, to: [{', '.join(others)}], sent: 1945-07-{10 + n}, "
            f"claims: [{{source: s0{more}}}]}}"
        )
    yield "agreements:"
    yield (
        f"  f{number}g: {{date: 1945-08-14, parties: [c0, c1], signed: [{', '.join(people())}], "
        f"terms: {{one: {{by: [c0], to: [c1], text: {pick(TEXTS)}, due: 1945-12}}}}, claims: [{{source: s1}}]}}"
    )
    if random.random() < 0.5:
        yield from (
            "ties:",
            f"  k0: {{kind: {pick(['kinship', 'marriage'])}, between: [a0, a1], as: {pick(TEXTS)}}}",
        )
