"""The two reports from which the library started: Mê Linh in 2022, and Thanh Xuân in the first quarter of 2023.

Sources: Hải Anh, “Kinh nghiệm phát triển đoàn viên, thành lập Công đoàn cơ sở”, Lao Động, 2023; “LĐLĐ quận Thanh Xuân
thành lập mới 7 Công đoàn cơ sở”, Lao động Thủ đô, 16 April 2023. The figures are those that were printed.
"""

from datetime import date
from math import ceil

import unionkit as uk

K = uk.UnitKind
REPORTS = ("LĐLĐ huyện Mê Linh", "LĐLĐ quận Thanh Xuân")
report = uk.attainment_report(uk.read_figures("examples/data/reported-figures.csv"))

print("What was printed, and what it is")
for line in report.lines:
    figure, done, check = line.figure, line.attainment, line.reconciliation
    if figure.unit not in REPORTS or figure.printed is None or check is None:
        continue
    told = "nothing to hold it against" if done.status is None else f"{done.format('en')}, {done.status.label('en')}"
    modes = check.explained_by
    shortened = modes[0].label("en") if 0 < len(modes) < len(uk.Rounding) else check.agreement.label("en")
    print(f" - {figure.unit}, {figure.indicator_name}: printed {figure.printed.text} ({shortened}); {told}")

print("\nThanh Xuân at the end of March: is it on pace?")
for line in report.lines:
    if line.figure.unit == "LĐLĐ quận Thanh Xuân" and line.figure.as_of == date(2023, 3, 31):
        pace = line.attainment.pace()
        share, asked = uk.percent(pace.expected_share, 1), ceil(pace.needed_per_month or 0)
        told = "on pace" if pace.on_pace else "behind"
        name, reached = line.figure.indicator_name, line.attainment.percent()
        print(f" - {name}: {reached}% reached, {share}% of the year: {told}; {asked} a month are needed from now on")

print("\nThree of Mê Linh's fifteen new unions, as the report names them")
members = {"nextwave": 10, "ekoios": 79, "viet-phu": 17}
district = uk.Hierarchy.of(
    [
        uk.Unit("me-linh", "LĐLĐ huyện Mê Linh", K.DISTRICT_FEDERATION),
        uk.Unit("nextwave", "CĐCS Công ty TNHH Nextwave", K.GRASSROOTS_UNION, parent="me-linh"),
        uk.Unit("ekoios", "CĐCS Công ty Cổ phần Công nghệ Ekoios Việt Nam", K.GRASSROOTS_UNION, parent="me-linh"),
        uk.Unit(
            "viet-phu", "CĐCS Công ty Cổ phần Đầu tư phát triển xây dựng Việt Phú", K.GRASSROOTS_UNION, parent="me-linh"
        ),
    ]
)
print(f" - together {district.roll_up(members)['me-linh']} of the {report.lines[1].attainment.actual} new members")
law = uk.rulebook("vgcl").on(date(2022, 12, 31))
for union in district.of_kind(K.GRASSROOTS_UNION):
    may = uk.can_found(uk.Workplace(union.id, union.name, members=members[union.id]), law=law)
    size = uk.committee_size(K.GRASSROOTS_UNION, members=members[union.id], law=law)
    print(f" - {union.name}: founding {may.outcome.label('en')}, a committee of {size.minimum} to {size.maximum}")

print("\nFrom the survey of 32 enterprises to 15 unions:", f"{uk.percent(15, 32)}%")
