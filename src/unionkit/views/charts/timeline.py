"""A chart of what the law said about one key through the years."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from unionkit.checking import checked_instance
from unionkit.law.book import Rulebook
from unionkit.law.rule import Absence, Rule, Standing
from unionkit.periods.span import checked_day
from unionkit.views.charts.canvas import drawing, drawn, label, palette
from unionkit.views.language import chosen_language
from unionkit.wording import Words, say_date

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from unionkit.errors import Lang
    from unionkit.law.values import RuleValue

__all__ = ["timeline_chart"]

_FROM: Final = Words(vi="từ {}", en="from {}")
_AFTERWARDS: Final = 365


def timeline_chart(
    book: Rulebook,
    key: str,
    *,
    until: date | None = None,
    lang: Lang | None = None,
    theme: str = "light",
) -> Figure:
    """Draw what the law said about a key from its first entry on, with the instrument of each stretch.

    Args:
        book: the rulebook.
        key: the key.
        until: the last day that is drawn; a year after the last entry unless given.
        lang: "vi" or "en"; that of `use_language` unless given.
        theme: "light" or "dark".

    Returns:
        The figure. What stands although the clause of the newer instrument was not seen is hatched; where there is no
        value, the bar is open and the kind of absence stands there.

    Raises:
        UnknownKeyError: the rulebook does not have the key.
        MissingExtraError: matplotlib is not installed.
        OptionError: another theme.
        LanguageError: another language.

    Examples:
        >>> import unionkit as uk
        >>> figure = uk.views.timeline_chart(uk.rulebook("vgcl"), "levels.count", lang="en")
        >>> [text.get_text() for text in figure.axes[0].texts if "levels" in text.get_text()]
        ['4 levels', '4 levels', '3 levels']
    """
    lang, colours = chosen_language(lang), palette(theme)
    timeline = checked_instance(book, Rulebook, "book").timeline(key)
    begins = sorted({entry.since for entry in timeline})
    end = begins[-1] + timedelta(days=_AFTERWARDS) if until is None else checked_day(until, "until")
    days = [day for day in begins if day <= end]
    turns = pairwise([*days, end + timedelta(days=1)])
    stretches = [(since, before, book.on(since).get(key)) for since, before in turns]
    title = book.line(key).title.label(lang)
    with drawing(9, 1.1 + 0.62 * max(len(stretches), 1), colours, title) as (figure, axes):
        axes.set_ylim(len(stretches) - 0.4, -0.6)
        first, last = (day.toordinal() for day in (days[0] if days else end, end))
        width = max(last - first, 1)
        axes.set_xlim(first - width * 0.01, first + width * 1.75)
        years = range(date.fromordinal(first).year + 1, end.year + 1)
        places = [date(year, 1, 1).toordinal() for year in years]
        axes.set_xticks(places, labels=[f"{year:04}" for year in years])
        for row, (since, before, answer) in enumerate(stretches):
            known = isinstance(answer, Rule) and answer.standing is Standing.LAST_KNOWN
            empty = isinstance(answer, Absence)
            axes.barh(
                row, before.toordinal() - since.toordinal(), left=since.toordinal(), height=0.5,
                color="none" if empty else colours["note"], edgecolor=colours["quiet"] if empty else colours["page"],
                linestyle="--" if empty else "-", hatch="///" if known else None,
            )  # fmt: skip
            label(axes, last + width * 0.03, row - 0.17, _said(answer, lang), colours["text"], fontweight="bold")
            label(axes, last + width * 0.03, row + 0.17, _source(answer, since, lang), colours["quiet"], fontsize=8)
    return figure


def _said(answer: Rule[RuleValue] | Absence, lang: Lang) -> str:
    return drawn(answer.say(lang) if isinstance(answer, Rule) else answer.label(lang), 60)


def _source(answer: Rule[RuleValue] | Absence, since: date, lang: Lang) -> str:
    instrument = None if answer.citation is None else answer.citation.instrument
    named = "" if instrument is None else f", {instrument.number or instrument.title.label(lang)}"
    last_known = isinstance(answer, Rule) and answer.standing is Standing.LAST_KNOWN
    standing = f", {Standing.LAST_KNOWN.label(lang)}" if last_known else ""
    return drawn(_FROM.label(lang).format(say_date(since, lang)) + named + standing, 70)
