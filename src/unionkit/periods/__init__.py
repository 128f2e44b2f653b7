"""Spans of days and the periods that reports are made for. The only room that knows dateutil."""

from unionkit.periods.period import Period, PeriodKind
from unionkit.periods.span import Span, add_months, add_years

__all__ = ["Period", "PeriodKind", "Span", "add_months", "add_years"]
