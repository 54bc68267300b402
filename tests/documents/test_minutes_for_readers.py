"""Which part of the minutes which reader gets: the public, and somebody who came for one item."""

from dataclasses import replace

from boardclerk.board.minutes import ActionLine, DecisionLine, ItemPaper, paper_for_items, public_paper
from boardclerk.documents import printed
from boardclerk.documents.minutes import minutes_as_html, minutes_as_markdown
from tests.make_paper import minutes_paper, said


def test_the_public_reads_number_and_title_of_a_held_back_item_and_nothing_else() -> None:
    full = ItemPaper(
        number="5",
        title="One pupil",
        held_back=True,
        notes=("For this item only: Nia Bowen",),
        minutes=said("Words."),
        decisions=(DecisionLine(ref="D5.1", text="Agreed."),),
        reviewed=(ActionLine(ref="4.1", text="Old."),),
        actions=(ActionLine(ref="5.1", text="New."),),
        sub=("The name of the pupil",),
    )
    public = public_paper(minutes_paper(items=(full,)))
    assert public.items == (ItemPaper(number="5", title="One pupil", held_back=True),)


def test_an_action_from_a_held_back_item_is_not_published_where_it_is_reviewed_later() -> None:
    log = (ActionLine(ref="2.1", text="Open."), ActionLine(ref="5.1", text="Private.", held_back=True))
    item = ItemPaper(number="2", title="Action log", reviewed=log)
    assert public_paper(minutes_paper(items=(item,))).items[0].reviewed == log[:1]


def test_everything_else_is_published_as_it_stands() -> None:
    paper = minutes_paper(released_note="Released by the chair")
    public = public_paper(paper)
    assert public.items[:4] == paper.items[:4]
    assert replace(public, items=paper.items, released_note=paper.released_note) == paper


def test_somebody_who_came_for_an_item_gets_that_item_in_full_and_no_other() -> None:
    extract = paper_for_items(minutes_paper(), {"5"})
    assert [item.number for item in extract.items] == ["5"]
    assert extract.items[0] == minutes_paper().items[4]
    assert (extract.members, extract.also, extract.future) == ((), (), ())
    assert extract.extract == ("5",)


def test_an_extract_of_an_item_that_was_not_taken_is_empty_and_not_the_whole() -> None:
    assert paper_for_items(minutes_paper(), {"99"}).items == ()
    assert paper_for_items(minutes_paper(), {"99"}).extract == ()


def test_future_dates_are_not_printed_twice_where_the_minutes_already_give_them() -> None:
    told = ItemPaper(
        number="7", title="Dates of future meetings", minutes=said("13th March 2020, 15 May and 10 July, all at 14:00.")
    )
    half = replace(told, minutes=said("13 March 2020, and 15 May 2020."))
    assert printed.says_the_dates(told, minutes_paper().future)
    assert not printed.says_the_dates(half, minutes_paper().future)


def test_owners_find_their_new_actions_by_name() -> None:
    assert printed.owner_index(minutes_paper()) == [
        ("Fiona Blake and Nia Bowen", ("3.2",)),
        ("Helen O'Connor", ("5.1",)),
        ("Partners", ("3.1",)),
        ("To be agreed", ("4.1",)),
    ]


def test_sub_points_are_lettered_anew_after_each_paragraph() -> None:
    item = ItemPaper(number="1", title="x", minutes=said("- one", "- two", "Then:", "- three"))
    assert [minute.letter for minute in printed.minutes_of(item)] == ["a", "b", None, "a"]
    assert [printed.letter(n) for n in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]


def test_a_decision_that_is_a_paragraph_word_for_word_is_marked_there_and_not_repeated() -> None:
    there = DecisionLine(ref="D1.1", text="It was agreed to meet in May.")
    apart = DecisionLine(ref="D1.2", text="The hall is booked.")
    item = ItemPaper(
        number="1", title="x", minutes=said("Dates.", "It was agreed  to meet in May"), decisions=(there, apart)
    )
    assert [minute.decision for minute in printed.minutes_of(item)] == [None, there]
    assert printed.decisions_apart(item) == [apart]
    for paper in (minutes_as_html(minutes_paper(items=(item,))), minutes_as_markdown(minutes_paper(items=(item,)))):
        assert paper.count("to meet in May") == 1
