"""What a notebook shows of a value: HTML without scripts, in light and dark, and the same as plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, Protocol, cast, runtime_checkable

import attrs

from unionkit.display import Displayed
from unionkit.findings import Finding
from unionkit.law.rule import Absence, Rule, RuleChange
from unionkit.organisation.crosswalk import Change, Crosswalk
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.history import Registry, UnitHistory
from unionkit.organisation.totals import Totals
from unionkit.records.allocation import AllocationReport
from unionkit.records.attainment import AttainmentReport
from unionkit.records.checking.report import CheckReport
from unionkit.records.claims import ClaimsReport
from unionkit.records.markup.blocks import Document, Line, Listing
from unionkit.records.markup.colours import named_colours
from unionkit.records.markup.fragments import blocks_html, shown
from unionkit.records.markup.pages import BLOCK_STYLE, PHONE
from unionkit.records.scoreboard import ScoreboardReport
from unionkit.targets.attainment import Attainment
from unionkit.targets.pace import Pace
from unionkit.targets.ranking import Ranking
from unionkit.targets.scoreboard import Scoreboard
from unionkit.verdicts import Verdict
from unionkit.views import figures, law, organisation
from unionkit.views.language import chosen_language
from unionkit.views.plain import plain_text
from unionkit.views.trimming import trimmed
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Callable

    from unionkit.errors import Lang

__all__ = ["MOST_BYTES", "View", "document_of", "html_view", "show"]

MOST_BYTES: Final = 200_000
"""The most that a view takes, in bytes of UTF-8."""
_LIMITS: Final = ((200, 2000), (60, 1000), (20, 300), (8, 300), (3, 200))


@runtime_checkable
class _Explained(Protocol):
    def explain(self, lang: Lang) -> str: ...


@runtime_checkable
class _Labelled(Protocol):
    def label(self, lang: Lang) -> str: ...


def _check_document(report: CheckReport[Any], lang: Lang) -> Document:
    from unionkit.records.reports.page import document

    return document(report, lang)


def _report_document(report: object, lang: Lang) -> Document:
    from unionkit.records import allocation_writers, attainment_writers, claims, scoreboard_writers

    if isinstance(report, AttainmentReport):
        return attainment_writers.document(report, lang)
    if isinstance(report, ClaimsReport):
        return claims.document(report, lang)
    if isinstance(report, ScoreboardReport):
        return scoreboard_writers.document(report, lang)
    return allocation_writers.document(cast("AllocationReport", report), lang)


_DOCUMENTS: Final[dict[type[object], Callable[[Any, Lang], Document]]] = {
    Verdict: law.verdict_document,
    Rule: law.rule_document,
    Absence: law.absence_document,
    Attainment: figures.attainment_document,
    Pace: figures.pace_document,
    Scoreboard: figures.scoreboard_document,
    Ranking: figures.ranking_document,
    Hierarchy: organisation.hierarchy_document,
    Totals: organisation.totals_document,
    Crosswalk: organisation.crosswalk_document,
    Registry: organisation.registry_document,
    UnitHistory: organisation.history_document,
    CheckReport: _check_document,
    AttainmentReport: _report_document,
    ClaimsReport: _report_document,
    ScoreboardReport: _report_document,
    AllocationReport: _report_document,
}
_NAME: Final = Words(vi="Kết quả", en="Answer")
_FINDINGS: Final = Words(vi="Phát hiện", en="Findings")


def document_of(value: object, lang: Lang) -> Document | None:
    """Lay a value out; None where there is nothing to show of it but its representation."""
    for kind, make in _DOCUMENTS.items():
        if isinstance(value, kind):
            return make(value, lang)
    if isinstance(value, Sequence) and not isinstance(value, str) and value:
        return _several(cast("Sequence[object]", value), lang)
    if not isinstance(value, Displayed):
        return None
    if isinstance(value, _Explained):
        head, *lines = value.explain(lang).split("\n")
        told = (Listing(tuple(line.strip().removeprefix("- ") for line in lines)),) if lines else ()
        return Document(kind=type(value).__name__, title=head, lang=lang, blocks=told)
    if isinstance(value, _Labelled):
        return Document(kind=type(value).__name__, title=value.label(lang), lang=lang, blocks=())
    return None


def _several(values: Sequence[object], lang: Lang) -> Document | None:
    """Lay out what differs between two days, and findings."""
    if all(isinstance(each, Change) for each in values):
        return organisation.changes_document(cast("Sequence[Change]", values), lang)
    if all(isinstance(each, RuleChange) for each in values):
        return law.law_changes_document(cast("Sequence[RuleChange]", values), lang)
    if all(isinstance(each, Finding) for each in values):
        from unionkit.records.reports.documents import findings_section

        findings = cast("Sequence[Finding]", values)
        section = findings_section(findings, "", lang)
        return Document(kind=_FINDINGS.label(lang), title=section.title, lang=lang, blocks=section.blocks)
    return None


@attrs.frozen(repr=False)
class View:
    """What is shown of a value: HTML in a notebook, and as text the same words in the same order.

    Attributes:
        html: the HTML, one element without scripts; no more than 200,000 bytes.
        text: the plain text.
    """

    html: str
    text: str

    def _repr_html_(self) -> str:
        return self.html

    def __repr__(self) -> str:
        return self.text


def show(value: object, lang: Lang | None = None) -> View:
    """Show a value in a language; a notebook shows the last value of a cell by itself.

    Args:
        value: a verdict, a rule, an attainment, a pace, a scoreboard, a ranking, a hierarchy, totals, a registry, a
            crosswalk, a report; also a sequence of changes (`Registry.diff`, `Rulebook.diff`) or of findings.
        lang: "vi" or "en"; that of `use_language` unless given.

    Returns:
        The view. Long tables and trees are cut, and say so.

    Raises:
        LanguageError: another language.
        TypeError: a value of which there is no view.

    Examples:
        >>> import unionkit as uk
        >>> uk.views.show(uk.attain(832, 2500), "vi")
        Kết quả so với chỉ tiêu: 832/2.500 (đạt 33,3%)
        chưa đạt 832/2.500 (đạt 33,3%)
        Kết quả: 832
        Chỉ tiêu: 2.500
        Còn thiếu: 1.668
    """
    document = document_of(value, chosen_language(lang))
    if document is None:
        msg = f"there is no view of {type(value).__name__}"
        raise TypeError(msg)
    html, fitting = _fitted(document)
    return View(html=html, text=plain_text(fitting))


def html_view(value: object) -> str | None:
    """Give the HTML that a notebook shows of a value, or None where there is none."""
    document = document_of(value, chosen_language(None))
    return None if document is None else _fitted(document)[0]


def _fitted(document: Document) -> tuple[str, Document]:
    """Cut a document until its HTML is short enough."""
    for most, longest in _LIMITS:
        fitting = trimmed(document, most, longest)
        html = _html(fitting)
        if len(html.encode()) <= MOST_BYTES:
            return html, fitting
    told = "Quá dài để hiện ở đây." if document.lang == "vi" else "Too long to be shown here."
    fitting = attrs.evolve(trimmed(document, *_LIMITS[-1]), blocks=(Line(told, "limit"),))
    return _html(fitting), fitting


def _html(document: Document) -> str:
    head = f'<p class="quiet">{shown(document.kind)}</p>\n<p class="title"><strong>{shown(document.title)}</strong></p>'
    body = blocks_html(document.blocks)
    return f'<div class="unionkit" lang="{document.lang}"><style>{STYLE}</style>\n{head}\n{body}\n</div>'


def _scoped(style: str) -> str:
    """Let the rules of a style sheet hold inside a view alone."""
    rules = re.findall(r"([^{}]+)\{([^{}]*)\}", style)
    return "\n".join(
        f"{', '.join(f'{_SCOPE} {selector.strip()}' for selector in selectors.split(','))} {{{declarations}}}"
        for selectors, declarations in rules
    )


_SCOPE: Final = "div.unionkit"
_LIGHT: Final = 'body:not([data-jp-theme-light="true"], .vscode-light, [data-md-color-scheme="default"])'
STYLE: Final = f"""
{_SCOPE} {{ color-scheme: light; {named_colours("light")} padding: .6rem .8rem; border: 1px solid var(--line);
  border-radius: .4rem; background: var(--jp-layout-color0, var(--page)); color: var(--text);
  font: 13px/1.5 var(--jp-ui-font-family, system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif); }}
@media (prefers-color-scheme: dark) {{ {_LIGHT} {_SCOPE} {{ color-scheme: dark; {named_colours("dark")} }} }}
body[data-jp-theme-light="false"] {_SCOPE}, body.vscode-dark {_SCOPE}, body[data-md-color-scheme="slate"] {_SCOPE}
  {{ color-scheme: dark; {named_colours("dark")} }}
{_scoped(BLOCK_STYLE)}
{_SCOPE} .title {{ font-size: 1.15em; overflow-wrap: anywhere; }}
{_SCOPE} h2 {{ margin: 0; font-size: 1em; }} {_SCOPE} section {{ margin-top: 1rem; }}
{_SCOPE} .numbers {{ margin: .6rem 0; }} {_SCOPE} .numbers li {{ padding: .4rem .7rem; flex: 0 1 auto; }}
{_SCOPE} .numbers b {{ font-size: 1.2em; }} {_SCOPE} .record {{ overflow-wrap: anywhere; }}
{_SCOPE} tr {{ background: none; }}
@media screen and (max-width: 48rem) {{ {_scoped(PHONE)} }}
"""
"""The style sheet of a view. It follows the theme of Jupyter, of VS Code and of the browser."""
