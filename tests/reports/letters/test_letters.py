"""What stands in a letter, and what must never stand in one."""

import io
import zipfile
from itertools import product
from pathlib import Path

import pytest
from docx import Document

from calendars.moments import read_instant
from calendars.sentences import InputError
from procedure.assess import assess
from reports.letters.grounds import check_rule, grounds
from reports.letters.kinds import KINDS, kind_of
from reports.wording import LANGUAGES
from tests.reports.letters.conftest import SENT_NOWHERE, Letter, text_of
from tests.story import ALMATY, story
from tools.letter_templates.build import template

INVESTIGATED = SENT_NOWHERE + "    2026-03-04 10:00  registered_in_erdr  body=city-police\n"
OF_2022 = """
    2022-01-10 09:00  complaint_lodged    body=city-police
    2022-01-10 10:00  registered_in_erdr  body=city-police
"""


def test_a_complaint_tells_facts_breach_count_relief_and_documents(letter: Letter) -> None:
    said = letter(SENT_NOWHERE, "referral-181-5")
    for part in (
        "To the prosecutor",
        "On 3 March 2026, 09:00 a complaint",
        "Register the complaint, or send it to the competent body within the time (CPC 181(5))",
        "It ran out: 6 March 2026, 24:00",
        "On 20 March 2026 the duty was still not done; it is 14 days late.",
        "Day 3 of 3: Fri 2026-03-06.",
        "within seven days of receipt (CPC 105(2))",
        "complaint lodged, 3 March 2026, 09:00: 17/2026.",
        "entered in the KUI",
    ):
        assert part in said


def test_a_rule_whose_text_was_not_read_is_never_called_breached(letter: Letter) -> None:
    """Two months of 192(2) in 2022: the number is corroborated, the text was not read."""
    told = story(OF_2022)
    found = assess(told, read_instant("2023-01-01", ALMATY))
    with pytest.raises(InputError, match="to be checked"):
        check_rule("investigation-192-2", found, must_be_breached=True)
    assert "investigation-192-2" not in {ground.id for ground in grounds(found)}
    assert "192(2)" not in letter(OF_2022, kind="communication", at="2023-01-01")


def test_only_a_text_that_was_read_is_quoted_whatever_happened() -> None:
    found = assess(story(OF_2022), read_instant("2023-01-01", ALMATY))
    unread = {clock.rule.id for clock in found.clocks if clock.rule.verified.value != "TEXT"}
    unread |= {finding.breach.id for finding in found.findings if finding.verified.value != "TEXT"}
    assert unread
    assert not unread & {ground.id for ground in grounds(found)}


def test_a_standard_is_never_called_a_breach_of_law(letter: Letter) -> None:
    said = letter(INVESTIGATED, "accused-body-investigates", at="2026-03-04T12:00")
    assert "Departures from international standards" in said
    assert "Breaches of the law" not in said
    assert "unlawful" not in said


def test_a_duty_that_was_met_is_no_ground() -> None:
    found = assess(story(INVESTIGATED), read_instant("2026-03-20", ALMATY))
    with pytest.raises(InputError, match="is not breached"):
        check_rule("referral-181-5", found, must_be_breached=True)
    with pytest.raises(InputError, match="does not arise"):
        check_rule("appeal-418-1", found, must_be_breached=True)


def test_a_duty_done_late_stays_a_breach_and_says_so(letter: Letter) -> None:
    late = SENT_NOWHERE + "    2026-03-10 10:00  registered_in_erdr  body=city-police\n"
    assert "The act was done late (3 days): 10 March 2026, 10:00." in letter(late, "referral-181-5")


def test_a_request_says_only_what_it_answers(letter: Letter) -> None:
    said = letter(SENT_NOWHERE, kind="examination")
    assert "No forensic medical examination was ordered" in said
    assert "181(5)" not in said


@pytest.mark.parametrize(
    ("rule", "kind"),
    [
        ("referral-181-5", "prosecutor"),
        ("no-examination", "examination"),
        ("no-victim-status", "victim-status"),
        ("safety-not-considered", "safety"),
    ],
)
def test_the_letter_follows_from_the_remedies_of_the_rule(rule: str, kind: str) -> None:
    assert kind_of(rule).name == kind


def test_another_letter_can_be_chosen_where_it_is_a_remedy() -> None:
    assert kind_of("referral-181-5", "judge").name == "judge"
    with pytest.raises(InputError, match="is no remedy here"):
        kind_of("no-examination", "prosecutor")
    with pytest.raises(InputError, match="there is no letter"):
        kind_of("no-examination", "poem")
    with pytest.raises(InputError, match="there is no rule"):
        kind_of("no-such-rule")


@pytest.mark.parametrize(("language", "kind"), [*product(LANGUAGES, KINDS)])
def test_every_letter_can_be_filled_in_with_little_and_with_much(language: str, kind: str, letter: Letter) -> None:
    little = letter("", kind=kind, language=language) if not KINDS[kind].alleges else ""
    much = letter(SENT_NOWHERE, "referral-181-5", kind=kind, language=language, age=15, in_custody=True)
    assert "{" not in little + much
    assert "[" in much  # the blanks
    assert language == "en" or "to be" not in much


@pytest.mark.parametrize(("language", "kind"), [*product(LANGUAGES, KINDS)])
def test_the_shipped_templates_are_those_of_their_texts(language: str, kind: str) -> None:
    shipped = Path(__file__).parents[3] / "reports" / "letters" / "templates" / language / f"{kind}.docx"
    assert _page(shipped.read_bytes()) == _page(template(language, kind)), "run `python -m tools.letter_templates`"


def test_the_victim_is_a_blank_until_the_name_is_asked_for(letter: Letter) -> None:
    assert "[full name]" in letter(SENT_NOWHERE, "referral-181-5")
    assert "from A. & B. <C>, " in letter(SENT_NOWHERE, "referral-181-5", victim="A. & B. <C>")


def test_no_note_and_no_number_of_ours_is_in_a_letter(letter: Letter) -> None:
    said = letter(SENT_NOWHERE.replace("document", "note=SECRET document"), "referral-181-5")
    assert "SECRET" not in said
    assert "(record" not in said
    assert "text was read" not in said


def test_nothing_tells_who_wrote_it(letter: Letter, tmp_path: Path) -> None:
    letter(SENT_NOWHERE, "referral-181-5")
    properties = Document(str(tmp_path / "letter.docx")).core_properties
    assert (properties.author, properties.last_modified_by, properties.title, properties.comments) == ("",) * 4
    assert properties.modified
    assert properties.modified.year == 2000


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("{{ no_such_field }}", "'no_such_field' is undefined"),
        ("{{ reference", "cannot be filled in"),
        ("{{ ''.__class__.__mro__ }}", "cannot be filled in"),
        ("{% for x in range(10**9) %}{% endfor %}", "cannot be filled in"),
    ],
)
def test_a_broken_template_is_said_in_a_sentence_and_writes_nothing(
    field: str, said: str, letter: Letter, tmp_path: Path
) -> None:
    page = Document()
    page.add_paragraph(field)
    page.save(str(tmp_path / "own.docx"))
    with pytest.raises(InputError, match=said):
        letter(SENT_NOWHERE, "referral-181-5", template=tmp_path / "own.docx")
    assert [path.name for path in tmp_path.iterdir()] == ["own.docx"]


def test_what_is_no_document_is_said_in_a_sentence(letter: Letter, tmp_path: Path) -> None:
    (tmp_path / "own.docx").write_bytes(b"PK no document")
    with pytest.raises(InputError, match="is not a Word document"):
        letter(SENT_NOWHERE, "referral-181-5", template=tmp_path / "own.docx")
    with pytest.raises(InputError, match="cannot read"):
        letter(SENT_NOWHERE, "referral-181-5", template=tmp_path / "missing.docx")


def test_a_lawyers_own_template_is_used(letter: Letter, tmp_path: Path) -> None:
    page = Document()
    page.add_paragraph("{{ reference }}: {{ breaches | length }}")
    page.save(str(tmp_path / "own.docx"))
    assert letter(SENT_NOWHERE, "referral-181-5", template=tmp_path / "own.docx") == "C-1: 2"


def _page(content: bytes) -> tuple[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return text_of(content), parts.read("word/document.xml")
