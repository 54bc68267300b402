"""Rights stand in one table that names somebody for everything."""

import pytest

from boardclerk.board.people import Office, Person, Standing
from boardclerk.board.rights import RIGHTS, Act, may
from boardclerk.words.phrases.rights import not_allowed

MEMBER = Person(id="p1", board_id="b1", name="Grace Adeyemi", standing=Standing.MEMBER)


def test_every_act_has_somebody_who_may_do_it() -> None:
    assert set(RIGHTS) == set(Act)
    assert all(RIGHTS.values())


@pytest.mark.parametrize("act", [a for a in Act if not may(a, MEMBER, [])])
def test_a_refusal_names_who_can(act: Act) -> None:
    assert any(who in not_allowed(act) for who in ("chair", "secretary"))


def test_an_office_gives_its_rights_and_no_other_does() -> None:
    assert not may(Act.PUBLISH_MINUTES, MEMBER, [Office.CHAIR])
    assert may(Act.PUBLISH_MINUTES, MEMBER, [Office.SECRETARY])
    assert may(Act.RELEASE_MINUTES, MEMBER, [Office.ACTING_CHAIR])
    assert not may(Act.RELEASE_MINUTES, MEMBER, [])


@pytest.mark.parametrize("standing", [Standing.FORMER, Standing.FORMER_ATTENDEE])
@pytest.mark.parametrize("act", list(Act))
def test_who_has_left_the_board_may_do_nothing_whatever_they_held(standing: Standing, act: Act) -> None:
    left = Person(id="p2", board_id="b1", name="Helen O'Connor", standing=standing)
    assert not may(act, left, list(Office))


@pytest.mark.parametrize("office", [Office.CHAIR, Office.ACTING_CHAIR])
def test_amendments_fall_to_whoever_presides_where_nobody_is_secretary(office: Office) -> None:
    assert not may(Act.SETTLE_AMENDMENT, MEMBER, [office])
    assert may(Act.SETTLE_AMENDMENT, MEMBER, [office], has_secretary=False)
    assert not may(Act.SETTLE_AMENDMENT, MEMBER, [], has_secretary=False)
    assert not may(Act.PUBLISH_MINUTES, MEMBER, [office], has_secretary=False)
