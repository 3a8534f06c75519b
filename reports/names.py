"""The names of things that the core holds as plain values, marked for the catalogues of translation.

A test holds this list equal to what the core has: states, tracks, who owes, conditions.
"""

from collections.abc import Iterable

from procedure.events import KINDS, Track
from procedure.grammar import Body, If
from procedure.replay import state_name
from procedure.tracks import TRACKS
from reports.wording import N_


def values() -> Iterable[str]:
    """Give every such value of the core."""
    yield from (track.value for track in Track)
    yield from (kind for kinds in KINDS.values() for kind in kinds)
    yield from (state_name(state) for law in TRACKS.values() for state in type(law.start))
    yield from (body.value for body in Body)
    yield from (condition.value for condition in If)


NAMES = (
    N_("proceedings"),
    N_("examination"),
    N_("protection"),
    N_("custody"),
    N_("safeguards"),
    N_("officials"),
    N_("remedy"),
    N_("communication"),
    N_("reprisal"),
    N_("monitoring"),
    N_("record"),
    N_("medical"),
    N_("psychological"),
    N_("request"),
    N_("prosecutor"),
    N_("judge"),
    N_("appeal"),
    N_("not lodged"),
    N_("lodged"),
    N_("not accepted"),
    N_("in kui"),
    N_("referred"),
    N_("misconduct"),
    N_("inquiry"),
    N_("closed unregistered"),
    N_("registered"),
    N_("interruption ordered"),
    N_("interrupted"),
    N_("termination ordered"),
    N_("termination sent"),
    N_("terminated"),
    N_("completed"),
    N_("file studied"),
    N_("with prosecutor"),
    N_("in court"),
    N_("trial set"),
    N_("on trial"),
    N_("judged"),
    N_("on appeal"),
    N_("final"),
    N_("not asked"),
    N_("requested"),
    N_("refused"),
    N_("ordered"),
    N_("order shown"),
    N_("examined"),
    N_("concluded"),
    N_("presented"),
    N_("no threat known"),
    N_("threatened"),
    N_("granted"),
    N_("declined"),
    N_("lifted"),
    N_("ban requested"),
    N_("ban decided"),
    N_("at liberty"),
    N_("detained"),
    N_("recorded"),
    N_("in custody"),
    N_("house arrest"),
    N_("released"),
    N_("not filed"),
    N_("filed"),
    N_("decided"),
    N_("served"),
    N_("carried out"),
    N_("not sent"),
    N_("sent"),
    N_("replied"),
    N_("no flag"),
    N_("flagged"),
    N_("resolved"),
    N_("the body that received the complaint"),
    N_("the body that investigates"),
    N_("the body in charge of the case"),
    N_("the prosecutor"),
    N_("the body that detained"),
    N_("the administration of the place of detention"),
    N_("the expert body"),
    N_("the investigating judge"),
    N_("the court"),
    N_("the court of appeal"),
    N_("the employer of the official"),
    N_("the organisation that was asked"),
    N_("the complainant"),
    N_("the person is under 18"),
    N_("the person is 18 or older, or the age is not known"),
    N_("the person is a foreign national"),
    N_("the article is 146(1), ill-treatment, investigated as an inquiry"),
    N_("the article is another than 146(1)"),
    N_("one of the six cases of 131(4) is recorded as the ground"),
    N_("none of the six cases of 131(4) is recorded"),
    N_("the complaint is about detention, an unsanctioned search or another measure listed in 105(2)"),
    N_("the body it reached prosecutes offences (CPC 7(23)), or is not known and it was no publication"),
    N_("the person is questioned as a suspect"),
    N_("the complaint is about something else"),
    N_("the decision is a refusal, whole or in part, or what it was is not recorded"),
    N_("the complaint was made through the place of detention"),
    N_("the case is the prosecutors' alone and another body registered it"),
)
