"""Attainments, scoreboards and rankings as documents."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from unionkit.errors import PaceError
from unionkit.exact import percent, round_quotient, with_places
from unionkit.records.markup.blocks import (
    Badge,
    Block,
    Column,
    Document,
    Facts,
    Folded,
    Gauge,
    Inline,
    Line,
    Listing,
    Section,
    Table,
    Tone,
)
from unionkit.records.reports.documents import STATUS_TONES, status_cell
from unionkit.wording import Words, say, say_date, say_number, say_percent

if TYPE_CHECKING:
    from collections.abc import Sequence
    from decimal import Decimal

    from unionkit.errors import Lang
    from unionkit.targets.attainment import Attainment
    from unionkit.targets.pace import Pace
    from unionkit.targets.ranking import Placed, Ranking
    from unionkit.targets.scoreboard import Scoreboard, ScoreLine

__all__ = ["attainment_document", "pace_document", "ranking_document", "say_about", "say_score", "scoreboard_document"]

_ATTAINMENT: Final = Words(vi="Kết quả so với chỉ tiêu", en="Result against target")
_RESULT: Final = Words(vi="Kết quả", en="Result")
_TARGET: Final = Words(vi="Chỉ tiêu", en="Target")
_PERCENT: Final = Words(vi="Đạt", en="Percent")
_SHORT: Final = Words(vi="Còn thiếu", en="Short by")
_OVER: Final = Words(vi="Vượt", en="Over by")
_AS_OF: Final = Words(vi="Tính đến", en="As of")
_ASSIGNED: Final = Words(vi="Giao bởi", en="Assigned by")
_DUE: Final = Words(vi="Phải đạt đến ngày đó", en="Due by then")
_PACE: Final = Words(vi="Tiến độ", en="Pace")
_ON_PACE: Final = Words(vi="kịp tiến độ", en="on pace")
_BEHIND: Final = Words(vi="chậm tiến độ", en="behind")
_PER_MONTH: Final = Words(vi="Cần mỗi tháng", en="Needed a month")
_BOARD: Final = Words(vi="Bảng kết quả", en="Scoreboard")
_RANKING: Final = Words(vi="Xếp hạng", en="Ranking")
_PLACE: Final = Words(vi="Hạng", en="Place")
_UNIT: Final = Words(vi="Đơn vị", en="Unit")
_CLUSTER: Final = Words(vi="Cụm", en="Cluster")
_INDICATOR: Final = Words(vi="Nội dung", en="Indicator")
_CLASS: Final = Words(vi="Xếp loại", en="Class")
_SCORE: Final = Words(vi="Điểm", en="Score")
_LEFT_OUT: Final = Words(vi="Không xếp hạng", en="Not placed")


def attainment_document(attainment: Attainment, lang: Lang) -> Document:
    """Lay an attainment out: what was reached, the bar, the numbers, and the pace where the days are known."""
    return _document(attainment, _pace(attainment), lang)


def pace_document(pace: Pace, lang: Lang) -> Document:
    """Lay a pace out: the attainment, and what is due by the day."""
    return _document(pace.attainment, pace, lang)


def _pace(attainment: Attainment) -> Pace | None:
    if attainment.reason is not None:
        return None
    try:
        return attainment.pace()
    except PaceError:
        return None


def _document(attainment: Attainment, pace: Pace | None, lang: Lang) -> Document:
    status, reason = attainment.status, attainment.reason
    badges: list[Inline] = [] if status is None else [Badge(status.label(lang), STATUS_TONES[status])]
    if status is None and reason is not None:
        badges.append(Badge(reason.label(lang), Tone.NOTE))
    blocks: list[Block] = [Line((*badges, attainment.format(lang)), "lead")]
    if attainment.ratio is not None:
        due = None if pace is None else pace.expected_share
        blocks.append(Gauge(attainment.ratio, due, Tone.NOTE if status is None else STATUS_TONES[status]))
    facts: list[tuple[Words, Inline]] = [
        (_RESULT, _number(attainment.actual, lang)),
        (_TARGET, _number(attainment.target, lang)),
    ]
    if attainment.surplus:
        facts.append((_OVER, say(attainment.surplus, lang)))
    elif attainment.shortfall:
        facts.append((_SHORT, say(attainment.shortfall, lang)))
    if attainment.goal is not None and attainment.goal.assigned_by is not None:
        facts.append((_ASSIGNED, attainment.goal.assigned_by))
    if pace is not None:
        facts += _pace_facts(pace, lang)
    blocks.append(Facts(tuple((name.label(lang), value) for name, value in facts)))
    goal = attainment.goal
    parts = () if goal is None else (goal.unit, goal.indicator.label(lang), goal.period.label(lang))
    title = ", ".join(parts) or attainment.format(lang)
    return Document(kind=_ATTAINMENT.label(lang), title=title, lang=lang, blocks=tuple(blocks))


def _pace_facts(pace: Pace, lang: Lang) -> list[tuple[Words, Inline]]:
    word, tone = (_ON_PACE, Tone.GOOD) if pace.on_pace else (_BEHIND, Tone.WARNING)
    facts: list[tuple[Words, Inline]] = [
        (_AS_OF, say_date(pace.as_of, lang)),
        (_DUE, say_percent(percent(pace.expected_share, 1), lang)),
        (_PACE, Badge(word.label(lang), tone)),
    ]
    if pace.needed_per_month:
        facts.append((_PER_MONTH, say_about(pace.needed_per_month, lang)))
    return facts


def say_about(amount: Fraction, lang: Lang) -> str:
    """Write an amount: whole as it is, else with one decimal place, and a sign where that is not all of it."""
    if amount.denominator == 1:
        return say_number(amount, lang)
    tenths = with_places(round_quotient(10 * amount.numerator, amount.denominator), 1)
    return say_number(tenths, lang) if Fraction(tenths) == amount else f"≈{say_number(tenths, lang)}"


def _number(value: int | Fraction | Decimal | None, lang: Lang) -> str:
    return "–" if value is None else say_number(value, lang)


def scoreboard_document(board: Scoreboard, lang: Lang) -> Document:
    """Lay a scoreboard out: how many targets were reached, and each of them; placed where there is one indicator."""
    ranking = board.ranking() if len(board.indicators) == 1 else None
    lines = _in_order(board, ranking)
    clustered = any(line.cluster is not None for line in lines)
    titles = [_PLACE] * (ranking is not None) + [_UNIT] + [_CLUSTER] * clustered
    titles += [_INDICATOR, _ATTAINMENT_SHORT, _PERCENT, _CLASS]
    columns = tuple(Column(_NAMES[title], title.label(lang), right=title in _RIGHT) for title in titles)
    rows: list[tuple[Inline, ...]] = []
    for line in lines:
        placed = None if ranking is None else ranking.of(line.unit)
        place = [] if ranking is None else ["–" if placed is None else str(placed.place)]
        cluster = [line.cluster or "–"] if clustered else []
        rows.append((*place, line.unit, *cluster, line.indicator.label(lang), *_reached(line, lang)))
    tally = Line(board.tally().label(lang), "lead")
    return Document(
        kind=_BOARD.label(lang),
        title=", ".join(indicator.label(lang) for indicator in board.indicators) or "–",
        lang=lang,
        blocks=(tally, Table(columns, tuple(rows), name="board")),
    )


_ATTAINMENT_SHORT: Final = Words(vi="Kết quả/Chỉ tiêu", en="Result/Target")
_NAMES: Final = {
    _PLACE: "rank",
    _UNIT: "unit",
    _CLUSTER: "cluster",
    _INDICATOR: "indicator",
    _ATTAINMENT_SHORT: "fraction",
    _PERCENT: "percent",
    _CLASS: "class",
    _SCORE: "score",
}
_RIGHT: Final = (_PLACE, _ATTAINMENT_SHORT, _PERCENT, _SCORE)


def _in_order(board: Scoreboard, ranking: Ranking | None) -> Sequence[ScoreLine]:
    """Put the lines in the order of their places; those without one come last."""
    if ranking is None:
        return board.lines
    order = {placed.unit: place for place, placed in enumerate(ranking.places)}
    return sorted(board.lines, key=lambda line: order.get(line.unit, len(order)))


def _reached(line: ScoreLine, lang: Lang) -> tuple[Inline, Inline, Inline]:
    attainment = line.attainment
    fraction = f"{_number(attainment.actual, lang)}/{_number(attainment.target, lang)}"
    percentage = "–" if attainment.ratio is None else say_percent(attainment.percent(), lang)
    if line.band is not None:
        return fraction, percentage, status_cell(attainment.status, line.band.label(lang))
    return fraction, percentage, "–" if line.reason is None else line.reason.label(lang)


def say_score(score: int | Fraction | Decimal, lang: Lang) -> str:
    """Write a score: a ratio in percent with one decimal place, a number of points as it is."""
    return say_percent(percent(score, 1), lang) if isinstance(score, Fraction) else say_number(score, lang)


def ranking_document(ranking: Ranking, lang: Lang) -> Document:
    """Lay a ranking out, cluster by cluster, and the units that are not placed."""
    clusters = dict.fromkeys(placed.cluster for placed in ranking.places)
    blocks: list[Block] = []
    for cluster in clusters:
        table = _places(ranking.cluster(cluster), lang)
        blocks.append(table if cluster is None else Section(cluster, (table,)))
    if ranking.left_out:
        told = tuple(f"{unit}: {reason.label(lang)}" for unit, reason in ranking.left_out.items())
        blocks.append(Folded(f"{_LEFT_OUT.label(lang)} ({say_number(len(told), lang)})", (Listing(told),)))
    units = "đơn vị" if lang == "vi" else "units"
    title = f"{say_number(len(ranking.places), lang)} {units}"
    return Document(kind=_RANKING.label(lang), title=title, lang=lang, blocks=tuple(blocks))


def _places(places: Sequence[Placed], lang: Lang) -> Table:
    columns = tuple(
        Column(_NAMES[title], title.label(lang), right=title in _RIGHT) for title in (_PLACE, _UNIT, _SCORE)
    )
    rows = tuple((str(placed.place), placed.unit, say_score(placed.score, lang)) for placed in places)
    return Table(columns, rows, name="ranking")
