"""The core: mock and floor by connections, memory, and cold start."""

import statistics

from load import interleaved, load
from servers import seconds_to_first_answer

CONNECTIONS = (16, 64, 256, 1000)


def core(servers, rounds, seconds, say):
    with servers.mock() as mock:
        size = len(mock.send())
        with servers.floor(size) as floor:
            floor.send()
            at_start = {server.name: server.resident_megabytes() for server in (floor, mock)}
            for server in (floor, mock):
                load(server, 64, 1)
            rows = []
            for connections in CONNECTIONS:
                say(f"{connections} connections")
                a, b, ratio = interleaved(
                    rounds, lambda: load(floor, connections, seconds), lambda: load(mock, connections, seconds)
                )
                rows.append({"connections": connections, "floor": a, "mock": b, "ratio": ratio})
            after_load = {server.name: server.resident_megabytes() for server in (floor, mock)}
    say("cold start")
    return {
        "answerBytes": size,
        "byConnections": rows,
        "residentAtStart": at_start,
        "residentAfterLoad": after_load,
        "coldStart": cold_start(servers),
    }


def cold_start(servers, times=10):
    """Milliseconds from exec to the first answer."""
    commands = {"floor": servers.floor_command, "mock": servers.mock_command}
    seen = {name: [] for name in commands}
    for _ in range(times):
        for name, command in commands.items():
            seen[name].append(seconds_to_first_answer(command) * 1000)
    return {name: statistics.median(values) for name, values in seen.items()}
