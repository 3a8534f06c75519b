"""Three sets of colours: dark, light, and one of high contrast."""

from textual.theme import Theme

CONTRAST = Theme(
    name="merzim-contrast",
    primary="#ffffff",
    secondary="#ffffff",
    accent="#00ffff",
    warning="#ffff00",
    error="#ff8080",
    success="#80ff80",
    foreground="#ffffff",
    background="#000000",
    surface="#000000",
    panel="#000000",
    dark=True,
    variables={
        "text-muted": "#ffffff",
        "text-error": "#ff8080",
        "text-warning": "#ffff00",
        "text-success": "#80ff80",
        "text-accent": "#00ffff",
        "block-cursor-background": "#ffffff",
        "block-cursor-foreground": "#000000",
        "surface-lighten-1": "#404040",
    },
)
ORDER = ("textual-dark", "textual-light", CONTRAST.name)
