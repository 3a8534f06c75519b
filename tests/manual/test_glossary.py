"""The translations use the words of the glossary, which are those of the law."""

from pathlib import Path

import pytest
from babel.messages.pofile import read_po

ROOT = Path(__file__).parents[2]
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in (ROOT / "docs" / "glossary.md").read_text("utf-8").splitlines()
    if line.startswith("| ")
]
TERMS = {row[0]: {"ru": row[1], "kk": row[3]} for row in ROWS[1:]}
# what is said, the term it is about, its stems in Russian and in Kazakh
SAID = (
    ("registered in the ERDR", "ERDR, the unified register", "ЕРДР", "СДТБТ"),
    ("entered in the KUI", "KUI, the book", "КУИ", "АЕК"),
    ("complaint lodged", "report of an offence", "заявлени", "арыз"),
    ("Complaint to the prosecutor", "complaint against an act", "жалоб", "шағым"),
    ("Complaint to the prosecutor", "prosecutor", "прокурор", "прокурор"),
    ("Complaint to the investigating judge, within 15 days", "investigating judge", "следственн суд", "тергеу судья"),
    ("Complaint to the investigating judge, within 15 days", "day of twenty-four hours", "сут", "тәулік"),
    ("Challenge of the investigator", "challenge", "отвод", "қарсылық"),
    ("Challenge of the investigator", "investigator", "следовател", "тергеуші"),
    ("examination requested", "motion", "ходатайств", "өтінішхат"),
    ("examination ordered", "ordering an examination", "назначен экспертиз", "сараптама тағайынд"),
    ("examination refused", "ordering an examination", "назначен экспертиз", "сараптама тағайынд"),
    ("order of the examination shown", "order", "постановлени", "қаулы"),
    ("expert conclusion issued", "expert's conclusion", "заключени эксперт", "сарапшының қорытынды"),
    ("safety measures granted", "safety measures", "мер безопасност", "қауіпсіздік шара"),
    ("detained", "detention", "задержан", "ұстап ал"),
    ("detention recorded", "record of detention", "протокол задержани", "ұстап алу хаттама"),
    ("custody ordered", "custody", "содержани под страж", "күзетпен ұста"),
    ("house arrest ordered", "house arrest", "домашн арест", "үйқамақ"),
    ("victim status granted", "victim, recognition as victim", "признан потерпевш", "жәбірленуші деп тан"),
    ("lawyer chosen", "defence lawyer", "защитник", "қорғаушы"),
    ("suspect identified", "suspect", "подозреваем", "күдікті"),
    ("transferred by jurisdiction", "jurisdiction of an investigation", "подследственност", "тергеулі"),
    ("interruption approved by the prosecutor", "interruption of the terms", "прерыван срок", "мерзімді үз"),
    ("termination ordered", "termination", "прекращени", "тоқтату"),
    ("termination approved by the prosecutor", "approval by the prosecutor", "утвер", "бекіт"),
    ("indictment served", "indictment", "обвинительный акт", "айыптау акті"),
    ("referred as disciplinary misconduct", "disciplinary misconduct", "дисциплинарн проступ", "тәртіптік теріс қылық"),
    ("verdict given", "verdict", "приговор", "үкім"),
    ("appeal lodged", "appeal", "апелляционн жалоб", "апелляциялық шағым"),
)


@pytest.mark.parametrize("language", ["ru", "kk"])
def test_what_is_said_uses_the_words_of_the_law(language: str) -> None:
    with (ROOT / "reports" / "locales" / language / "LC_MESSAGES" / "merzim.po").open("rb") as file:
        catalogue = read_po(file)
    for said, term, *stems in SAID:
        message = catalogue.get(said)
        assert message is not None, said
        for stem in stems[language == "kk"].split():
            assert stem.lower() in TERMS[term][language].lower(), (term, stem)
            assert stem.lower() in str(message.string).lower(), (said, message.string, stem)


def test_every_term_says_whether_its_kazakh_was_seen() -> None:
    assert len(TERMS) > 35
    assert [row[0] for row in ROWS[1:] if len(row) != 5 or not all(row)] == []
