"""The figures as a picture: a row a server and kind, a mark for each number at once, on a logarithmic scale."""

import math
from collections.abc import Iterator, Sequence
from html import escape

from tests.bench.options import Options
from tests.bench.servers import SERVERS
from tests.bench.turns import Measured
from tests.bench.work import ECHO, KINDS

Row = tuple[str, str, dict[int, float]]
"""What a row is called, its colour, and turns a second by how many at once."""

_NAMES, _PANEL, _GAP, _ROW, _TOP, _MARGIN = 390, 420, 40, 22, 96, 24
_INK, _QUIET, _RULE, _BAND = "#1f2933", "#616e7c", "#e4e7eb", "#f7f9fb"
_COLOURS = {"boardclerk": "#1261a0", "boardclerk-postgres": "#2a8c6e", "sdk": "#b44d12"}
_OTHERS = "#52606d"
_TITLES = {server.name: server.title for server in SERVERS}


def turns_plot(measured: Measured, options: Options) -> str:
    """Return the picture as SVG: a panel for each pace of the connector."""
    panels = [list(_rows(measured, options, delay)) for delay in options.delays]
    names = [row[0] for row in max(panels, key=len, default=[])]
    rates = [rate for panel in panels for row in panel for rate in row[2].values()]
    if not rates:
        return ""
    low, high = 10 ** math.floor(math.log10(min(rates))), 10 ** math.ceil(math.log10(max(rates)))
    width = _MARGIN * 2 + _NAMES + len(panels) * _PANEL + (len(panels) - 1) * _GAP
    height = _TOP + len(names) * _ROW + 48
    parts = [_head(width, height), *_title(options), *_labels(names, width)]
    for number, (delay, panel) in enumerate(zip(options.delays, panels, strict=True)):
        left = _MARGIN + _NAMES + number * (_PANEL + _GAP)
        parts += _panel(panel, names, delay, left, low, high)
    return "\n".join([*parts, "</svg>"]) + "\n"


def _rows(measured: Measured, options: Options, delay: int) -> Iterator[Row]:
    for server in SERVERS:
        for kind in (ECHO, *KINDS):
            lines = {n: measured.line((server.name, kind.name, n, delay)) for n in options.at_once}
            rates = {n: line.rate for n, line in lines.items() if line}
            if rates:
                name = _TITLES[server.name] if kind is ECHO else f"{_TITLES[server.name]}: {kind.title}"
                yield name, _COLOURS.get(server.name, _OTHERS), rates


def _head(width: int, height: int) -> str:
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}" '
        f'font-family="Segoe UI, Helvetica, Arial, sans-serif" font-size="12">'
        f'<rect width="{width}" height="{height}" fill="white"/>'
    )


def _title(options: Options) -> list[str]:
    parts = [_text(_MARGIN, 34, "Turns a second, on a logarithmic scale", size=18, weight="600")]
    x = _MARGIN
    for n in options.at_once:
        parts += [_mark(x + 5, 56, n, _OTHERS), _text(x + 16, 60, f"{n} at once", colour=_QUIET)]
        x += 92
    return parts


def _labels(names: Sequence[str], width: int) -> list[str]:
    parts: list[str] = []
    for number, name in enumerate(names):
        y = _TOP + number * _ROW
        if number % 2 == 0:
            parts.append(f'<rect x="{_MARGIN}" y="{y}" width="{width - 2 * _MARGIN}" height="{_ROW}" fill="{_BAND}"/>')
        parts.append(_text(_MARGIN + 6, y + 15, name))
    return parts


def _panel(rows: Sequence[Row], names: Sequence[str], delay: int, left: int, low: float, high: float) -> list[str]:
    def x(rate: float) -> float:
        return left + 8 + (_PANEL - 60) * math.log10(rate / low) / math.log10(high / low)

    title = "connector answering at once" if not delay else f"connector answering after {delay} ms"
    bottom = _TOP + len(names) * _ROW
    parts = [
        _text(left + 8, _TOP - 12, title, weight="600"),
        _text(left + _PANEL, _TOP - 12, "most", colour=_QUIET, anchor="end"),
    ]
    for tick in _ticks(low, high):
        parts.append(f'<line x1="{x(tick):.1f}" y1="{_TOP}" x2="{x(tick):.1f}" y2="{bottom}" stroke="{_RULE}"/>')
        parts.append(_text(x(tick), bottom + 16, f"{tick:,g}", colour=_QUIET, anchor="middle"))
    for name, colour, rates in rows:
        y = _TOP + names.index(name) * _ROW + _ROW / 2
        ends = x(min(rates.values())), x(max(rates.values()))
        parts.append(
            f'<line x1="{ends[0]:.1f}" y1="{y}" x2="{ends[1]:.1f}" y2="{y}" stroke="{colour}" opacity="0.45"/>'
        )
        parts += [_mark(x(rate), y, n, colour) for n, rate in rates.items()]
        parts.append(_text(left + _PANEL, y + 4, f"{max(rates.values()):,.0f}", colour=colour, anchor="end"))
    return parts


def _ticks(low: float, high: float) -> Iterator[float]:
    tick = low
    while tick <= high:
        yield tick
        tick *= 10


def _mark(x: float, y: float, at_once: int, colour: str) -> str:
    if at_once == 1:
        return f'<circle cx="{x:.1f}" cy="{y}" r="4" fill="white" stroke="{colour}" stroke-width="1.6"/>'
    if at_once < 64:
        return f'<circle cx="{x:.1f}" cy="{y}" r="4.4" fill="{colour}"/>'
    return f'<rect x="{x - 4:.1f}" y="{y - 4}" width="8" height="8" fill="{colour}"/>'


def _text(
    x: float, y: float, text: str, *, size: int = 12, colour: str = _INK, weight: str = "400", anchor: str = "start"
) -> str:
    style = f'font-size="{size}" font-weight="{weight}" fill="{colour}" text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style}>{escape(text)}</text>'
