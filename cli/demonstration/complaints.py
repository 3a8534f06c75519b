"""The 190 complaints: invented people without names, in exactly the numbers of the report."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from cli.demonstration.bodies import Office, body_at
from cli.demonstration.dice import Dice
from cli.demonstration.figures import ADULT, ARRESTS, MINORS, REPORT, REPRISALS, WOMEN, Arrest
from cli.demonstration.shares import shares
from cli.demonstration.ways import Way
from procedure.history import Complaint

SOURCE = f"{REPORT}: totals only; this row is illustrative"
FOREIGNERS = 9  # ours: the report gives no number
FIRST_ARREST = date(2022, 1, 5)
FIRST_COMPLAINT = date(2022, 1, 8)
DAYS_OF_COMPLAINTS = 82  # 8 January to 31 March
A_MONTH = 30  # the children complained later

Shares = tuple[tuple[int, Office], ...]

# fmt: off
ACCUSED = (
    (62, Office.POLICE),
    (16, Office.DETENTION),
    (12, Office.DEPARTMENT),
    (10, Office.SIZO),
)
# Only a force can be sent a complaint against itself, or investigate it.
ACCUSED_WHO_ACT = (
    (80, Office.POLICE),
    (20, Office.DEPARTMENT),
)
CHANNELS = (
    #  share  channel                     who received it
    (18, ("in person",                    Office.POLICE)),
    (14, ("facility administration",      Office.POLICE)),
    (22, ("lawyer",                       Office.POLICE)),
    (14, ("relative",                     Office.POLICE)),
    ( 5, ("media",                        Office.DEPARTMENT)),
    ( 7, ("social networks",              Office.DEPARTMENT)),
    ( 9, ("prosecutor's visit",           Office.PROSECUTOR)),
    ( 4, ("Ombudsman",                    Office.PROSECUTOR)),
    ( 7, ("NGO",                          Office.PROSECUTOR)),
)
# The children could complain only once somebody came to them.
CHANNELS_OF_MINORS = (
    (1, ("lawyer",                        Office.POLICE)),
    (1, ("relative",                      Office.POLICE)),
    (1, ("prosecutor's visit",            Office.PROSECUTOR)),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Case:
    """One complaint as the demonstration knows it: its facts, and what its events are told from."""

    facts: Complaint
    way: Way
    arrested: date
    lodged: date
    channel: str
    receiving: str
    reprisal: bool
    reported: Arrest | None

    @property
    def is_minor(self) -> bool:
        """Say whether the victim is a child."""
        return self.facts.age is not None and self.facts.age < ADULT

    @property
    def dice(self) -> Dice:
        """Give the chance of this complaint alone."""
        return Dice(self.facts.reference)

    def body(self, office: Office) -> str:
        """Name the body that is this office for this complaint."""
        if office is Office.RECEIVING:
            return self.receiving
        return self.facts.accused_body if office is Office.ACCUSED else body_at(self.facts.place, office)


@dataclass(frozen=True, slots=True)
class _Groups:
    """Who belongs to the groups the report counts, by number of the complaint."""

    women: frozenset[int]
    minors: frozenset[int]
    foreigners: frozenset[int]
    reprisals: frozenset[int]
    reported: dict[int, Arrest]


def cases() -> list[Case]:
    """Give all complaints in the order of their references."""
    ways = Dice("order").shuffled(list(shares()))
    groups = _groups(ways)
    return [_case(number, place, way, groups) for number, (place, way) in enumerate(ways, start=1)]


def _groups(ways: Sequence[tuple[str, Way]]) -> _Groups:
    reported = dict(zip(_without_end(ways, ARRESTS[0].place), ARRESTS, strict=False))
    others = [number for number in range(1, len(ways) + 1) if number not in reported]
    minors = _some("minors", others, MINORS.number)
    adults = [number for number in others if number not in minors]
    return _Groups(
        women=_some("women", others, WOMEN.number),
        minors=minors,
        foreigners=_some("foreigners", adults, FOREIGNERS),
        reprisals=_some("reprisals", adults, REPRISALS.number),
        reported=reported,
    )


def _without_end(ways: Sequence[tuple[str, Way]], of_place: str) -> Iterator[int]:
    return (number for number, (place, way) in enumerate(ways, start=1) if place == of_place and not way.ended)


def _some(name: str, numbers: Sequence[int], count: int) -> frozenset[int]:
    return frozenset(Dice(name).shuffled(numbers)[:count])


def _case(number: int, place: str, way: Way, groups: _Groups) -> Case:
    dice = Dice(f"facts of {number}")
    facts = _facts(number, place, dice, groups, ACCUSED_WHO_ACT if way.is_through_accused else ACCUSED)
    minor, reported = number in groups.minors, groups.reported.get(number)
    arrested = date.fromisoformat(reported.day) if reported else FIRST_ARREST + timedelta(dice.between(0, 15))
    channel, office = dice.one_by_share(CHANNELS_OF_MINORS if minor else CHANNELS)
    if channel == "facility administration" and not facts.in_custody:
        channel = "in person"
    return Case(
        facts=facts,
        way=way,
        arrested=arrested,
        lodged=_lodged(arrested, dice, minor=minor),
        channel=channel,
        receiving=body_at(place, office),
        reprisal=number in groups.reprisals,
        reported=reported,
    )


def _facts(number: int, place: str, dice: Dice, groups: _Groups, accused: Shares) -> Complaint:
    held = 75 if place == "Taraz" else 35  # the report: victims of Taraz were kept in a facility of the same ministry
    foreign = number in groups.foreigners
    return Complaint(
        reference=f"KZ-2022-{number:03}",
        place=place,
        sex="female" if number in groups.women else "male",
        age=dice.between(14, ADULT - 1) if number in groups.minors else dice.between(ADULT, 41) + dice.between(0, 20),
        foreign_national=foreign,
        language="kk" if not foreign and dice.happens(45) else "ru",
        in_custody=number in groups.reported or dice.happens(held),
        accused_body=body_at(place, dice.one_by_share(accused)),
        article="146(2)" if dice.happens(70) else "146(1)",
        source=SOURCE,
    )


def _lodged(arrested: date, dice: Dice, *, minor: bool) -> date:
    draws = dice.between(0, DAYS_OF_COMPLAINTS), dice.between(0, DAYS_OF_COMPLAINTS)
    days = max(*draws, A_MONTH) if minor else min(draws)
    return max(FIRST_COMPLAINT + timedelta(days), arrested + timedelta(2))
