"""The reorganisation of 2025, told with figures that union bodies published."""

from __future__ import annotations

from datetime import date

import pytest

import unionkit as uk

K = uk.UnitKind
MAY, JULY = date(2025, 5, 31), date(2025, 7, 1)
STATE_PAID_END = uk.Excluded(
    attribute="sector",
    values=["state_paid"],
    day=date(2025, 6, 15),
    document="Công văn 4173/TLĐ-ToC ngày 28/5/2025",
)


def a_province(name: str, unions: int, ended: int) -> uk.Registry:
    """Make a federation with so many grassroots unions, of which so many are paid by the State. One line each."""
    federation = uk.Unit("federation", f"LĐLĐ tỉnh {name}", K.PROVINCIAL_FEDERATION)
    below = [
        uk.Unit(
            f"union-{n}",
            f"CĐCS {n}",
            K.GRASSROOTS_UNION,
            parent="federation",
            sector=uk.Sector.STATE_PAID if n < ended else uk.Sector.NON_STATE,
        )
        for n in range(unions)
    ]
    return uk.Registry.of([federation, *below], [STATE_PAID_END])


def spread(total: int, units: range) -> dict[str, int]:
    """Spread a sum over unions of which only the sum was published."""
    return dict(uk.allocate(total, {f"union-{n}": 1 for n in units}).amounts)


class TestHaTinh:
    """1,473 unions with 72,059 members: 1,031 with 34,806 ended, 442 with 37,253 stayed (congdoanvietnam.vn, 1/7/2025)."""

    registry = a_province("Hà Tĩnh", 1473, 1031)
    members = spread(34_806, range(1031)) | spread(37_253, range(1031, 1473))
    bridge = registry.crosswalk(MAY, JULY)

    def test_both_differences_close(self):
        unions = self.bridge.carry(dict.fromkeys(self.members, 1))
        assert (unions.before, unions.lost, unions.kept) == (1473, 1031, 442)
        members = self.bridge.carry(self.members)
        assert (members.before, members.lost, members.kept) == (72_059, 34_806, 37_253)
        assert not members.estimated

    def test_a_loss_of_48_3_percent_as_reported_is_none_on_the_same_base(self):
        lines = self.bridge.restate(self.members)
        assert lines.totals == (72_059, 37_253, 37_253)
        grown = uk.growth(self.members, lines.restated, crosswalk=self.bridge)
        assert str(uk.percent(grown.reported.reported_rate, 1)) == "-48.3"
        assert grown.same_base.rate == 0
        with pytest.raises(uk.errors.NotComparableError):
            grown.reported.rate  # noqa: B018 - the question is the test

    def test_the_figure_of_the_federation_alone_would_hide_it(self):
        assert self.bridge.carry({"federation": 72_059}).base_changed == ("federation",)
        by_unions = self.bridge.carry({"federation": 72_059}, weights=self.members)
        assert by_unions.estimated
        assert dict(by_unions.amounts) == {"federation": 37_253}
        assert dict(by_unions.ended) == {"federation": 34_806}


def test_an_giang_with_kien_giang_kept_785_of_2956_unions():
    """2,956 unions before, 785 after, 2,171 ended (Báo Lao Động, 2025)."""
    registry = a_province("An Giang", 2956, 2171)
    bridge = registry.crosswalk(MAY, JULY)
    unions = bridge.carry({unit.id: 1 for unit in registry.on(MAY).of_kind(K.GRASSROOTS_UNION)})
    assert (unions.before, unions.kept, unions.lost) == (2956, 785, 2171)
    (change,) = registry.diff(MAY, JULY)
    assert len(change.old) == 2171
    assert change.events == (STATE_PAID_END,)
    assert len(registry.on(JULY).of_kind(K.GRASSROOTS_UNION)) == 785


def test_long_huong_is_a_place_and_tam_long_the_parent():
    """Three wards of Bà Rịa have two unions: Long Hương's 17 unions with 459 members go to Tam Long, which then has 32
    with 2,190 (Báo Lao Động, July 2025)."""
    tam_long = uk.Unit("tam-long", "Công đoàn phường Tam Long", K.COMMUNE_UNION, location="Tam Long")
    own = [f"tl-{n}" for n in range(32 - 17)]
    taken_over = [f"lh-{n}" for n in range(17)]
    units = [uk.Unit("ba-ria", "LĐLĐ thành phố Bà Rịa", K.DISTRICT_FEDERATION)]
    units += [uk.Unit(n, f"CĐCS {n}", K.GRASSROOTS_UNION, parent="ba-ria", location="Tam Long") for n in own]
    units += [uk.Unit(n, f"CĐCS {n}", K.GRASSROOTS_UNION, parent="ba-ria", location="Long Hương") for n in taken_over]
    other = uk.Unit("ba-ria-ward", "Công đoàn phường Bà Rịa", K.COMMUNE_UNION, location="Bà Rịa")
    events = [uk.Split(unit="ba-ria", into=[tam_long, other], day=JULY)]
    events += [uk.Moved(unit=n, parent="tam-long", day=JULY) for n in (*own, *taken_over)]
    registry = uk.Registry.of(units, events)
    after = registry.on(JULY)
    members = dict(uk.allocate(2190 - 459, dict.fromkeys(own, 1)).amounts)
    members |= uk.allocate(459, dict.fromkeys(taken_over, 1)).amounts
    carried = registry.crosswalk(MAY, JULY).carry(members)
    assert after.roll_up(carried.amounts)["tam-long"] == 2190
    assert len(after.children("tam-long")) == 32
    elsewhere = [unit for unit in after.children("tam-long") if unit.location != after["tam-long"].location]
    assert [unit.location for unit in elsewhere] == ["Long Hương"] * 17


def test_two_hops_in_one_year_are_one_way():
    """Lâm Hà took eight unions with 639 members over from sectoral unions early in 2025; districts ended in July."""
    names = [f"cdcs-{n}" for n in range(8)]
    lam_ha = uk.Unit("lam-ha", "LĐLĐ huyện Lâm Hà", K.DISTRICT_FEDERATION)
    units = [lam_ha, uk.Unit("sector", "Công đoàn ngành", K.LOCAL_SECTOR_UNION)]
    units += [uk.Unit(name, name, K.GRASSROOTS_UNION, parent="sector") for name in names]
    communes = [uk.Unit(name, f"Công đoàn xã {name}", K.COMMUNE_UNION) for name in ("a", "b")]
    march = date(2025, 3, 3)
    events = [uk.Moved(unit=name, parent="lam-ha", day=march) for name in names]
    events += [uk.Dissolved(unit="sector", day=march), uk.Split(unit="lam-ha", into=communes, day=JULY)]
    events += [uk.Moved(unit=name, parent="ab"[n % 2], day=JULY) for n, name in enumerate(names)]
    registry = uk.Registry.of(units, events)
    members = uk.allocate(639, dict.fromkeys(names, 1)).amounts
    january = date(2025, 1, 1)
    assert registry.on(march).roll_up(registry.crosswalk(january, march).carry(members).amounts)["lam-ha"] == 639
    there = registry.crosswalk(january, JULY).carry(members)
    after = registry.on(JULY).roll_up(there.amounts)
    assert after["a"] + after["b"] == there.kept == 639


def test_waves_on_different_days_are_different_worlds():
    """Cần Thơ: 33 unions ended on 10 June, 12 upper unions on 20 June; 1 July brought the new city (Báo Lao Động)."""
    units = [uk.Unit("can-tho", "LĐLĐ thành phố Cần Thơ", K.PROVINCIAL_FEDERATION)]
    uppers = [uk.Unit(f"upper-{n}", f"LĐLĐ quận {n}", K.DISTRICT_FEDERATION, parent="can-tho") for n in range(12)]
    below = [uk.Unit(f"union-{n}", f"CĐCS {n}", K.GRASSROOTS_UNION, parent=f"upper-{n % 12}") for n in range(33)]
    events = [uk.Dissolved(unit=unit.id, day=date(2025, 6, 10)) for unit in below]
    events += [uk.Dissolved(unit=unit.id, day=date(2025, 6, 20)) for unit in uppers]
    registry = uk.Registry.of([*units, *uppers, *below], events)
    days = [date(2025, 6, 9), date(2025, 6, 10), date(2025, 6, 19), date(2025, 6, 20)]
    assert [len(registry.on(day)) for day in days] == [46, 13, 13, 1]


class TestTheProvinces:
    """63 provincial federations before 1 July 2025 and 34 after (Nghị quyết 202/2025/QH15)."""

    provinces = uk.registry("vgcl-provinces")

    @pytest.mark.parametrize(("day", "count"), [(date(2013, 1, 1), 63), (date(2025, 6, 30), 63), (JULY, 34)])
    def test_how_many_there_are(self, day, count):
        hierarchy = self.provinces.on(day)
        assert len(hierarchy.of_kind(K.PROVINCIAL_FEDERATION)) == count
        assert [unit.id for unit in hierarchy.roots] == ["vgcl"]
        assert len(hierarchy) == count + 1

    def test_17_pairs_and_6_triples_merged_and_11_stayed(self):
        bridge = self.provinces.crosswalk(date(2025, 6, 30), JULY)
        sizes = [len(bridge.predecessors(unit.id)) for unit in bridge.new.of_kind(K.PROVINCIAL_FEDERATION)]
        assert {size: sizes.count(size) for size in set(sizes)} == {1: 11, 2: 17, 3: 6}
        assert not [link for link in bridge.links if {uk.Relation.DIVIDED, uk.Relation.ENDED} & set(link.relations)]

    def test_six_federations_are_of_cities(self):
        names = [unit.name for unit in self.provinces.on(JULY).of_kind(K.PROVINCIAL_FEDERATION)]
        assert sum("thành phố" in name.casefold() for name in names) == 6

    def test_a_merged_federation_is_a_new_body_under_an_old_name(self):
        before, after = self.provinces.on(date(2025, 6, 30)), self.provinces.on(JULY)
        assert before["lam-dong"].name == after["lam-dong-2025"].name == "LĐLĐ tỉnh Lâm Đồng"
        assert "lam-dong" not in after
        bridge = self.provinces.crosswalk(date(2025, 6, 30), JULY)
        assert set(bridge.predecessors("lam-dong-2025")) == {"lam-dong", "binh-thuan", "dak-nong"}

    def test_hue_changed_its_name_and_is_the_same_body(self):
        history = self.provinces.history("hue")
        assert history.names == ("LĐLĐ tỉnh Thừa Thiên Huế", "LĐLĐ thành phố Huế")
        assert history.versions[1].first == date(2025, 1, 1)
        (link,) = (
            link
            for link in self.provinces.crosswalk(date(2024, 12, 31), JULY).links
            if link.old is not None and link.old.id == "hue"
        )
        assert link.relations == (uk.Relation.RENAMED,)

    def test_every_event_has_its_document(self):
        numbers = [event.document.instrument.number for event in self.provinces.events()]
        assert numbers == ["175/2024/QH15"] + ["202/2025/QH15"] * 23

    def test_an_old_name_leads_to_the_old_body(self):
        assert self.provinces.match("LĐLĐ tỉnh Hải Dương (cũ)").best.id == "hai-duong"
        assert self.provinces.match("LĐLĐ thành phố Hải Phòng").ambiguous
        assert self.provinces.history("hai-duong").events[0].into.id == "hai-phong-2025"
