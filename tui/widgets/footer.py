"""The keys at the foot of a screen, told once they stay."""

from functools import partial

from textual import widgets
from textual.screen import Screen
from textual.timer import Timer

STAYING = 0.05  # seconds


class Footer(widgets.Footer):
    """Textual's footer makes a widget a key, each time the keys change: four times at a start, for a tenth of it."""

    telling: Timer | None = None

    def bindings_changed(self, screen: Screen[object]) -> None:
        """Wait for what follows at once."""
        if self.telling:
            self.telling.stop()
        self.telling = self.set_timer(STAYING, partial(super().bindings_changed, screen))
