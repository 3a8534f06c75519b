"""The register of authorities: real kinds of offices with generic names, and no person."""

from dataclasses import dataclass
from enum import StrEnum

from procedure.bodies import Body, BodyKind


class Office(StrEnum):
    """An office as a pattern: filled with the town or the region of a complaint it is a body."""

    POLICE = "{town}-police"
    DETENTION = "{town}-detention"
    SIZO = "{town}-sizo"
    PROSECUTOR = "{town}-prosecutor"
    HOSPITAL = "{town}-hospital"
    COURT = "{town}-court"
    DEPARTMENT = "{region}-police-department"
    INTERNAL_SECURITY = "{region}-internal-security"
    ANTI_CORRUPTION = "{region}-anti-corruption"
    REGION_PROSECUTOR = "{region}-region-prosecutor"
    FORENSIC = "{region}-forensic"
    MINISTRY = "interior-ministry"
    PENAL_COMMITTEE = "penal-committee"
    PROSECUTOR_GENERAL = "prosecutor-general"
    TASK_FORCE = "special-prosecutor"
    AGENCY = "anti-corruption-agency"
    FORENSIC_CENTRE = "forensic-centre"
    OMBUDSMAN = "ombudsman"
    RECEIVING = "(whoever took the complaint)"
    ACCUSED = "(whoever is accused)"


@dataclass(frozen=True, slots=True)
class Town:
    """A place of the demonstration with the region whose department it answered to in January 2022."""

    place: str
    town: str
    region: str
    region_place: str


# fmt: off
TOWNS = (
    #     place              town               region             place of the region
    Town("Taraz",           "taraz",           "zhambyl",         "Zhambyl Region"),
    Town("Almaty",          "almaty",          "almaty-city",     "Almaty"),
    Town("Kyzylorda",       "kyzylorda",       "kyzylorda",       "Kyzylorda Region"),
    Town("Shymkent",        "shymkent",        "shymkent-city",   "Shymkent"),
    Town("Ekibastuz",       "ekibastuz",       "pavlodar",        "Pavlodar Region"),
    Town("Uralsk",          "uralsk",          "west-kazakhstan", "West Kazakhstan Region"),
    Town("Aktobe",          "aktobe",          "aktobe",          "Aktobe Region"),
    Town("Kostanay",        "kostanay",        "kostanay",        "Kostanay Region"),
    Town("Ust-Kamenogorsk", "ust-kamenogorsk", "east-kazakhstan", "East Kazakhstan Region"),
    Town("Semey",           "semey",           "east-kazakhstan", "East Kazakhstan Region"),
    Town("Karaganda",       "karaganda",       "karaganda",       "Karaganda Region"),
    Town("Atyrau",          "atyrau",          "atyrau",          "Atyrau Region"),
    Town("Taldykorgan",     "taldykorgan",     "almaty-region",   "Almaty Region"),
)

K = BodyKind
OF_COUNTRY = (
    (Office.MINISTRY,           "Ministry of Internal Affairs",       K.MINISTRY,           None),
    (Office.PENAL_COMMITTEE,    "Committee of the penal system",      K.CUSTODY,            Office.MINISTRY),
    (Office.PROSECUTOR_GENERAL, "Prosecutor General's Office",        K.PROSECUTOR,         None),
    (Office.TASK_FORCE,         "Special prosecutors' task force",    K.SPECIAL_PROSECUTOR, Office.PROSECUTOR_GENERAL),
    (Office.AGENCY,             "Anti-Corruption Agency",             K.ANTI_CORRUPTION,    None),
    (Office.FORENSIC_CENTRE,    "Centre of Forensic Examinations",    K.FORENSIC,           None),
    (Office.OMBUDSMAN,          "Commissioner for Human Rights",      K.OMBUDSMAN,          None),
)
OF_REGION = (
    (Office.DEPARTMENT,         "{place}: police department",         K.POLICE,             Office.MINISTRY),
    (Office.INTERNAL_SECURITY,  "{place}: police internal security",  K.INTERNAL_SECURITY,  Office.DEPARTMENT),
    (Office.ANTI_CORRUPTION,    "{place}: Anti-Corruption Service",   K.ANTI_CORRUPTION,    Office.AGENCY),
    (Office.REGION_PROSECUTOR,  "{place}: prosecutor's office",       K.PROSECUTOR,         Office.PROSECUTOR_GENERAL),
    (Office.FORENSIC,           "{place}: forensic examinations",     K.FORENSIC,           Office.FORENSIC_CENTRE),
)
OF_TOWN = (
    (Office.POLICE,             "{place} city police",                K.POLICE,             Office.DEPARTMENT),
    (Office.DETENTION,          "{place} police cells (IVS)",         K.CUSTODY,            Office.POLICE),
    (Office.SIZO,               "{place} remand centre (SIZO)",       K.CUSTODY,            Office.PENAL_COMMITTEE),
    (Office.PROSECUTOR,         "{place} city prosecutor's office",   K.PROSECUTOR,         Office.REGION_PROSECUTOR),
    (Office.HOSPITAL,           "{place} city hospital",              K.MEDICAL,            None),
    (Office.COURT,              "{place} investigating court",        K.COURT,              None),
)
# fmt: on

Entry = tuple[Office, str, BodyKind, Office | None]
BY_PLACE = {town.place: town for town in TOWNS}


def body_at(place: str, office: Office) -> str:
    """Name the body that is this office for a place."""
    town = BY_PLACE[place]
    return office.format(town=town.town, region=town.region)


def register() -> list[Body]:
    """Give all bodies: the country's, then each region's, then each town's."""
    country = [_body(TOWNS[0], entry, "") for entry in OF_COUNTRY]
    regions = [_body(town, entry, town.region_place) for town in TOWNS for entry in OF_REGION]
    towns = [_body(town, entry, town.place) for town in TOWNS for entry in OF_TOWN]
    return list(dict.fromkeys([*country, *regions, *towns]))


def _body(town: Town, entry: Entry, place: str) -> Body:
    office, name, kind, parent = entry
    above = body_at(town.place, parent) if parent else ""
    return Body(body_at(town.place, office), name.format(place=place), kind, above, place)
