"""Draws what the core measured as SVG."""

from xml.sax.saxutils import escape

COLORS = {"floor": "#9aa5b1", "mock": "#2f6fde"}
NAMES = {"floor": "bare libmicrohttpd in C", "mock": "acquire-mock"}
WIDTH, HEIGHT = 760, 320
PANEL, TOP, BASE = 340, 70, 270


def chart(core):
    """Two panels of bars by connections: processor time a request, and requests a second."""
    parts = [rectangle(0, 0, WIDTH, HEIGHT, "#ffffff")]
    for index, (name, label) in enumerate(NAMES.items()):
        parts += [rectangle(30 + index * 220, 14, 12, 12, COLORS[name]), text(48 + index * 220, 25, label)]
    parts += panel(core, 30, "Server CPU µs a request (less is better)", "cpu", 1, ".0f")
    parts += panel(core, 400, "Thousand requests a second (more is better)", "requestsPerSecond", 1000, ".0f")
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">'
    return "\n".join([head, *parts, "</svg>"]) + "\n"


def panel(core, left, title, name, divisor, form):
    rows = core["byConnections"]
    most = max(row[server][name] for row in rows for server in COLORS)
    step = (PANEL - 20) / len(rows)
    yield text(left, TOP - 18, title, 'font-weight="bold"')
    yield f'<line x1="{left}" y1="{BASE}" x2="{left + PANEL - 10}" y2="{BASE}" stroke="#444"/>'
    for column, row in enumerate(rows):
        at, width = left + column * step + 8, (step - 20) / 2
        for server, color in COLORS.items():
            height = row[server][name] / most * (BASE - TOP - 10)
            yield rectangle(at, BASE - height, width, height, color)
            yield text(at + width / 2, BASE - height - 4, format(row[server][name] / divisor, form), 'text-anchor="middle"')
            at += width
        yield text(at - width, BASE + 18, f"{row['connections']:,}", 'text-anchor="middle"')
    yield text(left + PANEL / 2, BASE + 38, "connections", 'text-anchor="middle"')


def rectangle(x, y, width, height, color):
    return f'<rect x="{x:.1f}" y="{y:.1f}" width="{width:.1f}" height="{height:.1f}" fill="{color}"/>'


def text(x, y, words, attributes=""):
    return f'<text x="{x:.1f}" y="{y:.1f}" fill="#222" {attributes}>{escape(words)}</text>'
