"""Compares figures with the goals."""

import dataclasses


@dataclasses.dataclass
class Goal:
    """One goal, its figure, and the bound that the figure is to keep."""

    text: str
    figure: float
    bound: float
    unit: str = "×"
    is_least: bool = False

    @property
    def is_met(self):
        return self.figure >= self.bound if self.is_least else self.figure <= self.bound

    @property
    def line(self):
        sign = "≥" if self.is_least else "≤"
        return f"{'met   ' if self.is_met else 'MISSED'}  {self.text}: {self.figure:,.2f} {self.unit} (goal {sign} {self.bound:g})"


def goals_of(results):
    """The goals of which there is a figure."""
    for section, goals in (("core", core), *FURTHER.items()):
        if section in results:
            yield from goals(results[section])


def core(core):
    for row in core["byConnections"]:
        count, ratio = row["connections"], row["ratio"]
        yield Goal(f"requests/s to the floor's at {count} connections", ratio["requestsPerSecond"], 0.85, is_least=True)
        if count == 64:
            yield Goal("CPU per send to the floor's at 64 connections", ratio["cpu"], 1.25)
            yield Goal("p99 to the floor's at 64 connections", ratio["p99"], 1.5)
    yield Goal("cold start behind the floor's", core["coldStart"]["mock"] - core["coldStart"]["floor"], 6, "ms")
    yield Goal("resident at start", core["residentAtStart"]["mock"], 12, "MB")


def messages(section):
    sends = f"{section['sends']:,}"
    if not section["isSettled"]:
        return
    # "Flat" leaves room for the pages that an allocator takes and gives back.
    yield Goal(f"resident at most, from the 200,000th send to the {sends}th, to that at the 200,000th", section["growthSinceSettled"], 1.03)
    yield Goal("resident for each stored message", section["bytesPerMessage"], 1024, "bytes")
    yield Goal(f"cost of the last quarter of {sends} sends to that of the first", section["lastToFirstCost"], 1.05)


def idle(section):
    yield Goal("4,000 keep-alive connections", section["megabytes"], 64, "MB")


def sandboxes(section):
    yield Goal("cost with 1,000 sandboxes in rotation to that with one", section["costRatio"], 1.15)


def waiting(section):
    yield Goal("cost with 1,000 waits, and 100 event streams of another sandbox", section["quietCostRatio"], 1.10)


def large_fixture(section):
    yield Goal("loading 100,000 cases and contacts", section["loadSeconds"], 2, "s")
    yield Goal("cost of sends to them to that of sends to one such case", section["costRatio"], 1.10)
    yield Goal("cost of the documented send beside them", section["documentedCostRatio"], 1.10)


def participants(section):
    yield Goal("what 50 participants cost more, to what the longer answer costs the floor more", section["moreToFloorMore"], 1.25)


def threads(section):
    # With fewer cores the load stands in the second thread's way.
    if section["cores"] > 2:
        yield Goal("gain by the second thread", section["mockGain"], 1.7, is_least=True)


FURTHER = {
    "messages": messages,
    "idle": idle,
    "sandboxes": sandboxes,
    "waiting": waiting,
    "largeFixture": large_fixture,
    "participants": participants,
    "threads": threads,
}
