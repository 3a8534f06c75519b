"""Breaches that are not a missed clock: what each is, the article, and what can be filed."""

from datetime import date

from calendars.sentences import say
from procedure.citations import CPC, IstanbulProtocol
from procedure.grammar import Breach, Citation, Effect

TO_PROSECUTOR_AND_JUDGE = ("complaint-to-prosecutor", "complaint-to-judge")
TO_ANOTHER_BODY = ("move-the-case", "complaint-to-prosecutor", "complaint-to-judge")
CODE = date(2015, 1, 1)
ARTICLE_185 = date(2018, 2, 1)  # last amended by the law of 21 December 2017, in force ten days after publication
ARTICLE_271 = date(2022, 3, 1)  # last amended by the law of 29 December 2021, in force ten days after publication
ARTICLE_179 = date(2025, 11, 1)  # last amended by the law of 16 July 2025, in force 60 days after publication
ARTICLE_71 = ARTICLE_193 = ARTICLE_179  # the same law
ARTICLE_96 = date(2023, 5, 1)  # last amended by the law of 3 January 2023, in force 60 days after publication
ARTICLE_291 = date(2023, 9, 1)  # last amended by the law of 12 July 2023, in force ten days after publication
AGAINST_TORTURE = Citation("Convention against Torture,", "art 13")

FINDINGS = (
    Breach(
        id="kui-only",
        title=say("Kept in the KUI and not registered in the ERDR"),
        basis=(CPC(185, 1),),
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
        note=say(
            "An investigation is mandatory on every report of a publicly prosecuted offence, as torture is. An inquiry "
            "beside one that was registered in time is not forbidden, so the finding begins when the three days for "
            "the ways out without registration, 181(5) and 179(4), have run out."
        ),
        of_event="internal_inquiry_opened",
    ),
    Breach(
        id="closed-unregistered",
        title=say("Closed without registration"),
        basis=(CPC(185, 1),),
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
            "established, and no time is named, so by law the finding begins on the day after the registration. Until "
            "then only the standard speaks: immediately."
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
        note=say(
            "The matter was ended without the examination that the Code makes mandatory in a case. Until the "
            "prosecutor has approved the termination it can still be refused: till then, to be checked."
        ),
    ),
    Breach(
        id="accused-official-on-case",
        title=say("The accused official keeps power over the complainant's own case"),
        basis=(IstanbulProtocol(195), CPC(89, 1)),
        effect=Effect.NORM,
        text_since=CODE,
        remedies=("recusal", "complaint-to-prosecutor", "complaint-to-judge"),
        note=say(
            "The standard asks that those who may be implicated lose any power over the complainant and the witnesses. "
            "An investigator with a personal interest may not take part (89(1), with 87(1)(6)); that being accused of "
            "torture is such an interest is our reading. It ends with the suspension or detention of the official."
        ),
    ),
    Breach(
        id="wrong-jurisdiction",
        title=say("Torture investigated by another body than the prosecutor"),
        basis=(CPC(193, "1-1"), CPC(186, 3)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_193,
        remedies=TO_ANOTHER_BODY,
        note=say(
            "Torture is the prosecutors' to investigate; that this governs since 1 January 2023 is inferred from the "
            "law of 5 November 2022 (157-VII), so acts that ended before 1 November 2025 are to be checked. A body "
            "that registers what is another's may do what is urgent and passes it on within five days (186(3)), so "
            "the finding begins after them; for a body that takes the case over, or receives it, at once."
        ),
    ),
    Breach(
        id="no-psychological-examination",
        title=say("No psychological examination was ordered"),
        basis=(IstanbulProtocol(229),),
        effect=Effect.NORM,
        text_since=CODE,
        remedies=("examination-request", "examination-by-judge"),
        note=say(
            "A psychological appraisal of the alleged victim is always necessary. It may be part of the medical "
            "examination: record it then as a psychological one too."
        ),
    ),
    Breach(
        id="second-termination",
        title=say("Terminated again after an earlier termination did not stand"),
        basis=(CPC(24, 1), CPC(35, 2), CPC(291, 1)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_291,
        remedies=("termination-complaint", "complaint-to-judge", "move-the-case"),
        note=say(
            "No article forbids it. A case may end for want of proof only once all means of gathering it are exhausted "
            "(35(2)), so what was investigated since the first termination is to be checked."
        ),
    ),
    Breach(
        id="no-victim-status",
        title=say("Registered, and the person is not recognised as victim"),
        basis=(CPC(71, "1-1"),),
        effect=Effect.LEGAL,
        text_since=ARTICLE_71,
        remedies=("victim-status-request", "complaint-to-prosecutor", "complaint-to-judge"),
        note=say(
            "The investigator recognises the victim immediately; the word has no number, so the finding begins on the "
            "day after the registration. A refusal ends it: that is a decision, with its own complaint (109(2))."
        ),
    ),
    Breach(
        id="safety-not-considered",
        title=say("A threat was known, and no safety measures were considered"),
        basis=(CPC(96, 1), CPC(96, 3)),
        effect=Effect.LEGAL,
        text_since=ARTICLE_96,
        remedies=("safety-request", "complaint-to-prosecutor", "complaint-to-judge"),
        note=say(
            "The duty does not wait for a request: the body acts of its own accord too. The Code names no time for "
            "that, so the finding begins with the day after the report, or when the time to decide on a request is "
            "over."
        ),
    ),
    Breach(
        id="minor-unassisted",
        title=say("A minor was questioned with nobody at their side"),
        basis=(CPC(215, 1), CPC(535, 1), CPC(76, 2)),
        effect=Effect.LEGAL,
        text_since=CODE,
        remedies=("inadmissible-evidence", "complaint-to-prosecutor", "complaint-to-judge"),
        note=say(
            "A victim or witness under 14 is questioned with a teacher or psychologist (215(1)), a suspect under 18 "
            "with a lawyer and a legal representative (535(1), 536(1)), and a minor victim has both in the case "
            "(76(2)). Judged only where it was recorded who was present; of a minor of 14 or older whose part in the "
            "case is not recorded, to be checked."
        ),
    ),
    Breach(
        id="foreigner-unassisted",
        title=say("A foreign national had no interpreter, or their consulate was not told"),
        basis=(CPC(135), CPC(30, 3), CPC(81, 1)),
        effect=Effect.LEGAL,
        text_since=CODE,
        remedies=("inadmissible-evidence", "complaint-to-prosecutor", "complaint-to-judge"),
        note=say(
            "The embassy or consulate is told immediately, and where that is impossible within 24 hours (135): the "
            "finding begins after those. Whether the person knew the language of the proceedings is not recorded, so "
            "a questioning without an interpreter is to be checked."
        ),
    ),
    Breach(
        id="reprisal",
        title=say("A case was opened against the complainant"),
        basis=(AGAINST_TORTURE, IstanbulProtocol(195)),
        effect=Effect.NORM,
        text_since=CODE,
        remedies=("complaint-to-prosecutor", "safety-request"),
        note=say(
            "Complainants and witnesses are to be protected from ill-treatment and intimidation because of the "
            "complaint. The articles used are 274 (knowingly false information) and 419 (false denunciation) of the "
            "Criminal Code; whether a case under them is a reprisal depends on its facts."
        ),
    ),
)
