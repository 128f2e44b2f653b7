"""The shapes of claims, in sentences written for these tests."""

from __future__ import annotations

import unicodedata
from decimal import Decimal

import pytest

import unionkit as uk

D = Decimal


def read(text):
    return [(claim.actual, claim.target, claim.percent) for claim in uk.read_claims(text)]


@pytest.mark.parametrize(
    ("text", "actual", "target", "percent"),
    [
        # fraction, with and without percentage
        ("LĐLĐ huyện kết nạp 1.215/1.200 đoàn viên", 1215, 1200, None),
        ("kết nạp được 551/530 đạt 103,96%", 551, 530, "103.96"),
        ("14/16 cơ sở đã tổ chức đại hội (đạt 87,5%)", 14, 16, "87.5"),
        ("có 346/380 doanh nghiệp có từ 10 lao động trở lên tổ chức hội nghị (tỉ lệ 91,05%)", 346, 380, "91.05"),
        ("hòa giải thành 32/33 vụ (96,97%)", 32, 33, "96.97"),
        ("đã giải quyết 1.611/1.790 hồ sơ, tương đương 90%", 1611, 1790, "90"),
        ("111/152 xã, phường đã hoàn thành việc tổ chức đại hội đại biểu cấp mình, đạt tỷ lệ 73%", 111, 152, "73"),
        ("đạt 92,5% (37/40 đơn vị)", 37, 40, "92.5"),
        ("Phuc Tho has established 18/10 grassroots unions", 18, 10, None),
        ("1,215/1,200 union members, reaching 101.25%", 1215, 1200, "101.25"),
        ("1 160/1 160 hội nghị", 1160, 1160, None),
        ("gần 40.000/42.200 lao động được giao kết hợp đồng", 40000, 42200, None),
        ("thu được 2.150/2.000 triệu đồng, đạt 107,5%", 2_150_000_000, 2_000_000_000, "107.5"),
        # what could be a date
        ("thành lập công đoàn cơ sở được 3/7, đạt 42,85%", 3, 7, "42.85"),
        ("có 3/3 doanh nghiệp nhà nước tổ chức hội nghị", 3, 3, None),
        ("Công đoàn ngành hoàn thành 8/10 chỉ tiêu", 8, 10, None),
        ("8/9 phân xưởng đã bầu tổ trưởng", 8, 9, None),
        ("xây dựng được 5/4 mái ấm, đạt 125%", 5, 4, "125"),
        # units inside, ratio in words
        ("có 1.018 người/1.026 người vào công đoàn, chiếm 99,2%", 1018, 1026, "99.2"),
        ("với 188.386 ĐV/ 236.206 LĐ", 188386, 236206, None),
        ("nearly 203,000 union members/more than 211,000 employees", 203000, 211000, None),
        ("có 159 CĐCS trong tổng số 176 doanh nghiệp", 159, 176, None),
        ("Trong tổng số 47 kiến nghị của công nhân, 39 kiến nghị đã được trả lời", 39, 47, None),
        ("1.203 trên 1.260 phiếu hợp lệ", 1203, 1260, None),
        ("24の部門のうち20の部門が総会を完了", 20, 24, None),
        # count with percentage
        ("kết nạp 4.261 đoàn viên (đạt 315,63% so kế hoạch)", 4261, None, "315.63"),
        ("developed 10,177 more union members, reaching 120.44%", 10177, None, "120.44"),
        ("phát triển mới 8.865 đoàn viên (đạt 147% so với chỉ tiêu giao là 6.000 đoàn viên)", 8865, 6000, "147"),
        ("kết nạp mới 3.579 đoàn viên, đạt 89,47% kế hoạch (kết nạp mới 4.000)", 3579, 4000, "89.47"),
        ("là 133.125 triệu đồng, thực hiện đạt 130.720 triệu đồng, đạt 98% dự toán", 130_720_000_000, 133_125_000_000, "98"),
        ("kế hoạch thu là 9,5 tỷ đồng, đã thu 7,6 tỷ đồng, đạt 80%", 7_600_000_000, 9_500_000_000, "80"),
        ("trong tổng số 281.554 người đăng ký, Nghệ An có 30.541 người (chiếm 10,8%)", 30541, 281554, "10.8"),
        ("đạt 232,3% chỉ tiêu đề ra với 696.948 sáng kiến", 696948, None, "232.3"),
        ("Chiến sĩ thi đua: 05 Đ/ c = 15 %", 5, None, "15"),
        ("thu hơn 2 tỉ 463 triệu đồng, đạt 120% kế hoạch", 2_463_000_000, None, "120"),
        # excess
        ("kết nạp 293 đoàn viên, vượt 46,5% chỉ tiêu", 293, None, "146.5"),
        ("thành lập được 57 CĐCS, nâng tổng số lên 1.985 CĐCS, vượt hơn 11,7% kế hoạch", 57, None, "111.7"),
        ("đạt 21,5 nghìn người, vượt 43,3% kế hoạch năm (kế hoạch là 15 nghìn người)", 21500, 15000, "143.3"),
        ("supported 6,960 workers, 16% higher than the target", 6960, None, "116"),
        ("thành lập mới 4 công đoàn cơ sở (vượt 1 đơn vị so với chỉ tiêu)", 4, 3, None),
        ("đã có 696.948 sáng kiến, vượt chỉ tiêu 132% kế hoạch (vượt 396.948 sáng kiến)", 696948, 300000, "232"),
        ("had registered 130,569 initiatives as of August 3, surpassing the target of 130,000", 130569, 130000, None),
        # percentage alone
        ("92% doanh nghiệp ngoài nhà nước tổ chức hội nghị", None, None, "92"),
        ("hơn 54% nữ công nhân được khám sức khỏe", None, None, "54"),
        ("năm 2014 đạt 129%", None, None, "129"),
        ("đại biểu nữ chiếm 39,28%", None, None, "39.28"),
        ("over 73% of grassroots unions have held dialogues", None, None, "73"),
        ("el 72% de las unidades han organizado conferencias", None, None, "72"),
        ("ký kết 27.049 thỏa ước, tăng 6,5% so với năm trước", 27049, None, "6.5"),
        ("thưởng bằng 97% so với năm trước", None, None, "97"),
        ("alcanzando una tasa del 147 6%", None, None, "147.6"),
        ("62,7% doanh nghiệp trong tổng số 42.159 doanh nghiệp có kế hoạch", None, 42159, "62.7"),
        # bare counts behind a verb of result
        ("đã giới thiệu hơn 3,5 ngàn đoàn viên ưu tú cho Đảng", 3500, None, None),
        ("kết nạp thêm 1,62 vạn đoàn viên", 16200, None, None),
        ("LĐLĐ quận thành lập mới 7 công đoàn cơ sở", 7, None, None),
        ("unions have admitted 384,582 members", 384582, None, None),
    ],
)  # fmt: skip
def test_a_claim_of_each_shape_is_read_and_nothing_else(text, actual, target, percent):
    assert read(text) == [(actual, target, None if percent is None else D(percent))]
    decomposed = unicodedata.normalize("NFD", text).replace(" ", "\u00a0")
    assert read(decomposed) == read(text)


@pytest.mark.parametrize(
    "text",
    [
        "Kế hoạch số 135/KH-TLĐ ngày 24/9/2021, nhiệm kỳ 2023 - 2028",
        "Nghị quyết số 02-NQ/TW, Pháp lệnh 34/2007/PL-UBTVQH, Luật 97/2025/QH15, Báo số 222/2008",
        "08:49 | 06/08/2021, từ 13h45-14h00 ngày 20/4",
        "trong quý 1/2023, tháng 5/2024, 6 tháng đầu năm 2025, giai đoạn 2021-2022, năm học 2021/2022",
        "họp từ ngày 24 đến 26/9/2018, hoàn thành trước 31/3",
        "trao Giải thưởng 28/7 nhân dịp 28/7",
        "500.000 đồng/suất, 58 m3/giờ, ít nhất 70 đoàn viên ưu tú/năm",
        "doanh nghiệp có từ 25 lao động trở lên, nữ ủy viên đạt từ 30% trở lên",
        "trích nộp 2% kinh phí công đoàn, đoàn phí bằng 1% tiền lương, giảm 10% giá vé",
        "ưu đãi 15% cho đoàn viên; phải được trên 50% số người tham gia tán thành",
        "số 82 Trần Hưng Đạo, hẻm 45/12 Nguyễn Văn Cừ, điện thoại 0243.942.1181, trực 24/24 giờ",
        "tiếp công dân 537 lượt/520 người, xử lý 365 đơn/365 vụ",
        "hằng năm có 95-100% các cơ quan; kết nạp mới từ 2.000 đến 2.500 đoàn viên",
        "Thành lập mới 2.000 CĐCS, kết nạp mới 170.000 đoàn viên",
        "tổ chức ra mắt với 10 đoàn viên; khảo sát 32 đơn vị; tập huấn cho 50 chủ tịch",
        "đại biểu cao tuổi nhất là 71, trẻ nhất 26 tuổi, trong 5 năm qua",
        "",
        "không có số nào",
    ],
)
def test_look_alikes_are_left_alone(text):
    assert read(text) == []


def test_a_range_is_no_single_value():
    assert read("6/6 units have completed the target, reaching from 100% - 280%") == [(6, 6, None)]


def test_several_claims_keep_their_own_percentages_and_their_order():
    text = "thành lập 15/9 đơn vị, đạt 166,6%; kết nạp 576/360 người, đạt 160%; 98,8% doanh nghiệp nhà nước và 64,9% doanh nghiệp khác họp."
    claims = uk.read_claims(text)
    assert [claim.percent for claim in claims] == [D("166.6"), D("160"), D("98.8"), D("64.9")]
    assert [text[claim.start : claim.end] for claim in claims] == [
        "15/9 đơn vị, đạt 166,6%",
        "576/360 người, đạt 160%",
        "98,8%",
        "64,9%",
    ]


def test_a_percentage_about_something_else_is_not_joined_to_a_far_fraction():
    text = (
        "có 18/27 huyện đã thu và chuyển tiền về tài khoản của công đoàn cấp trên theo đúng quy định, đạt 39% kế hoạch"
    )
    assert read(text) == [(18, 27, None), (None, None, D("39"))]


def test_a_wrong_percentage_right_behind_its_fraction_is_joined_and_cannot_be_right():
    (claim,) = uk.read_claims("có 474/577 đơn vị đã tổ chức hội nghị (tỉ lệ 79%)")
    assert claim.reconcile().agreement is uk.Agreement.INCONSISTENT


def test_one_result_against_two_bases():
    text = "có 8.871 sáng kiến, đạt 354,8% chỉ tiêu giai đoạn 1 và đạt 141,6% chỉ tiêu cả hai giai đoạn"
    claims = uk.read_claims(text)
    assert [(claim.actual, claim.percent) for claim in claims] == [(8871, D("354.8")), (8871, D("141.6"))]
    assert [claim.base for claim in claims] == ["chỉ tiêu giai đoạn", "chỉ tiêu cả hai giai đoạn"]


@pytest.mark.parametrize(
    "text",
    [
        "phấn đấu thành lập mới 350 CĐCS được 95% đơn vị hưởng ứng",
        "phấn đấu đến 30/4/2023 đạt 100% công đoàn cơ sở tổ chức đại hội",
        "phấn đấu có 85% công đoàn cơ sở vững mạnh",
        "mục tiêu 90% doanh nghiệp có công đoàn",
        "unions strive to have 90% of enterprises unionised",
        "sẽ kết nạp được 500/600 đoàn viên",
    ],
)
def test_what_is_still_to_be_done_is_planned(text):
    claims = uk.read_claims(text)
    assert claims
    assert all(claim.planned for claim in claims)


def test_a_result_told_after_a_plan_is_no_plan():
    (claim,) = uk.read_claims("phấn đấu vượt chỉ tiêu, đến nay đã kết nạp 832/2.500 đoàn viên")
    assert not claim.planned


@pytest.mark.parametrize(
    ("text", "indicator"),
    [
        ("thành lập 15/9 công đoàn cơ sở", uk.indicators.NEW_GRASSROOTS_UNIONS),
        ("kết nạp 576/360 đoàn viên", uk.indicators.NEW_MEMBERS),
        (
            "Phát triển Đảng: các cấp đã giới thiệu 112/304 đoàn viên cho Đảng (đạt 36,8%)",
            uk.indicators.PARTY_REFERRALS,
        ),
        ("65% công đoàn cơ sở tổ chức đại hội", uk.indicators.CONGRESS_HELD),
        ("92% doanh nghiệp tổ chức hội nghị người lao động", uk.indicators.WORKER_CONFERENCES),
        ("ký mới 8/7 thỏa ước", uk.indicators.NEW_COLLECTIVE_AGREEMENTS),
        ("ký lại 9/8 thỏa ước", uk.indicators.RENEWED_COLLECTIVE_AGREEMENTS),
        ("thu đoàn phí đạt 100% dự toán", uk.indicators.DUES_COLLECTED),
        ("thu kinh phí công đoàn đạt 98% dự toán", uk.indicators.FUND_COLLECTED),
        ("đã trồng 500/600 cây", None),
    ],
)
def test_the_words_tell_the_indicator(text, indicator):
    assert uk.read_claims(text)[0].indicator is indicator


def test_facts_of_a_claim():
    (claim,) = uk.read_claims("kết nạp gần 2.000 đoàn viên (đạt trên 80% chỉ tiêu thành phố giao)")
    assert claim.approximation is uk.Approximation.NEARLY
    assert (claim.unit, claim.base, claim.measure) == ("đoàn viên", "chỉ tiêu thành phố giao", uk.Measure.ATTAINMENT)
    assert claim.percent_text == "80%"
    (share,) = uk.read_claims("có 77.415 đoàn viên, chiếm tỷ lệ 89% trên tổng số lao động")
    assert (share.measure, share.base) == (uk.Measure.SHARE, "tổng số lao động")
    (excess,) = uk.read_claims("kết nạp 293 đoàn viên, vượt 46,5% chỉ tiêu")
    assert excess.percent_text == "vượt 46,5%"


def test_vuot_without_a_result_stays_open():
    (half,) = uk.read_claims("đến giữa năm, tất cả đơn vị đều vượt 50% chỉ tiêu")
    assert (half.percent, half.ambiguous, half.alternatives) == (D("50"), True, (D("150"),))
    (excess,) = uk.read_claims("hoàn thành vượt 12% chỉ tiêu")
    assert (excess.percent, excess.alternatives) == (D("112"), (D("12"),))
    (lost,) = uk.read_claims("đạt tỷ lệ 60 24 %")
    assert (lost.percent, lost.alternatives) == (D("60.24"), (D("24"),))


def test_the_arithmetic_of_the_sentence_settles_a_target():
    (claim,) = uk.read_claims("là 343.872 triệu đồng; thực hiện đến 22/01/2021 là 324.208 triệu đồng, đạt 94% kế hoạch")
    assert (claim.target, claim.settled_by) == (343_872_000_000, "arithmetic")


@pytest.mark.parametrize(
    ("text", "agreement", "reason"),
    [
        ("kết nạp 293/200 đoàn viên, vượt 46,5% chỉ tiêu", "EXACT", None),
        ("kết nạp 293 đoàn viên, vượt 46,5% chỉ tiêu", "NOT_CHECKABLE", "NO_TARGET"),
        ("gần 40.000/42.200 lao động, đạt 94,8%", "NOT_CHECKABLE", "APPROXIMATE"),
        ("435/1.026 hộ, đạt gần 43%", "CONSISTENT", None),
        ("435/1.026 hộ, đạt gần 42%", "INCONSISTENT", None),
        ("ký 27.049 thỏa ước, tăng 6,5%", "NOT_CHECKABLE", "NO_PERCENT"),
        ("kết nạp 832/2.500 đoàn viên", "NOT_CHECKABLE", "NO_PERCENT"),
        ("hơn 92% doanh nghiệp tổ chức hội nghị", "NOT_CHECKABLE", "NO_TARGET"),
    ],
)
def test_a_claim_is_held_against_itself(text, agreement, reason):
    check = uk.read_claims(text)[0].reconcile()
    assert (check.agreement.name, check.reason and check.reason.name) == (agreement, reason)


def test_only_a_text_is_read():
    with pytest.raises(TypeError, match="the text is the bytes"):
        uk.read_claims(b"15/9")


def test_a_sentence_as_long_as_a_book_is_read_in_pieces():
    text = "kết nạp 15/9 đoàn viên và " * 500
    claims = uk.read_claims(text)
    assert len(claims) >= 490
    assert {(claim.actual, claim.target) for claim in claims} == {(15, 9)}
    assert read("x" * 5000 + " 15/9 đoàn viên") == [(15, 9, None)]


def test_a_number_with_too_many_digits_is_left_alone():
    assert read(f"kết nạp {'9' * 31}/360 đoàn viên, đạt {'9' * 40}%") == []


def test_the_target_that_a_result_is_compared_with_is_no_claim():
    text = "143/212 doanh nghiệp ngoài nhà nước (đạt 67,4%), thấp hơn so với chỉ tiêu kế hoạch (70%)"
    assert read(text) == [(143, 212, D("67.4"))]
    assert read("đạt 66,95%, so với nghị quyết đề ra là 70%") == [(None, None, D("66.95"))]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        # a digit or a semicolon between a fraction and a percentage that does not fit it
        ("có 18/27 huyện thu; đạt 39%", [(18, 27, None), (None, None, D("39"))]),
        ("có 18/27 huyện thu 5 tỷ đồng, đạt 39%", [(18, 27, None), (5_000_000_000, None, D("39"))]),
        # an overshoot that is no whole number, and a named target that does not fit
        ("thu 2,5 tỷ đồng, đạt 150% kế hoạch (vượt 0,75 tỷ đồng)", [(2_500_000_000, 1_750_000_000, D("150"))]),
        ("kết nạp 500 đoàn viên, đạt 90% so với chỉ tiêu là 600 đoàn viên", [(500, 600, D("90"))]),
        # a number in brackets behind that neither is named nor fits
        ("kết nạp 500 đoàn viên, đạt 90% (tại 12 doanh nghiệp)", [(500, None, D("90"))]),
        ("62% doanh nghiệp ở 12 huyện tổ chức hội nghị", [(None, None, D("62"))]),
        # holidays and dates that nothing makes a fraction
        ("công nhân nghỉ Quốc khánh 2/9 theo lịch", []),
        ("Tin ngắn (9/5)", []),
        ("xây dựng được 2/9 mái ấm", [(2, 9, None)]),
        ("hoàn thành 2/9 công trình măng non", [(2, 9, None)]),
        # two numbers that only look like one
        ("đoàn viên nữ 12/12", [(12, 12, None)]),
        ("tỷ lệ 1.2.3% và 1.2.3/5 đơn vị", []),
    ],
)
def test_what_does_not_belong_together_is_kept_apart(text, claims):
    assert read(text) == claims


def test_a_wrapped_line_goes_on_and_a_list_begins_anew():
    wrapped = "Huyện đã kết nạp mới\n412/1.200 đoàn\nviên\n(đạt 34,3%)"
    assert read(wrapped) == [(412, 1200, D("34.3"))]
    items = "1. Kết nạp 412/1.200 đoàn viên\n2. Đạt 85% kế hoạch\n\n- Thành lập 5/12 đơn vị\n- Thu đạt 90% dự toán"
    assert [claim[2] for claim in read(items)] == [None, D("85"), None, D("90")]


def test_an_excess_is_counted_in_where_arithmetic_finds_the_target():
    text = "kế hoạch thu là 9,5 tỷ đồng, đã thu 11,4 tỷ đồng, vượt 20%"
    assert read(text) == [(11_400_000_000, 9_500_000_000, D("120"))]


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_places_are_those_of_the_text_as_it_was_given(form):
    text = unicodedata.normalize(form, "Huyện đã kết nạp… 832/2.500 đoàn viên\u00a0mới (đạt 33,3%) và nghỉ")
    (claim,) = uk.read_claims(text)
    shown = text[claim.start : claim.end]
    assert unicodedata.normalize("NFC", shown) == "832/2.500 đoàn viên\u00a0mới (đạt 33,3%)"


def test_the_marks_of_notes_are_no_digits():
    assert read("kết nạp 832¹/2.500² đoàn viên, đạt 33,3%³") == [(832, 2500, D("33.3"))]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("đã kết nạp 576/360 đoàn viên, phấn đấu cuối năm đạt 200%", (576, 360, None)),
        ("thành lập 15/9 đơn vị, năm trước đạt 120%", (15, 9, None)),
        ("kết nạp 832/2.500 đoàn viên, cùng kỳ năm trước đạt 40%", (832, 2500, None)),
    ],
)
def test_a_percentage_of_another_time_is_not_joined(text, first):
    claims = read(text)
    assert claims[0] == first
    assert len(claims) == 2


def test_a_month_before_a_comma_and_a_week_are_no_figures():
    assert read("Đến cuối tháng 8, tiến độ mới đạt 58,3%") == [(None, None, D("58.3"))]
    assert read("trực cấp cứu 24/24 giờ và 7/7 ngày trong tuần") == []
    assert read("admitted 9,120 new members, exceeding the annual target by 14%") == [(9120, None, D("114"))]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Thành lập 6 CĐCS đạt 60% kế hoạch và kết nạp 710 đoàn viên đạt 71% kế hoạch",
            [(6, None, D(60)), (710, None, D(71))],
        ),
        ("thành lập 28 CĐCS/chỉ tiêu 35 CĐCS (đạt 80%)", [(28, 35, D(80))]),
        ("kết nạp 620 đoàn viên so với chỉ tiêu 500 đoàn viên, đạt 124%", [(620, 500, D(124))]),
        ("recruited 550 new members against a target of 500, or 110% of plan", [(550, 500, D(110))]),
        ("set up 48 unions, 120% of the annual target of 40", [(48, 40, D(120))]),
        ("4,200 of 5,000 new members had been recruited (84%)", [(4200, 5000, D(84))]),
        # the word for a target is the noun of the fraction here, and a target of its own there
        ("đạt 9/10 chỉ tiêu nghị quyết (90%)", [(9, 10, D(90))]),
        ("đạt 9/10 chỉ tiêu (95%)", [(9, 10, D(95))]),
        ("kết nạp 310 đoàn viên trên tổng số 300 chỉ tiêu giao (103,3%)", [(310, 300, D("103.3"))]),
        # what each unit reached is no share of the units
        ("có 8/12 huyện hoàn thành trên 100% kế hoạch", [(8, 12, None), (None, None, D(100))]),
        ("có 8/12 huyện đạt 100% kế hoạch", [(8, 12, None), (None, None, D(100))]),
        ("có 12/12 huyện đạt 100%", [(12, 12, D(100))]),
        # two percentages in turn belong to no single count
        (
            "thành lập 12 CĐCS, kết nạp 1.050 đoàn viên, đạt lần lượt 60% và 52,5% kế hoạch",
            [(None, None, D(60)), (None, None, D("52.5"))],
        ),
        ("tập huấn 1.200 lượt cán bộ, tăng 20% so với 2023", [(1200, None, D(20))]),
        ("1,900 of 2000 members have voted (95%)", [(1900, 2000, D(95))]),
        ("vòng 1/8 giải bóng đá, tỷ số 3/2, ở phòng 3/5", []),
    ],
)
def test_figures_of_neighbours_are_kept_apart(text, claims):
    assert read(text) == claims
