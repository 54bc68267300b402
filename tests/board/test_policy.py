"""A policy is kept as JSON and read back as it was; what an older one does not say is as a new board has it."""

import json

from hypothesis import given

from boardclerk.board.policy import Lead, Policy, by_length, content_of, lead_from, policy_from
from tests.board.plans import POLICIES


@given(POLICIES)
def test_a_policy_reads_back_as_it_was(policy: Policy) -> None:
    kept = json.loads(json.dumps(content_of(policy)))
    whole = policy_from(kept)
    assert content_of(whole) == kept
    assert (whole.off, whole.before_meeting, whole.working_days) == (
        policy.off, policy.before_meeting, policy.working_days,
    )  # fmt: skip


def test_an_empty_policy_is_a_new_boards() -> None:
    assert policy_from({}) == Policy()


def test_24_hours_and_a_day_are_two_leads_in_order_of_length() -> None:
    day, hours, week = Lead(days=1), Lead(hours=24), Lead(days=7)
    assert by_length((hours, day, week, day)) == (week, day, hours)
    assert [lead_from(lead.code) for lead in (day, hours)] == [day, hours]
