"""A document as one HTML page that an office reads or prints: no scripts, and nothing loaded from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from unionkit.records.markup.colours import COLOURS, named_colours
from unionkit.records.markup.fragments import blocks_html, shown

if TYPE_CHECKING:
    from unionkit.records.markup.blocks import Document

__all__ = ["BLOCK_STYLE", "PHONE", "STYLE", "page"]

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"

BLOCK_STYLE: Final = """
p { margin: .3rem 0; max-width: 48rem; }
code { font: .85em ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }
.quiet, code, small { color: var(--quiet); }
.lead { font-size: 1.05em; font-weight: 600; max-width: none; }
.numbers { display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }
.numbers li { flex: 1 1 8rem; margin: 0; padding: .75rem 1rem; background: var(--panel); border: 1px solid var(--line);
  border-radius: .4rem; }
.numbers b { display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.facts { display: flex; flex-wrap: wrap; gap: .4rem 2rem; margin: .6rem 0; }
.facts div { min-width: 6rem; } .facts dt { color: var(--quiet); font-size: .85em; font-weight: 400; float: none; }
.facts dd { margin: 0; padding: 0; font-weight: 600; font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
.limit { padding: .5rem .75rem; border-left: .25rem solid var(--warning); background: var(--panel); max-width: none; }
.error { color: var(--error); } .warning { color: var(--warning); } .note { color: var(--note); }
.good { color: var(--good); }
.grave { display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em; font-size: .85em;
  font-weight: 600; white-space: nowrap; }
.gauge { position: relative; max-width: 30rem; height: .8rem; margin: .5rem 0 .7rem; background: var(--panel);
  border: 1px solid var(--line); border-radius: .2rem; }
.gauge b { display: block; height: 100%; background: currentColor; border-radius: .1rem; }
.gauge i { position: absolute; top: -.25rem; bottom: -.25rem; border-left: 2px solid var(--text); }
.head { display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }
table { width: 100%; border-collapse: collapse; margin: .75rem 0 0; font-size: .95em; }
th, td { padding: .45rem .6rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { font-weight: 600; font-size: .85em; color: var(--quiet); border-bottom: 2px solid var(--line);
  white-space: nowrap; }
td { border-bottom: 1px solid var(--line); }
.wide { overflow-x: auto; }
.place { white-space: nowrap; } .rank { width: 3rem; } .record, .unit { font-weight: 600; }
.count { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.sentence { min-width: 13rem; max-width: 24rem; } .cause, .fix, .source { min-width: 9rem; max-width: 16rem; }
.record, .found, .expected { max-width: 14rem; }
a { color: var(--note); }
details { margin: .3rem 0; } summary { cursor: pointer; }
.tree, .tree ul { margin: 0; padding-left: 1.1rem; list-style: none; } .tree { padding-left: 0; }
.tree details { margin: 0; } .tree li { margin: .1rem 0; } .tree li > :not(details) { margin-left: .3rem; }
"""
"""How blocks look, on a page and in a notebook."""

PHONE: Final = """
.index code { display: none; }
.stacked thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.stacked, .stacked tbody, .stacked tr, .stacked td { display: block; width: auto; }
.stacked tr { margin-top: .75rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--panel); }
.stacked td { display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .5rem; min-width: 0; max-width: none;
  white-space: normal; padding: .35rem .75rem; text-align: left; justify-items: start; }
.stacked td:last-child { border-bottom: 0; }
.stacked td:empty { display: none; }
.stacked td::before { content: attr(data-label); font-size: .85em; font-weight: 400; color: var(--quiet); }
"""
"""How tables look where there is little room."""

STYLE: Final = f"""
:root {{ color-scheme: light dark; {named_colours("light")} }}
@media (prefers-color-scheme: dark) {{ :root {{ {named_colours("dark")} }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 78rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }}
h1, h2 {{ line-height: 1.25; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.6rem; margin: 0 0 .25rem; }}
h2 {{ font-size: 1.15rem; margin: 0; }}
section {{ margin-top: 2.25rem; }}
{BLOCK_STYLE}
@media screen and (max-width: 48rem) {{
body {{ padding: 1.25rem 1rem 2rem; }}
{PHONE}
}}
@media print {{
  @page {{ size: A4 landscape; margin: 14mm 12mm;
    @bottom-right {{ content: counter(page) "/" counter(pages); font-size: 8pt;
      color: {COLOURS["light"]["quiet"]}; }} }}
  :root {{ color-scheme: light; font-size: 9.5pt; {named_colours("light")} }}
  body {{ padding: 0; max-width: none; }}
  .numbers li, .limit {{ background: none; }}
  thead {{ display: table-header-group; }}
  .wide {{ overflow: visible; }}
  tr, .head, .numbers, .facts {{ break-inside: avoid; }}
  .wide {{ break-before: avoid; }}
  h2, .head {{ break-after: avoid; }}
  .sentence, .cause, .fix, .source {{ min-width: 0; }}
  a {{ color: inherit; text-decoration: none; }}
}}
"""
"""The style sheet of a page: for a screen in light and dark, for a phone, and for paper."""


def page(document: Document) -> str:
    """Write a document as a page of HTML. All that it holds is escaped."""
    title = shown(document.title)
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{document.lang}">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{shown(document.kind)}: {title}</title>",
        f"<style>{STYLE}</style>",
        "</head>",
        "<body>",
        "<header>",
        f'<p class="quiet">{shown(document.kind)}</p>',
        f"<h1>{title}</h1>",
        "</header>",
        "<main>",
        blocks_html(document.blocks),
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"
