"""The frame of a page, its title block and its tables."""

from collections.abc import Iterable, Sequence
from html import escape

from boardclerk.documents.html import look
from boardclerk.documents.printed import printable
from boardclerk.documents.tables import Column, Table
from boardclerk.words.phrases import documents as words

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def text(words_of_a_person: str) -> str:
    """Return a person's text as HTML: escaped, its line breaks kept."""
    return escape(printable(words_of_a_person)).replace("\n", "<br>")


def page(*, title: str, name: str, status: str, marking: str | None, body: Iterable[str], listed: bool) -> str:
    """Return a whole page. `listed`: search engines may list it."""
    robots = "" if listed else '<meta name="robots" content="noindex">\n'
    style = look.STYLE + look.running(marking and printable(marking), printable(name), printable(status))
    names = "".join(f"<span>{text(said)}</span>" for said in (name, status) if said)
    banner = f'<p class="marking">{text(marking)}</p>' if marking else ""
    return f"""<!DOCTYPE html>
<html lang="{words.LANGUAGE}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
{robots}<title>{text(title)}</title>
<style>{style}</style>
</head>
<body>
<header>{banner}{names}</header>
<main>
{chr(10).join(body)}
</main>
<footer>{names}{banner}</footer>
</body>
</html>
"""


def title_block(board: str, subtitle: str, rows: Sequence[tuple[str, str]]) -> list[str]:
    """Return the heading and the labelled lines."""
    lines = [f"<div><dt>{label}:</dt> <dd>{text(value)}</dd></div>" for label, value in rows]
    return [f"<h1>{text(board)}</h1>", f'<p class="subtitle">{text(subtitle)}</p>', "<dl>", *lines, "</dl>"]


def table(shown: Table) -> str:
    """Return a table that still says its roles and labels when a narrow page stacks it."""
    head = "".join(
        f'<th scope="col" role="columnheader"{_class("centred" if column.centred else "")}>{text(column.heading)}</th>'
        for column in shown.columns
    )
    whole = sum(column.weight for column in shown.columns)
    widths = "".join(f'<col style="width: {100 * column.weight / whole:.4g}%">' for column in shown.columns)
    refs = ' class="refs"' if shown.columns[0].heading in words.REF_COLUMNS else ""
    anchors = shown.anchors or ("",) * len(shown.rows)
    rows = "\n".join(_row(shown.columns, row, at) for row, at in zip(shown.rows, anchors, strict=True))
    return (
        f'<table role="table"{refs}>\n<caption class="unseen">{text(shown.title)}</caption>\n'
        f"<colgroup>{widths}</colgroup>\n"
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>\n<tbody role="rowgroup">\n{rows}\n</tbody>'
        "\n</table>"
    )


def _row(columns: Sequence[Column], row: Sequence[str], anchor: str) -> str:
    at = f' id="{anchor}"' if anchor else ""
    first = f'<th scope="row" role="rowheader">{_lines(row[0])}</th>'
    cells = (_cell(column, value) for column, value in zip(columns[1:], row[1:], strict=True))
    return f'<tr role="row"{at}>{first}{"".join(cells)}</tr>'


def _cell(column: Column, value: str) -> str:
    named = {"centred": column.centred, "strong": column.strong, "empty": not value}
    classes = _class(" ".join(name for name, holds in named.items() if holds))
    return f'<td role="cell" data-label="{text(column.heading)}"{classes}>{_lines(value)}</td>'


def _lines(value: str) -> str:
    """Return a cell's first line, each further one quieter, with a tick that is read aloud as a word."""
    first, *others = value.split("\n")
    tick = f'<span class="tick" role="img" aria-label="{words.TICK_READ_ALOUD}">{words.TICK}</span>'
    shown = tick if first == words.TICK else text(first)
    return shown + "".join(f"<br><span>{text(line)}</span>" for line in others)


def _class(names: str) -> str:
    return f' class="{names}"' if names else ""
