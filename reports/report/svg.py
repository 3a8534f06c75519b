"""The plots of a report, drawn by hand as SVG: nothing in them that does not carry a number."""

from collections.abc import Iterable, Iterator

from markupsafe import Markup

from reports.report.document import Bars, Lines
from reports.survival import Curve
from reports.times import day_ticks
from reports.wording import Wording, visible

WIDTH, HEIGHT = 680, 240
LEFT, RIGHT, TOP, BOTTOM = 44, 12, 10, 42
COLOURS = ("#0b4f8a", "#c0531f", "#2f7d4f", "#7a4b94", "#8a6d00", "#444444")  # told apart by the colour-blind
DASHES = ("", "7 3", "2 2", "9 3 2 3", "1 3", "5 5")  # and on a grey print
PARTS = ("#8f1d14", "#d98362", "#c9c9c9", "#e9eef3", "#8fb59b")
ROW, BAR, NAME = 20, 13, 170
WIDE_ENOUGH = 0.08  # of a part that bears its number
DARK = 2  # so many of the parts take white figures

TEXT = Markup('<text x="{x}" y="{y}" text-anchor="{anchor}" font-size="11" fill="{fill}">{text}</text>')


def lines(plot: Lines, wording: Wording) -> Markup:
    """Draw curves of who still waits, as steps; a curve alone has its confidence band."""
    longest = max((curve.waited for _, curve in plot.curves), default=0) or 1
    legend = 16 * (len(plot.curves) if len(plot.curves) > 1 else 0)
    parts = [*_frame(longest, plot, wording), *_curves(plot, longest), *_legend(plot, wording)]
    return _svg(HEIGHT + legend, plot.title, parts)


def bars(plot: Bars, wording: Wording) -> Markup:
    """Draw a bar of full width a row: which share of its duties stands how, and how many they are."""
    parts = list(_bar_legend(plot.legend))
    for place, (name, numbers) in enumerate(plot.rows):
        parts += _bar(28 + place * ROW, name, numbers, wording)
    return _svg(30 + len(plot.rows) * ROW, plot.title, parts)


def _svg(height: int, title: str, parts: Iterable[Markup]) -> Markup:
    head = Markup('<svg viewBox="0 0 {} {}" role="img" font-family="inherit"><title>{}</title>')
    return head.format(WIDTH, height, visible(title)) + Markup("").join(parts) + Markup("</svg>")


def _frame(longest: float, plot: Lines, wording: Wording) -> Iterator[Markup]:
    rule = Markup('<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="{}" stroke-width="{}"/>')
    for percent in (0, 25, 50, 75, 100):
        y = _y(percent / 100)
        yield rule.format(LEFT, WIDTH - RIGHT, y, y, "#999" if percent in (0, 50) else "#e3e3e3", 0.7)
        yield _text(LEFT - 6, y + 3, f"{percent}\N{NO-BREAK SPACE}%", "end")
    for day in day_ticks(longest):
        yield rule.format(_x(day, longest), _x(day, longest), _y(0), _y(0) + 4, "#999", 0.7)
        yield _text(_x(day, longest), _y(0) + 15, wording.number(day), "middle")
    yield _text(WIDTH - RIGHT, _y(0) + 30, plot.across, "end")
    yield _text(LEFT, _y(0) + 30, plot.up, "start")


def _curves(plot: Lines, longest: float) -> Iterator[Markup]:
    path = Markup('<path d="{}" fill="none" stroke="{}" stroke-width="1.8" stroke-dasharray="{}"/>')
    if len(plot.curves) == 1:
        yield Markup('<path d="{}" fill="{}" opacity="0.14"/>').format(_band(plot.curves[0][1], longest), COLOURS[0])
    for place, (_, curve) in enumerate(plot.curves):
        steps = _steps([(point.time, point.waiting) for point in curve.points], curve.waited)
        yield path.format(_path(steps, longest), COLOURS[place % len(COLOURS)], DASHES[place % len(DASHES)])


def _legend(plot: Lines, wording: Wording) -> Iterator[Markup]:
    if len(plot.curves) == 1:
        return
    line = Markup('<line x1="{}" x2="{}" y1="{}" y2="{}" stroke="{}" stroke-width="1.8" stroke-dasharray="{}"/>')
    for place, (name, curve) in enumerate(plot.curves):
        y = HEIGHT + 6 + 16 * place
        yield line.format(LEFT, LEFT + 30, y, y, COLOURS[place % len(COLOURS)], DASHES[place % len(DASHES)])
        yield _text(
            LEFT + 38, y + 3, f"{name} ({wording.number(curve.happened)} / {wording.number(curve.number)})", "start"
        )


def _steps(points: list[tuple[float, float]], end: float) -> list[tuple[float, float]]:
    """Turn estimates into the corners of a staircase that begins at one."""
    corners, height = [(0.0, 1.0)], 1.0
    for time, share in points:
        corners += [(time, height), (time, share)]
        height = share
    return [*corners, (end, height)]


def _band(curve: Curve, longest: float) -> str:
    upper = _steps([(point.time, point.upper) for point in curve.points], curve.waited)
    lower = _steps([(point.time, point.lower) for point in curve.points], curve.waited)
    return _path([*upper, *reversed(lower)], longest) + "Z"


def _path(corners: Iterable[tuple[float, float]], longest: float) -> str:
    return "M" + "L".join(f"{_x(time, longest):.1f} {_y(share):.1f}" for time, share in corners)


def _x(time: float, longest: float) -> float:
    return LEFT + (WIDTH - LEFT - RIGHT) * time / longest


def _y(share: float) -> float:
    return TOP + (HEIGHT - TOP - BOTTOM) * (1 - share)


def _bar_legend(names: Iterable[str]) -> Iterator[Markup]:
    x = float(NAME)
    for colour, name in zip(PARTS, names, strict=True):
        yield _box(x, 6, 10, colour)
        yield _text(x + 14, 15, name, "start")
        x += 30 + 6.2 * len(name)


def _bar(y: int, name: str, numbers: tuple[int, ...], wording: Wording) -> Iterator[Markup]:
    total, width = sum(numbers), WIDTH - NAME - 48
    yield _text(NAME - 8, y + 10, name if len(name) <= 28 else f"{name[:27]}…", "end")  # noqa: PLR2004  # what fits
    x = float(NAME)
    for place, number in enumerate(numbers):
        part = width * number / total if total else 0
        if part:
            yield _box(x, y, part, PARTS[place])
        if total and number / total >= WIDE_ENOUGH:
            yield _text(
                x + part / 2, y + 10, wording.number(number), "middle", fill="#fff" if place < DARK else "#1a1a1a"
            )
        x += part
    yield _text(WIDTH - 4, y + 10, wording.number(total), "end")


def _box(x: float, y: float, width: float, colour: str) -> Markup:
    box = Markup('<rect x="{}" y="{}" width="{}" height="{}" fill="{}"/>')
    return box.format(f"{x:.1f}", y, f"{width:.1f}", BAR, colour)


def _text(x: float, y: float, text: str, anchor: str, fill: str = "#333") -> Markup:
    return TEXT.format(x=f"{x:.1f}", y=f"{y:.1f}", anchor=anchor, fill=fill, text=visible(text))
