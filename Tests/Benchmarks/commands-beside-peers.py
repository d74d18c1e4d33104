#!/usr/bin/env python3
"""Times whole commands beside other programs that answer the same question from the same file, in one run.

    Tests/Benchmarks/commands-beside-peers.py TOOL [ROWS ...] [--only QUESTION] [--runs N] [--keep FILE] [--before FILE]

TOOL is a release build of entente. Makes tables of meetings of two (participant 1, participant 2, date), 300
to 300,000 rows, from one seed, and asks each question of every program, by turns, each time in a process of
its own that starts, reads, answers and ends. Answers that differ are printed as DIFFERS and make the exit
code 1. Prints the medians of CPU seconds, megabytes, the ratio of ours to each peer's, and how ours grows
from one size to the next: 1 as the table, 2 as its square.

"stored" questions are asked of a store that `entente compile` made, of a file of SQLite with indexes and of one
of DuckDB, which are made before and timed as the question "prepare", once; the others read the table itself. --keep writes the medians as JSON; --before
compares with such a file and says what takes more than a third longer. Peers that are not installed are said to be missing: pip install duckdb polars networkx
"""
import argparse
import importlib.util
import json
import math
import os
import random
import statistics
import subprocess
import sys
import tempfile
from datetime import date, timedelta

A, B = "Ada 7 North", "Boris 3 South"
FROM, TO = "1905-01-01", "1905-12-31"


def made(rows, path):
    """Meetings of two, at days over fifty years, of people who are met the more often the lower their number."""
    draw = random.Random(11)
    people = max(20, rows // 50)
    names = [f"{('Ada', 'Boris', 'Chen', 'Dora')[n % 4]} {n} {('North', 'South', 'West')[n % 3]}" for n in range(people)]
    names[:2] = [A, B]
    weights = [1 / (n + 1) ** 0.7 for n in range(people)]
    first = date(1880, 1, 1)
    with open(path, "w") as out:
        out.write("participant 1,participant 2,date\n")
        count = 0
        while count < rows:
            one, two = draw.choices(range(people), weights, k=2)
            if one == two:
                continue
            out.write(f"{names[one]},{names[two]},{first + timedelta(draw.randrange(18250))}\n")
            count += 1


PAIRS = """SELECT CASE WHEN p1 < p2 THEN p1 ELSE p2 END AS a, CASE WHEN p1 < p2 THEN p2 ELSE p1 END AS b, count(*) AS n
FROM t {where} GROUP BY 1, 2"""
WHERE = f"WHERE CAST(date AS VARCHAR) BETWEEN '{FROM}' AND '{TO}'"
PAIR = f"SELECT count(*) FROM t WHERE (p1 = '{A}' AND p2 = '{B}') OR (p1 = '{B}' AND p2 = '{A}')"

DUCK = """
import duckdb, sys
path, sql = sys.argv[1:3]
if path.endswith('.duckdb'): c = duckdb.connect(path, read_only=True)
else:
    c = duckdb.connect()
    c.sql(f"CREATE VIEW t AS SELECT \\"participant 1\\" AS p1, \\"participant 2\\" AS p2, date FROM read_csv('{path}', header=true)")
rows = c.sql(sql).fetchall()
print(sum(r[-1] for r in rows), len(rows))
"""

SQLITE = """
import sqlite3, sys
c = sqlite3.connect(sys.argv[1])
rows = c.execute(sys.argv[2].replace('CAST(date AS VARCHAR)', 'date')).fetchall()
print(sum(r[-1] for r in rows), len(rows))
"""

POLARS = """
import polars as pl, sys
path, question, a, b, first, last = sys.argv[1:7]
t = pl.scan_csv(path).rename({'participant 1': 'p1', 'participant 2': 'p2'})
t = t.with_columns(pl.min_horizontal('p1', 'p2').alias('a'), pl.max_horizontal('p1', 'p2').alias('b'))
if question == 'pair': t = t.filter((pl.col('a') == min(a, b)) & (pl.col('b') == max(a, b)))
if question == 'year': t = t.filter(pl.col('date').cast(pl.String).is_between(pl.lit(first), pl.lit(last)))
rows = t.group_by('a', 'b').len().collect()
print(rows['len'].sum(), 1 if question == 'pair' else rows.height)
"""

NETWORKX = """
import csv, sys, networkx as nx
g = nx.Graph()
for row in csv.DictReader(open(sys.argv[1])):
    a, b = row['participant 1'], row['participant 2']
    g.add_edge(a, b, n=g[a][b]['n'] + 1 if g.has_edge(a, b) else 1)
print(sum(n for _, _, n in g.edges(data='n')), g.number_of_edges())
"""

PREPARE_SQLITE = """
import csv, sqlite3, sys
c = sqlite3.connect(sys.argv[2])
c.execute('CREATE TABLE t (p1 TEXT, p2 TEXT, date TEXT)')
rows = csv.reader(open(sys.argv[1])); next(rows)
c.executemany('INSERT INTO t VALUES (?, ?, ?)', rows)
for column in ('p1', 'p2', 'date'): c.execute(f'CREATE INDEX by_{column} ON t ({column})')
c.commit()
"""

PREPARE_DUCK = """
import duckdb, sys
c = duckdb.connect(sys.argv[2])
c.sql(f"CREATE TABLE t AS SELECT \\"participant 1\\" AS p1, \\"participant 2\\" AS p2, date FROM read_csv('{sys.argv[1]}', header=true)")
"""


def run(command):
    """CPU seconds, megabytes and what one process printed."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    # A peer that prints a lot to both would wait for ever; none does.
    printed = process.stdout.read()
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status:
        sys.exit(f"{' '.join(command)[:300]} ended with {status}: {errors.decode()[-600:]}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, printed.decode()


def of_json(printed):
    pairs = json.loads(printed)["pairs"]
    return sum(pair["meetings"] for pair in pairs), len(pairs)


def of_peer(printed):
    return tuple(int(word) for word in printed.split())


def questions(tool, table, store):
    """What is asked, of whom, and how an answer is read."""
    python, year = sys.executable, f"{FROM}/{TO}"
    only = ["--only", "pairs", "--format", "json"]
    database, duck = store + ".peer", store + ".duckdb"
    polars = lambda question: [python, "-c", POLARS, table, question, A, B, FROM, TO]
    all_pairs, year_pairs = PAIRS.format(where=""), PAIRS.format(where=WHERE)
    return {
        "prepare": {
            "entente": [tool, "compile", table, "-o", store],
            "sqlite": [python, "-c", PREPARE_SQLITE, table, database],
            "duckdb": [python, "-c", PREPARE_DUCK, table, duck],
        },
        "stored: a pair": {
            "entente": [tool, "met", A, B, "-g", store, *only],
            "sqlite": [python, "-c", SQLITE, database, PAIR],
            "duckdb": [python, "-c", DUCK, duck, PAIR],
        },
        "stored: the pairs of a year": {
            "entente": [tool, "met", "-g", store, "--during", year, *only],
            "sqlite": [python, "-c", SQLITE, database, year_pairs],
            "duckdb": [python, "-c", DUCK, duck, year_pairs],
        },
        "stored: all pairs": {
            "entente": [tool, "met", "-g", store, *only],
            "sqlite": [python, "-c", SQLITE, database, all_pairs],
            "duckdb": [python, "-c", DUCK, duck, all_pairs],
        },
        "table: the pairs of a year": {
            "entente": [tool, "met", "--engine", "duckdb", "--table", table, "--during", year, *only],
            "duckdb": [python, "-c", DUCK, table, year_pairs],
            "polars": polars("year"),
        },
        "table: all pairs": {
            "entente": [tool, "met", "--engine", "duckdb", "--table", table, *only],
            "duckdb": [python, "-c", DUCK, table, all_pairs],
            "polars": polars("all"),
            "networkx": [python, "-c", NETWORKX, table],
        },
    }


def present(program):
    modules = {"duckdb": "duckdb", "polars": "polars", "networkx": "networkx"}
    return program not in modules or importlib.util.find_spec(modules[program]) is not None


def ask(programs, runs, question, files):
    """The medians of each program, and whether all gave one answer."""
    taken, answers = {program: [] for program in programs}, {}
    for _ in range(runs):
        for program, command in programs.items():
            if question == "prepare":
                for file in files:
                    if file in command and os.path.exists(file):
                        os.remove(file)
            seconds, memory, printed = run(command)
            taken[program].append((seconds, memory))
            if question != "prepare":
                answers[program] = (of_json if program == "entente" else of_peer)(printed)
    medians = {
        program: [statistics.median(values) for values in zip(*measured)] for program, measured in taken.items()
    }
    return medians, answers


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("tool")
    parser.add_argument("rows", nargs="*", type=int, default=[300, 3_000, 30_000, 300_000])
    parser.add_argument("--only", help="questions that begin so: prepare, stored, table")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--keep", metavar="FILE")
    parser.add_argument("--before", metavar="FILE")
    options = parser.parse_args()
    earlier = json.load(open(options.before)) if options.before else {}
    kept, last, worse, differs = {}, {}, [], False
    os.environ["ENTENTE_CACHE"] = "off"
    print("| question | rows | program | CPU s | MB | ours to it | ours grows as |\n|---|--:|---|--:|--:|--:|--:|")
    with tempfile.TemporaryDirectory() as folder:
        for rows in options.rows:
            table, store = os.path.join(folder, f"{rows}.csv"), os.path.join(folder, f"{rows}.sqlite")
            made(rows, table)
            files = [store, store + ".peer", store + ".duckdb"]
            for question, programs in questions(options.tool, table, store).items():
                if options.only and not question.startswith(options.only) and question != "prepare":
                    continue
                programs = {program: command for program, command in programs.items() if present(program)}
                medians, answers = ask(programs, 1 if question == "prepare" else options.runs, question, files)
                ours = medians["entente"][0]
                growth = ""
                if question in last:
                    size, seconds = last[question]
                    growth = f"{math.log(ours / seconds) / math.log(rows / size):.1f}"
                last[question] = (rows, ours)
                for program, (seconds, memory) in medians.items():
                    ratio = "" if program == "entente" else f"{ours / seconds:.2f}"
                    if answers and answers[program] != answers["entente"]:
                        differs = True
                        ratio = f"DIFFERS: {answers[program]}, ours {answers['entente']}"
                    grows = growth if program == "entente" else ""
                    print(f"| {question} | {rows:,} | {program} | {seconds:.2f} | {memory:.0f} | {ratio} | {grows} |", flush=True)
                key = f"{question} {rows}"
                kept[key] = ours
                if ours > 1.33 * earlier.get(key, ours) + 0.02:
                    worse.append(f"{key}: {earlier[key]:.2f} before, {ours:.2f} now")
    for program in ("duckdb", "polars", "networkx"):
        if not present(program):
            print(f"missing: {program}")
    if options.keep:
        with open(options.keep, "w") as out:
            json.dump(kept, out, indent=1)
    for line in worse:
        print(f"slower: {line}")
    sys.exit(1 if differs or worse else 0)


main()
