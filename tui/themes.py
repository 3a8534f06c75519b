"""Three sets of colours: dark, light, and one of high contrast; a test holds that every text in them can be read."""

from textual.theme import Theme

DARK = Theme(
    name="merzim-dark",
    primary="#00599c",
    secondary="#004578",
    accent="#ffa62b",
    warning="#ffa62b",
    error="#ba3c5b",
    success="#4ebf71",
    foreground="#e0e0e0",
    variables={"scrollbar": "#7a7a7a", "footer-key-foreground": "#ffa62b"},
)
LIGHT = Theme(
    name="merzim-light",
    primary="#004578",
    secondary="#0178d4",
    accent="#ffa62b",
    warning="#ffa62b",
    error="#ba3c5b",
    success="#4ebf71",
    surface="#d8d8d8",
    panel="#d0d0d0",
    background="#e0e0e0",
    dark=False,
    variables={
        "footer-key-foreground": "#004578",
        "text-success": "#17592b",
        "text-warning": "#6b4000",
        "text-error": "#8c1f3c",
        "text-accent": "#6b4000",
        "scrollbar": "#6a6a6a",
    },
)
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
        "scrollbar": "#c0c0c0",
    },
)
THEMES = (DARK, LIGHT, CONTRAST)
ORDER = tuple(theme.name for theme in THEMES)
