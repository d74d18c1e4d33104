#!/usr/bin/env python3
"""Times the search for those who spread word farthest beside pynetim, on the same file in the same run.

    python3 Tests/Benchmarks/influence-beside-peer.py FILE.txt [EPSILON ...] [--runs N] [--limit SECONDS]

FILE.txt is an undirected graph without loops or repeated ties, `u v` a line, nodes numbered from 0. Word
passes into a node with one over its degree over each of its ties, and fifty are looked for. Ours and the
peer take turns, each time in a process of its own; reading the file is not timed. There is no one right
answer: beside the CPU seconds (medians of the runs) and their ratio, ours over the peer's, stands the
spread of both choices and of the fifty of highest degree, by one and the same simulation.

The peer, where it is not installed, is said to be missing: pip install pynetim numpy
Ours has to be built first: swift build -c release --product Benchmarks
"""
import argparse
import json
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
COUNT = 50


def ties(file):
    """Both ways of every tie, by the node it comes from, and the degrees."""
    import numpy as np

    ends = np.fromfile(file, dtype=np.int64, sep=" ").reshape(-1, 2)
    both = np.concatenate([ends, ends[:, ::-1]])
    both = both[np.argsort(both[:, 0], kind="stable")]
    return both, np.bincount(both[:, 0])


def peer(file, epsilon):
    """The work of one process: pynetim's IMM."""
    try:
        import pynetim
    except ImportError:
        print(json.dumps({"missing": True}))
        return
    both, degrees = ties(file)
    chances = (1 / degrees[both[:, 1]]).tolist()
    graph = pynetim.IMGraph(list(map(tuple, both.tolist())), chances, directed=True, renumber=False)
    search = pynetim.IMMAlgorithm(graph, "IC", epsilon=epsilon, random_seed=1)
    wall, cpu = time.perf_counter(), time.process_time()
    seeds = search.run(COUNT)
    cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
    print(json.dumps({"cpu_s": cpu, "wall_s": wall, "seeds": [int(seed) for seed in seeds]}))


def spread(seeds, both, degrees, starts, runs):
    """How many hear on average, and the standard error."""
    import numpy as np

    random = np.random.default_rng(1)
    counts = []
    for _ in range(runs):
        heard = np.zeros(len(degrees), dtype=bool)
        wave = np.array(seeds)
        heard[wave] = True
        while len(wave):
            widths = starts[wave + 1] - starts[wave]
            first = np.repeat(starts[wave] - np.cumsum(widths) + widths, widths)
            told = both[first + np.arange(widths.sum()), 1]
            told = told[random.random(len(told)) * degrees[told] < 1]
            wave = np.unique(told[~heard[told]])
            heard[wave] = True
        counts.append(heard.sum())
    return np.mean(counts), np.std(counts) / len(counts) ** 0.5


def start(command, limit):
    """Runs a command and returns the JSON it ends with, or what went wrong as a sentence."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit)
    except subprocess.TimeoutExpired:
        return f"over {limit} s"
    lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else f"exit {done.returncode}: {done.stderr.strip()[-200:]}"


def turns(program, file, epsilon, options):
    """What ours and the peer find, with the median CPU seconds of each."""
    folder, name = os.path.split(os.path.abspath(file))
    own = [program, folder, os.path.splitext(name)[0], "--only", f"influence-{epsilon:g}"]
    other = [sys.executable, __file__, "--peer", file, str(epsilon)]
    found = {}
    for command, who in ((own, "ours"), (other, "pynetim")):
        runs = []
        for _ in range(options.runs):
            result = start(command, options.limit)
            if isinstance(result, str) or result.get("missing"):
                runs = result if isinstance(result, str) else "not installed"
                break
            runs.append(result)
            if result["wall_s"] > 60:
                break
        found[who] = runs
    return found


def main():
    if sys.argv[1:2] == ["--peer"]:
        return peer(sys.argv[2], float(sys.argv[3]))
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("epsilons", nargs="*", type=float, metavar="EPSILON", default=[0.5, 0.1])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=int, default=600)
    options = parser.parse_args()
    program = os.path.join(ROOT, ".build/release/Benchmarks")
    if not os.path.exists(options.file) or not options.file.endswith(".txt"):
        parser.error(f"{options.file}: no such .txt file")
    if not os.path.exists(program):
        parser.error("build ours first: swift build -c release --product Benchmarks")
    import numpy as np

    both, degrees = ties(options.file)
    starts = np.concatenate([[0], np.cumsum(degrees)])
    simulations = 2_000 if len(degrees) < 100_000 else 200

    def told(label, seeds, cpu):
        mean, error = spread(seeds, both, degrees, starts, simulations)
        print(f"{label:<20} {cpu:>10} {mean:>10.1f} ± {error:.1f}", flush=True)

    print(f"{'':<20} {'CPU s':>10} {'spread':>10}")
    told("highest degree", np.argsort(-degrees, kind="stable")[:COUNT], "")
    for epsilon in options.epsilons:
        medians = {}
        for who, runs in turns(program, options.file, epsilon, options).items():
            if isinstance(runs, str):
                print(f"{who} ε={epsilon:g}: {runs}")
                continue
            medians[who] = statistics.median(run["cpu_s"] for run in runs)
            told(f"{who} ε={epsilon:g}", runs[0]["seeds"], f"{medians[who]:.4f}")
        if len(medians) == 2:
            print(f"{'ratio':<20} {medians['ours'] / medians['pynetim']:>10.4f}")


if __name__ == "__main__":
    main()
