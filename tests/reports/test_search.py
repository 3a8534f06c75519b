"""What a complaint is found by: any letters of its words, its bodies' names, its articles, whatever their case."""

import pytest

from reports.search import Search, folded

CARDS = [
    ("KZ-1", "Taraz", "146(2)", "invented", "city-police\nprosecutor", "kui-only\nreferral-181-5", "aigul\nmarat"),
    ("KZ-2", "Uralsk", "", "", "prosecutor", "", "marat"),
]
SEARCH = Search(CARDS, {"prosecutor": "Прокуратура ЗКО", "referral-181-5": "УПК 181(5)"})
ALL = ["KZ-2", "KZ-1"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("", ALL),
        ("kz-", ALL),
        ("tarAZ", ["KZ-1"]),
        ("ПРОКУР", ALL),
        ("прокуратура упк", ["KZ-1"]),
        ("181(5)", ["KZ-1"]),
        ("referral", ["KZ-1"]),
        ("taraz uralsk", []),
        ("marat", []),
    ],
)
def test_every_word_is_looked_for_everywhere_in_the_order_given(typed: str, found: list[str]) -> None:
    assert list(SEARCH.holding(ALL, typed)) == found


def test_letters_are_alike_however_they_are_put_together() -> None:
    assert folded("И\u0306") == folded("й")


def test_mine_is_told_by_the_whole_name_and_what_nobody_recorded_in_is_everybodys() -> None:
    assert SEARCH.mine(ALL, "aigul") == ["KZ-1"]
    assert SEARCH.mine(ALL, "ai") == []
    alone = Search([("KZ-4", "", "", "", "", "", "")])
    assert alone.mine(["KZ-4", "KZ-9"], "ai") == ["KZ-4", "KZ-9"]


def test_where_the_database_knows_whose_a_complaint_is_mine_is_what_is_owned() -> None:
    assert Search(CARDS, owned={"KZ-2"}).mine(ALL, "aigul") == ["KZ-2"]


def test_a_complaint_that_came_later_is_not_found_before_it_is_read_again() -> None:
    assert list(SEARCH.holding(["KZ-3"], "kz")) == []


def test_typing_on_and_back_finds_what_typing_at_once_finds() -> None:
    for typed in ("t", "ta", "taraz", "taraz u", "taraz", "", "k", "u"):
        assert SEARCH.holding(ALL, typed) == Search(CARDS, {"prosecutor": "Прокуратура ЗКО"}).holding(ALL, typed)
