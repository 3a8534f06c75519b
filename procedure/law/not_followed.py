"""Times the Code names that no rule follows, each with the reason: what is left out is said, not forgotten."""

from calendars.sentences import say
from procedure.citations import CPC
from procedure.grammar import NotFollowed

BETWEEN_BODIES = say("It runs between two bodies; the complainant is owed nothing by it and hears of none of it.")
BACKWARDS = say("It is counted back from the end of another time; missed, it leaves that end where it was.")
OWN_CASE = say("It is owed in the complainant's own criminal case, which is not followed here.")
TO_THE_SUSPECT = say("It is owed to the suspect who asks for it, not to the victim.")
NO_LENGTH = say("A record of a questioning holds when it was, not how long; its record and the file show that.")
OTHER_PROCEDURE = say("A shorter procedure, which needs a full admission or a misdemeanour; the ordinary times run.")

NOT_FOLLOWED = (
    NotFollowed(CPC(34, 5), say("Three days, or 24 hours, to obey a demand of the prosecuting body"), BETWEEN_BODIES),
    NotFollowed(CPC(188, 3), say("Ten days for an instruction to act in another district"), BETWEEN_BODIES),
    NotFollowed(CPC(276, 1), say("Three days for the head of the expert body to name the expert"), BETWEEN_BODIES),
    NotFollowed(CPC(192, 6), say("Five or ten days before the end to hand in an order of extension"), BACKWARDS),
    NotFollowed(CPC(147, 3), say("Eight hours before the end of the detention to ask for custody"), BACKWARDS),
    NotFollowed(
        CPC(279, 5), say("Three days before the end to ask a court for a longer stay, three to decide"), BACKWARDS
    ),
    NotFollowed(CPC(68, 3), say("Five days to wait for a chosen lawyer, then another is invited"), OWN_CASE),
    NotFollowed(CPC(68, 4), say("24 hours to wait for the chosen lawyer of a detained person"), OWN_CASE),
    NotFollowed(
        CPC(101, 1), say("A detained person's complaint to the body in charge passed on immediately"), OWN_CASE
    ),
    NotFollowed(
        CPC(101, 2),
        say("One day to pass on a detained person's other complaints"),
        say("A complaint of torture is passed on immediately, and only such are followed."),
    ),
    NotFollowed(CPC(129, 3), say("A certificate given immediately to a person who was brought in"), OWN_CASE),
    NotFollowed(CPC(619, 3), say("One day to pass on a request for an agreement to cooperate"), TO_THE_SUSPECT),
    NotFollowed(CPC(619, 4), say("Three days for a court to pass on such a request"), TO_THE_SUSPECT),
    NotFollowed(CPC(209, 3), say("Four hours of questioning at a time, eight a day"), NO_LENGTH),
    NotFollowed(CPC(209, 4), say("Two hours of questioning a minor at a time, four a day"), NO_LENGTH),
    NotFollowed(CPC(190, 3), say("Fifteen days for an accelerated investigation"), OTHER_PROCEDURE),
    NotFollowed(CPC(190, 7), say("Three days for the prosecutor to decide on one"), OTHER_PROCEDURE),
    NotFollowed(CPC(382, 2), say("Ten days, or twenty, for a shortened trial"), OTHER_PROCEDURE),
    NotFollowed(CPC(526, 1), say("Ten days for a record of a misdemeanour"), OTHER_PROCEDURE),
    NotFollowed(CPC(528, 3), say("One day for the prosecutor to decide on one"), OTHER_PROCEDURE),
    NotFollowed(
        CPC(220, "13-3"),
        say("A forced examination of the victim's body decided by the judge immediately"),
        say("It is ordered against the victim's will and is owed to the body that asks for it."),
    ),
    NotFollowed(
        CPC(294, 4),
        say("The study of the file put off by up to five days for a representative who cannot come"),
        say("A time given to the victim's side, not owed to it; its length is in the order."),
    ),
    NotFollowed(
        CPC(428, 1),
        say("Three days to send the parties the order that sets the hearing of the appeal"),
        say("The hearing itself is followed; by its date the order is known to have come, or not."),
    ),
)
