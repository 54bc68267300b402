"""The look of the pages: light and dark by the reader's setting, stacked tables when narrow, A4 in print."""

_COLOURS = """
:root { color-scheme: light dark; --ink: #1a1a1a; --quiet: #595959; --paper: #ffffff; --line: #8c8c8c;
  --shade: #f0f0f0; --link: #0b4a8f; }
@media (prefers-color-scheme: dark) { :root { --ink: #ececec; --quiet: #b4b4b4; --paper: #1b1b1b;
  --line: #7a7a7a; --shade: #2b2b2b; --link: #9cc7ff; } }
"""

_TEXT = """
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.5;
  font-family: Arial, "Liberation Sans", Helvetica, sans-serif; font-size: 1rem; overflow-wrap: break-word; }
body > header, main, body > footer { width: calc(100% - 2.5rem); max-width: 49.5rem; margin: 0 auto; }
body > header, body > footer { color: var(--quiet); font-size: .875rem; display: flex; flex-wrap: wrap;
  gap: .25rem 1.5rem; justify-content: space-between; padding-top: 1rem; padding-bottom: 1rem; }
body > header { border-bottom: 1px solid var(--line); }
body > footer { border-top: 1px solid var(--line); margin-top: 3rem; }
.marking { flex-basis: 100%; margin: 0; text-align: center; font-weight: bold; color: var(--ink);
  font-size: 1rem; }
h1 { font-size: 1.75rem; line-height: 1.2; margin: 2rem 0 .25rem; }
.subtitle { font-size: 1.2rem; margin: 0 0 1.5rem; }
h2 { font-size: 1.15rem; margin: 2.25rem 0 .6rem; break-after: avoid; }
h3 { font-size: 1rem; margin: 1.25rem 0 .4rem; break-after: avoid; }
a { color: var(--link); }
p { margin: 0 0 .75rem; }
dl { margin: 0; }
dl > div, nav { display: grid; grid-template-columns: 9.5rem 1fr; margin-bottom: .25rem; }
dt { font-weight: bold; }
dd { margin: 0; }
nav ul { list-style: none; margin: 0; padding: 0; }
.small { color: var(--quiet); font-size: .875rem; margin: 1rem 0; }
"""

_ITEMS = """
.item { padding-left: 2.5rem; }
.item > h2 { margin-left: -2.5rem; padding-left: 2.5rem; text-indent: -2.5rem; }
.item > h2 > .no { display: inline-block; width: 2.5rem; margin-right: -.28em; text-indent: 0; }
.note { font-style: italic; }
ol.letters { list-style: letters; margin: 0 0 .75rem; padding-left: 1.6rem; }
ol.letters > li { margin-bottom: .5rem; padding-left: .2rem; }
@counter-style letters { system: extends lower-alpha; suffix: ") "; }
[data-number] { position: relative; }
[data-number]::before { content: attr(data-number); position: absolute; left: -2.5rem; top: .3em;
  color: var(--quiet); font-size: .75rem; font-style: normal; line-height: 1.2; }
ol.letters > [data-number]::before { left: -4.1rem; }
.decision { border-left: 4px solid var(--line); padding-left: .75rem; margin: 1rem 0; }
"""

_TABLES = """
table { border-collapse: collapse; width: 100%; font-size: .9375rem; margin: 0 0 1rem; }
th, td { border: 1px solid var(--line); padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { background: var(--shade); }
tbody th { font-weight: bold; }
.centred { text-align: center; }
td span, th span { font-weight: normal; }
td.strong { font-weight: bold; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%);
  white-space: nowrap; }
caption.unseen { position: absolute; }
tr { break-inside: avoid; }
"""

_NARROW = """
@media screen and (max-width: 40rem) {
  dl > div, nav { grid-template-columns: 1fr; margin-bottom: .6rem; }
  .item { padding-left: 1.5rem; }
  .item > h2 { margin-left: -1.5rem; padding-left: 2rem; text-indent: -2rem; }
  .item > h2 > .no { width: 2rem; }
  [data-number]::before { left: -1.5rem; }
  ol.letters > [data-number]::before { left: -3.1rem; }
  .item > table, .item > h3, .item > .decision { margin-left: -1.5rem; width: auto; }
  table, tbody, tr, th, td { display: block; border: 0; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tr { border: 1px solid var(--line); padding: .5rem .75rem; margin-bottom: .6rem; }
  th, td, td.centred { padding: .1rem 0; text-align: left; }
  .refs th { float: left; min-width: 2.2rem; margin-right: .4rem; }
  .refs td:nth-child(2)::before { content: none; }
  .refs td { margin-left: 2.6rem; }
  td[data-label]::before { content: attr(data-label) ": "; color: var(--quiet); font-weight: normal; }
  td.empty { display: none; }
}
"""

_PRINT = """
@media print {
  :root { --ink: #000; --quiet: #444; --paper: #fff; --line: #777; --shade: #eee; --link: #000; }
  body { font-size: 10.5pt; line-height: 1.35; }
  table { font-size: 9.5pt; line-height: 1.25; }
  h2 { margin-top: 1.5rem; }
  thead { break-after: avoid; }
  tbody tr:first-child { break-before: avoid; }
  body > header, body > footer { display: none; }
  main { max-width: none; width: auto; padding-right: 1px; }
  a { text-decoration: none; }
  p, li { orphans: 2; widows: 2; }
}
"""

STYLE = "".join((_COLOURS, _TEXT, _ITEMS, _TABLES, _NARROW, _PRINT))


def running(marking: str | None, name: str, status: str) -> str:
    """Return the rules that print marking, name, status and page number on every sheet of paper."""
    quiet = "font: 8pt Arial, sans-serif; color: #444"
    strong = "font: bold 10pt Arial, sans-serif; color: #000"
    centre = f"content: {quoted(marking)}; {strong}; white-space: nowrap;" if marking else "content: none;"
    return f"""
@page {{ size: A4; margin: 24mm 20mm 22mm;
  @top-left {{ content: {quoted(name)}; {quiet}; text-align: left; }}
  @top-center {{ {centre} }}
  @bottom-left {{ content: {quoted(status)}; {quiet}; text-align: left; }}
  @bottom-center {{ {centre} }}
  @bottom-right {{ content: "Page " counter(page) " of " counter(pages); {quiet};
    text-align: right; }} }}
"""


def quoted(text: str) -> str:
    """Return `text` as a CSS string in which no character of its own can end the string or the style."""
    return '"' + "".join(c if c.isalnum() or c == " " else f"\\{ord(c):x} " for c in text) + '"'
