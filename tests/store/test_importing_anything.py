"""Whatever a reader makes of a document, it is entered whole or refused in a sentence, and never half."""

import asyncio
from contextlib import suppress
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardclerk.board.errors import ClerkError
from boardclerk.board.reading import (
    ForwardApology,
    ReadAction,
    ReadDecision,
    Reading,
    ReadItem,
    ReadMeeting,
    ReadParagraph,
    ReadPerson,
    ReadTime,
)
from boardclerk.dialogs.papers import drawn_paper
from boardclerk.store import Book, open_store
from boardclerk.store.exporting import record_of
from boardclerk.store.importing import take_in
from boardclerk.store.verifying import verify

NOW = datetime(2020, 3, 16, 9, tzinfo=UTC)
NAMES = ("Eleanor Marsh", "E Marsh", "Grace", "Grace Adeyemi", "GA", "Partners", "x" * 300, "O'Connor, Helen", "é", "?")
DAYS = tuple(date(2020, month, 13) for month in range(1, 7))
names, days = st.sampled_from(NAMES), st.sampled_from(DAYS)
texts = st.sampled_from(("", "x", "Agreed to sign.", "3.1 – Grace to call", "long " * 200))
numbers = st.sampled_from((None, "1", "1.", "3", "3.1", "a", "12"))
few = {"max_size": 3}


def some(strategy: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


people = st.builds(
    ReadPerson, name=names, role=st.none() | texts, organisation=st.none() | texts, initials=st.none() | st.just("GA"),
    member=st.sampled_from((None, True, False)), deputy=st.none() | names, deputy_for=st.none() | names,
    items=some(st.just("3")), place=st.none() | st.integers(0, 9),
)  # fmt: skip
actions = st.builds(
    ReadAction, text=texts, ref=numbers, item=numbers, owners=some(names), due=st.none() | days,
    status=st.none() | texts, recipient=st.none() | names,
    owner_kind=st.sampled_from((None, "person", "group", "unit")),
    outcome=st.sampled_from((None, "completed", "carried_forward", "open", "superseded")),
    closed=st.sampled_from((None, True, False)), carried_forward=st.booleans(),
)  # fmt: skip
items = st.builds(
    ReadItem, title=texts, no=numbers, paragraphs=some(st.builds(ReadParagraph, text=texts, label=numbers))
)  # fmt: skip
readings = st.builds(
    Reading, doc=st.just("minutes.txt"), title=st.sampled_from((None, "Harbour Board Meeting", "Minutes")),
    date=st.none() | days, time=st.none() | st.builds(ReadTime, start=st.just(time(14)), end=st.none()),
    chair=st.none() | names, minute_taker=st.none() | names, present=some(people), apologies=some(people),
    in_attendance=some(people), absent=some(people), previous_minutes_date=st.none() | days,
    previous_minutes_outcome=st.sampled_from((None, "agreed", "not agreed")), previous_actions=some(actions),
    new_actions=some(actions), decisions=some(st.builds(ReadDecision, text=texts, item=numbers)),
    agenda_items=some(items), future_meetings=some(st.builds(ReadMeeting, date=days)),
    forward_apologies=some(
        st.builds(
            ForwardApology, name=names, text=texts, meeting=st.none() | days | texts, deputy=some(names),
            acting_chair=st.none() | names,
        )
    ),
    aliases=some(st.tuples(names, names)),
)  # fmt: skip


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> str:
    folder: Path = tmp_path_factory.mktemp("anything")
    return f"sqlite:///{folder}/board.db"


class _TakeBack(Exception):
    """Ends an example without keeping it."""


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(first=readings, second=readings, replace=st.booleans())
def test_any_two_documents_are_entered_or_refused(empty: str, first: Reading, second: Reading, replace: bool) -> None:
    def work(book: Book) -> None:
        for read, again in ((first, False), (second, replace)):
            with suppress(ClerkError), book.all_or_nothing():
                take_in(book, read, tenant_id="", now=NOW, paper_of=drawn_paper, replace=again)
        assert verify(book).amiss == ()
        record_of(book, book.boards.all(), NOW.date())
        raise _TakeBack

    async def run() -> None:
        store = await open_store(empty)
        try:
            await store.write(work)
        finally:
            await store.close()

    with pytest.raises(_TakeBack):
        asyncio.run(run())
