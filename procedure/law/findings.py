"""Breaches that are not a missed clock: what each is, the article, and what can be filed."""

from datetime import date

from calendars.sentences import say
from procedure.citations import CPC, IstanbulProtocol
from procedure.grammar import Breach, Effect

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
TO_ANOTHER_BODY = ("move-the-case", "complaint-to-prosecutor", "complaint-to-judge")
CODE = date(2015, 1, 1)
ARTICLE_185 = date(2018, 2, 1)  # last amended by the law of 21 December 2017, in force ten days after publication
ARTICLE_271 = date(2022, 3, 1)  # last amended by the law of 29 December 2021, in force ten days after publication
ARTICLE_179 = date(2025, 11, 1)  # last amended by the law of 16 July 2025, in force 60 days after publication

FINDINGS = (
    Breach(
        id="kui-only",
        title=say("Kept in the KUI and not registered in the ERDR"),
        basis=(CPC(185, 1), CPC(179, 3)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_185,
        remedies=TO_PROSECUTOR_AND_JUDGE,
        note=say(
            "Every report is to be accepted and registered. The only ways out without registration, 181(5) and "
            "179(4), end after three days; so the finding begins when those have run out."
        ),
    ),
    Breach(
        id="acceptance-refused",
        title=say("Acceptance of the complaint was refused"),
        basis=(CPC(185, 2),),
        effect=Effect.LEGAL,
        text_since=ARTICLE_185,
        remedies=TO_PROSECUTOR_AND_JUDGE,
        note=say("A refusal to accept and register a report is not allowed and entails liability."),
        of_event="acceptance_refused",
    ),
    Breach(
        id="internal-inquiry",
        title=say("An internal inquiry in place of an investigation"),
        basis=(CPC(179, 3),),
        effect=Effect.LEGAL,
        text_since=ARTICLE_179,
        remedies=TO_PROSECUTOR_AND_JUDGE,
        note=say("An investigation is mandatory on every report of a publicly prosecuted offence, as torture is."),
        of_event="internal_inquiry_opened",
    ),
    Breach(
        id="closed-unregistered",
        title=say("Closed without registration"),
        basis=(CPC(185, 1), CPC(179, 3)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_185,
        remedies=TO_PROSECUTOR_AND_JUDGE,
        note=say("The Code knows no closing of a report of torture that was not registered."),
        of_event="closed_without_registration",
    ),
    Breach(
        id="referred-to-accused-body",
        title=say("Sent to the body that is accused, or to one it belongs to"),
        basis=(IstanbulProtocol(201), CPC(24, 1)),
        effect=Effect.NORM,
        text_since=CODE,
        remedies=TO_ANOTHER_BODY,
        note=say(
            "No article names this: 181(5) neither names nor excludes the police, and 187(4) bars a body from cases of "
            "its own people for other offences only. The standard asks for a body without ties to the accused."
        ),
    ),
    Breach(
        id="accused-body-investigates",
        title=say("Investigated by the body that is accused, or by one it belongs to"),
        basis=(IstanbulProtocol(201), CPC(24, 1)),
        effect=Effect.NORM,
        text_since=CODE,
        remedies=TO_ANOTHER_BODY,
        note=say(
            "The standard asks for a body without institutional ties to the accused; the Code asks for a complete and "
            "objective investigation. In the present text torture is the prosecutors' to investigate (CPC 193(1-1))."
        ),
    ),
    Breach(
        id="no-examination",
        title=say("No forensic medical examination was ordered"),
        basis=(CPC(271, 1, 2), IstanbulProtocol(196)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_271,
        remedies=("examination-request", "examination-by-judge"),
        note=say(
            "In a registered case an examination is mandatory where the nature and degree of harm are to be "
            "established, and no time is named. Before registration only the standard speaks: immediately."
        ),
    ),
    Breach(
        id="order-shown-late",
        title=say("The order was shown after the examination"),
        basis=(CPC(274, 1, 1),),
        effect=Effect.LEGAL,
        text_since=ARTICLE_179,
        remedies=("objections-to-conclusion",),
        note=say("The victim has the right to read the order before the examination."),
        of_event="examination_order_shown",
    ),
    Breach(
        id="ended-without-examination",
        title=say("Ended without a forensic medical examination"),
        basis=(CPC(271, 1, 2), CPC(24, 1)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_271,
        remedies=("termination-complaint", "complaint-to-judge"),
        note=say("The decision was taken without the examination that the Code makes mandatory in a case."),
    ),
)
