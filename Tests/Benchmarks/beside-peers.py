#!/usr/bin/env python3
"""Times the static measures beside other programs, on the same file in the same run.

    python3 Tests/Benchmarks/beside-peers.py FILE.txt [KERNEL ...] [--runs N] [--limit SECONDS] [--cores]

FILE.txt is an undirected graph without loops or repeated ties, `u v` a line, nodes numbered from 0.
Kernels: those of PEERS below; without a word, all but the slow ones. Ours and each peer take turns, each
time in a process of its own; reading the file is not timed. An answer that differs is printed as
DIFFERS and makes the exit code 1; CPU seconds are the medians of the runs, and the ratio is ours over
the peer's. With --cores ours runs alone, on one core and on all, and the ratio is of wall times.

Peers that are not installed are said to be missing: pip install igraph networkit python-graphblas
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
SLOW = {"betweenness"}


class Clock:
    """Wall and CPU seconds of a block."""

    def __enter__(self):
        self.wall, self.cpu = time.perf_counter(), time.process_time()
        return self

    def __exit__(self, *_):
        self.wall = time.perf_counter() - self.wall
        self.cpu = time.process_time() - self.cpu


def sums(values):
    """A sum of all scores, and one that tells apart whose they are."""
    import numpy as np

    values = np.asarray(values, dtype=float)
    return {"sum": float(np.nansum(values)), "sum_id": float(np.nansum(values * np.arange(len(values))))}


def of_length_one(values):
    import numpy as np

    values = np.abs(np.asarray(values, dtype=float))
    return sums(values / np.linalg.norm(values))


def of_sum_one(values):
    import numpy as np

    values = np.asarray(values, dtype=float)
    return sums(values / values.sum())


def sizes(labels):
    import numpy as np

    counts = np.unique(np.asarray(labels), return_counts=True)[1]
    return {"parts": float(len(counts)), "largest": float(counts.max())}


# --- The peers. Each function reads the file, works under the clock and returns it with the answer. ---


def igraph(kernel, file):
    import igraph

    graph = igraph.Graph.Read_Edgelist(file, directed=False)
    work, answer = {
        "pagerank": (lambda: graph.pagerank(directed=False, damping=0.85), of_sum_one),
        "kcore": (graph.coreness, sums),
        "eigenvector": (graph.eigenvector_centrality, of_length_one),
        "components": (lambda: graph.connected_components().membership, sizes),
        "constraint": (graph.constraint, sums),
        "harmonic": (lambda: graph.harmonic_centrality(normalized=False), sums),
        "betweenness": (lambda: graph.betweenness(directed=False), sums),
        "leiden": (
            lambda: graph.community_leiden("modularity", n_iterations=2),
            lambda found: {"quality": graph.modularity(found.membership)},
        ),
    }[kernel]
    with Clock() as clock:
        result = work()
    return clock, answer(result)


def networkit(kernel, file):
    import networkit

    networkit.setNumberOfThreads(1)
    networkit.setSeed(7, False)
    reader = networkit.graphio.EdgeListReader(" ", 0, continuous=True, directed=False)
    graph = reader.read(file)
    method, answer = {
        "kcore": (networkit.centrality.CoreDecomposition(graph), lambda done: sums(done.scores())),
        "components": (
            networkit.components.ConnectedComponents(graph),
            lambda done: sizes(done.getPartition().getVector()),
        ),
        "leiden": (
            networkit.community.ParallelLeiden(graph, iterations=2),
            lambda done: {
                "quality": networkit.community.Modularity().getQuality(done.getPartition(), graph)
            },
        ),
    }[kernel]
    with Clock() as clock:
        method.run()
    return clock, answer(method)


def graphblas(kernel, file):
    import graphblas
    import numpy as np
    from graphblas import Matrix, Vector

    graphblas.ss.config["nthreads"] = 1
    ends = np.fromfile(file, dtype=np.int64, sep=" ").reshape(-1, 2)
    rows, columns = np.concatenate([ends, ends[:, ::-1]]).T
    n = int(rows.max()) + 1
    ties = Matrix.from_coo(rows, columns, np.ones(len(rows)), nrows=n, ncols=n)
    with Clock() as clock:
        degrees = ties.reduce_rowwise("plus").new()
        scores = Vector.from_scalar(1 / n, n, float)
        change = 1
        while change > 1e-9:
            shares = scores.ewise_mult(degrees, "truediv").new()
            shares << shares * 0.85
            fresh = Vector.from_scalar(0.15 / n, n, float)
            fresh("plus") << ties.mxv(shares, "plus_second")
            steps = fresh.ewise_mult(scores, "minus").new()
            change = steps.apply("abs").new().reduce("plus").value
            scores = fresh
    return clock, of_sum_one(scores.to_dense(0.0))


# What each kernel is measured against.
PEERS = {
    "pagerank": [graphblas, igraph],
    "kcore": [networkit, igraph],
    "components": [networkit],
    "eigenvector": [igraph],
    "leiden": [networkit, igraph],
    "constraint": [igraph],
    "harmonic": [igraph],
    "betweenness": [igraph],
}


def run_peer(name, kernel, file):
    """The work of one process."""
    try:
        clock, answer = globals()[name](kernel, file)
    except ImportError:
        print(json.dumps({"missing": True}))
        return
    print(json.dumps({"cpu": clock.cpu, "wall": clock.wall, "answer": answer}))


def last_json(text):
    lines = [line for line in text.splitlines() if line.startswith("{")]
    return json.loads(lines[-1]) if lines else None


def start(command, limit, cores=None):
    """Runs a command and returns the JSON it ends with, or what went wrong as a sentence."""
    pin = (lambda: os.sched_setaffinity(0, cores)) if cores else None
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=limit, preexec_fn=pin)
    except subprocess.TimeoutExpired:
        return f"over {limit} s"
    found = last_json(done.stdout)
    return found if found else f"exit {done.returncode}: {done.stderr.strip()[-200:]}"


def ours(program, kernel, file, limit, cores=None):
    folder, name = os.path.split(os.path.abspath(file))
    command = [program, folder, os.path.splitext(name)[0], "--only", kernel]
    found = start(command, limit, cores)
    if isinstance(found, str):
        return found
    answer = {word: found[word] for word in ("sum", "sum_id", "parts", "largest", "quality") if word in found}
    return {"cpu": found["cpu_s"], "wall": found["wall_s"], "answer": answer}


def agreement(kernel, mine, other):
    """Whether two answers are the same to nine digits; of communities, whether ours are as good."""
    if kernel == "leiden":
        good = mine["quality"] >= other["quality"] - 5e-5
        return good, f"modularity {mine['quality']:.5f}, theirs {other['quality']:.5f}"
    words = [word for word in other if word in mine]
    same = all(abs(mine[word] - other[word]) <= 1e-9 * max(1, abs(other[word])) for word in words)
    return same and bool(words), "agree" if same else f"{mine} and {other}"


def compare(program, kernel, peer, options):
    """Takes turns, and prints one line; whether the answers agree."""
    label = f"{kernel:<12} {peer.__name__:<10}"
    mine, others = [], []
    for _ in range(options.runs):
        this = sys.executable
        other = start([this, __file__, "--peer", peer.__name__, kernel, options.file], options.limit)
        own = ours(program, kernel, options.file, options.limit)
        for name, found in ((peer.__name__, other), ("ours", own)):
            if isinstance(found, str):
                print(f"{label} {name} failed: {found}")
                return name != "ours"
        if other.get("missing"):
            print(f"{label} missing: not installed for {this}")
            return True
        good, words = agreement(kernel, own["answer"], other["answer"])
        if not good:
            print(f"{label} DIFFERS: {words}")
            return False
        mine.append(own["cpu"])
        others.append(other["cpu"])
    (a, b) = statistics.median(mine), statistics.median(others)
    print(f"{label} {b:>10.4f} {a:>10.4f} {a / b:>7.2f}  {words}", flush=True)
    return True


def scale(program, kernel, options):
    """Prints how much faster all cores are than one."""
    if not hasattr(os, "sched_setaffinity"):
        sys.exit("--cores: this system cannot keep a program on one core")
    every = os.sched_getaffinity(0)
    one, many = [], []
    for _ in range(options.runs):
        for cores, list in (({min(every)}, one), (every, many)):
            found = ours(program, kernel, options.file, options.limit, cores)
            if isinstance(found, str):
                print(f"{kernel:<12} failed: {found}")
                return False
            list.append(found)
    same = all(found["answer"] == one[0]["answer"] for found in one + many)
    a, b = (min(found["wall"] for found in list) for list in (one, many))
    verdict = "same answer" if same else "DIFFERS"
    print(f"{kernel:<12} {a:>10.4f} {b:>10.4f} {a / b:>7.2f}  {verdict}", flush=True)
    return same


def main():
    if sys.argv[1:2] == ["--peer"]:
        return run_peer(*sys.argv[2:5])
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file")
    parser.add_argument("kernels", nargs="*", metavar="KERNEL")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--limit", type=int, default=600)
    parser.add_argument("--cores", action="store_true")
    options = parser.parse_args()
    unknown = [kernel for kernel in options.kernels if kernel not in PEERS]
    if unknown or not os.path.exists(options.file) or not options.file.endswith(".txt"):
        parser.error(f"no such kernel: {unknown[0]}" if unknown else f"{options.file}: no such .txt file")
    program = os.path.join(ROOT, ".build/release/Benchmarks")
    if not os.path.exists(program):
        parser.error("build ours first: swift build -c release --product Benchmarks")
    kernels = options.kernels or [kernel for kernel in PEERS if kernel not in SLOW]
    if options.cores:
        print(f"{'kernel':<12} {'one core':>10} {'all cores':>10} {'faster':>7}")
        good = [scale(program, kernel, options) for kernel in kernels]
    else:
        print(f"{'kernel':<12} {'peer':<10} {'its CPU s':>10} {'our CPU s':>10} {'ratio':>7}")
        good = [
            compare(program, kernel, peer, options) for kernel in kernels for peer in PEERS[kernel]]
    sys.exit(0 if all(good) else 1)


if __name__ == "__main__":
    main()
