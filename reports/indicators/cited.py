"""What others have published, each figure with its unit and its source: shown beside ours, never added to them."""

from dataclasses import dataclass

from calendars.sentences import Sentence, say


@dataclass(frozen=True, slots=True)
class Cited:
    """One published figure: a number, or the words in which it was given."""

    figure: str
    unit: Sentence
    of: Sentence
    source: str


INDEX = "2022 Index on Torture, Kazakhstan"
SERIES = "Kazinform, 10 December 2025 (inform.kz), second hand"
BREAK = say("criminal cases for torture (the text also says complaints); from 2023 ill-treatment is counted apart")

# fmt: off
CITED = (
    Cited("329",     say("torture cases opened"),                                 say("Prosecutor General"),               INDEX),
    Cited("34",      say("of these, with special prosecutors"),                   say("Prosecutor General"),               INDEX),
    Cited("432",     say("cases"),                                                say("Anti-Corruption Agency"),           INDEX),
    Cited("347",     say("cases ended for want of an offence"),                   say("Anti-Corruption Agency"),           INDEX),
    Cited("80.3 %",  say("347 of 432, computed from these two figures"),          say("Anti-Corruption Agency"),           INDEX),
    Cited("256",     say("cases of torture and of abuse of power, by March 2022"), say("officials"),                       INDEX),
    Cited("9",       say("officials in custody, by March 2022"),                  say("officials"),                        INDEX),
    Cited("approximately 80 %", say("cases ended before court, 7 November 2022"), say("Commissioner for Human Rights"),    INDEX),
    Cited("850",     say("2019: {unit}", unit=BREAK),                             say("national series"),                  SERIES),
    Cited("766",     say("2020: {unit}", unit=BREAK),                             say("national series"),                  SERIES),
    Cited("685",     say("2021: {unit}", unit=BREAK),                             say("national series"),                  SERIES),
    Cited("920",     say("2022: {unit}", unit=BREAK),                             say("national series"),                  SERIES),
    Cited("462",     say("2023: {unit}", unit=BREAK),                             say("national series"),                  SERIES),
    Cited("193",     say("2024: {unit}", unit=BREAK),                             say("national series"),                  SERIES),
)
# fmt: on
