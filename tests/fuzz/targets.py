"""What is fuzzed: each target reads bytes of any kind, and lets nothing out but what the library promises."""

from __future__ import annotations

import pickle
import tempfile
from functools import cache
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import unionkit as uk
from unionkit.records.tables import FIELD_HEADERS

HERE = Path(__file__).parent
TESTS = HERE.parent
LANGUAGES = ("vi", "en")
FORMATS = ("csv", "json", "jsonl", "parquet", "xlsx")
# A part of the template that the fuzzed bytes stand in for.
PARTS = (
    "xl/worksheets/sheet1.xml",
    "xl/workbook.xml",
    "xl/styles.xml",
    "xl/_rels/workbook.xml.rels",
    "[Content_Types].xml",
)
# What a byte stands for in a text that is put together from words; see `_text`.
WORDS = (
    *"0123456789.,/-%():;+<>≥≈~\n", " ", " ", ". ", "2.500", "832", "33,3", "1/2023", "2023", "30/11/2024", "quý", "tháng",
    "năm", "6 tháng đầu", "nửa", "năm báo cáo", "từ", "đến", "ngày", "giai đoạn", "nhiệm kỳ", "first half of", "quarter", "q",
    "h", "months", "gần", "hơn", "trên", "ít nhất", "at least", "khoảng", "up to", "nghìn", "vạn", "triệu", "tỉ", "million",
    "đoàn viên", "lao động", "CĐCS", "đơn vị", "members", "kết nạp", "được", "thành lập", "tổ chức", "admitted", "đạt", "vượt",
    "so với", "chỉ tiêu", "kế hoạch", "trong tổng số", "trên tổng số", "tỷ lệ", "bằng", "tăng", "giảm", "còn", "là", "và", "có",
    "of the target", "of", "the", "số", "Điều", "Nghị quyết", "mỗi", "TP.", "\u0301", "²", "x", "\ud800",
)  # fmt: skip


def number(data: bytes) -> None:
    """Read a printed number, of a count and of anything."""
    for whole in (False, True):
        try:
            read = uk.read_number(_text(data), whole=whole)
        except uk.errors.NumberFormatError as error:
            _told(error)
        else:
            assert all(isinstance(value, int) or value.is_finite() for value in (read.value, *read.alternatives))
            assert read.value not in read.alternatives
            assert read.precision > 0


def claims(data: bytes) -> None:
    """Read the claims of a text, which never raises."""
    text = _text(data)
    for claim in uk.read_claims(text):
        assert 0 <= claim.start < claim.end <= len(text)
        assert claim.actual is not None or claim.percent is not None


def period(data: bytes) -> None:
    """Read the name of a period; its own name is read as the same period."""
    try:
        read = uk.Period.parse(_text(data))
    except (uk.errors.PeriodFormatError, uk.errors.PeriodError, uk.errors.SpanError) as error:
        _told(error)
        return
    assert read.first <= read.last
    for lang in LANGUAGES:
        assert uk.Period.parse(read.label(lang)) == read


def rulebook(data: bytes) -> None:
    """Read a rulebook from a file of TOML."""
    path = _scratch() / "rules.toml"
    path.write_bytes(data)
    try:
        book = uk.Rulebook.from_toml(path)
    except uk.errors.LawDataError as error:
        assert error.problems
        _told(error)
    else:
        assert book == uk.Rulebook.from_toml(path)


def table(data: bytes) -> None:
    """Read a table; the first byte says of which format, and which part of a workbook the others are."""
    if not data:
        return
    kind = FORMATS[data[0] % len(FORMATS)]
    content = _workbook(PARTS[data[0] // len(FORMATS) % len(PARTS)], data[1:]) if kind == "xlsx" else data[1:]
    try:
        with uk.open_table(content, FIELD_HEADERS["workplaces"], name="a", format=kind) as reader:
            for item in reader:
                findings = item.findings if isinstance(item, uk.Row) else (item,)
                for finding in (*findings, *reader.findings):
                    assert all(finding.message(lang) for lang in LANGUAGES)
    except uk.errors.TableError as error:
        _told(error)


TARGETS = {"number": number, "claims": claims, "period": period, "rulebook": rulebook, "table": table}
LENGTHS = {"number": 256, "claims": 4096, "period": 256, "rulebook": 8192, "table": 8192}
"""The bytes of an input at most."""


def seeds(target: str) -> list[bytes]:
    """Give inputs to begin with: those of the tests."""
    if target == "rulebook":
        return [path.read_bytes() for path in sorted(TESTS.glob("malformed/rulebooks/*.toml"))]
    if target == "table":
        formats = [(kind, path) for kind in FORMATS for path in sorted(TESTS.glob(f"malformed/*/*.{kind}"))]
        files = [_formed(kind) + path.read_bytes() for kind, path in formats if kind != "xlsx"]
        parts = [bytes([place * len(FORMATS) + FORMATS.index("xlsx")]) for place in range(len(PARTS))]
        with ZipFile(BytesIO(_template())) as archive:
            files += [mark + archive.read(part) for mark, part in zip(parts, PARTS, strict=True)]
        return [*files, *(_formed(kind) + _written(kind) for kind in ("csv", "json", "jsonl", "parquet"))]
    return [*(text.encode() for text in _TEXTS[target]), b"\0" + bytes(range(len(WORDS)))]


_TEXTS = {
    "number": ("2.500", "53,55%", "1,62 vạn", "1 tỉ 463 triệu", "gần 1.234,5", "≥ 5 000+", "2.413.54", "-7", "up to 3 million"),
    "period": ("quý I/2023", "Q3 2023", "6 tháng đầu năm báo cáo 2024", "first half of 2024", "từ 1/7/2025 đến 31/12/2025",
               "2021-2025", "tháng 3/2023", "nhiệm kỳ 2023 - 2028", "9 tháng năm 2024", "29/2/2023"),
    "claims": (
        "Trong quý 1/2023, quận kết nạp được 832/2.500 đoàn viên (đạt 33,3% chỉ tiêu năm).",
        "Thành lập 15/9 CĐCS, vượt 46,5% so với kế hoạch; 159 trong tổng số 176 đơn vị tổ chức đại hội.",
        "Kế hoạch số 135/KH-TLĐ ngày 24/9/2021, nhiệm kỳ 2023 - 2028.",
        "The federation admitted 1,250 of 2,000 members (62.5% of the yearly target).",
    ),
}  # fmt: skip


def _text(data: bytes) -> str:
    """Give bytes as text. After a zero each byte stands for a word, and two words in three have a space between."""
    if not data.startswith(b"\0"):
        return data.decode("utf-8", "surrogateescape")
    return "".join(WORDS[byte % len(WORDS)] + ("" if byte % 3 == 0 else " ") for byte in data[1:])


def _told(error: uk.errors.UnionkitError) -> None:
    """Hold that an error says itself in both languages and survives being sent to another process."""
    assert all(error.message(lang) for lang in LANGUAGES)
    assert str(pickle.loads(pickle.dumps(error))) == str(error)  # noqa: S301 - made here


@cache
def _scratch() -> Path:
    return Path(tempfile.mkdtemp(prefix="unionkit-fuzz-"))


def _formed(kind: str) -> bytes:
    return bytes([FORMATS.index(kind)])


def _written(kind: str) -> bytes:
    rows = [{"id": "a", "name": "An Phát", "workers": 10}, {"id": "b", "name": "Hồng Hà", "workers": 5}]
    if kind == "parquet":
        import pyarrow as pa
        import pyarrow.parquet as pq

        stream = BytesIO()
        pq.write_table(pa.Table.from_pylist(rows), stream)
        return stream.getvalue()
    import json

    if kind == "csv":
        return '\ufeffid;name;workers\r\na;"An ""Phát""";10\r\nb;Hồng Hà;5\r\n'.encode()
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    return ("\n".join(lines) if kind == "jsonl" else f"[{','.join(lines)}]").encode()


@cache
def _template() -> bytes:
    from openpyxl import Workbook

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (("id", "name", "workers"), ("a", "An Phát", 10), ("b", "Hồng Hà", 0.5)):
        sheet.append(row)
    sheet.merge_cells("A5:B5")
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _workbook(part: str, data: bytes) -> bytes:
    stream = BytesIO()
    with ZipFile(BytesIO(_template())) as old, ZipFile(stream, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, data if name == part else old.read(name))
    return stream.getvalue()
