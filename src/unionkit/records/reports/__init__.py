"""Reports of a check of records, one module a form: for people, for programs, and for what runs in the office's CI."""

from unionkit.records.reports.groups import say_summary
from unionkit.records.reports.styles import CHECK_STYLES, write_check_report

__all__ = ["CHECK_STYLES", "say_summary", "write_check_report"]
