"""What grows, and what it costs: messages, connections, sandboxes, waits, fixtures, participants, threads."""

import contextlib
import os
import statistics

from crowd import drained, held
from fixtures import FIRST_CASE, with_cases, with_participants
from load import interleaved, load
from servers import seconds_to_first_answer

CONNECTIONS = 64
STORED = 100_000  # --max-messages by default
SETTLED = 2 * STORED


def messages(servers, sends, say, **_):
    """Resident memory and cost while messages come in, with the floor in turns: second by second.

    What a stored message takes is what the mock holds more than one that was loaded as much and remembers one message.
    """
    points, sent = [], 0
    with servers.mock() as mock, servers.floor(len(mock.send())) as floor:
        at_start = mock.resident_megabytes()
        load(floor, CONNECTIONS, 1)
        while sent < sends:
            floor_cost = load(floor, CONNECTIONS, 1)["cpu"]
            run = load(mock, CONNECTIONS, 1)
            sent += run["requests"]
            points.append({
                "sends": sent, "resident": mock.resident_megabytes(), "cpu": run["cpu"], "ratio": run["cpu"] / floor_cost
            })
    with servers.mock("--max-messages", 1) as forgetful:
        load(forgetful, CONNECTIONS, 2)
        without_messages = forgetful.resident_megabytes()
    settled = [point for point in points if point["sends"] >= SETTLED] or points[-1:]
    # Single seconds differ by a fifth where the machine is shared: the medians of the first and the last quarter.
    some = max(1, len(points) // 4)
    first, last = (statistics.median(point["ratio"] for point in part) for part in (points[:some], points[-some:]))
    return {
        "sends": sent,
        "residentAtStart": at_start,
        "residentWithOneMessage": without_messages,
        "isSettled": sent >= SETTLED,
        "residentSettled": settled[0]["resident"],
        "residentAtEnd": points[-1]["resident"],
        "growthSinceSettled": max(point["resident"] for point in settled) / settled[0]["resident"],
        "bytesPerMessage": (settled[0]["resident"] - without_messages) * 2**20 / min(STORED, settled[0]["sends"]),
        "lastToFirstCost": last / first,
        "points": points,
    }


def idle(servers, **_):
    """Keep-alive connections that have asked once and stay."""
    count = 4_000
    with servers.mock() as mock:
        mock.send()
        before = mock.resident_megabytes()
        with held(mock, count, "/__admin/health", answered=True):
            during = mock.resident_megabytes()
    return {"connections": count, "residentBefore": before, "residentDuring": during, "megabytes": during - before}


def sandboxes(servers, rounds, seconds, **_):
    """Sandboxes in rotation beside the one of a key without a suffix."""
    count = 1_000
    with servers.mock() as one, servers.mock() as many:
        # The first round makes them.
        load(many, CONNECTIONS, 2, sandboxes=count)
        return compared(
            rounds, lambda: load(one, CONNECTIONS, seconds, sandboxes=1), lambda: load(many, CONNECTIONS, seconds, sandboxes=count),
            count=count, residentAfterLoad=many.resident_megabytes,
        )


def waiting(servers, rounds, seconds, **_):
    """Sends while others wait; streams of the same sandbox are told of each send, those of another wait too."""
    asked = "/__admin/messages/wait?to=%2B15005550199&timeout=60s"
    streams = {"quiet": "/__admin/events?sandbox=other", "told": "/__admin/events"}
    result = {"waits": 1_000, "streams": 100}
    with servers.mock() as mock:
        load(mock, CONNECTIONS, 2)
        for name, path in streams.items():

            def crowded():
                with held(mock, 1_000, asked, answered=False), held(mock, 100, path, answered=True) as listening:
                    with drained(listening):
                        return load(mock, CONNECTIONS, seconds)

            base, crowd, ratio = interleaved(rounds, lambda: load(mock, CONNECTIONS, seconds), crowded)
            result |= {f"{name}BaseCost": base["cpu"], f"{name}Cost": crowd["cpu"], f"{name}CostRatio": ratio["cpu"]}
    return result


def large_fixture(servers, rounds, seconds, **_):
    """A fixture of many cases: what it takes to load, and what sends to them cost beside sends to a single such case."""
    count = 100_000
    large, small = with_cases(servers.scratch / "large", count), with_cases(servers.scratch / "small", 1)

    def start(fixture):
        command = lambda port: servers.mock_command(port, 2, "--fixture", fixture)
        return statistics.median(seconds_to_first_answer(command) for _ in range(3))

    load_seconds = start(large) - start(small)
    with servers.mock("--fixture", small) as one, servers.mock("--fixture", large) as many:
        resident = many.resident_megabytes()
        documented = interleaved(rounds, lambda: load(one, CONNECTIONS, seconds), lambda: load(many, CONNECTIONS, seconds))[2]
        return compared(
            rounds,
            lambda: load(one, CONNECTIONS, seconds, cases=f"{FIRST_CASE} 1"),
            lambda: load(many, CONNECTIONS, seconds, cases=f"{FIRST_CASE} {count}"),
            cases=count, loadSeconds=load_seconds, resident=resident, documentedCostRatio=documented["cpu"],
        )


def participants(servers, rounds, seconds, **_):
    """What a longer answer costs the mock, and the floor."""
    count = 50
    fixture = with_participants(servers.scratch / "participants", count)
    with contextlib.ExitStack() as stack:
        mock = stack.enter_context(servers.mock())
        long_mock = stack.enter_context(servers.mock("--fixture", fixture))
        size, long_size = len(mock.send()), len(long_mock.send())
        floor = stack.enter_context(servers.floor(size))
        long_floor = stack.enter_context(servers.floor(long_size))
        run = lambda server: (lambda: load(server, CONNECTIONS, seconds))
        short, long, _ = interleaved(rounds, run(mock), run(long_mock))
        floor_short, floor_long, _ = interleaved(rounds, run(floor), run(long_floor))
    more, floor_more = long["cpu"] - short["cpu"], floor_long["cpu"] - floor_short["cpu"]
    return {
        "participants": count,
        "answerBytes": long_size,
        "cost": long["cpu"],
        "moreThanShort": more,
        "floorCost": floor_long["cpu"],
        "floorMoreThanShort": floor_more,
        "moreToFloorMore": more / floor_more,
        "ratio": long["cpu"] / floor_long["cpu"],
    }


def threads(servers, rounds, seconds, **_):
    """What the second thread brings: the load on one core, the server on one other and on two."""
    cores = sorted(os.sched_getaffinity(0))
    if len(cores) < 2:
        return {"cores": len(cores), "note": "one core only: nothing to measure"}
    # With two cores the load shares one with the second thread, which cannot then bring what it would.
    load_core, one, two = str(cores[0]), str(cores[1]), ",".join(map(str, cores[1:3] if len(cores) > 2 else cores[:2]))
    result = {"cores": len(cores)}
    if len(cores) == 2:
        result["note"] = "two cores only: the load shares one of them with the second thread"
    for name, start in (("floor", servers.floor), ("mock", servers.mock)):
        with start(threads=1, cores=one) as single, start(threads=2, cores=two) as double:
            a, b, ratio = interleaved(
                rounds,
                lambda: load(single, CONNECTIONS, seconds, cores=load_core),
                lambda: load(double, CONNECTIONS, seconds, cores=load_core),
            )
        result |= {f"{name}One": a["requestsPerSecond"], f"{name}Two": b["requestsPerSecond"], f"{name}Gain": ratio["requestsPerSecond"]}
    return result


def compared(rounds, base, other, **more):
    """The costs of two measurements and their ratio; `more` is called for where it can be, once they are made."""
    a, b, ratio = interleaved(rounds, base, other)
    more = {name: value() if callable(value) else value for name, value in more.items()}
    return {**more, "baseCost": a["cpu"], "cost": b["cpu"], "costRatio": ratio["cpu"]}


# In the order in which they run.
FURTHER = {
    "messages": messages,
    "idle": idle,
    "sandboxes": sandboxes,
    "waiting": waiting,
    "largeFixture": large_fixture,
    "participants": participants,
    "threads": threads,
}
