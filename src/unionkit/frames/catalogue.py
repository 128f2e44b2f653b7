"""Units as whole numbers: encoded once, so that long frames need not compare their texts again and again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import attrs
import narwhals.stable.v2 as nw

from unionkit.checking import checked_instance
from unionkit.frames.columns import Columns, temporary
from unionkit.frames.engine import enter
from unionkit.organisation.hierarchy import Hierarchy
from unionkit.organisation.unit import UnitKind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from narwhals.stable.v2.typing import IntoFrameT

__all__ = ["Catalogue"]

_ADDED: Final = ("unit_code", "unit_kind")
_UNIT: Final = temporary("unit")


def _hierarchy(value: Hierarchy) -> Hierarchy:
    return checked_instance(value, Hierarchy, "hierarchy")


@attrs.frozen(eq=False)
class Catalogue:
    """The units of a hierarchy with a whole number for each: its place, from 0, in the order of iteration.

    A frame that is used many times is encoded once; `roll_up` takes the catalogue in place of the hierarchy, and the
    codes in place of the ids, and gives the same totals.

    Attributes:
        hierarchy: the units.

    Examples:
        >>> import polars as pl
        >>> import unionkit as uk
        >>> from unionkit import frames
        >>> K = uk.UnitKind
        >>> org = uk.Hierarchy.of([uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
        ...                        uk.Unit("nextwave", "CĐCS Nextwave", K.GRASSROOTS_UNION, parent="me-linh")])
        >>> catalogue = frames.Catalogue.of(org)
        >>> table = catalogue.encode(pl.DataFrame({"unit": ["nextwave", "nextwav"], "members": [10, 79]}))
        >>> table.select("unit", "unit_code", "unit_kind").rows()
        [('nextwave', 1, 'grassroots_union'), ('nextwav', None, None)]
        >>> frames.roll_up(table, catalogue, unit="unit_code", values=["members"]).rows()
        [('me-linh', 10), ('nextwave', 10)]
    """

    hierarchy: Hierarchy = attrs.field(converter=_hierarchy)

    @classmethod
    def of(cls, hierarchy: Hierarchy) -> Catalogue:
        """Number the units of a hierarchy.

        Raises:
            TypeError: it is no `Hierarchy`.
        """
        return cls(hierarchy)

    def encode(self, frame: IntoFrameT, *, unit: str = "unit", prefix: str = "") -> IntoFrameT:
        """Add the code and the kind of the unit of every row.

        Columns read: `unit` (texts). Columns added: `unit_code` (Int32) and `unit_kind` (the value of a `UnitKind`; an
        enumeration on Polars, a categorical on pandas, String on the other engines). Both are null where the unit is
        null or not in the hierarchy. All rows stay, in their order where they have one; once they are encoded the
        column of ids can be dropped.

        Args:
            frame: a data frame of Polars (eager or lazy), pandas, PyArrow, DuckDB, Ibis, Dask or PySpark.
            unit: the column of the ids.
            prefix: what the names of the added columns begin with.

        Returns:
            The frame with the columns, of the same kind. A lazy frame stays lazy.

        Raises:
            MissingColumnError: the column is not there; the error names those that are.
            ColumnTypeError: the column holds no texts.
            ColumnTakenError: a column of an added name is there already.
            TypeError: it is no data frame.
        """
        inside, engine = enter(frame)
        code, kind = added = [prefix + name for name in _ADDED]
        columns = Columns(inside, engine, added)
        key, ids = temporary("key"), self.hierarchy.ids
        rows: dict[str, Sequence[object]] = {
            _UNIT: ids,
            code: range(len(ids)),
            kind: [each.kind.value for each in self.hierarchy],
        }
        table = engine.table(inside, rows, {_UNIT: nw.String, code: nw.Int64, kind: nw.String})
        table = table.with_columns(nw.col(code).cast(nw.Int32))
        if engine.is_polars or engine.is_pandas:
            table = table.with_columns(nw.col(kind).cast(nw.Enum([each.value for each in UnitKind])))
        unit_id = columns.text(unit)
        found = engine.looked_up(inside.with_columns(unit_id.alias(key)), table, {key: _UNIT})
        return engine.leave(found.select(*columns.names, code, kind))

    def closure(self) -> dict[str, tuple[int, ...]]:
        """Give every pair of a unit and one that stands above it, itself included, as codes; see `Hierarchy.closure`.

        Returns:
            `ancestor` and `descendant`, by ancestor in the order of iteration.
        """
        ends = self.hierarchy.ends
        return {
            "ancestor": tuple(start for start, end in enumerate(ends) for _ in range(start, end)),
            "descendant": tuple(place for start, end in enumerate(ends) for place in range(start, end)),
        }
