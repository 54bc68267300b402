"""Who reads along, and what is answered openly before them."""

from datetime import UTC, datetime, timedelta

import pytest

from boardclerk.board.rooms import Company, Matter, company, is_open, is_to_be_read

BOARD = {"eleanor", "grace", "oliver"}
NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("there", "reads"),
    [
        ({"grace", "oliver"}, Company.BOARD),
        (BOARD, Company.BOARD),
        ({"grace", "rowan"}, Company.OTHERS),
        ({"rowan"}, Company.OTHERS),
        (set[str](), Company.OTHERS),
        (None, Company.OTHERS),
    ],
)
def test_a_room_is_the_boards_only_where_everybody_in_it_is_known_to_be_on_the_board(
    there: set[str] | None, reads: Company
) -> None:
    assert company(there, BOARD) is reads


@pytest.mark.parametrize("matter", Matter)
@pytest.mark.parametrize("reads", Company)
def test_only_what_the_record_holds_is_kept_from_others(matter: Matter, reads: Company) -> None:
    assert is_open(matter, reads) is not (matter is Matter.RECORD and reads is Company.OTHERS)


def test_a_roster_is_read_again_when_it_is_unknown_or_a_day_old() -> None:
    assert is_to_be_read(None, NOW)
    assert is_to_be_read(NOW - timedelta(days=1), NOW)
    assert not is_to_be_read(NOW - timedelta(hours=23), NOW)
