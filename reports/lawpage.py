"""The catalogue of the law as a page, for a lawyer to read through and sign: `docs/law.md`."""

from collections.abc import Iterable, Sequence
from enum import Flag

from calendars.sentences import Sentence, say
from procedure.events import BY_NAME
from procedure.grammar import Body, Breach, TimeLimit, TrackLaw
from procedure.law.catalogue import FINDINGS, RULE_IDS
from procedure.law.gaps import GAPS
from procedure.law.not_followed import NOT_FOLLOWED
from procedure.replay import state_name
from procedure.tracks import TRACKS
from procedure.wordings import WORDINGS
from reports.lawbook import limit_of
from reports.tables import remedies_of
from reports.wording import Wording

OWN = say("the complainant's own time to file")
PREFACE: Sentence = say(
    "Generated from the catalogue by `python -m tools.law_page`; a test holds it current. TEXT: the wording was read, "
    "and a breach is a violation. SECONDARY: the number is corroborated, to be checked before it is quoted. UNSEEN: "
    "the wording was not seen, and nobody is accused by it."
)


def law_page(wording: Wording) -> str:
    """Write the whole catalogue as Markdown, for `docs/law.md`."""
    blocks = [
        "# The law Merzim applies",
        wording(PREFACE),
        "## " + wording(say("Rules")),
        *(block for rule_id in RULE_IDS for block in _rule_blocks(rule_id, wording)),
        "## " + wording(say("Findings")),
        *(block for breach in FINDINGS for block in _finding_blocks(breach, wording)),
        "## " + wording(say("Tracks: what may follow what")),
        *(_track_block(law) for law in TRACKS.values()),
        "## " + wording(say("Gaps in the law")),
        "\n".join(f"- {_states(gap.states)}: {wording(gap.reason)}" for gap in GAPS),
        "## " + wording(say("Times of the Code that no rule follows")),
        "\n".join(f"- {each.basis}. {wording(each.says)}. {wording(each.reason)}" for each in NOT_FOLLOWED),
    ]
    return "\n\n".join(blocks) + "\n"


def _rule_blocks(rule_id: str, wording: Wording) -> Iterable[str]:
    versions = [rule for rule in WORDINGS if rule.id == rule_id]
    rule = versions[-1]
    own = f" ({wording(OWN)})" if rule.of is Body.COMPLAINANT else ""
    yield f"### {rule_id}\n\n{wording(rule.duty)}: {rule.of.value}{own}. {rule.basis}."
    yield "\n".join(
        ["| in force | limit | if | effect | text |", "|---|---|---|---|---|"]
        + [
            f"| {each.in_force} | {limit_of(each, wording)} | {_conditions(each)} | {each.effect} | {each.verified} |"
            for each in versions
        ]
    )
    yield wording(rule.note)
    yield from _told(rule, wording)


def _told(rule: TimeLimit, wording: Wording) -> Iterable[str]:
    yield (
        wording(say("Runs from: {events}.", events=_labels(rule.runs_from, wording)))
        + " "
        + wording(say("Met by: {events}.", events=_labels(rule.met_by, wording)))
    )
    if rule.pauses:
        bases = ", ".join(str(pause.basis) for pause in rule.pauses)
        yield wording(say("Time not counted: {articles}.", articles=bases))
    if rule.extension_basis:
        yield wording(say("Extended under {article}.", article=str(rule.extension_basis)))
    if rule.liberty:
        yield wording(say("Counted from the minute; never moved to a working day."))
    if rule.only_when_done:
        yield wording(say("A way the body may choose: judged once it was taken."))
    if rule.out_of_sight:
        yield wording(say("The complainant is not told of this act: that none is recorded accuses nobody."))
    if rule.remedies:
        yield wording(say("If missed: {remedies}.", remedies=remedies_of(rule.remedies, wording)))


def _finding_blocks(breach: Breach, wording: Wording) -> Iterable[str]:
    basis = "; ".join(map(str, breach.basis))
    yield f"### {breach.id}\n\n{wording(breach.title)}. {basis}. {breach.effect}; text from {breach.text_since}."
    yield wording(breach.note)
    yield wording(say("What can be filed: {remedies}.", remedies=remedies_of(breach.remedies, wording)))


def _track_block(law: TrackLaw) -> str:
    """Write the table of a track: what was done, from where, to where, under or against which article."""
    rows = [
        f"| {step.event} | {_states(step.before)} | {_states(step.after)} | {step.manner} | {step.basis} |"
        for step in law.steps
    ]
    return "\n".join([f"### {law.track}", "", "| act | from | to | manner | article |", "|---|---|---|---|---|", *rows])


def _labels(names: Sequence[str], wording: Wording) -> str:
    return ", ".join(wording(BY_NAME[name].label) for name in names)


def _conditions(rule: TimeLimit) -> str:
    return "; ".join(condition.value for condition in rule.only_if)


def _states(states: Flag | None) -> str:
    return ", ".join(map(state_name, states)) if states else "="
