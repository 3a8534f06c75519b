"""By what a report can be grouped: each grouping gives a complaint, or a duty, the name of its group."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from zoneinfo import ZoneInfo

from calendars.places import find_place, places
from calendars.sentences import InputError, Sentence, say
from procedure.cohort import Judged, Member
from reports.wording import N_, Wording, alphabetical

NOT_KNOWN, ALL = "not known", "all"
ADULT = 18

KeyOf = Callable[[Member], str]


@dataclass(frozen=True, slots=True)
class Grouping:
    """One way to group: its name in commands, its title, and the group of a complaint; by duty where None."""

    name: str
    title: Sentence
    of: KeyOf | None


def received_on(member: Member) -> date | None:
    """Give the local day on which the complaint was received."""
    return member.received.astimezone(_zone(member.complaint.place)).date() if member.received else None


def _region(member: Member) -> str:
    day = received_on(member)
    return _name_of_region(member.complaint.place, day) if day else NOT_KNOWN


@cache
def _zone(place: str) -> ZoneInfo:
    return find_place(place).zone


@cache
def _name_of_region(place: str, day: date) -> str:
    code = find_place(place).region_on(day)
    return next((each.name for each in places() if each.region == code and each.kind != "city"), code)


def _month(member: Member) -> str:
    day = received_on(member)
    return f"{day:%Y-%m}" if day else NOT_KNOWN


def _minor(member: Member) -> str:
    age = member.complaint.age
    return NOT_KNOWN if age is None else "minor" if age < ADULT else "adult"


def _custody(member: Member) -> str:
    return "in custody" if member.complaint.in_custody else "at liberty"


def _foreign(member: Member) -> str:
    return "foreign national" if member.complaint.foreign_national else "citizen"


# fmt: off
GROUPINGS: Mapping[str, Grouping] = {row.name: row for row in (
    Grouping("region",  say("Region"),                 _region),
    Grouping("place",   say("Place"),                  lambda member: member.complaint.place),
    Grouping("body",    say("Body"),                   None),
    Grouping("rule",    say("Rule"),                   None),
    Grouping("month",   say("Month of the complaint"), _month),
    Grouping("article", say("Article alleged"),        lambda member: member.complaint.article or NOT_KNOWN),
    Grouping("custody", say("Custody"),                _custody),
    Grouping("sex",     say("Sex"),                    lambda member: member.complaint.sex or NOT_KNOWN),
    Grouping("minor",   say("Age"),                    _minor),
    Grouping("foreign", say("Nationality"),            _foreign),
    Grouping("accused", say("Accused body"),           lambda member: member.complaint.accused_body or NOT_KNOWN),
)}
# fmt: on


def grouping(name: str) -> Grouping:
    """Find a grouping; raises InputError, naming all, for an unknown one."""
    if name not in GROUPINGS:
        raise InputError(say('cannot group by "{name}"; known: {known}', name=name, known=", ".join(GROUPINGS)))
    return GROUPINGS[name]


def group_name(group: str, wording: Wording) -> str:
    """Show a group: words and places in the language of the user, other names as they are."""
    return wording(Sentence(group)) if group in WORDS else wording.place(group)


def in_order(groups: Iterable[str], wording: Wording) -> list[str]:
    """Put groups into the order of the alphabet of the language, all together first."""
    return sorted(groups, key=lambda group: (group != ALL, alphabetical(group_name(group, wording))))


def group_named(text: str, groups: Iterable[str]) -> str:
    """Find a group of a report, or all together, as it was typed; raises InputError, naming them, for another."""
    known = [*sorted(groups), ALL]
    if text in known:
        return text
    found = next((group for group in known if group.casefold() == text.casefold()), None)
    if found is None:
        names = ", ".join(known)
        raise InputError(say('unknown group "{name}" of this report; known: {known}', name=text, known=names))
    return found


def group_of_duty(by: Grouping, duty: Judged) -> str:
    """Give the group of a duty, where duties are grouped and not complaints."""
    return duty.rule if by.name == "rule" else duty.body or NOT_KNOWN


WORDS = (
    N_("all"),
    N_("not known"),
    N_("in custody"),
    N_("at liberty"),
    N_("minor"),
    N_("adult"),
    N_("foreign national"),
    N_("citizen"),
    N_("male"),
    N_("female"),
)
