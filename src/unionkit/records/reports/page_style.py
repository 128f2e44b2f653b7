"""The looks of the HTML report: for a screen in light and dark, for a phone, and for paper."""

from __future__ import annotations

from typing import Final

__all__ = ["COLOURS", "STYLE"]

COLOURS: Final = {
    "light": {
        "page": "#ffffff", "panel": "#f5f6f8", "line": "#d5d9de", "text": "#1c2128", "quiet": "#57606a",
        "error": "#a8201a", "warning": "#7a4d00", "note": "#1a5a96",
    },
    "dark": {
        "page": "#14181d", "panel": "#1d232a", "line": "#3a434d", "text": "#e6e9ed", "quiet": "#a7b1bc",
        "error": "#ff9c93", "warning": "#f0be6f", "note": "#93c3fa",
    },
}  # fmt: skip
"""The colours by scheme; each text colour is read on page and panel."""


def _named(scheme: str) -> str:
    return " ".join(f"--{name}: {colour};" for name, colour in COLOURS[scheme].items())


STYLE: Final = f"""
:root {{ color-scheme: light dark; {_named("light")} }}
@media (prefers-color-scheme: dark) {{ :root {{ {_named("dark")} }} }}
* {{ box-sizing: border-box; }}
body {{ margin: 0 auto; padding: 2rem 1.5rem 3rem; max-width: 78rem; background: var(--page); color: var(--text);
  font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }}
h1, h2 {{ line-height: 1.25; overflow-wrap: anywhere; }}
h1 {{ font-size: 1.6rem; margin: 0 0 .25rem; }}
h2 {{ font-size: 1.15rem; margin: 0; }}
p {{ margin: .3rem 0; max-width: 48rem; }}
code {{ font: .85em ui-monospace, Consolas, "DejaVu Sans Mono", monospace; }}
.quiet, code {{ color: var(--quiet); }}
.numbers {{ display: flex; flex-wrap: wrap; gap: .75rem; margin: 1.25rem 0; padding: 0; list-style: none; }}
.numbers li {{ flex: 1 1 8rem; padding: .75rem 1rem; background: var(--panel); border: 1px solid var(--line);
  border-radius: .4rem; }}
.numbers b {{ display: block; font-size: 1.6rem; line-height: 1.2; font-variant-numeric: tabular-nums; }}
.limit {{ padding: .5rem .75rem; border-left: .25rem solid var(--warning); background: var(--panel); max-width: none; }}
.error {{ color: var(--error); }} .warning {{ color: var(--warning); }} .note {{ color: var(--note); }}
.grave {{ display: inline-block; padding: 0 .5em; border: 1px solid currentColor; border-radius: 1em; font-size: .85rem;
  font-weight: 600; white-space: nowrap; }}
section {{ margin-top: 2.25rem; }}
.head {{ display: flex; flex-wrap: wrap; gap: .25rem .6rem; align-items: baseline; }}
table {{ width: 100%; border-collapse: collapse; margin-top: .75rem; font-size: .95rem; }}
th {{ text-align: left; font-weight: 600; font-size: .85rem; color: var(--quiet);
  border-bottom: 2px solid var(--line); }}
th, td {{ padding: .45rem .6rem; vertical-align: top; overflow-wrap: break-word; }}
th {{ white-space: nowrap; }}
.wide {{ overflow-x: auto; }}
td {{ border-bottom: 1px solid var(--line); }}
.place {{ white-space: nowrap; }} .record {{ font-weight: 600; }}
.count {{ text-align: right; font-variant-numeric: tabular-nums; }}
.sentence {{ min-width: 13rem; max-width: 24rem; }} .cause, .fix, .source {{ min-width: 9rem; max-width: 16rem; }}
.record, .found, .expected {{ max-width: 14rem; }}
a {{ color: var(--note); }}
@media screen and (max-width: 48rem) {{
  body {{ padding: 1.25rem 1rem 2rem; }}
  .index code {{ display: none; }}
  .findings thead {{ position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }}
  .findings, .findings tbody, .findings tr, .findings td {{ display: block; width: auto; }}
  .findings tr {{ margin-top: .75rem; border: 1px solid var(--line); border-radius: .4rem; background: var(--panel); }}
  .findings td {{ display: grid; grid-template-columns: 6.5rem minmax(0, 1fr); gap: .5rem; min-width: 0;
    max-width: none; white-space: normal; padding: .35rem .75rem; }}
  .findings td:last-child {{ border-bottom: 0; }}
  .findings td:empty {{ display: none; }}
  .findings td::before {{ content: attr(data-label); font-size: .85rem; font-weight: 400; color: var(--quiet); }}
}}
@media print {{
  @page {{ size: A4 landscape; margin: 14mm 12mm; }}
  :root {{ color-scheme: light; font-size: 9.5pt; {_named("light")} }}
  body {{ padding: 0; max-width: none; }}
  .numbers li, .limit {{ background: none; }}
  thead {{ display: table-header-group; }}
  .wide {{ overflow: visible; }}
  tr, .head, .about, .numbers {{ break-inside: avoid; }}
  .wide {{ break-before: avoid; }}
  h2, .head, .about {{ break-after: avoid; }}
  .sentence, .cause, .fix, .source {{ min-width: 0; }}
  a {{ color: inherit; text-decoration: none; }}
}}
"""
"""The style sheet."""
