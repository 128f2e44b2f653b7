from __future__ import annotations

import unicodedata

import pytest

import unionkit as uk
from unionkit.organisation.names import read_union_name


@pytest.mark.parametrize(
    ("text", "same_as"),
    [
        ("LĐLĐ tỉnh Khánh Hoà", "Liên đoàn Lao động tỉnh Khánh Hòa"),
        ("CĐ P. Thuỷ Nguyên", "Công đoàn phường Thủy Nguyên"),
        ("CĐCS Cty CP ABC", "Công đoàn cơ sở Công ty Cổ phần ABC"),
        ("CĐCS Cty TNHH 1 thành viên 01", "CĐCS Công ty TNHH 1 thành viên 1"),
        ("LĐLĐ TP.HCM", "Liên đoàn Lao động Thành phố Hồ Chí Minh"),
        ("LĐLĐ tỉnh Bà Rịa - Vũng Tàu", "LĐLĐ tỉnh Bà Rịa–Vũng Tàu"),
        ("Công đoàn xã Qúy Lộc", "Công đoàn xã Quý Lộc"),
        ("ÐÐ LĐLĐ", "đđ lđlđ"),
        ("CĐCS Ce Link Co., Ltd", "CĐCS Công ty TNHH Ce Link"),
    ],
)
def test_spellings_of_one_name_are_one_name(text, same_as):
    assert read_union_name(text) == read_union_name(same_as)
    assert read_union_name(unicodedata.normalize("NFD", text)) == read_union_name(same_as)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Công đoàn đặc khu Phú Quốc", ("công đoàn", "đặc khu", None, "phú quốc")),
        ("Lien doan lao dong tinh Hai Duong", ("liên đoàn lao động", "tỉnh", None, "hai duong")),
        ("LDLD tinh Hai Duong", ("liên đoàn lao động", "tỉnh", None, "hai duong")),
        ("Công đoàn cơ sở thành viên Xưởng 2", ("công đoàn cơ sở thành viên", None, None, "xưởng 2")),
        ("CĐBP Khối văn phòng", ("công đoàn bộ phận", None, None, "khối văn phòng")),
        ("Tổ công đoàn 3", ("tổ công đoàn", None, None, "3")),
        ("HTX Vận tải số 1", (None, None, "hợp tác xã", "vận tải số 1")),
        ("CĐ Tổng công ty CP May 10", ("công đoàn", None, "tổng công ty cổ phần", "may 10")),
        ("CĐCS Công ty Phương Đông", ("công đoàn cơ sở", None, "công ty", "phương đông")),
        (
            "CĐCS Cty TNHH MTV Nextwave",
            ("công đoàn cơ sở", None, "công ty trách nhiệm hữu hạn một thành viên", "nextwave"),
        ),
        ("Mê Linh", (None, None, None, "mê linh")),
        ("Công đoàn Công ty", (None, None, None, "công đoàn công ty")),
    ],
)
def test_the_parts_of_a_name(text, parts):
    name = read_union_name(text)
    assert (name.title, name.place, name.form, " ".join(name.core)) == parts
    assert name.text == text
    assert name.full == " ".join(filter(None, parts))


def test_a_former_name_is_marked():
    assert read_union_name("LĐLĐ tỉnh Hải Dương (cũ)").former
    assert read_union_name("LĐLĐ tỉnh Hải Dương cũ").former
    assert read_union_name("Ha Tay (old)").former
    assert not read_union_name("Công đoàn xã Cũ Mới").former
    assert not read_union_name("LĐLĐ huyện Củ Chi").former


@pytest.mark.parametrize("text", ["", "  ", "…", "(cũ)"])
def test_a_name_without_a_word_is_refused(text):
    with pytest.raises(uk.errors.EmptyTextError, match="name” is empty"):
        read_union_name(text)
    with pytest.raises(TypeError, match="give a str"):
        read_union_name(5)
