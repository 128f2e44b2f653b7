"""Working days by the public holidays of a country, from the `holidays` package (the extra `calendar`)."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from unionkit.rules.deadlines import WorkCalendar

__all__ = ["working_days"]


class _Holidays(Protocol):
    """What is used of the calendars of the package."""

    def is_working_day(self, key: date) -> bool:
        """Tell whether a day is worked: no weekend and no public holiday, or a weekend worked in place of one."""
        ...


def working_days(country: str = "VN") -> WorkCalendar:
    """Give the calendar of working days of a country: Monday to Friday without public holidays.

    Days off that the government moves each year are known as far as the installed `holidays` knows them; where an
    employer works on Saturdays, or the package lags behind, pass a function of your own.

    Args:
        country: the ISO code of the country.

    Returns:
        A function that tells of a day whether it is a working day.

    Raises:
        ModuleNotFoundError: the extra is not installed.
    """
    try:
        package = import_module("holidays")
    except ModuleNotFoundError:
        msg = "the calendar of public holidays needs: python -m pip install 'unionkit[calendar]'"
        raise ModuleNotFoundError(msg, name="holidays") from None
    make = cast("Callable[[str], _Holidays]", package.country_holidays)
    return make(country).is_working_day
