#!/usr/bin/env python3
"""Times whole commands on made corpora of 300 events and more, and prints how the time grows.

    Tests/Benchmarks/growth.py TOOL [EVENTS ...] [--before OTHER]

Prints CPU seconds and memory for each command and size, and the exponent between two sizes: 1 grows as the
record does, 2 as its square. With --before, each command is run with the other program as well, right
before. Every corpus is made from one seed.
"""
import argparse, math, os, random, subprocess, sys, tempfile
from datetime import date, timedelta

COMMANDS = {
    "met": ["met", "Person 5"],
    "check": ["check"],
    "influence": ["influence"],
    "betweenness": ["influence", "--measure", "betweenness", "--robust"],
    "reach": ["influence", "--measure", "reach", "--robust"],
}


def corpus(events, out):
    """Meetings and letters of people who are met the more often the lower their number."""
    draw = random.Random(7)
    people, sources = max(20, events // 3), max(5, events // 100)
    weights = [1 / (number + 1) ** 0.8 for number in range(people)]
    first, days = date(1900, 1, 1), max(365, events * 2)
    topics = ["border", "trade", "railways", "troops", "recognition"]

    def when(spans):
        day, kind = first + timedelta(draw.randrange(days)), draw.random()
        if kind < 0.7:
            return day.isoformat()
        if kind < 0.85:
            return day.isoformat()[:7]
        if kind < 0.92 and spans:
            return f"{day.isoformat()}/{(day + timedelta(draw.randrange(1, 10))).isoformat()}"
        if kind < 0.97:
            return f'"[{day.isoformat()}..{(day + timedelta(draw.randrange(1, 20))).isoformat()}]"'
        return day.isoformat()[:4]

    def some(count):
        chosen = []
        while len(chosen) < count:
            person = draw.choices(range(people), weights)[0]
            if person not in chosen:
                chosen.append(person)
        return [f"person-{person}" for person in chosen]

    print("entente: 1\ntitle: Made talks\nsources:", file=out)
    for number in range(sources):
        print(f"  src-{number}: {{type: book, title: Papers {number}, issued: 1960}}", file=out)
    print("actors:", file=out)
    for number in range(8):
        print(f"  side-{number}: {{kind: state, name: Side {number}}}", file=out)
    for number in range(people):
        print(f"  person-{number}:\n    kind: person\n    name: Person {number}", file=out)
        print(f"    affiliation: [{{of: side-{number % 8}}}]", file=out)
    meetings, letters = [], []
    for number in range(events):
        claims = [f"      - {{source: src-{draw.randrange(sources)}, at: p. {draw.randrange(400)}}}"]
        if draw.random() < 0.2:
            claims.append(f"      - {{source: src-{draw.randrange(sources)}, at: p. 7}}")
        about = f"    about: The question of {draw.choice(topics)} in talk {number}\n    claims:"
        if number % 3:
            present = some(draw.choices([2, 3, 4, 6, 10], [50, 25, 12, 9, 4])[0])
            meetings += [f"  meeting-{number}:\n    date: {when(True)}\n    place: Moscow"]
            meetings += [f"    present: [{', '.join(present)}]", about] + claims
        else:
            pair = some(2)
            letters += [f"  letter-{number}:\n    from: {pair[0]}\n    to: {pair[1]}"]
            letters += [f"    sent: {when(False)}", about] + claims
    print("\n".join(["meetings:"] + meetings + ["messages:"] + letters), file=out)


def run(tool, words, path):
    """CPU seconds and megabytes of one run."""
    command = [tool, *words] + ([path] if words[0] == "check" else ["-g", path])
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)} ended with {status}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("tool")
    parser.add_argument("events", nargs="*", type=int, default=[300, 1000, 3000, 10000])
    parser.add_argument("--before")
    parser.add_argument("--only", choices=COMMANDS)
    options = parser.parse_args()
    tools = [options.before, options.tool] if options.before else [options.tool]
    print("| command | events | " + " | ".join(f"{tool}: CPU s | MB | exponent" for tool in tools) + " |")
    print("|---|--:|" + "--:|--:|--:|" * len(tools))
    with tempfile.TemporaryDirectory() as folder:
        for name, words in COMMANDS.items():
            if options.only not in (None, name):
                continue
            last = {}
            for events in options.events:
                path = os.path.join(folder, f"{events}.yaml")
                if not os.path.exists(path):
                    with open(path, "w") as out:
                        corpus(events, out)
                cells = []
                for tool in tools:
                    seconds, memory = run(tool, words, path)
                    growth = ""
                    if tool in last:
                        size, time = last[tool]
                        growth = f"{math.log(seconds / time) / math.log(events / size):.1f}"
                    last[tool] = (events, seconds)
                    cells += [f"{seconds:.2f}", f"{memory:.0f}", growth]
                print(f"| {name} | {events:,} | " + " | ".join(cells) + " |", flush=True)


main()
