"""One complaint: where its tracks stand, its clocks, its events, what was found, and why."""

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import ContentSwitcher, Tab, Tabs

from calendars.sentences import Sentence, say
from reports.dossier import Dossier
from reports.wording import visible
from tui import entries, keys
from tui.drawing import Drawing
from tui.filing import Filing
from tui.homes import HomesBar
from tui.office import Office
from tui.travel import NOW
from tui.widgets.footer import Footer
from tui.widgets.pane import Entry, Pane
from tui.widgets.prose import Prose
from tui.widgets.rows import Rows


class ComplaintScreen(Filing):
    """All of the complaint that was opened last."""

    BINDINGS = keys.COMPLAINT
    AUTO_FOCUS = "#clocks Rows"

    def __init__(self, office: Office) -> None:
        """Begin with the complaint that was opened last."""
        super().__init__(office)
        self.reference = office.reference
        self.dossier: Dossier | None = None
        self.drawing = Drawing(office.wording)

    def compose(self) -> ComposeResult:
        """Lay out."""
        said = self.wording
        yield HomesBar(said, "complaint")
        yield Prose(self.office.banner, classes="banner")
        yield Prose(self.reference, id="facts")
        yield Prose(said(say("reading…")), id="tracks")
        yield Tabs(*(Tab(Content(said(heading)), id=f"tab-{pane}") for pane, heading in PANES.items()))
        with ContentSwitcher(initial="clocks"):
            yield Pane(entries.clock_columns(said), said(say("No time limit runs yet.")), id="clocks")
            yield Pane(self.drawing.columns(), said(say("Nothing happened yet.")), id="timeline")
            yield Pane(entries.event_columns(said), said(say("Nothing is recorded yet; r records.")), id="events")
            yield Pane(entries.finding_columns(said), said(say("Nothing was found.")), id="findings")
        yield Footer(show_command_palette=False, compact=True)

    def on_mount(self) -> None:
        """Leave the tabs to the mouse."""
        self.query_one(Tabs).can_focus = False

    def freshen(self) -> None:
        """Read again when another complaint was opened too."""
        if self.reference != self.office.reference:
            self.reference, self.edition = self.office.reference, 0
        super().freshen()

    def action_reload(self) -> None:
        """Read the complaint anew."""
        if not self.reference:
            self.query_one("#facts", Prose).say(
                self.wording(say("No complaint is open: choose one in the docket (1)."))
            )
            self.query_one("#tracks", Prose).say("")
            return
        self.ask(lambda desk: desk.dossier(self.reference), self.take)

    def take(self, dossier: Dossier) -> None:
        """Show what was read."""
        said, self.dossier = self.wording, dossier
        self.query_one("#facts", Prose).say(f"{dossier.reference} · {dossier.facts}")
        self.query_one("#tracks", Prose).say("  │  ".join(f"{track}: {state}" for track, state in dossier.tracks))
        self.subjects = entries.subjects(dossier)
        self.fill("clocks", entries.clock_entries(dossier, said))
        self.fill("timeline", self.drawing.entries(dossier))
        self.fill("events", entries.event_entries(dossier, said), len(dossier.events))
        self.fill("findings", entries.finding_entries(dossier, said))

    def fill(self, pane: str, shown: list[Entry], count: int | None = None) -> None:
        """Fill a pane and say on its tab how much is in it."""
        self.query_one(f"#{pane}", Pane).fill(shown)
        number = "" if pane == "timeline" else f" {len(shown) if count is None else count}"
        self.query_one(f"#tab-{pane}", Tab).label = Content(f"{self.wording(PANES[pane])}{number}")

    @property
    def pane(self) -> Pane:
        """Give the pane that is shown."""
        return self.query_one(f"#{self.query_one(ContentSwitcher).current}", Pane)

    @property
    def selected_record(self) -> int:
        """Give the number of the record under the cursor, or which what is under it rests on."""
        selected = self.pane.selected
        return selected.record if selected else 0

    @property
    def last_shown(self) -> int | None:
        """Give the number of the last record on the page, when it shows what is recorded now."""
        if self.dossier is None or self.office.moment != NOW:
            return None
        return max((line.id for line in self.dossier.events), default=0)

    @property
    def selected_rule(self) -> str:
        """Give the rule or finding under the cursor."""
        selected = self.pane.selected
        return selected.rule if selected else ""

    def action_pane(self, pane: str) -> None:
        """Go to a pane."""
        self.query_one(Tabs).active = f"tab-{pane}"
        self.query_one(ContentSwitcher).current = pane
        self.query_one(f"#{pane} Rows", Rows).focus()

    def action_turn(self, by: int) -> None:
        """Go to the next pane, or the last."""
        names = list(PANES)
        here = names.index(str(self.query_one(ContentSwitcher).current))
        self.action_pane(names[(here + by) % len(names)])

    @on(Tabs.TabActivated)
    def follow(self, message: Tabs.TabActivated) -> None:
        """Follow the mouse to a pane."""
        self.action_pane(str(message.tab.id).removeprefix("tab-"))

    def action_copy(self) -> None:
        """Copy what explains the line under the cursor: nothing of who is concerned, no note, no document."""
        selected = self.pane.selected
        if selected:
            self.app.copy_to_clipboard("\n".join(map(visible, selected.quoted)))
            self.tell(say("copied, with no name, note or document in it"))

    def action_zoom(self) -> None:
        """Draw the time of the clock under the cursor, or all of it."""
        if self.dossier and self.pane.id == "timeline":
            rows = self.pane.query_one(Rows)
            self.drawing.zoom(rows.cursor, self.dossier)
            rows.refresh()

    async def action_leave(self) -> None:
        """Return from a reading to its list, from a list to the home one came from."""
        focused = self.focused
        if focused is not None and focused.has_class("reading"):
            self.pane.query_one(Rows).focus()
        else:
            await self.run_action("app.leave_home")


PANES: dict[str, Sentence] = {
    "clocks": say("Clocks"),
    "timeline": say("Timeline"),
    "events": say("Events"),
    "findings": say("Findings"),
}
