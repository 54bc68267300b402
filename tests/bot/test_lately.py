"""What was answered lately is remembered, in a bounded place."""

from boardclerk.bot.lately import Lately


def activity(number: int) -> tuple[str, str, str]:
    return "tenant", "conversation", str(number)


def test_the_last_ones_are_remembered_whatever_comes_after_the_first() -> None:
    lately = Lately(10)
    for number in range(95):
        lately.add(activity(number))
        assert all(activity(n) in lately for n in range(max(0, number - 9), number + 1))
        assert activity(number + 1) not in lately


def test_no_more_is_kept_than_twice_as_many() -> None:
    lately, most = Lately(10), 0
    for number in range(95):
        lately.add(activity(number))
        most = max(most, len(lately))
    assert most <= 20
    assert activity(0) not in lately


def test_one_of_another_conversation_or_tenant_is_another() -> None:
    lately = Lately(10)
    lately.add(("tenant", "conversation", "1"))
    assert ("tenant", "other", "1") not in lately
    assert ("other", "conversation", "1") not in lately
