"""What a template is given: texts and lists of texts in the language of the letter; `docs/letters.md` lists them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from babel.dates import format_date

from calendars.sentences import Sentence, say
from procedure.assess import Assessment
from procedure.events import BY_NAME, Event, Track
from procedure.grammar import Citation
from procedure.history import History, effective
from reports.letters.grounds import Ground, relevant
from reports.letters.kinds import Kind, remedies_of
from reports.wording import Wording, visible

LOCALES = {"en": "en_GB", "ru": "ru", "kk": "kk"}
OUR_OWN = {Track.MONITORING, Track.RECORD}  # not acts of the case
TOLD = ("number", "article", "ground", "outcome", "consistency", "to_months")
ON_DETENTION = range(128, 136)  # the chapter of the Code on detention: complaints in three days (CPC 105(2))

Context = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Case:
    """What a letter is written from; `victim` is the name, given only when it was asked for."""

    history: History
    found: Assessment
    kind: Kind
    rule: str = ""
    victim: str = ""

    @property
    def remedies(self) -> frozenset[str]:
        """Give what can be filed on the rule, or, without one, what the letter can ask."""
        return frozenset(remedies_of(self.rule) if self.rule else self.kind.remedies)


def context(case: Case, wording: Wording) -> Context:
    """Give everything a template can name."""
    return _Context(case, wording).all()


class _Context:
    def __init__(self, case: Case, wording: Wording) -> None:
        self._case, self._wording = case, wording
        self._complaint = case.history.complaint
        self._zone: ZoneInfo = self._complaint.zone
        at = case.found.at
        self._events = [event for event in effective(case.history.events) if event.at <= at]

    def all(self) -> Context:
        remedies = self._case.remedies
        quoted = relevant(self._case.found, self._case.rule, remedies & frozenset(self._case.kind.remedies))
        acts = [event for event in self._events if BY_NAME[event.type].track not in OUR_OWN]
        return {
            "reference": visible(self._complaint.reference),
            "victim": visible(self._case.victim),
            "place": self._wording.place(self._complaint.place),
            "today": self.day((self._case.found.at.astimezone(self._zone) - timedelta.resolution).date()),
            "accused": self._body(self._complaint.accused_body),
            "body": self._body(self._in_charge()),
            "lodged": self._lodged(),
            "in_custody": self._complaint.in_custody,
            "minor": self._complaint.age is not None and self._complaint.age < 18,  # noqa: PLR2004  # years
            "foreign_national": self._complaint.foreign_national,
            "remedies": sorted(remedies),
            "on_detention": any(_is_of_detention(each) for each in quoted if each.id == self._case.rule),
            "facts": [self._fact(event) for event in acts],
            "breaches": [self._ground(ground) for ground in quoted if ground.is_breach],
            "standards": [self._ground(ground) for ground in quoted if not ground.is_breach],
            "documents": [self._fact(event) for event in acts if event.document],
        }

    def day(self, day: date) -> str:
        return format_date(day, "long", locale=LOCALES[self._wording.language])

    def moment(self, moment: datetime) -> str:
        """Write a moment as letters do; midnight is 24:00 of the day before."""
        local = moment.astimezone(self._zone)
        if (local.hour, local.minute, local.second) == (0, 0, 0):
            return f"{self.day(local.date() - timedelta(days=1))}, 24:00"
        return f"{self.day(local.date())}, {local:%H:%M}"

    def _body(self, name: str) -> str:
        known = self._case.history.bodies.get(name)
        return visible(known.name if known else name)

    def _in_charge(self) -> str:
        """Name the body that holds the case: where it was last sent, or who last took it."""
        proceedings = [event for event in self._events if BY_NAME[event.type].track is Track.PROCEEDINGS]
        return next((event.to_body or event.body for event in reversed(proceedings) if event.to_body or event.body), "")

    def _lodged(self) -> str:
        first = next((event for event in self._events if event.type == "complaint_lodged"), None)
        return self._when(first) if first else ""

    def _when(self, event: Event) -> str:
        if event.occurred_until is None:
            return self.moment(event.occurred_at)
        first = event.occurred_at.astimezone(self._zone).date()
        last = (event.occurred_until.astimezone(self._zone) - timedelta.resolution).date()
        return self.day(first) if first == last else f"{self.day(first)} - {self.day(last)}"

    def _fact(self, event: Event) -> dict[str, str]:
        kind = f" ({self._wording(say(event.kind))})" if event.kind else ""
        told = [event.attributes[name] for name in TOLD if event.attributes.get(name)]
        return {
            "when": self._when(event),
            "what": self._wording(BY_NAME[event.type].label) + kind,
            "body": " → ".join(filter(None, (self._body(event.body), self._body(event.to_body)))),
            "details": visible("; ".join(told)),
            "document": visible(event.document),
        }

    def _ground(self, ground: Ground) -> dict[str, object]:
        return {
            "id": ground.id,
            "title": self._wording(ground.title),
            "articles": self._articles(ground.basis),
            "since": self.moment(ground.since),
            "due": self.moment(ground.due) if ground.due else "",
            "ended": self.moment(ground.ended) if ground.ended and not ground.done else "",
            "done": self.moment(ground.done) if ground.done else "",
            "late": self._late(ground),
            "steps": list(map(self._step, ground.steps)),
        }

    def _late(self, ground: Ground) -> str:
        return (
            self._wording.lateness((ground.done or ground.ended or self._case.found.at) - ground.due)
            if ground.due
            else ""
        )

    def _articles(self, basis: Iterable[Citation]) -> str:
        return self._wording.article("; ".join(map(str, basis)))

    def _step(self, step: Sentence) -> str:
        """Say a step for those who do not have our record: without its numbers, and without our remarks on the text."""
        span, number = step.values.get("span"), step.values.get("id")
        said = self._wording.step(span if isinstance(span, Sentence) else step)
        return said if number is None else re.sub(rf" ?\([^()]*\b{number}\b[^()]*\)", "", said)


def _is_of_detention(ground: Ground) -> bool:
    return any(cited.article.isdecimal() and int(cited.article) in ON_DETENTION for cited in ground.basis)
