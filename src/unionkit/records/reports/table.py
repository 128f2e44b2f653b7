"""The findings of one rule as a table: a column for each part that one of them has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs

from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionkit.errors import Lang
    from unionkit.records.reports.groups import SaidFinding

__all__ = ["FindingTable", "finding_table"]

_COLUMNS: Final = {
    "place": Words(vi="Vị trí", en="Place"),
    "record": Words(vi="Bản ghi", en="Record"),
    "found": Words(vi="Đang ghi", en="Found"),
    "expected": Words(vi="Phải là", en="Expected"),
    "sentence": Words(vi="Phát hiện", en="Finding"),
    "cause": Words(vi="Có thể do", en="Likely cause"),
    "fix": Words(vi="Gợi ý sửa", en="Suggested fix"),
    "source": Words(vi="Căn cứ", en="Source"),
}


@attrs.frozen(kw_only=True)
class FindingTable:
    """The findings of one rule as a table.

    Attributes:
        names: the names of the columns, as `SaidFinding` has them.
        header: their titles.
        rows: the cells.
    """

    names: tuple[str, ...]
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def finding_table(findings: Sequence[SaidFinding], lang: Lang) -> FindingTable:
    """Lay findings out; a part that no finding has is no column."""
    names = tuple(name for name in _COLUMNS if any(getattr(each, name) for each in findings))
    return FindingTable(
        names=names,
        header=tuple(_COLUMNS[name].label(lang) for name in names),
        rows=tuple(tuple(getattr(each, name) for name in names) for each in findings),
    )
