"""Whatever the file holds, reading it ends in a reading or in one clear sentence, and loses no word."""

import json
import re
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardclerk.board.errors import ClerkError
from boardclerk.documents.reading import KINDS, UnreadableMinutes, as_json, read_minutes_from

_LINES = st.sampled_from(
    [
        "Present: Eleanor Marsh (Chair), Grace Adeyemi (GA)",
        "Present:        Eleanor Marsh      Chair",
        "                Grace Adeyemi      Chief Nurse",
        "Apologies: Tomasz Nowak (deputised by Priya Raman)",
        "In attendance:",
        "Date: 17 January 2020",
        "1. Welcome",
        "2. Minutes of the last meeting",
        "2.1 – Helen O'Connor to write to parents. Completed. Action closed.",
        "Action log:",
        "Action:",
        "ACTION GA: ring the council by 3 March",
        "Action complete",
        "It was agreed that the plan be adopted.",
        "RESOLVED: to buy the bench",
        "a) one thing b) another",
        "• one • two • three",
        "Name\tTitle\tRepresenting\tAttending\tApologies",
        "Imran Qureshi\tAdviser\t\tDaniel Osei\t✓",
        "No.\tAgenda item",
        "3.\t<p>Finance</p><p>All well.</p>",
        "| Action | Owner | Due |",
        "|---|---|---|",
        "| Mend the gate | GA | 1 May |",
        "Date of next meeting",
        "13 March 2020, 14:00 to 16:00, Town Hall",
        "Eleanor Marsh will not attend the next meeting and Daniel Osei will represent her.",
        "<ul><li>Open",
        "> quoted",
        "## Heading",
        "",
    ]
)
_MINUTES = st.lists(st.one_of(_LINES, st.text(max_size=60)), max_size=25).map("\n".join)
_HEADS = {"name", "title", "representing", "attending", "apologies", "agenda", "item", "action", "owner", "present"}
"""Words of heads and labels, which become the names of fields."""
_PATIENT = settings(max_examples=60, deadline=2000, suppress_health_check=[HealthCheck.too_slow])


@pytest.mark.parametrize("kind", KINDS)
@_PATIENT
@given(content=st.binary(max_size=400))
def test_no_bytes_end_in_anything_but_one_clear_sentence(kind: str, content: bytes) -> None:
    _reads_or_says_why(f"minutes{kind}", content)


@pytest.mark.parametrize("kind", [".txt", ".md", ".html"])
@_PATIENT
@given(text=_MINUTES)
def test_no_text_ends_in_anything_but_one_clear_sentence(kind: str, text: str) -> None:
    _reads_or_says_why(f"minutes{kind}", text.encode("utf-8", errors="surrogatepass"))


@_PATIENT
@given(lines=st.lists(_LINES, min_size=3, max_size=25))
def test_no_word_of_a_text_is_swallowed(lines: list[str]) -> None:
    text = "\n".join(line for line in lines if "<" not in line)
    reading = _reads_or_says_why("minutes.txt", text.encode())
    if reading is None:
        return
    told = json.dumps(reading, ensure_ascii=False).lower()
    for word in re.findall(r"[A-Za-z']{4,}", text.lower()):
        assert word in told or word in _HEADS, f"{word} went nowhere"


def test_what_stands_in_the_number_column_of_a_laid_out_page_is_told_as_left_out() -> None:
    text = (
        "Present: Eleanor Marsh\nDate: 17 January 2020\n1. Welcome\nNo.\tAgenda item\nImran Qureshi\tAdviser\t\tHigh\t✓"
    )
    assert read_minutes_from("minutes.txt", text.encode()).left_out == ("Imran Qureshi",)


@pytest.mark.parametrize(
    "letters",
    ["A", "Ab ", "a", "1.", "(", "A, ", "Cllr ", "• ", "and ", "1 March ", "10.00 ", "\t", "- ", "A.", "It was "],
)
def test_long_runs_of_one_thing_are_read_to_the_end(letters: str) -> None:
    for before in ("Present: ", "Action: ", "1. ", "Apologies were received from ", "", "Next meeting "):
        text = f"Present: Eleanor Marsh, Grace Adeyemi\nDate: 17 January 2020\n{before}{letters * 4000}"
        _reads_or_says_why("minutes.txt", text.encode())


def _reads_or_says_why(name: str, content: bytes) -> dict[str, object] | None:
    try:
        return as_json(read_minutes_from(name, content))
    except UnreadableMinutes as refusal:
        said = str(refusal)
    assert issubclass(UnreadableMinutes, ClerkError)
    assert re.fullmatch(r"[^\n]+[^\n.]\.", said), "a refusal is one sentence"
    return None


def test_a_reading_is_frozen_all_the_way_down() -> None:
    reading = read_minutes_from(
        "m.txt", b"Date: 17 January 2020\nPresent: Eleanor Marsh, Grace Adeyemi\n1. Welcome\nHello all.\n"
    )
    hash(reading)
    assert {field.name for field in fields(reading)} >= {"doubts", "left_out"}
