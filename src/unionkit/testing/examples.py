"""Small worlds to look at and to show things with. They need no hypothesis."""

from __future__ import annotations

from datetime import date

from unionkit.law.loader import rulebook
from unionkit.organisation.events import Dissolved, Founded, Merged, Moved, Renamed
from unionkit.organisation.history import Registry
from unionkit.organisation.member import Membership
from unionkit.organisation.unit import Unit, UnitKind
from unionkit.organisation.workplace import Sector, Workplace
from unionkit.periods import Period
from unionkit.records.checking.lines import UnitTerm
from unionkit.targets import indicators
from unionkit.targets.ledger import Ledger
from unionkit.targets.target import Result, Target
from unionkit.testing.world import World

__all__ = ["me_linh_2022", "two_communes_become_one"]


def me_linh_2022() -> World:
    """Give the Federation of Labour of Mê Linh district at the end of 2022, as far as one newspaper report tells.

    The figures are those of Hải Anh, "Kinh nghiệm phát triển đoàn viên, thành lập Công đoàn cơ sở", Lao Động: 15 of 9
    grassroots unions, 576 of 360 members, and three of the unions with their members. All else is left out.

    Examples:
        >>> world = me_linh_2022()
        >>> print(world.report())
        thành lập 15/9 công đoàn cơ sở, đạt 166,7%.
        kết nạp 576/360 đoàn viên, đạt 160,0%.
        >>> world.hierarchy.roll_up(world.member_counts)["me-linh"]
        106
    """
    year, day = Period.year(2022), date(2022, 12, 31)
    kind = UnitKind.GRASSROOTS_UNION
    units = (
        Unit("ha-noi", "LĐLĐ thành phố Hà Nội", UnitKind.PROVINCIAL_FEDERATION),
        Unit("me-linh", "LĐLĐ huyện Mê Linh", UnitKind.DISTRICT_FEDERATION, parent="ha-noi"),
        Unit("nextwave", "CĐCS Công ty TNHH Nextwave", kind, parent="me-linh"),
        Unit("ekoios", "CĐCS Công ty Cổ phần Công nghệ Ekoios Việt Nam", kind, parent="me-linh"),
        Unit("viet-phu", "CĐCS Công ty Cổ phần Đầu tư phát triển xây dựng Việt Phú", kind, parent="me-linh"),
    )
    figures = ((indicators.NEW_GRASSROOTS_UNIONS, 9, 15), (indicators.NEW_MEMBERS, 360, 576))
    return World(
        law=rulebook("vgcl").on(day),
        registry=Registry.of(units),
        member_counts={"nextwave": 10, "ekoios": 79, "viet-phu": 17},
        targets=tuple(
            Target(unit="me-linh", indicator=indicator, period=year, amount=target, assigned_by="ha-noi")
            for indicator, target, _ in figures
        ),
        results=tuple(
            Result(unit="me-linh", indicator=indicator, period=year, amount=result, as_of=day)
            for indicator, _, result in figures
        ),
    )


def two_communes_become_one() -> World:
    """Give a made-up province in August 2025: two commune unions became one, a union was renamed, moved and dissolved.

    No name and no figure of it is that of a real body.

    Examples:
        >>> world = two_communes_become_one()
        >>> print(world.hierarchy.tree(lang="en").splitlines()[2])
        └── Công đoàn xã An Bình (commune, ward or special-zone union)
        >>> [event.label("en") for event in world.registry.events()][-1]
        '15 July 2025: “cdcs-1” was renamed “CĐCS Công ty Mai Lan”'
    """
    kind, day, merged_on = UnitKind.GRASSROOTS_UNION, date(2025, 8, 1), date(2025, 7, 1)
    names = [f"CĐCS Công ty {number}" for number in range(1, 13)]
    units = [
        Unit("tinh", "LĐLĐ tỉnh Ví Dụ", UnitKind.PROVINCIAL_FEDERATION),
        Unit("xa-an", "Công đoàn xã An", UnitKind.COMMUNE_UNION, parent="tinh"),
        Unit("xa-binh", "Công đoàn xã Bình", UnitKind.COMMUNE_UNION, parent="tinh"),
        *(
            Unit(f"cdcs-{number}", name, kind, parent="xa-an" if number <= 6 else "xa-binh", sector=Sector.NON_STATE)
            for number, name in enumerate(names, 1)
        ),
    ]
    both = Unit("xa-an-binh", "Công đoàn xã An Bình", UnitKind.COMMUNE_UNION, parent="tinh")
    new = Unit("cdcs-13", "CĐCS Công ty 13", kind, parent="xa-an-binh", sector=Sector.FOREIGN_INVESTED)
    registry = Registry.of(
        units,
        [
            Merged(units=("xa-an", "xa-binh"), into=both, day=merged_on),
            Founded(unit=new, day=date(2025, 7, 10)),
            Dissolved(unit="cdcs-12", day=date(2025, 7, 10)),
            Moved(unit="cdcs-11", parent="tinh", day=date(2025, 7, 10)),
            Renamed(unit="cdcs-1", name="CĐCS Công ty Mai Lan", day=date(2025, 7, 15)),
        ],
    )
    members = {f"cdcs-{number}": 100 + 10 * number for number in (*range(1, 12), 13)}
    joined = {unit: count // 10 for unit, count in members.items()}
    year, so_far = Period.year(2025), Period.year_to_date(day)
    org = registry.on(day)
    goals = {unit: 2 * count for unit, count in org.roll_up(joined).items()}
    return World(
        law=rulebook("vgcl").on(day),
        registry=registry,
        member_counts=members,
        workplaces=(
            *(
                Workplace(f"w-{unit}", org[unit].name, workers=count + 40, members=count, has_union=True)
                for unit, count in members.items()
            ),
            Workplace("w-14", "Công ty 14", workers=60, members=0, applicants=12, has_union=False),
            Workplace("w-15", "Công ty 15", workers=8, members=0, applicants=3, has_union=False),
        ),
        targets=tuple(
            Target(unit=unit, indicator=indicators.NEW_MEMBERS, period=year, amount=goal, assigned_by=org[unit].parent)
            for unit, goal in goals.items()
        ),
        results=tuple(
            Result(unit=unit, indicator=indicators.NEW_MEMBERS, period=so_far, amount=total, as_of=day)
            for unit, total in org.roll_up(joined).items()
        ),
        ledgers=tuple(
            Ledger(
                unit=unit,
                period=so_far,
                opening=count - joined[unit],
                in_existing_unions=joined[unit],
                closing=count,
            )
            for unit, count in members.items()
        ),
        terms=(
            UnitTerm(2018, 2023, number=16, since=date(2018, 3, 1), until=date(2023, 9, 15), unit="tinh"),
            UnitTerm(2023, 2028, number=17, since=date(2023, 9, 15), unit="tinh"),
            UnitTerm(2025, 2030, number=1, since=merged_on, unit="xa-an-binh"),
        ),
        members=(
            Membership("m-1", "Nguyễn Văn Ví Dụ", "cdcs-1", card_number="0001", joined_on=date(2022, 5, 1)),
            Membership("m-2", "Trần Thị Ví Dụ", "cdcs-13", card_number="0002", joined_on=date(2025, 7, 10)),
        ),
    )
