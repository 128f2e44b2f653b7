from __future__ import annotations

import copy
import pickle
from datetime import date

import pytest

import unionkit as uk
from unionkit import errors
from unionkit.records.checking.codes import MISSING_FIELD

EXAMPLES = [
    errors.LanguageError(lang="fr"),
    errors.OptionError(name="style", found="pdf", expected=("text", "json")),
    errors.NotFiniteError(name="part", value="NaN"),
    errors.PlacesError(places=99, maximum=30),
    errors.UndefinedRatioError(part=4, whole=0, reason="zero_target"),
    errors.UndefinedRatioError(part=None, whole=None, reason="no_target"),
    errors.CountContradictionError(part="members", part_value=10, whole="workers", whole_value=3),
    errors.DateContradictionError(
        earlier="founded_on", earlier_day=date(2023, 2, 1), later="recognised_on", later_day=date(2023, 1, 1)
    ),
    errors.SurveyError(repeated=("a",), unknown=("b", "c")),
    errors.NoWorkingDayError(after=date(2023, 1, 1)),
    errors.SpanError(since=date(2023, 1, 2), until=date(2023, 1, 1)),
    errors.PeriodError(part="quarter", found=5, expected="1 to 4"),
    errors.PeriodFormatError(text="mai", problem="unknown"),
    errors.MismatchError(differences=(("unit", "a", "b"), ("period", "2022", "Q1 2023"))),
    errors.GoalError(problem="no_baseline", target=60, found=None),
    errors.LedgerError(problem="gap", found="2026-03-31 … 2026-07-01"),
    errors.AllocationError(total=5, problem="no_weight"),
    errors.NegativeWeightError(total=5, unit="a", weight=-1),
    errors.UnitBoundError(total=5, unit="a", problem="floor_above_cap", found=9),
    errors.MixError(problem="units", found="b"),
    errors.FormError(problem="repeated_item", found="workers"),
    errors.CarriedTargetError(problem="no_result", unit="hai-duong"),
    errors.ScoringError(problem="band_order", found="a, b"),
    errors.NotComparableError(base="reported", before=72_059, after=37_253),
    errors.AdditionError(problem="mean", found="mean_monthly_wage"),
    errors.PaceError(missing=("period", "as_of")),
    errors.ScheduleError(problem="empty", day=None, share=None),
    errors.UnboundedError(printed="0%"),
    errors.UnboundedError(printed="gần 40%", qualified=True),
    errors.EmptyTextError(name="unit"),
    errors.PeriodError(part="kind", found=uk.PeriodKind.DATES, expected="MONTH, QUARTER"),
    errors.NumberFormatError(text="2.413.54", problem="grouping"),
    errors.UnknownIndicatorError(name="nón", known=("new_members",)),
    errors.UnknownCodeError(code="a.b"),
    errors.CodeRegistryError(code="a.b", problem="taken"),
    errors.UnknownRulebookError(name="vglc", known=("vgcl",)),
    errors.UnknownKeyError(key="term.year", near=("term.years",)),
    errors.UnknownKeyError(key="nothing"),
    errors.NoRuleInForceError(key="term.years", day=date(1990, 1, 1), absence="not recorded"),
    errors.NoBracketError(count=300_000, stated=((0, 79_999),)),
    errors.LawValueError(key="term.years", found=-1, expected="a whole number"),
    errors.LawDataError(
        name="own", problems=(errors.LawProblem("a.toml", "k", "negative", -1, None, date(2020, 1, 1)),)
    ),
    errors.RecordError(kind="Unit", findings=(uk.Finding(rule=MISSING_FIELD, field="name"),)),
    errors.RecordClassError(kind="Law", instead="the day"),
    errors.RecordClassError(kind="list"),
    errors.TableError(path="a.csv"),
    errors.TableFileError(path="a.csv", problem="No such file or directory"),
    errors.EncodingError(path="a.csv", byte=7, line=2, value=0xEA),
    errors.EncodingError(path="a.csv", byte=7, line=2, value=0xEA, encoding="ASCII"),
    errors.EncodingNameError(path="a.csv", encoding="TCVN3", expected=("UTF-8",), font=True),
    errors.EncodingNameError(path="a.csv", encoding="utf-7", expected=("UTF-8", "UTF-16")),
    errors.TableFormatError(path="a.xls", problem="xls"),
    errors.TableFormatError(path="a.json", problem="json", line=3, detail="Expecting value, 5"),
    errors.TableLimitError(path="a.xlsx", limit="parts", found=2001, allowed=2000),
    errors.SheetError(path="a.xlsx", sheet="S4", present=("S1", "S2")),
    errors.SheetError(path="a.xlsx", sheet=None, present=()),
    errors.MissingExtraError(package="openpyxl", extra="excel"),
    errors.MissingColumnError(missing=("target",), present=("unit", "actual")),
    errors.MissingColumnError(missing=("target",), present=()),
    errors.ColumnTypeError(column="target", found="String", expected="whole_numbers"),
    errors.ColumnTakenError(columns=("status", "reason")),
    errors.EngineError(engine="Dask", function="allocate", able=("Polars", "pandas")),
    errors.HeaderError(path="a.csv", line=1, missing=("unit",), repeated=("Đơn vị",), present=("x", "y")),
    errors.HeaderError(path="a.csv", missing=("unit",)),
    errors.HeaderError(path="a.csv", line=1, unreadable=True),
    errors.BelowZeroError(name="workers", value=-1),
    errors.HierarchyError(problems=(("duplicate", ("a",)), ("self_parent", ("b",)), ("unknown_parent", ("c", "d")))),
    errors.HierarchyError(problems=(("cycle", ("a", "b", "a")),) * 11),
    errors.HierarchyError(problems=(("two_parents", ("a", "b", "c")), ("unknown_unit", ("x",)))),
    errors.NestedUnitError(problems=(("[0].id", "missing", None), ("[0].children", "no_list", 5))),
    errors.NestedUnitError(problems=(("[0].kind", "no_such_value", "x"),) * 11),
    errors.UnknownUnitError(units=("a",) * 11),
    errors.NoValueError(unit="a"),
    errors.RegistryError(
        problems=(
            errors.RegistryProblem("duplicate", None, ("a",)),
            errors.RegistryProblem("ended", date(2025, 7, 1), ("a",), (uk.Dissolved(unit="a", day=date(2025, 7, 1)),)),
        )
    ),
    errors.RegistryError(problems=(errors.RegistryProblem("cycle", None, ("a", "b", "a")),) * 12),
    errors.BeforeRegistryError(day=date(2012, 1, 1), begins=date(2013, 1, 1)),
    errors.UnknownRegistryError(name="vgcl", known=("vgcl-provinces",)),
    errors.DividedUnitError(units=(("a", ("b", None)),) * 12, from_day=date(2025, 6, 30), to_day=date(2025, 7, 1)),
    errors.CarryError(problem="nowhere", units=("a",) * 12, day=date(2025, 7, 1)),
    errors.CarryError(problem="nested", units=("a",), day=date(2025, 7, 1)),
    errors.RatioError(unit="a", found="33.3"),
    errors.RatioError(unit=None, found="mean"),
    errors.LawDateError(event="founded_on", event_day=date(2025, 5, 1), law_day=date(2025, 6, 1)),
    *(
        errors.TermError(problem=problem, found="x", expected="y")
        for problem in (
            *("reversed", "outside", "end_of_upper_term", "not_next"),
            *("no_first_day", "no_party_number", "kept_name"),
        )
    ),
    errors.TermFormatError(text="khóa mới"),
    errors.InexactAmountError(amount=100, share="1/3"),
]


def test_every_error_class_has_an_example_here():
    classes = {value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)}
    assert {type(error) for error in EXAMPLES} == classes - {errors.UnionkitError}


@pytest.mark.parametrize("error", EXAMPLES, ids=lambda error: type(error).__name__)
class TestEveryError:
    def test_says_itself_in_both_languages_with_no_gap(self, error):
        assert str(error) == error.message() == error.message("en")
        for lang in ("vi", "en"):
            assert error.message(lang)
            assert "{" not in error.message(lang)
        assert error.message("vi") != error.message("en")

    def test_is_a_builtin_error_too(self, error):
        assert isinstance(error, errors.UnionkitError)
        assert isinstance(error, ValueError | LookupError | ZeroDivisionError | ImportError)

    def test_carries_its_facts_as_attributes(self, error):
        for name, value in error.facts.items():
            assert getattr(error, name) == value
        with pytest.raises(TypeError):
            error.facts["more"] = 1

    def test_survives_pickle_and_copy(self, error):
        for twin in (pickle.loads(pickle.dumps(error)), copy.deepcopy(error)):  # noqa: S301 - our own bytes
            assert type(twin) is type(error)
            assert twin.facts == error.facts
            assert str(twin) == str(error)


def test_sentences_name_what_where_found_and_expected():
    said = {type(error).__name__: error for error in reversed(EXAMPLES)}
    assert str(said["PeriodError"]) == "quarter is 5; expected 1 to 4"
    assert said["PeriodError"].message("vi") == "quý là 5; phải là 1 đến 4"
    assert str(said["EncodingError"]) == "a.csv: line 2, byte 7: the value 0xEA is not UTF-8; save the file as UTF-8"
    assert str(said["NegativeWeightError"]) == "5 cannot be allocated: the weight of “a” is -1, below zero"
    assert "unit of the target a, of the result b" in str(said["MismatchError"])
    assert "missing column unit, repeated column Đơn vị; columns present: x, y" in str(said["HeaderError"])
    assert "columns present: none" in str(next(e for e in EXAMPLES if getattr(e, "unreadable", False)))


def test_another_language_is_refused():
    with pytest.raises(errors.LanguageError) as caught:
        errors.UnboundedError(printed="0%").message("fr")
    assert caught.value.lang == "fr"
    assert uk.errors is errors


def test_an_int_too_long_to_write_is_shortened():
    error = errors.PlacesError(places=-(10**5000), maximum=30)
    assert str(error) == "places is -2^16609…; expected 0 to 30"
    with pytest.raises(errors.PeriodError, match=r"year is 2\^16609…"):
        uk.Period.year(10**5000)
    with pytest.raises(errors.UndefinedRatioError):
        uk.percent(10**5000, 0)
    with pytest.raises(errors.PeriodError, match="years is 2"):
        uk.Period.year(2023).shifted(years=10**5000)


class OwnError(errors.UnionkitError):
    vi = "lỗi {name}"
    en = "error {name}"


def test_an_error_of_a_user_keeps_its_own_place():
    assert OwnError.__module__ == __name__
    assert isinstance(pickle.loads(pickle.dumps(OwnError(name="x"))), OwnError)  # noqa: S301
