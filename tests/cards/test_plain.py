"""What stands on a card can be passed on as plain text, word for word."""

from hypothesis import example, given
from hypothesis import strategies as st

from boardclerk.cards.frame import Button, Link, card
from boardclerk.cards.plain import as_text
from boardclerk.cards.text import UNSEEN, folded


def test_sentence_facts_text_and_links_are_there_and_buttons_are_not() -> None:
    drawn = card(
        board="Harbour Lane", about="Friday 13 March", sentence="You have an action.", text=["It is **yours**."],
        facts=[("Due", "19 March")], buttons=[Button("Not mine", "not_mine"), Link("Read it", "http://localhost/x")],
    )  # fmt: skip
    assert as_text(drawn).splitlines() == [
        "Harbour Lane · Friday 13 March", "You have an action.", "It is **yours**.", "Due: 19 March",
        "Read it: http://localhost/x",
    ]  # fmt: skip


@example(r"\\wexcombe\board\papers")
@example(r"\*starred\* and *starred*")
@given(st.text(max_size=60).filter(lambda words: UNSEEN not in words))
def test_a_persons_words_come_back_as_they_were_written(words: str) -> None:
    drawn = card(board="Harbour Lane", sentence="Said", facts=[("Note", words)])
    assert as_text(drawn).endswith(f"Note: {folded(words)}")
