"""Scales: named classes of a number, each from its lower end up to that of the next."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

import attrs

from unionkit.checking import checked_instance, checked_text
from unionkit.errors import ScoringError
from unionkit.exact import Exact, exact_number
from unionkit.targets.attainment import NEARLY_FROM, Attainment, Status
from unionkit.targets.indicators import Direction
from unionkit.wording import Words

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionkit.errors import Lang

__all__ = ["ATTAINMENT_SCALE", "Band", "Scale"]


def _key(value: str) -> str:
    return checked_text(value, "key")


def _low(value: Exact | None) -> Exact | None:
    return None if value is None else exact_number(value, "low")


@attrs.frozen(kw_only=True)
class Band:
    """A class of a scale.

    Attributes:
        key: its stable name.
        title: its name in both languages.
        low: its lower end, which belongs to it; None for the lowest class, which has no lower end.
        above: whether it begins above `low`, so that `low` itself belongs to the class below.
    """

    key: str = attrs.field(converter=_key)
    title: Words
    low: Exact | None = attrs.field(default=None, converter=_low)
    above: bool = False

    def label(self, lang: Lang) -> str:
        """Name the class."""
        return self.title.label(lang)


def _bands(bands: Iterable[Band]) -> tuple[Band, ...]:
    items = tuple(checked_instance(band, Band, "a band") for band in bands)
    keys = [band.key for band in items]
    if not items or items[0].low is not None:
        raise ScoringError(problem="no_lowest_band", found=", ".join(keys))
    if len(set(keys)) < len(keys):
        raise ScoringError(problem="repeated_key", found=next(key for key in keys if keys.count(key) > 1))
    lows = [(band.low, band.above) for band in items[1:] if band.low is not None]
    if len(lows) < len(items) - 1 or sorted(set(lows)) != lows:
        raise ScoringError(problem="band_order", found=", ".join(keys))
    return items


@attrs.frozen
class Scale:
    """Classes from the lowest up, each `[low, next low)`.

    Attributes:
        bands: the classes. The first has no lower end; the lower ends of the others rise.

    Raises:
        ScoringError: no lowest class, lower ends that do not rise, or a key twice.

    Examples:
        >>> import unionkit as uk
        >>> quality = uk.Scale([
        ...     uk.Band(key="weak", title=uk.Words(vi="yếu", en="weak")),
        ...     uk.Band(key="average", title=uk.Words(vi="trung bình", en="average"), low=50),
        ...     uk.Band(key="fair", title=uk.Words(vi="khá", en="fair"), low=70),
        ...     uk.Band(key="strong", title=uk.Words(vi="vững mạnh", en="strong"), low=85),
        ... ])
        >>> [quality.band(points).label("vi") for points in (49, 50, 84, 85)]
        ['yếu', 'trung bình', 'khá', 'vững mạnh']
    """

    bands: tuple[Band, ...] = attrs.field(converter=_bands)

    def band(self, value: Exact) -> Band:
        """Give the class of a number.

        Raises:
            TypeError: a float or a bool.
        """
        number = exact_number(value, "the value")
        found = self.bands[0]
        for band in self.bands[1:]:
            if band.low is None or number < band.low or (band.above and number == band.low):
                break
            found = band
        return found

    def band_of(self, attainment: Attainment) -> Band | None:
        """Give the class of an attainment by its exact ratio; None where it cannot be told.

        A limit and a range are kept or not: they are in no class above that of 1.
        """
        ratio = checked_instance(attainment, Attainment, "attainment").ratio
        if attainment.status is Status.REACHED and attainment.direction in (Direction.AT_MOST, Direction.WITHIN):
            ratio = Fraction(1)
        if ratio is None:
            return None if attainment.status is None else self.bands[0]
        return self.band(ratio)

    def rank(self, key: str) -> int:
        """Give the place of a class, 0 for the lowest.

        Raises:
            ScoringError: there is no such class.
        """
        for place, band in enumerate(self.bands):
            if band.key == key:
                return place
        raise ScoringError(problem="unknown_band", found=str(key))


ATTAINMENT_SCALE: Final = Scale(
    [
        Band(key="not_reached", title=Words(vi="chưa đạt", en="not reached")),
        Band(key="nearly", title=Words(vi="gần đạt", en="nearly reached"), low=NEARLY_FROM),
        Band(key="reached", title=Words(vi="hoàn thành", en="reached"), low=1),
        Band(key="exceeded", title=Words(vi="vượt", en="exceeded"), low=1, above=True),
    ]
)
"""The classes of an attainment: not reached, nearly (from nine tenths, a convention), reached, exceeded."""
