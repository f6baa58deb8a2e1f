"""Puts a server under wrk's load, and compares two."""

import json
import os
import statistics
import subprocess

from servers import HERE, REQUEST, BenchError, pinned


def load(server, connections, seconds, cores=None, body=REQUEST, **variables):
    """One run of wrk: requests/s, latencies in ms, and what the server spent, in µs of processor time a request.

    variables: what send.lua reads from its environment besides the body.
    """
    environment = {**os.environ, "BENCH_BODY": str(body), **{f"BENCH_{name.upper()}": str(value) for name, value in variables.items()}}
    threads = 1 if cores is not None else min(2, connections)
    command = ["wrk", "-t", threads, "-c", connections, "-d", f"{seconds}s", "--timeout", "10s", "-s", HERE / "send.lua", server.url]
    before = server.cpu_seconds()
    run = subprocess.run(pinned(list(map(str, command)), cores), env=environment, capture_output=True, text=True)
    spent = server.cpu_seconds() - before
    _, found, result = run.stdout.rpartition("RESULT ")
    if run.returncode != 0 or not found:
        raise BenchError(f"wrk fails: {run.stdout}{run.stderr}")
    result = json.loads(result)
    if result["failed"] or not result["requests"]:
        raise BenchError(f"{server.name}: {result['failed']} of {result['requests']} requests fail at {connections} connections.")
    return {
        "requests": result["requests"],
        "requestsPerSecond": result["requests"] / result["microseconds"] * 1e6,
        "p50": result["p50"] / 1000,
        "p99": result["p99"] / 1000,
        "cpu": spent / result["requests"] * 1e6,
        "timeouts": result["timeouts"],
    }


def interleaved(rounds, base, other):
    """Runs two measurements in turns, in alternating order, and returns the medians of each and of the ratios of each turn."""
    bases, others = [], []
    for number in range(rounds):
        turns = [(bases, base), (others, other)]
        for results, measure in turns if number % 2 == 0 else reversed(turns):
            results.append(measure())
    return medians(bases), medians(others), median_ratios(bases, others)


def medians(results):
    return {name: statistics.median(result[name] for result in results) for name in results[0]}


def median_ratios(bases, others):
    """The median over the turns, each of which saw the same machine."""
    names = ("requestsPerSecond", "p50", "p99", "cpu")
    return {name: statistics.median(b[name] / a[name] for a, b in zip(bases, others)) for name in names}
