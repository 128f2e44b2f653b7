"""A check loses no row, raises nothing of its own, finds the same however rows come, and its fixes come to an end."""

from __future__ import annotations

import csv
from datetime import date
from io import StringIO

from hypothesis import given
from hypothesis import strategies as st

import unionkit as uk
from unionkit.errors import UnionkitError
from unionkit.records.checking.across import rules_across
from unionkit.records.checking.context import Context
from unionkit.records.checking.keys import KeyIndex
from unionkit.records.checking.names import fold_name, fold_names
from unionkit.records.checking.parents import Parents
from unionkit.records.checking.passed_on import PassedOn
from unionkit.records.checking.printed import explained_by, reconciled
from unionkit.records.checking.stretch import Stretch
from unionkit.records.checking.term_order import TermOrder
from unionkit.records.converting.bulk import read_records
from unionkit.records.percentages import percent_findings
from unionkit.records.tables import FIELD_HEADERS

KINDS = {
    "workplaces": uk.Workplace,
    "units": uk.Unit,
    "targets": uk.Target,
    "results": uk.ReportedResult,
    "terms": uk.UnitTerm,
    "members": uk.Membership,
}
IDS = st.sampled_from(["a", "b", "c", "", "\ud800", "hai-duong"])
PERIODS = st.sampled_from(["2022-01-01/2022-12-31", "2023-01-01/2023-03-31", "2022", "2023-01-01/2022-01-01"])
DAYS = st.sampled_from(["1990-02-03", "2022-05-01", "2021-12-31", "31/12/2021"])
COUNTS = st.integers(-1, 12)
AMOUNTS = COUNTS | st.sampled_from(["2/3", "8.5", "1e5", "x"])
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6)
JSON = st.recursive(
    SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3)
)
INDICATORS = st.sampled_from(["new_members", "mean_monthly_wage", "new_grassroots_unions", "nope"])
PERCENTS = st.sampled_from(["166,6%", "100%", "0", "12,5", "mười", "-3%"])
NAMES = st.sampled_from(["An Phát", "AN PHAT", "Bình Minh", " "])
LIKELY = {
    uk.Workplace: {"id": IDS, "name": NAMES, "workers": COUNTS, "members": COUNTS, "applicants": COUNTS},
    uk.Unit: {
        "id": IDS,
        "name": NAMES,
        "kind": st.sampled_from(["grassroots_union", "confederation", "provincial_federation", "x"]),
        "parent": st.none() | IDS,
    },
    uk.Target: {
        "unit": IDS, "indicator": INDICATORS, "period": PERIODS, "amount": st.none() | AMOUNTS,
        "assigned_by": st.none() | IDS,
    },
    uk.ReportedResult: {
        "unit": IDS, "indicator": INDICATORS, "period": PERIODS, "amount": AMOUNTS, "target": st.none() | AMOUNTS,
        "percent": PERCENTS, "as_of": st.none() | DAYS,
    },
    uk.UnitTerm: {
        "unit": IDS, "first_year": st.integers(2017, 2026), "last_year": st.integers(2019, 2030),
        "number": st.none() | st.integers(0, 4),
    },
    uk.Membership: {
        "id": IDS, "name": NAMES, "unit": IDS, "born_on": st.none() | DAYS, "left_on": st.none() | DAYS,
        "citizen_id": st.none() | IDS,
    },
}  # fmt: skip
NOISE = st.dictionaries(
    st.sampled_from(["id", "workers", "workers.x", "members[0]", "period", "name", "", "unit"]), JSON, max_size=2
)


def records_of(cls):
    likely = st.builds(lambda given, noise: {**given, **noise}, st.fixed_dictionaries(LIKELY[cls]), st.just({}) | NOISE)
    return st.lists(likely | JSON, max_size=12)


BATCHES = st.sampled_from(sorted(KINDS)).flatmap(lambda kind: st.tuples(st.just(kind), records_of(KINDS[kind])))


SETTINGS = st.sampled_from(
    [
        {},
        {"modes": [uk.Rounding.HALF_UP]},
        *[
            {"law": uk.rulebook("vgcl").on(day), "registry": uk.registry("vgcl-provinces")}
            for day in (date(2025, 6, 1), date(2025, 8, 1))
        ],
    ]
)


@given(BATCHES, SETTINGS)
def test_every_row_is_good_or_has_a_finding(batch, settings):
    kind, records = batch
    report = uk.check_records(records, KINDS[kind], **settings)
    faulty = {finding.row for finding in report.findings}
    assert report.checked == len(records) == len(report.records) + len(faulty) == report.good + report.faulty
    assert {row.row for row in report.rows} == faulty
    for style in ("text", "csv", "jsonl"):
        assert isinstance(report.format(style, "vi"), str)


@given(BATCHES, SETTINGS)
def test_every_finding_has_a_fix_and_fixing_comes_to_an_end(batch, settings):
    kind, records = batch
    for _ in range(200):
        report = uk.check_records(records, KINDS[kind], **settings)
        assert all(finding.fix is not None for finding in report.findings)
        if not report.findings:
            break
        before = [dict(each) if isinstance(each, dict) else each for each in records]
        fixed = uk.apply_fixes(records, report.findings)
        assert repr(records) == repr(before)
        records = fixed
    assert report.findings == ()
    assert len(report.records) == len(records)


@given(
    st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")),
    st.sampled_from(sorted(KINDS)),
)
def test_bytes_are_checked_or_refused_by_an_error_of_the_library(content, kind):
    for head in (b"", b"id,name,unit,indicator,period,amount,kind,first_year,last_year\n"):
        try:
            report = uk.check_file(head + content, kind, name="t.csv", format="csv")
        except UnionkitError:
            continue
        assert report.checked == report.good + report.faulty
        assert len(report.records) == report.good
        assert {finding.row for finding in report.findings if finding.row is not None} == {
            row.row for row in report.rows
        }


CELLS = st.fixed_dictionaries(
    {
        "id": st.sampled_from(["a", "b", "c"]),
        "name": st.sampled_from(["An Phát", "AN PHAT", "Bình; Minh"]),
        "workers": st.none() | st.integers(0, 12),
        "members": st.none() | st.integers(0, 12),
        "applicants": st.none() | st.integers(0, 12),
    }
)


@given(st.lists(CELLS, max_size=12))
def test_a_file_is_checked_as_its_rows(rows):
    table = StringIO()
    writer = csv.DictWriter(table, ["id", "name", "workers", "members", "applicants"])
    writer.writeheader()
    writer.writerows(rows)
    of_file = uk.check_file(table.getvalue().encode(), "workplaces", name="t.csv")
    of_rows = uk.check_records(rows, uk.Workplace)
    assert of_file.records == of_rows.records
    assert of_file.counts == of_rows.counts

    def told(report):
        return [(each.row, each.code, each.field, each.found, each.message("vi"), each.fix) for each in report.findings]

    assert told(of_file) == told(of_rows)
    assert all(each.line == each.row + 1 for each in of_file.findings)


@given(
    st.lists(st.sampled_from(["a", "b", "c", "á", "a\0", "\ud800", ""]), max_size=30),
    st.integers(0, 5),
    st.integers(1, 4),
)
def test_an_index_on_disk_finds_what_one_in_memory_finds(keys, most, step):
    spilled, held = KeyIndex(most=most), KeyIndex()
    rows = [*enumerate(keys, 1)]
    for start in range(0, len(rows), step):
        part = rows[start : start + step]
        for index in (spilled, held):
            index.add([row for row, _ in part], [key for _, key in part])
    assert sorted(spilled.repeats()) == sorted(held.repeats())
    assert sorted(held.repeats()) == [(row, keys.index(key) + 1) for row, key in rows if keys.index(key) + 1 < row]


@given(
    st.lists(
        st.text("aAđĐéỆ ơ.-/\n\t0½ßΩÅ\u0300\u0308\u2003\u00aa\u212a", max_size=12) | st.text(max_size=6),
        min_size=1,
        max_size=6,
    )
)
def test_names_folded_together_are_names_folded_one_by_one(names):
    assert fold_names(names) == [*map(fold_name, names)]
    assert [*map(fold_name, map(fold_name, names))] == [*map(fold_name, names)]


def spilling(cls, context):
    """Give the rules across records that may keep them on disk, with so little memory that they do."""
    made = {uk.Unit: lambda: Parents(context, most=1), uk.Target: lambda: PassedOn(most=1)}
    return made.get(cls, lambda: TermOrder(most=1))()


def told_by(rule, records, cls):
    for start in range(0, len(records), 3):
        few = records[start : start + 3]
        rule.take(Stretch(start + 1, few, read_records(few, cls)))
    return sorted(
        (row, found.code, str(found.subject), str(found.field), found.message("vi")) for row, found in rule.found()
    )


@given(
    st.sampled_from([uk.Unit, uk.Target, uk.UnitTerm]).flatmap(lambda cls: st.tuples(st.just(cls), records_of(cls))),
    st.sampled_from([{}, {"law": uk.rulebook("vgcl").on(date(2025, 8, 1))}]),
)
def test_records_on_disk_are_held_against_each_other_as_those_in_memory(batch, settings):
    cls, records = batch
    context = Context(**settings)
    held = [each for each in rules_across(cls, context) if isinstance(each, Parents | PassedOn | TermOrder)]
    assert len(held) == 1
    assert told_by(spilling(cls, context), records, cls) == told_by(held[0], records, cls)


@given(
    st.integers(0, 400),
    st.integers(-1, 300),
    st.integers(-2, 2),
    st.sampled_from(["{0},{1}%", "{0}%", "{0},{1}0%", "khoảng {0}%", "{0}.{1}"]),
    st.sampled_from([(uk.Rounding.HALF_UP,), tuple(uk.Rounding), (uk.Rounding.DOWN,)]),
)
def test_whole_numbers_tell_of_percentages_what_reconciling_tells(actual, target, off, form, modes):
    tenths = max(0, off + (actual * 1000 // target if target > 0 else 1000))
    text = form.format(tenths // 10, tenths % 10)
    line = uk.ReportedResult(
        unit="a",
        indicator=uk.indicators.NEW_MEMBERS,
        period=uk.Period.year(2022),
        amount=actual,
        target=target,
        percent=text,
    )
    full = uk.reconcile(actual, target, text, modes=modes)
    ways = explained_by(line, modes)
    assert ways in ((), full.explained_by)
    assert reconciled(line, modes) == full or not percent_findings(full, subject="a")


GOOD_CELLS = {
    "id": IDS, "name": NAMES, "unit": IDS, "indicator": st.sampled_from(["new_members", "Đoàn viên mới", "x"]),
    "period": st.sampled_from(["2022", "quý I/2023", "?"]), "amount": st.sampled_from(["15", "2.500", "-1", "x", ""]),
    "kind": st.sampled_from(["grassroots_union", "CĐCS", ""]), "parent": IDS, "assigned_by": IDS,
    "first_year": st.sampled_from(["2018", "2023", "x"]), "last_year": st.sampled_from(["2023", "2028"]),
    "workers": st.sampled_from(["5", "khoảng 30", ""]), "members": st.sampled_from(["7", "3"]), "percent": PERCENTS,
    "target": st.sampled_from(["9", "0", ""]), "left_on": st.sampled_from(["", "31/12/2021", "x"]),
}  # fmt: skip
JUNK = st.text(st.characters(codec="utf-8"), max_size=8) | st.sampled_from(
    ['"', "\n", ",", '"a', "a,b", "\0", "=1+1", "\r"]
)


@st.composite
def tables(draw, kind):
    """Give a CSV with the columns of a kind, likely and broken rows, and how many there are where none is broken."""
    names = [column.name for column in FIELD_HEADERS[kind] if column.name in GOOD_CELLS]
    lines = draw(st.lists(st.fixed_dictionaries(GOOD_CELLS) | JUNK, max_size=8))
    written = StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerow(names)
    whole = True
    for line in lines:
        if isinstance(line, dict):
            writer.writerow([line[name].encode("utf-8", "replace").decode() for name in names])
        else:
            whole = False
            written.write(line + "\n")
    return kind, written.getvalue(), len(lines) if whole else None


TABLES = st.sampled_from(sorted(KINDS)).flatmap(tables)


def account(report):
    """Hold what a report says of rows against itself: each is good or has a finding, and none is lost."""
    faulty = {finding.row for finding in report.findings if finding.row is not None}
    assert report.checked == report.good + report.faulty
    assert report.faulty == len(faulty)
    assert len(report.records) == report.good
    assert {row.row for row in report.rows} == faulty <= {*range(1, report.checked + 1)}


@given(TABLES)
def test_no_row_of_a_table_is_lost(table):
    kind, text, rows = table
    report = uk.check_file(text.encode(), kind, name="t.csv")
    account(report)
    assert rows is None or report.checked == rows
    for style in ("text", "csv", "sarif", "junit", "github", "html"):
        assert isinstance(report.format(style, "vi"), str)


@given(st.lists(TABLES, min_size=1, max_size=4))
def test_no_row_of_several_tables_is_lost(files):
    named = [(kind, text.encode(), f"{place}.csv") for place, (kind, text, _) in enumerate(files)]
    reports = uk.check_files(named)
    for report, (_, _, name), (_, _, rows) in zip(reports, named, files, strict=True):
        account(report)
        assert report.name == name
        assert rows is None or report.checked == rows
        assert all(finding.file == name for finding in report.findings)


@given(
    st.binary(max_size=300),
    st.sampled_from(["csv", "xlsx", "json", "jsonl", "parquet", None]),
    st.sampled_from(sorted(KINDS)),
)
def test_bytes_of_any_format_are_checked_or_refused_by_an_error_of_the_library(content, form, kind):
    heads = {"xlsx": b"PK\x03\x04", "json": b'[{"id": ', "jsonl": b'{"id": "a"}\n', "parquet": b"PAR1"}
    for data in (content, heads.get(form, b"id,name\n") + content):
        try:
            account(uk.check_file(data, kind, format=form))
        except UnionkitError:
            continue
