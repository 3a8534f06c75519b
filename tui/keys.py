"""The keys, as data: each letter also by its place on a Russian or Kazakh keyboard, which types no Latin ones."""

# ruff: noqa: RUF001  # Cyrillic letters that look Latin are the point here

from collections.abc import Mapping
from dataclasses import replace

from textual.binding import ActiveBinding, Binding, BindingType
from textual.screen import Screen, ScreenResultType

from calendars.sentences import Sentence
from reports.wording import N_, Wording

CYRILLIC = dict(zip("qwertyuiopasdfghjklzxcvbnm", "йцукенгшщзфывапролдячсмить", strict=True))
"""What the key of a Latin letter types on a Russian keyboard, and on a Kazakh one: its own letters lie elsewhere."""


def letter(key: str, action: str, description: str, *, show: bool = True, also: str = "") -> Binding:
    """Bind a letter, by its place on both keyboards."""
    twin = CYRILLIC[key.lower()]
    keys = ",".join(filter(None, (key, twin.upper() if key.isupper() else twin, also)))
    return Binding(keys, action, description, key_display=key, show=show)


OPEN = Binding("enter", "select", N_("view"))
RECORD = letter("r", "record", N_("record"))
RELOAD = Binding("f5,R,К", "reload", N_("reload"), key_display="F5", show=False)
LIGHT = Binding("f3", "app.light", N_("colours"), key_display="F3", show=False)
LANGUAGE = Binding("f4", "app.language", N_("language"), key_display="F4", show=False)
COVER = Binding("f9", "app.cover", N_("cover"), key_display="F9", priority=True)
HELP = Binding("question_mark,f1,comma", "app.help", N_("help"), key_display="?")
QUIT = letter("q", "app.quit", N_("quit"))

ROWS: list[BindingType] = [
    Binding("up", "move(-1)", N_("up"), show=False),
    Binding("down", "move(1)", N_("down"), show=False),
    Binding("pageup", "page(-1)", N_("page up"), show=False),
    Binding("pagedown", "page(1)", N_("page down"), show=False),
    Binding("home", "edge(-1)", N_("first"), show=False),
    Binding("end", "edge(1)", N_("last"), show=False),
    OPEN,
]
COMPLAINTS: list[BindingType] = [
    Binding("slash,full_stop,numero_sign", "find", N_("filter"), key_display="/"),
    Binding("escape", "clear", N_("whole list"), show=False),
    Binding("tab", "turn(1)", N_("next part"), key_display="Tab"),
    Binding("shift+tab", "turn(-1)", N_("last part"), show=False),
    Binding("space", "mark", N_("mark"), show=False),
    Binding("asterisk", "mark_all", N_("mark all, or none"), show=False),
    Binding("f,а", "flag", N_("flag"), key_display="f"),
    Binding("F,А", "resolve", N_("resolve the flag"), key_display="F", show=False),
    Binding("w,ц", "urgency", N_("urgency"), key_display="w"),
    RECORD,
    RELOAD,
]
DOCKET: list[BindingType] = [
    Binding("m,ь", "mine", N_("mine only, or all"), key_display="m", show=False),
    Binding("s,ы", "save_filter", N_("save the filter"), key_display="s", show=False),
    Binding("o,щ", "saved_filters", N_("saved filters"), key_display="o", show=False),
]
GROUPS: list[BindingType] = [
    Binding("slash,full_stop,numero_sign", "find", N_("filter"), key_display="/"),
    Binding("escape", "clear", N_("back to the list"), key_display="esc", show=False),
    Binding("tab", "turn(1)", N_("next part"), key_display="Tab"),
    Binding("shift+tab", "turn(-1)", N_("last part"), show=False),
    Binding("c,с", "complaints", N_("complaints"), key_display="c"),
    RELOAD,
]
DRILLED: list[BindingType] = [Binding("escape,backspace", "leave", N_("back"), key_display="esc", show=False)]
COMPLAINT: list[BindingType] = [
    Binding("escape,backspace", "leave", N_("back"), key_display="esc", show=False),
    Binding("left,shift+tab", "turn(-1)", N_("last part"), show=False),
    Binding("right,tab", "turn(1)", N_("next part"), key_display="Tab"),
    RECORD,
    letter("c", "correct", N_("correct")),
    letter("u", "undo", N_("undo"), show=False),
    letter("y", "copy", N_("copy"), show=False),
    letter("l", "letter", N_("letter")),
    letter("e", "export", N_("export"), show=False),
    letter("z", "zoom", N_("this clock, or all"), show=False),
    RELOAD,
]
DELAYS: list[BindingType] = [
    letter("g", "group(1)", N_("group by")),
    letter("G", "group(-1)", N_("group by the one before"), show=False),
    Binding("left,shift+tab", "column(-1)", N_("number before"), show=False),
    Binding("right,tab", "column(1)", N_("next number"), key_display="→"),
    letter("p", "plot", N_("other plot")),
    letter("e", "report", N_("report")),
    RELOAD,
]
BEHIND: list[BindingType] = [Binding("escape,backspace", "leave", N_("back"), key_display="esc"), RELOAD]
FIELD: list[BindingType] = [
    Binding("down", "take(1)", N_("complete"), show=False),
    Binding("up", "take(-1)", N_("complete"), show=False),
]
FORM: list[BindingType] = [
    Binding("ctrl+s,f2", "save", N_("save"), key_display="F2", priority=True),
    Binding("escape", "leave", N_("back")),
    Binding("tab", "app.focus_next", N_("next field"), key_display="Tab"),
]
CORRECT: list[BindingType] = [Binding("f8", "void", N_("take back"), key_display="F8", priority=True)]
APP: list[BindingType] = [
    *(
        Binding(key, f"home('{name}')", title, show=False, key_display=key[0])
        for key, name, title in (
            ("1,quotation_mark", "docket", N_("docket")),
            ("2,ә", "examinations", N_("examinations")),
            ("3,і", "findings", N_("findings")),
            ("4,ң", "delays", N_("delays")),
            ("5,ғ", "law", N_("law")),
            ("6", "complaint", N_("complaint")),
        )
    ),
    Binding("left_square_bracket,х", "travel(-1, 0)", N_("a day back"), key_display="[", show=False),
    Binding("right_square_bracket,ъ", "travel(1, 0)", N_("a day on"), key_display="]", show=False),
    Binding("left_curly_bracket,Х", "travel(0, -1)", N_("a month back"), key_display="{", show=False),
    Binding("right_curly_bracket,Ъ", "travel(0, 1)", N_("a month on"), key_display="}", show=False),
    letter("t", "now", N_("now"), show=False),
    letter("k", "known_then", N_("as known then"), show=False),
    letter("n", "register", N_("new complaint"), show=False),
    letter("i", "import", N_("import files"), show=False),
    LIGHT,
    LANGUAGE,
    HELP,
    QUIT,
]
START: list[BindingType] = [Binding("escape", "leave", N_("back"), key_display="esc"), QUIT]
WORKING: list[BindingType] = [Binding("escape", "stop", N_("stop"), key_display="esc")]
ASK: list[BindingType] = [Binding("escape", "leave", N_("back"), key_display="esc")]
CHOOSE: list[BindingType] = [
    Binding("escape,q,й", "leave", N_("back"), key_display="esc"),
    Binding("delete,d,в", "forget", N_("forget"), key_display="d"),
]
CONFIRM: list[BindingType] = [
    letter("y", "answer(True)", N_("yes")),
    letter("n", "answer(False)", N_("no"), also="enter"),
    Binding("escape", "escape", N_("back"), show=False),
]
COVERED: list[BindingType] = [Binding("enter", "uncover", N_("go on")), QUIT]
CLOSE: list[BindingType] = [Binding("escape,q,й,enter,question_mark,comma,f1", "leave", N_("back"), key_display="esc")]


class Translated(Screen[ScreenResultType]):
    """A screen that names its keys in the user's language, and can be covered at any time."""

    BINDINGS = [COVER]  # noqa: RUF012  # Textual's own way

    def __init__(self, wording: Wording) -> None:
        """Take the language."""
        super().__init__()
        self.wording = wording

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """Give the keys that work here, their descriptions translated."""
        return {key: self._translated(active) for key, active in super().active_bindings.items()}

    def _translated(self, active: ActiveBinding) -> ActiveBinding:
        said = self.wording(Sentence(active.binding.description))
        return active._replace(binding=replace(active.binding, description=said))


LEGEND: Mapping[str, str] = {
    "!": N_("overdue: a violation"),
    "?": N_("overdue by a text still to be checked"),
    "~": N_("due within 72 hours"),
    "·": N_("running"),
    "=": N_("paused"),
    "-": N_("nothing open"),
    "⚑": N_("flagged by a monitor, not yet resolved"),
    "*": N_("marked"),
    "✗": N_("unlawful: recorded, and a finding"),
    "↷": N_("presupposes an act that is not recorded"),
    "├": N_("on a timeline: begins"),
    "░": N_("on a timeline: paused"),
    "◆": N_("on a timeline: due; after it !!! late, before it ··· still to come"),
    "●": N_("on a timeline: done"),
    "○": N_("on a timeline: no longer owed"),
    "│": N_("on a timeline: now, or the moment looked at"),
}
