"""Whatever is done to rows, what is looked up is what was done, and what was committed is what the database has."""

import asyncio
from collections.abc import Callable, Generator, Sequence
from contextlib import suppress
from copy import deepcopy
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boardclerk.store import Book, Store, open_store
from boardclerk.store.ledger import Ledger
from boardclerk.store.row import Row
from boardclerk.store.rows import AccountRow, AskingRow, EventRow, SeenRow

NOW = datetime(2020, 3, 6, 9, tzinfo=UTC)
KEYS: dict[type[Row], list[tuple[Any, ...]]] = {
    AccountRow: [("", "ada"), ("", "ben"), ("t", "ada")],
    AskingRow: [("", "c1", "ada"), ("", "c1", "ben"), ("", "c2", "ada")],
    SeenRow: [("", "c1", "1"), ("", "c2", "1")],
}
VALUES: dict[type[Row], dict[str, list[Any]]] = {
    AccountRow: {"email": [None, "a@b.invalid"], "is_guest": [None, True, False], "name": ["Ada", "Ben"]},
    AskingRow: {"question": ["when", "who"], "values": [{}, {"on": [1, 2]}, {"on": None}]},
    SeenRow: {"answer": ["yes", "no"]},
}
REST: dict[type[Row], dict[str, Any]] = {
    AccountRow: {"teams_id": "29", "service_url": "", "conversation_id": None, "blocked_at": None, "met_at": NOW},
    AskingRow: {"at": NOW},
    SeenRow: {"at": NOW},
}
LOOKED_UP_BY: list[tuple[type[Row], tuple[str, ...]]] = [
    (AccountRow, ("email",)), (AccountRow, ("is_guest", "email")), (AccountRow, ("tenant_id", "name")),
    (AskingRow, ("question",)), (AskingRow, ("conversation_id", "question")), (SeenRow, ("answer",)),
    (SeenRow, ("conversation_id",)), (EventRow, ("action_id",)), (EventRow, ("note",)),
]  # fmt: skip
CHOICES: dict[str, list[Any]] = {name: values for each in VALUES.values() for name, values in each.items()}
CHOICES |= {
    "tenant_id": ["", "t"], "conversation_id": ["c1", "c2"], "action_id": ["a1", "a2"], "note": [None, "note"],
}  # fmt: skip

Model = dict[tuple[type[Row], tuple[Any, ...]], dict[str, Any]]
Step = Callable[[Ledger, Model], None]


class _Refused(Exception):
    pass


def _values_of(row: Row) -> dict[str, Any]:
    return {name: getattr(row, name) for name in row.shape.names}


def _seen(rows: Sequence[Row]) -> list[tuple[Any, ...]]:
    return sorted((row.identity for row in rows), key=repr)


# What is done


def _put(kind: type[Row], key: tuple[Any, ...], values: dict[str, Any], *, new: bool) -> Step:
    whole = {**REST[kind], **values, **dict(zip(kind.shape.key, key, strict=True))}

    def step(rows: Ledger, model: Model) -> None:
        if new and (kind, key) in model:
            return
        (rows.add if new else rows.put)(kind(**deepcopy(whole)))
        model[kind, key] = dict(whole)

    return step


def _change(kind: type[Row], key: tuple[Any, ...], name: str, value: Any) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        if (kind, key) in model:
            setattr(rows.get_one(kind, *key), name, deepcopy(value))
            model[kind, key][name] = value

    return step


def _delete(kind: type[Row], key: tuple[Any, ...]) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        if (kind, key) in model:
            rows.delete(rows.get_one(kind, *key))
            del model[kind, key]

    return step


def _happen(action_id: str, note: str | None) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        row = EventRow(action_id=action_id, at=NOW, by="Ada", what="said", note=note)
        rows.add(row)
        assert (EventRow, row.identity) not in model
        model[EventRow, row.identity] = _values_of(row)

    return step


def _flush(rows: Ledger, model: Model) -> None:
    rows.flush()


def _frame(steps: list[Step], *, succeeds: bool) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        before = deepcopy(model)
        with suppress(_Refused), rows.frame():
            for each in steps:
                each(rows, model)
            if not succeeds:
                raise _Refused
        if not succeeds:
            model.clear()
            model.update(before)

    return step


# What is looked up


def _get(kind: type[Row], key: tuple[Any, ...]) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        row = rows.get(kind, *key)
        assert (None if row is None else _values_of(row)) == model.get((kind, key))

    return step


def _expected(model: Model, kind: type[Row], equal: dict[str, Any]) -> list[tuple[Any, ...]]:
    def fits(values: dict[str, Any]) -> bool:
        return all(values[n] in v if isinstance(v, list) else values[n] == v for n, v in equal.items())

    return sorted((key for (k, key), values in model.items() if k is kind and fits(values)), key=repr)


def _where(kind: type[Row], equal: dict[str, Any]) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        found = rows.where(kind, **equal)
        assert _seen(found) == _expected(model, kind, equal)
        for row in found:
            assert _values_of(row) == model[kind, row.identity]
            assert rows.get(kind, *row.identity) is row

    return step


def _select(kind: type[Row], name: str, value: Any) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        found = rows.select(kind, f'WHERE "{name}" = ?', value)
        assert _seen(found) == ([] if value is None else _expected(model, kind, {name: value}))
        assert all(rows.get(kind, *row.identity) is row for row in found)

    return step


def _drawn(question: str, email: str | None) -> Step:
    def step(rows: Ledger, model: Model) -> None:
        def draw() -> tuple[str, ...]:
            asked = rows.where(AskingRow, question=question)
            names = [rows.get(AccountRow, row.tenant_id, row.account_id) for row in asked]
            others = rows.drawn(("others", email), lambda: sorted(a.name for a in rows.where(AccountRow, email=email)))
            return (*sorted(a.name for a in names if a), "|", *others)

        asked = [key for (kind, key), v in model.items() if kind is AskingRow and v["question"] == question]
        accounts = {key: v for (kind, key), v in model.items() if kind is AccountRow}
        names = sorted(accounts[key[0], key[2]]["name"] for key in asked if (key[0], key[2]) in accounts)
        others = sorted(v["name"] for v in accounts.values() if v["email"] == email)
        assert rows.drawn(("asked", question, email), draw) == (*names, "|", *others)

    return step


# Any of them, in any order


def _one_of(name: str) -> st.SearchStrategy[Any]:
    return st.sampled_from(CHOICES[name])


@st.composite
def _changes(draw: st.DrawFn) -> Step:
    kind = draw(st.sampled_from(list(KEYS)))
    key = draw(st.sampled_from(KEYS[kind]))
    how = draw(st.sampled_from(["add", "put", "change", "change", "delete", "happen"]))
    if how == "happen":
        return _happen(draw(_one_of("action_id")), draw(_one_of("note")))
    if how == "change":
        name = draw(st.sampled_from(list(VALUES[kind])))
        return _change(kind, key, name, draw(_one_of(name)))
    if how == "delete":
        return _delete(kind, key)
    return _put(kind, key, {name: draw(_one_of(name)) for name in VALUES[kind]}, new=how == "add")


@st.composite
def _lookups(draw: st.DrawFn) -> Step:
    how = draw(st.sampled_from(["get", "where", "where", "several", "select", "drawn", "drawn"]))
    if how == "drawn":
        return _drawn(draw(_one_of("question")), draw(_one_of("email")))
    if how == "get":
        kind = draw(st.sampled_from(list(KEYS)))
        return _get(kind, draw(st.sampled_from(KEYS[kind])))
    kind, names = draw(st.sampled_from(LOOKED_UP_BY))
    equal = {name: draw(_one_of(name)) for name in names}
    if how == "several":
        name = draw(st.sampled_from(names))
        equal[name] = draw(st.lists(_one_of(name), max_size=3, unique=True))
    if how == "select":
        return _select(kind, names[0], equal[names[0]])
    return _where(kind, equal)


STEPS = st.recursive(
    st.one_of(_changes(), _lookups(), st.just(_flush)),
    lambda inner: st.builds(lambda steps, ok: _frame(steps, succeeds=ok), st.lists(inner, max_size=6), st.booleans()),
    max_leaves=8,
)
WORKS = st.lists(STEPS, max_size=10).flatmap(lambda steps: st.tuples(st.just(steps), st.booleans()))
GROUPS = st.lists(st.tuples(st.integers(0, 1), st.lists(WORKS, min_size=1, max_size=3)), min_size=1, max_size=5)


def _look_at_everything(rows: Ledger, model: Model) -> None:
    for kind, keys in KEYS.items():
        for key in keys:
            _get(kind, key)(rows, model)
    for kind, names in LOOKED_UP_BY:
        for value in CHOICES[names[0]]:
            _where(kind, {names[0]: value})(rows, model)
        _where(kind, {names[0]: CHOICES[names[0]]})(rows, model)
    for question in CHOICES["question"]:
        for email in CHOICES["email"]:
            _drawn(question, email)(rows, model)


def _the_database_has(rows: Ledger, model: Model) -> None:
    rows.forget()
    for kind in (*KEYS, EventRow):
        expected = {key: values for (k, key), values in model.items() if k is kind}
        assert {row.identity: _values_of(row) for row in rows.select(kind, "")} == expected


async def _play(stores: Sequence[Store], groups: list[tuple[int, list[tuple[list[Step], bool]]]]) -> None:
    model: Model = {}

    def work(steps: list[Step], *, succeeds: bool) -> Callable[[Book], None]:
        def run(book: Book) -> None:
            before = deepcopy(model)
            try:
                for step in steps:
                    step(book.rows, model)
                if not succeeds:
                    raise _Refused
            except _Refused:
                model.clear()
                model.update(before)
                raise

        return run

    for which, works in groups:
        outcomes = await asyncio.gather(
            *(stores[which].write(work(steps, succeeds=ok)) for steps, ok in works), return_exceptions=True
        )
        for (_, ok), outcome in zip(works, outcomes, strict=True):
            if not (outcome is None if ok else isinstance(outcome, _Refused)):
                raise AssertionError from outcome
        await stores[1 - which].read(lambda book: _look_at_everything(book.rows, model))
        await stores[which].read(lambda book: _the_database_has(book.rows, model))
        await stores[which].write(lambda book: _look_at_everything(book.rows, model))


def _clear(book: Book) -> None:
    for kind in (*KEYS, EventRow):
        for row in book.rows.select(kind, ""):
            book.rows.delete(row)


@pytest.fixture
def playing(database_url: str) -> Generator[Callable[[Any], None]]:
    """What plays an example against an empty record, with two processes."""
    with asyncio.Runner() as runner:
        stores = [runner.run(open_store(database_url)) for _ in range(2)]

        def play(groups: Any) -> None:
            runner.run(stores[0].write(_clear))
            runner.run(_play(stores, groups))

        yield play
        for store in stores:
            runner.run(store.close())


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(groups=GROUPS)
def test_what_two_processes_look_up_and_keep_is_what_was_done(playing: Callable[[Any], None], groups: Any) -> None:
    playing(groups)
