"""The letters in English, for partners and for communications; the Code's own language is Russian or Kazakh."""

HEADINGS = {
    "facts": "Facts",
    "table": ("Date", "Act or decision", "Body", "Document"),
    "breaches": "Breaches of the law",
    "standards": "Departures from international standards",
    "documents": "Annexes (copies of documents)",
}
BLANKS = {
    "victim": "[full name]",
    "accused": "[body, official]",
    "body": "[body]",
    "lodged": "[date]",
}
FROM = (
    "> from {{ victim }}, [address, telephone]",
    "> represented by: advocate [full name; licence no.; address; telephone]",
)
BREACH = (
    "{%p if b.due %}",
    "The time began to run: {{ b.since }}. It ran out: {{ b.due }}. "
    "{% if b.done %}The act was done late ({{ b.late }}): {{ b.done }}."
    "{% elif b.ended %}It was not done by {{ b.ended }}, when it was no longer owed, {{ b.late }} late."
    "{% else %}On {{ today }} the duty was still not done; it is {{ b.late }} late.{% endif %}",
    "{%p else %}",
    "The breach has stood since {{ b.since }}.",
    "{%p endif %}",
)
DERIVATION = "How the time was counted:"
STANDARD = "{{ b.title }} ({{ b.articles }}); since {{ b.since }}."
DOCUMENT = "{{ d.what }}, {{ d.when }}: {{ d.document }}."
SIGNATURE = (
    "- the advocate's authority to act and a copy of the licence [to be attached].",
    "{{ today }}          [signature]          [name]",
)
ASKS = "For these reasons, under {articles} of the Criminal Procedure Code of the Republic of Kazakhstan, I ASK:"
LODGED = (
    "On {{ lodged }} a complaint of torture or other cruel, inhuman or degrading treatment was lodged "
    "(the applicant's reference: {{ reference }}; place: {{ place }}). It is against: {{ accused }}."
)
CASE = (
    "On {{ lodged }} a complaint of torture or other cruel, inhuman or degrading treatment was lodged "
    "(the applicant's reference: {{ reference }}; place: {{ place }}). Number in the ERDR: [number, date]. "
    "The body in charge of the case: {{ body }}."
)
CONDUCTING = "> To the person who conducts the pre-trial investigation: [post, name], {{ body }}"

LETTERS = {
    "prosecutor": {
        "to": (
            "{%p if 'complaint-to-higher-prosecutor' in remedies %}",
            "> To the higher prosecutor: [office]",
            "{%p else %}",
            "> To the prosecutor: [office]",
            "{%p endif %}",
        ),
        "title": "COMPLAINT",
        "about": "against acts, inaction and decisions of the body of criminal prosecution (CPC 100, 102, 105)",
        "opening": (
            LODGED,
            "It is filed to protect the applicant's own (represented) rights and interests, under CPC 105.",
        ),
        "under": "articles 100, 102 and 105",
        "asks": (
            "- to consider the complaint and to give notice of the decision within {% if on_detention %}three{% else %}seven{% endif %} days of receipt (CPC 105(2));",
            "{%p if breaches %}",
            "- to find the acts and inaction described above unlawful, to annul the unlawful decisions and to give written "
            "instructions to put them right (CPC 193(1)(5), 193(1)(10));",
            "{%p endif %}",
            "{%p for b in breaches %}",
            "- to have this breach put right: “{{ b.title }}” ({{ b.articles }});",
            "{%p endfor %}",
            "{%p if standards %}",
            "- to put right the departures from international standards described above;",
            "{%p endif %}",
            "{%p if 'termination-complaint' in remedies %}",
            "- to annul the order terminating the investigation of [date] and to reopen the investigation (CPC 102, 291);",
            "{%p endif %}",
            "{%p if 'move-the-case' in remedies %}",
            "- to move the case to another body or to take it over (CPC 193(1)(12));",
            "{%p endif %}",
            "{%p if 'fixed-term' in remedies %}",
            "- to set a fixed term in which the investigation is to be completed in full (CPC 192(8)): [term];",
            "{%p endif %}",
            "{%p if 'safety-complaint' in remedies %}",
            "- to annul the refusal of safety measures and to have them taken (CPC 96(5));",
            "{%p endif %}",
            "{%p if 'victim-status-complaint' in remedies %}",
            "- to have the applicant recognised as victim (CPC 71, 109(2));",
            "{%p endif %}",
            "{%p if 'release' in remedies %}",
            "- to release the unlawfully detained person at once (CPC 14(4), 133(2));",
            "{%p endif %}",
            "- to give notice of the decision and of how it can be challenged, with reasons for any refusal (CPC 105(4)).",
        ),
    },
    "judge": {
        "to": ("> To the investigating judge: [district court where the body in charge of the case is]",),
        "title": "COMPLAINT",
        "about": "against acts, inaction and decisions of the prosecutor and the bodies of criminal prosecution (CPC 106)",
        "opening": (
            LODGED,
            "The acts, inaction and decisions complained of directly affect the rights and freedoms of the applicant (CPC 106(1)).",
            "The fifteen days for this complaint (CPC 106(5)) run from [the day the decision was read; or the day the prosecutor's "
            "refusal was received; or the day on which fifteen days had passed after the complaint to the prosecutor without an answer].",
            "The burden of proving that the act, inaction or decision was lawful lies on the person who did or took it (CPC 106(7)).",
        ),
        "under": "article 106",
        "asks": (
            "- to consider the complaint within the time of CPC 106(6), [in closed session, with the applicant and the "
            "representative present];",
            "- to annul the procedural decision found unlawful: [decision, date];",
            "{%p if breaches %}",
            "- to find the acts (inaction) of the official unlawful and to oblige the official to put right:",
            "{%p for b in breaches %}",
            "-- {{ b.title }} ({{ b.articles }});",
            "{%p endfor %}",
            "{%p endif %}",
            "{%p if standards %}",
            "- to put right the departures from international standards described above;",
            "{%p endif %}",
            "- to oblige the prosecutor to put right the breach of the citizen's rights and lawful interests (CPC 106(8)(3)).",
        ),
    },
    "examination": {
        "to": (CONDUCTING,),
        "title": "REQUEST",
        "about": "for a forensic examination (CPC 99, 271, 272)",
        "opening": (
            CASE,
            "The examination is needed to establish the nature and degree of the harm to health, when and how the injuries came "
            "about, and the person's psychological state after the events. Where the nature and degree of harm are to be established, an "
            "examination is mandatory (CPC 271(1)(2)). Traces fade, so it is to be ordered at once (Istanbul Protocol 2022, para 196).",
        ),
        "under": "articles 99, 271 and 272",
        "asks": (
            "- to order a forensic medical and a psychological examination of {{ victim }};",
            "- to put these questions to the expert:",
            "-- are there injuries, traces or after-effects of injuries; of what nature, where and how many;",
            "-- when and how did each of them come about;",
            "-- what is the degree of the harm to health;",
            "-- could they have come about in the way the person describes: [circumstances];",
            "-- are there signs of psychological trauma, and how far are they consistent with what the person describes;",
            "-- [other questions];",
            "- to give the expert for examination: the person; medical documents [list]; photographs of injuries [list];",
            "- to invite as expert: [name, institution];",
            "- to show the order before the examination is carried out (CPC 272(4), 274(1)(1));",
            "- in case of refusal, to issue a reasoned order within three days (CPC 272(5)).",
            "{%p if minor %}",
            "The written consent of the legal representative is attached (CPC 272(3)): [attach].",
            "{%p else %}",
            "The person's written consent is attached (CPC 272(3)): [attach].",
            "{%p endif %}",
        ),
    },
    "safety": {
        "to": (CONDUCTING,),
        "title": "REQUEST",
        "about": "for safety measures (CPC 96, 97)",
        "opening": (
            CASE,
            "In connection with the case a threat of violence is known: [who, when, what the threat was; against whom: "
            "the applicant, members of the family, close relatives].",
            "The body in charge of the case is obliged to take safety measures on request or of its own accord (CPC 96(1), 96(3)).",
        ),
        "under": "articles 96 and 97",
        "asks": (
            "- to consider the request within twenty-four hours of receipt, to give notice of the decision at once and to "
            "hand over a copy of the order (CPC 96(4));",
            "- to take the measures of CPC 97(1) [keep what is needed]: an official warning to the person from whom the threat comes; "
            "restricted access to data on the protected person; an order on personal safety; a ban on approaching.",
        ),
    },
    "victim-status": {
        "to": (CONDUCTING,),
        "title": "REQUEST",
        "about": "to be recognised as victim (CPC 71, 109)",
        "opening": (
            CASE,
            "There is reason to believe that the offence directly caused {{ victim }} moral, physical or material harm: [what it is]. "
            "The person who conducts the investigation is then obliged to recognise the person as victim at once (CPC 71(1), 71(1-1)).",
        ),
        "under": "articles 71 and 109",
        "asks": (
            "- to issue an order recognising as victim: {{ victim }};",
            "- to consider the request within three days of receipt, to give notice of the decision at once and to send a copy of the "
            "order (CPC 109(1));",
            "- to explain the rights of a victim under CPC 71.",
        ),
    },
    "communication": {
        "to": ("> To the Special Rapporteur on torture and other cruel, inhuman or degrading treatment or punishment",),
        "title": "COMMUNICATION",
        "about": "on alleged torture (summary)",
        "opening": (
            "The person concerned: {{ victim }}. Consent of the person to this communication, and to the name being given to the "
            "Government: [yes / no; by whom and when it was taken].",
            "Place: {{ place }}. Complaint lodged with the authorities: {{ lodged }}. Alleged perpetrators: {{ accused }}."
            "{% if in_custody %} The person was in custody.{% endif %}{% if minor %} The person is under 18.{% endif %}",
            "What happened, what injuries were caused, who has seen them: [in the person's own words].",
        ),
        "under": "",
        "asks": (
            "We ask the Special Rapporteur to urge the Government of the Republic of Kazakhstan:",
            "- to investigate promptly, impartially and independently (Convention against Torture, art 12);",
            "- to have the person examined, medically and psychologically, by the Istanbul Protocol;",
            "- to protect the person and the witnesses against reprisal for complaining (Convention against Torture, art 13);",
            "- to ensure redress (Convention against Torture, art 14).",
            "Submitted by: [name, organisation, address, relation to the person].",
        ),
    },
}
