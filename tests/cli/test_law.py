"""`merzim law`, `merzim diagram`, and the page made of the catalogue."""

import pytest

from procedure.law.catalogue import FINDINGS, RULE_IDS
from procedure.tracks import TRACKS
from tests.cli.conftest import Merzim


def test_the_catalogue_lists_every_rule_with_its_article_and_how_far_it_was_seen(merzim: Merzim) -> None:
    rows = merzim("law", "--json").rows
    assert {row["id"] for row in rows} == set(RULE_IDS)
    assert all({"id", "duty", "basis", "limit", "effect", "in_force", "verified"} <= set(row) for row in rows)
    assert len(RULE_IDS) >= 60
    assert len(FINDINGS) >= 16


def test_the_catalogue_is_filtered_by_track_body_and_text(merzim: Merzim) -> None:
    assert {row["track"] for row in merzim("law", "--track", "custody", "--json").rows} == {"custody"}
    assert {row["of"] for row in merzim("law", "--body", "complainant", "--json").rows} == {"the complainant"}
    assert {row["verified"] for row in merzim("law", "--verified", "unseen", "--json").rows} == {"UNSEEN"}


def test_a_rule_shows_its_official_text_its_wordings_and_worked_cases(merzim: Merzim) -> None:
    told = merzim("law", "referral-181-5").out
    assert "в течение трех суток направляются" in told
    assert "in_force: 2016-01-01.." in told
    assert "referral-181-5 met late" in told
    row = merzim("law", "referral-181-5", "--json").row
    assert row["examples"]


@pytest.mark.parametrize("rule", [*RULE_IDS, *(breach.id for breach in FINDINGS)])
def test_everything_in_the_catalogue_can_be_shown(merzim: Merzim, rule: str) -> None:
    done = merzim("law", rule)
    assert done.code == 0
    assert f"id: {rule}" in done.out


def test_an_unknown_rule_or_track_is_one_sentence(merzim: Merzim) -> None:
    assert 'there is no rule "habeas"' in merzim("law", "habeas").err
    assert 'there is no track "habeas"' in merzim("diagram", "habeas").err


@pytest.mark.parametrize("track", [track.value for track in TRACKS])
def test_a_track_is_drawn_with_all_its_states(merzim: Merzim, track: str) -> None:
    drawn = merzim("diagram", track).out
    assert drawn.startswith("stateDiagram-v2")
    assert all(
        str(state.name) in drawn for law in TRACKS.values() if law.track.value == track for state in type(law.start)
    )
