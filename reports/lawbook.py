"""The catalogue of the law as rows: every rule with its wordings, notes and worked cases."""

import csv
from functools import cache
from importlib.resources import files

from calendars.derivation import limit_in_words
from calendars.sentences import say
from procedure.cases import Case, Expected, cases
from procedure.grammar import Breach, Citation, TimeLimit
from procedure.summary import track_of_rule
from procedure.wordings import WORDINGS
from reports.tables import Row, remedies_of
from reports.wording import N_, Wording


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


def _expected(expected: Expected) -> str:
    due = f", due {expected.due}" if expected.due else ""
    said = "not found" if expected.absent else expected.verdict or "found"
    return f"    {Wording().due(expected.at)}: {expected.subject} {said}{due}"


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
