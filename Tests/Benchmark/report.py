"""Prints what was measured."""

COLUMNS = [("requests/s", "requestsPerSecond", ",.0f"), ("p50 ms", "p50", ".2f"), ("p99 ms", "p99", ".2f"), ("CPU µs/request", "cpu", ".1f")]


def table(rows):
    """Text in columns, numbers to the right."""
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        print("  ".join([row[0].ljust(widths[0])] + [cell.rjust(width) for cell, width in zip(row[1:], widths[1:])]))


def print_core(core):
    """One table: floor, mock and their ratio."""
    rows = [["", "floor", "mock", "ratio"]]
    for title, name, form in COLUMNS:
        for row in core["byConnections"]:
            label = f"{title} at {row['connections']} connections"
            rows.append([label, format(row["floor"][name], form), format(row["mock"][name], form), f"{row['ratio'][name]:.2f}"])
    for title, name in [
        ("resident MB at start", "residentAtStart"),
        ("resident MB after load", "residentAfterLoad"),
        ("cold start ms", "coldStart"),
    ]:
        floor, mock = core[name]["floor"], core[name]["mock"]
        rows.append([title, f"{floor:.1f}", f"{mock:.1f}", f"{mock / floor:.2f}"])
    table(rows)


def print_section(name, section):
    """A further measurement: its figures by name."""
    print(f"{name}:")
    table([[f"  {key}", f"{value:,.2f}" if isinstance(value, float) else str(value)]
           for key, value in section.items() if not isinstance(value, (list, dict))])
