"""Whatever is planned to be said unasked can be drawn, and has a name for when it could not be said."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import boardclerk
from boardclerk.board.policy import Topic
from boardclerk.dialogs.unasked import KINDS
from boardclerk.words.phrases.telling import WHAT

HOUSE = Path(boardclerk.__file__).parent
PLANS_REMINDERS = "boardclerk.dialogs.planning"
"""What plans every topic of the board's reminders by one call."""
NOT_SAID_ABOUT = {"not_told", "too_late", "answer"}
"""What nobody else is told of: the word that something else was not said, and an answer to whoever asked."""


def planned_kinds() -> dict[str, str]:
    """Return every kind that is given to `tell` or `plan` anywhere, and where."""
    found: dict[str, str] = {}
    for path in sorted(HOUSE.rglob("*.py")):
        module = ".".join(("boardclerk", *path.relative_to(HOUSE).with_suffix("").parts))
        tree = ast.parse(path.read_text("utf-8"))
        for call, function in _calls(tree):
            for kind in _kinds(call, function, tree, module):
                found.setdefault(kind, f"{path.relative_to(HOUSE)}:{call.lineno}")
    return found


def _calls(tree: ast.Module) -> Iterator[tuple[ast.Call, ast.FunctionDef | None]]:
    """Yield the calls that plan something, with the function each stands in."""
    functions = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and _kind_given(node) is not None:
            around = [f for f in functions if f.lineno <= node.lineno <= (f.end_lineno or 0)]
            yield node, max(around, key=lambda f: f.lineno, default=None)


def _kind_given(call: ast.Call) -> ast.expr | None:
    """Return the kind in `turn.tell(person, kind, …)` or `notices.plan(kind=…)`, None in another call."""
    named = {keyword.arg: keyword.value for keyword in call.keywords}
    match call.func:
        case ast.Attribute(attr="tell", value=ast.Name(id="turn")):
            return call.args[1] if len(call.args) > 1 else named["kind"]
        case ast.Attribute(attr="plan", value=ast.Attribute(attr="notices")):
            return named["kind"]
        case _:
            return None


def _kinds(call: ast.Call, function: ast.FunctionDef | None, tree: ast.Module, module: str) -> Iterator[str]:
    """Yield what the kind of a call can be: its text, a constant's, or whatever its function is called with."""
    kind = _kind_given(call)
    if module == PLANS_REMINDERS:
        yield from Topic
    elif isinstance(kind, ast.IfExp):
        yield from (_text(part, module) for part in (kind.body, kind.orelse))
    elif isinstance(kind, ast.Name) and function and kind.id in (names := [a.arg for a in _arguments(function)]):
        yield from _given_to(function.name, kind.id, names.index(kind.id), tree, module)
    elif kind is not None:
        yield _text(kind, module)


def _arguments(function: ast.FunctionDef) -> list[ast.arg]:
    return [*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs]


def _given_to(name: str, argument: str, position: int, tree: ast.Module, module: str) -> Iterator[str]:
    if name == "tell":
        return
    for path in sorted(HOUSE.rglob("*.py")):
        other = ".".join(("boardclerk", *path.relative_to(HOUSE).with_suffix("").parts))
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == name:
                named = {keyword.arg: keyword.value for keyword in node.keywords}
                yield _text(named.get(argument) or node.args[position], other)


def _text(kind: ast.expr, module: str) -> str:
    """Return the text of a literal, or of a constant of the module it is used in."""
    match kind:
        case ast.Constant(value=str(text)):
            return text
        case ast.Name(id=name):
            return str(getattr(import_module(module), name))
        case ast.Attribute(value=ast.Name(id=owner), attr=name):
            return str(getattr(getattr(import_module(module), owner), name))
        case _:
            raise AssertionError(f"{module}: what kind is {ast.unparse(kind)}?")


def test_the_kinds_planned_are_found() -> None:
    assert {"deputy_named", "meeting_reminder", "not_told"} <= set(planned_kinds())


def test_every_kind_that_is_planned_has_somebody_to_draw_it() -> None:
    assert {kind: where for kind, where in planned_kinds().items() if kind not in KINDS} == {}


def test_every_kind_that_is_planned_has_a_name_for_the_secretary() -> None:
    named = {*WHAT, *NOT_SAID_ABOUT}
    assert {kind: where for kind, where in planned_kinds().items() if kind not in named} == {}


def test_nothing_is_drawn_or_named_that_nobody_plans() -> None:
    planned = set(planned_kinds())
    assert set(KINDS) - planned == set()
    assert set(WHAT) - planned == set()
