"""How well a screen can be read: the contrast of each text with what lies behind it, as WCAG 2 computes it."""

from collections.abc import Iterator

from rich.color import Color
from rich.style import Style
from textual.app import App

TEXT, DRAWN = 4.5, 3.0  # asked of text, and of what is drawn


def unreadable(app: App[None]) -> list[str]:
    """Give the texts of a screen that cannot be read well, each with its contrast."""
    return sorted({f"{text!r}: {ratio:.1f}" for text, ratio in contrasts(app) if ratio < asked(text)})


def contrasts(app: App[None]) -> Iterator[tuple[str, float]]:
    """Give every piece of text on a screen with its contrast."""
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if segment.text.strip() and segment.style:
                yield segment.text.strip(), ratio(segment.style)


def asked(text: str) -> float:
    """Tell what contrast a text needs; lines and bars need less."""
    return TEXT if any(sign.isalnum() for sign in text) else DRAWN


def ratio(style: Style) -> float:
    """Give the contrast of a style, from 1 to 21."""
    lighter, darker = sorted(map(luminance, (style.color, style.bgcolor)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def luminance(color: Color | None) -> float:
    """Give how bright a colour is, from 0 to 1."""
    assert color is not None
    assert color.triplet is not None
    red, green, blue = (_linear(part / 255) for part in color.triplet)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
