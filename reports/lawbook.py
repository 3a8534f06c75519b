"""The catalogue of the law as rows and as a page: every rule with its wordings, notes and worked cases."""

import csv
from collections.abc import Iterable, Sequence
from enum import Flag
from functools import cache
from importlib.resources import files

from calendars.derivation import limit_in_words
from calendars.sentences import Sentence, say
from procedure.cases import Case, Expected, cases
from procedure.events import BY_NAME
from procedure.grammar import Body, Breach, Citation, TimeLimit, TrackLaw
from procedure.law.catalogue import FINDINGS, RULE_IDS
from procedure.law.gaps import GAPS
from procedure.law.not_followed import NOT_FOLLOWED
from procedure.replay import state_name
from procedure.summary import track_of_rule
from procedure.tracks import TRACKS
from procedure.wordings import WORDINGS
from reports.tables import Row, remedies_of
from reports.wording import N_, Wording

OWN = say("the complainant's own time to file")


def rule_row(rule: TimeLimit, wording: Wording, *, with_text: bool = False) -> Row:
    """Give one wording of one rule, as `merzim law --json` lists it; the text is that of early 2026."""
    row: Row = {
        "id": rule.id,
        "duty": wording(rule.duty),
        "of": rule.of.value,
        "track": track_of_rule(rule).value,
        "basis": str(rule.basis),
        "limit": limit_of(rule, wording),
        "effect": rule.effect.value,
        "in_force": str(rule.in_force),
        "verified": rule.verified.value,
        "runs_from": list(rule.runs_from),
        "met_by": list(rule.met_by),
        "only_if": [condition.value for condition in rule.only_if],
        "remedy": remedies_of(rule.remedies, wording),
        "note": wording(rule.note),
    }
    if with_text:
        row["text_ru"] = official_text(rule.basis)
    return row


def limit_of(rule: TimeLimit, wording: Wording) -> str:
    """Write the limit of a rule: both where the Code has two, and what must pass before it starts."""
    limit = wording(limit_in_words(rule.limit))
    if rule.strict:
        limit = wording(
            say("{strict}, or {limit}", strict=limit_in_words(rule.strict), limit=limit_in_words(rule.limit))
        )
    if rule.opens_after:
        limit = wording(say("{limit}, after {time} of silence", limit=limit, time=limit_in_words(rule.opens_after)))
    return limit


def wordings(track: str = "", body: str = "", verified: str = "") -> list[TimeLimit]:
    """Give the wordings of all rules, perhaps only those of a track, of who owes them, or of how far they were seen."""
    return [
        rule
        for rule in WORDINGS
        if (not track or track_of_rule(rule).value == track)
        and (not body or body.casefold() in rule.of.value.casefold())
        and (not verified or rule.verified.value == verified.upper())
    ]


def official_text(basis: Citation) -> str:
    """Give the official Russian text of a cited part of the CPC, or nothing."""
    return _texts().get((basis.article, basis.part), "") if basis.source == "CPC" else ""


@cache
def _texts() -> dict[tuple[str, str], str]:
    lines = (files("procedure.law") / "articles" / "texts.csv").read_text("utf-8").splitlines()
    return {(row["article"], row["part"]): row["text"] for row in csv.DictReader(lines)}


def examples(subject: str) -> list[Case]:
    """Give the worked cases in which a rule or a finding is judged."""
    return [case for case in cases() if any(expected.subject == subject for expected in case.expected)]


def case_text(case: Case) -> str:
    """Write a worked case as a lawyer reads it: its title, what happened, what is so."""
    return "\n".join((case.title, *(f"    {line}" for line in case.diary.splitlines()), *map(_expected, case.expected)))


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


def _expected(expected: Expected) -> str:
    due = f", due {expected.due}" if expected.due else ""
    said = "not found" if expected.absent else expected.verdict or "found"
    return f"    {Wording().due(expected.at)}: {expected.subject} {said}{due}"


PREFACE: Sentence = say(
    "Generated from the catalogue by `python -m tools.law_page`; a test holds it current. TEXT: the wording was read, "
    "and a breach is a violation. SECONDARY: the number is corroborated, to be checked before it is quoted. UNSEEN: "
    "the wording was not seen, and nobody is accused by it."
)


def finding_of(breach: Breach, wording: Wording) -> Row:
    """Give one kind of finding."""
    return {
        "id": breach.id,
        "title": wording(breach.title),
        "basis": "; ".join(map(str, breach.basis)),
        "effect": breach.effect.value,
        "text_since": breach.text_since.isoformat(),
        "remedy": remedies_of(breach.remedies, wording),
        "note": wording(breach.note),
    }


FIELDS = (
    *(N_("id"), N_("duty"), N_("of"), N_("track"), N_("basis"), N_("limit"), N_("effect"), N_("in_force")),
    *(N_("verified"), N_("runs_from"), N_("met_by"), N_("only_if"), N_("remedy"), N_("note"), N_("text_ru")),
    *(N_("title"), N_("text_since")),
)


def told(found: Row, wording: Wording) -> str:
    """Write a rule or a finding, its wordings and its worked cases, for people."""
    wordings_of, cases_of = found.get("wordings"), found.get("examples")
    rows = wordings_of if isinstance(wordings_of, list) else [found]
    shown = [
        "\n".join(
            f"{wording.text(name)}: {_flat(_said(name, value, wording))}"
            for name, value in row.items()
            if value and name in FIELDS
        )
        for row in rows
    ]
    return "\n\n".join([*shown, *(cases_of if isinstance(cases_of, list) else [])])


def _said(name: str, value: object, wording: Wording) -> object:
    """Say what a field holds: a condition, who owes, how far the text was seen; names of events stay as they are."""
    match value:
        case list() if name == "only_if":
            return [wording.text(str(each)) for each in value]
        case str() if name == "basis":
            return wording.article(value)
        case str() if name in {"of", "track", "effect", "verified"}:
            return wording.text(value)
    return value


def _flat(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
