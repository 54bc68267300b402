"""Why a message is understood as it is, for a person who mends the grammar."""

from boardclerk.dialogs.explaining import explain, place
from boardclerk.dialogs.grammar.attendance import ABSENT
from boardclerk.dialogs.understanding import Heard
from tests.dialogs.sample import sample_world


def _explained(text: str) -> str:
    return "\n".join(explain(Heard(text=text, personal=True, addressed=True), sample_world()))


def test_an_explanation_names_the_marks_the_pattern_and_the_words_of_each_slot() -> None:
    lines = _explained("Apologies for the 13th, Priya will represent me")
    assert "read as: apologies for <d0>, <p0> will represent me" in lines
    assert "<d0> is 'the 13th': day 2020-03-13, the meeting of 2020-03-13" in lines
    assert "grammar/attendance.py APOLOGIES" in lines
    assert "= send_apologies: does it, and it can be undone" in lines
    assert "deputy = Priya Raman   from 'Priya'" in lines


def test_an_explanation_says_which_guard_stopped_it() -> None:
    assert "stopped by the guard 'might' at grammar/guards.py MIGHT" in _explained("I might send apologies for Friday")


def test_an_explanation_says_why_it_asks() -> None:
    assert "it asks because: which meeting: no meeting" in _explained("apologies for the 14th")
    assert "it asks because: not understood; nearest:" in _explained("the thing with the agenda, you know")


def test_a_pattern_is_named_by_the_file_and_list_it_stands_in() -> None:
    assert place(ABSENT[1]) == "grammar/attendance.py ABSENT 2"


def test_an_explanation_says_what_a_message_is_like_and_which_words_weighed() -> None:
    lines = _explained("The 13th has become quite impossible, pray enter my apologies")
    assert "like send_apologies" in lines
    assert "because of: " in lines
    assert "in examples/attendance.txt" in lines
