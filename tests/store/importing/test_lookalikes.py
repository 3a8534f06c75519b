"""A reference that only looks like another one is named, whichever of them was there first."""

import pytest

from store.importing.lookalikes import plain
from tests.store.conftest import Importer

HEADER = "reference,place,sex,age,foreign_national,language,in_custody,accused_body,article,source\n"
LATIN, CYRILLIC, SMALL = "KAZ-1", "КАЗ-1".replace("З", "Z"), "kaz-1"  # these look alike


@pytest.mark.parametrize(("known", "new"), [(LATIN, CYRILLIC), (CYRILLIC, LATIN), (SMALL, CYRILLIC), (LATIN, SMALL)])
@pytest.mark.parametrize("together", [True, False])
def test_a_reference_that_looks_like_a_known_one_is_named(
    importer: Importer, known: str, new: str, *, together: bool
) -> None:
    rows = [f"{reference},Taraz,,,,,,,,\n" for reference in (known, new)]
    if together:
        outcome = importer(complaints=HEADER + "".join(rows))
    else:
        assert importer(complaints=HEADER + rows[0]).added["complaints"] == 1
        outcome = importer(complaints=HEADER + rows[1])
    assert {"new": new, "known": known} in [warning.values for warning in outcome.warnings]


def test_references_that_look_different_are_not_named(importer: Importer) -> None:
    assert importer(complaints=HEADER + "KAZ-1,Taraz,,,,,,,,\nКАЗ-1,Taraz,,,,,,,,\n").warnings == []


def test_of_references_that_look_the_same_one_is_plain() -> None:
    assert {plain(each) for each in (LATIN, CYRILLIC, SMALL)} == {LATIN}
