"""Actions: their numbers, their states, whose word counts for whom, and what a meeting makes of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from boardclerk.board.actions import (
    Action,
    ActionState,
    Outcome,
    Owner,
    OwnerKind,
    extended,
    next_between_ref,
    next_ref,
    ref_order,
    reopened,
    review,
    said_already,
)
from boardclerk.board.owners import (
    Word,
    has_spoken,
    joined_by,
    marked_complete,
    outstanding,
    own_offices,
    reassigned,
    word_of,
)
from boardclerk.board.people import Person, Standing

AT = datetime(2020, 3, 6, 9, tzinfo=UTC)


def a_person(name: str, organisation: str | None = None, standing: Standing = Standing.MEMBER) -> Person:
    return Person(id=name, board_id="b", name=name, organisation=organisation, standing=standing)


ELEANOR = a_person("Eleanor Marsh", "Wexcombe Police")
TOMASZ = a_person("Tomasz Nowak", "Wexcombe Council")
GRACE = a_person("Grace Adeyemi", "Wexcombe Health Trust")
IMRAN = a_person("Imran Qureshi")
FIONA = a_person("Fiona Blake", "Partnership Office")
NIA = a_person("Nia Bowen", "Partnership Office", Standing.ATTENDEE)
PARTNERS = {"Partners": (ELEANOR, TOMASZ, GRACE)}


def by_person(person: Person) -> Owner:
    return Owner(kind=OwnerKind.PERSON, name=person.name, person_id=person.id)


PARTNERS_OWN = Owner(kind=OwnerKind.GROUP, name="Partners")
OFFICE_OWNS = Owner(kind=OwnerKind.UNIT, name="Partnership Office")


def an_action(*owners: Owner, **fields: object) -> Action:
    action = Action(
        id="a", board_id="b", meeting_id="m", meeting_on=date(2020, 1, 17), ref="3.1", text="send names", owners=owners
    )
    return replace(action, **fields)  # pyright: ignore[reportArgumentType]


def after_word_of(action: Action, person: Person, contacts: dict[str, tuple[Person, ...]]) -> Action:
    return marked_complete(action, word_of(action, person, contacts), by=person.name, at=AT, contacts=contacts)


# Numbering


@given(st.integers(1, 99), st.lists(st.integers(1, 200), unique=True))
def test_the_next_ref_under_an_item_is_one_more_than_the_highest(item: int, numbers: list[int]) -> None:
    taken = [f"{item}.{n}" for n in numbers] + [f"{item}1.7", "B4"]
    assert next_ref(str(item), taken) == f"{item}.{max(numbers, default=0) + 1}"


@given(st.sets(st.integers(1, 200)))
def test_actions_between_meetings_are_counted_b1_b2(numbers: set[int]) -> None:
    ref = next_between_ref([f"B{n}" for n in numbers] + ["5.1"])
    assert ref == f"B{max(numbers, default=0) + 1}"


def test_refs_are_sorted_as_people_count() -> None:
    assert sorted(["B1", "10.1", "3.10", "3.2"], key=ref_order) == ["3.2", "3.10", "10.1", "B1"]


# Whose word counts


def test_the_only_owners_word_makes_an_action_done() -> None:
    done = after_word_of(an_action(by_person(NIA)), NIA, {})
    assert (done.state, done.done_by, done.done_at) == (ActionState.DONE, "Nia Bowen", AT)


def test_an_owners_word_closes_at_once_where_the_board_says_so() -> None:
    action = an_action(by_person(NIA))
    closed = marked_complete(action, word_of(action, NIA, {}), by=NIA.name, at=AT, contacts={}, closes=True)
    assert (closed.state, closed.outcome) == (ActionState.CLOSED, Outcome.COMPLETED)


def test_of_two_owners_each_gives_their_own_word() -> None:
    action = an_action(by_person(GRACE), by_person(NIA))
    first = after_word_of(action, NIA, {})
    assert first.state is ActionState.OPEN
    assert outstanding(first, {}).owners == ("Grace Adeyemi",)
    assert after_word_of(first, GRACE, {}).state is ActionState.DONE


def test_one_partners_word_counts_for_that_partner() -> None:
    first = after_word_of(an_action(PARTNERS_OWN), GRACE, PARTNERS)
    assert [part.organisation for part in first.parts_done] == ["Wexcombe Health Trust"]
    assert first.state is ActionState.OPEN
    assert outstanding(first, PARTNERS).partners == ("Wexcombe Police", "Wexcombe Council")


def test_an_action_is_done_once_every_named_partner_has_said_so() -> None:
    action = an_action(PARTNERS_OWN)
    for person in (GRACE, ELEANOR, TOMASZ):
        assert action.state is ActionState.OPEN
        action = after_word_of(action, person, PARTNERS)
    assert action.state is ActionState.DONE


def test_partners_that_are_not_named_are_not_guessed() -> None:
    first = after_word_of(an_action(PARTNERS_OWN), GRACE, {})
    left = outstanding(first, {})
    assert (left.partners, left.unnamed, first.state) == ((), ("Partners",), ActionState.OPEN)


def test_nobody_of_the_boards_own_office_speaks_for_a_partner() -> None:
    offices = own_offices(["Partnership Office"], ["Wexcombe Police", "Partnership Office"])
    assert not word_of(an_action(PARTNERS_OWN), FIONA, {}, offices).counts
    assert word_of(an_action(PARTNERS_OWN), ELEANOR, {}, offices).partner == "Wexcombe Police"


def test_an_office_a_unit_is_named_after_is_the_boards_own() -> None:
    assert own_offices(["HLPB Business Unit"], ["HLPB", "Harbour Lane School"]) == {"HLPB"}


def test_once_contacts_are_named_only_they_speak_for_a_partner() -> None:
    other = a_person("Daniel Osei", "Wexcombe Police")
    assert not word_of(an_action(PARTNERS_OWN), other, PARTNERS).counts


def test_a_member_without_an_organisation_speaks_for_no_partner_until_named() -> None:
    assert not word_of(an_action(PARTNERS_OWN), IMRAN, {}).counts
    assert word_of(an_action(PARTNERS_OWN), IMRAN, {"Partners": (IMRAN,)}).partner == "Imran Qureshi"


def test_a_unit_answers_by_its_contacts_alone() -> None:
    action = an_action(OFFICE_OWNS)
    assert not word_of(action, FIONA, {}).counts
    named = {"Partnership Office": (FIONA,)}
    assert not word_of(action, NIA, named).counts
    assert after_word_of(action, FIONA, named).state is ActionState.DONE


def test_nobody_speaks_for_an_action_without_an_owner_but_everyones_word_does() -> None:
    action = an_action()
    assert not word_of(action, NIA, {}).counts
    done = marked_complete(action, Word(everyone=True), by="Oliver Reed", at=AT, contacts={})
    assert done.state is ActionState.DONE


def test_the_same_word_twice_changes_nothing_more() -> None:
    first = after_word_of(an_action(PARTNERS_OWN), GRACE, PARTNERS)
    assert has_spoken(first, word_of(first, GRACE, PARTNERS))
    assert after_word_of(first, GRACE, PARTNERS) == first


PEOPLE = (ELEANOR, TOMASZ, GRACE, IMRAN, FIONA, NIA)
owner_sets = st.lists(st.sampled_from([*map(by_person, PEOPLE), PARTNERS_OWN, OFFICE_OWNS]), unique=True, max_size=4)
contact_sets = st.fixed_dictionaries(
    {
        "Partners": st.lists(st.sampled_from(PEOPLE), unique=True, max_size=4).map(tuple),
        "Partnership Office": st.lists(st.sampled_from([FIONA, NIA]), unique=True).map(tuple),
    }
)


@given(owner_sets, contact_sets, st.permutations(PEOPLE))
def test_an_action_is_done_exactly_when_nobody_is_outstanding(
    owners: list[Owner], contacts: dict[str, tuple[Person, ...]], speakers: list[Person]
) -> None:
    action = an_action(*owners)
    for person in speakers:
        before, word = action, word_of(action, person, contacts)
        action = marked_complete(action, word, by=person.name, at=AT, contacts=contacts)
        assert word.counts or action == before
        finished = bool(owners) and outstanding(action, contacts).nothing
        assert (action.state is ActionState.DONE) == finished


# What a meeting makes of it


@given(st.sampled_from(Outcome), st.sampled_from([None, True, False]), st.sampled_from(ActionState))
def test_an_outcome_closes_or_leaves_open_and_keeps_its_words(
    outcome: Outcome, closed: bool | None, state: ActionState
) -> None:
    left = review(an_action(by_person(NIA), state=state), outcome, "left to the office to finalise", closed)
    closes = outcome.closes if closed is None else closed
    assert left.state is (ActionState.CLOSED if closes else ActionState.OPEN)
    assert (left.outcome, left.outcome_words) == (outcome, "left to the office to finalise")


def test_what_is_carried_forward_is_open_again_whatever_its_owner_said() -> None:
    done = after_word_of(an_action(by_person(NIA)), NIA, {})
    left = review(done, Outcome.CARRIED_FORWARD, "Carried forward", None)
    assert (left.done_by, left.owners[0].done_at) == (None, None)


def test_a_partners_word_stands_when_an_open_action_is_carried_forward() -> None:
    first = after_word_of(an_action(PARTNERS_OWN), GRACE, PARTNERS)
    assert review(first, Outcome.CARRIED_FORWARD, "", None).parts_done == first.parts_done


def test_a_reopened_action_is_as_if_nobody_had_spoken() -> None:
    action = an_action(by_person(NIA), PARTNERS_OWN)
    spoken = after_word_of(after_word_of(action, NIA, PARTNERS), GRACE, PARTNERS)
    closed = review(spoken, Outcome.DISCHARGED, "Discharged", None)
    assert reopened(closed) == action


# Due dates


days = st.dates(date(2020, 1, 1), date(2021, 1, 1))


@given(days, st.lists(days, min_size=1, max_size=4))
def test_the_first_due_date_is_kept_however_often_it_is_extended(first: date, later: list[date]) -> None:
    action = extended(an_action(), first)
    for day in later:
        action = extended(action, day)
    assert (action.original_due_on, action.due_on) == (first, later[-1])


@given(days, st.integers(-30, 30), st.sampled_from(ActionState))
def test_only_an_open_action_past_its_day_is_overdue(due: date, days_later: int, state: ActionState) -> None:
    action = an_action(due_on=due, state=state)
    late = action.overdue_days(due + timedelta(days=days_later))
    assert late == (days_later if state is ActionState.OPEN and days_later > 0 else 0)


# Owners and doubles


def test_a_reassigned_action_belongs_to_the_new_owner_alone() -> None:
    moved = reassigned(an_action(by_person(NIA), PARTNERS_OWN), [by_person(FIONA)])
    assert moved.owners == (by_person(FIONA),)


def test_a_joint_owner_stands_beside_the_first_and_has_a_word_of_their_own() -> None:
    done = after_word_of(an_action(by_person(NIA)), NIA, {})
    both = joined_by(done, [by_person(FIONA)])
    assert [o.name for o in both.owners] == ["Nia Bowen", "Fiona Blake"]
    assert (both.state, outstanding(both, {}).owners) == (ActionState.OPEN, ("Fiona Blake",))


def test_the_same_words_under_the_same_item_are_one_action() -> None:
    known = an_action(item="3", text="Send the names.")
    assert said_already("send the names", "3", [known]) == known
    assert said_already("send the names", "4", [known]) is None
    assert said_already("send the names", "3", [replace(known, state=ActionState.CLOSED)]) is None
