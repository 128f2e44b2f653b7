"""Restate the members of 2024 on the structure of July 2025. The province and its figures are made up.

Two districts with their unions. Unions of bodies paid by the State end by rule in June, in two waves; a port passes to
the province; on 1 July the districts are divided among three commune unions for five communes, and one of these manages
unions in three communes of both districts.
"""

from datetime import date

import unionkit as uk

K, S = uk.UnitKind, uk.Sector
RULE = "Công văn 4173/TLĐ-ToC"
DECISION = "Quyết định của LĐLĐ tỉnh (ví dụ)"

# id, name, managing union, commune where it sits, sector, members on 31 May 2025
UNIONS = [
    ("giay", "CĐCS Công ty TNHH Giày An Bình", "song-dong", "An Bình", S.FOREIGN_INVESTED, 1_800),
    ("may", "CĐCS Công ty Cổ phần May Sông Đông", "song-dong", "An Bình", S.NON_STATE, 640),
    ("che", "CĐCS HTX Chè Đồi Cao", "song-dong", "Đồi Cao", S.COOPERATIVE, 45),
    ("mam-non", "CĐCS Trường Mầm non Đồi Cao", "song-dong", "Đồi Cao", S.STATE_PAID, 31),
    ("ubnd", "CĐCS Ủy ban nhân dân huyện Sông Đông", "song-dong", "An Bình", S.STATE_PAID, 120),
    ("benh-vien", "CĐCS Bệnh viện Đa khoa Bến Mới", "ben-moi", "Bến Mới", S.PUBLIC_SERVICE, 410),
    ("cang", "CĐCS Công ty Cổ phần Cảng Bến Mới", "ben-moi", "Bến Mới", S.STATE, 905),
    ("go", "CĐCS Công ty TNHH Gỗ Phú Lâm", "ben-moi", "Phú Lâm", S.NON_STATE, 260),
    ("thcs", "CĐCS Trường THCS Phú Lâm", "ben-moi", "Phú Lâm", S.STATE_PAID, 38),
    ("muoi", "CĐCS Công ty TNHH MTV Muối Tân Hải", "ben-moi", "Tân Hải", S.STATE, 75),
]
MEMBERS = {unit: members for unit, *_, members in UNIONS}

# Commune unions and the communes whose unions they manage: a place is no parent.
COMMUNES = {
    "an-binh": ("Công đoàn xã An Bình", ["An Bình"]),
    "ben-moi-ward": ("Công đoàn phường Bến Mới", ["Bến Mới"]),
    "phu-lam": ("Công đoàn xã Phú Lâm", ["Phú Lâm", "Tân Hải", "Đồi Cao"]),
}

before = [
    uk.Unit("tinh", "LĐLĐ tỉnh Ví Dụ", K.PROVINCIAL_FEDERATION),
    uk.Unit("song-dong", "LĐLĐ huyện Sông Đông", K.DISTRICT_FEDERATION, parent="tinh"),
    uk.Unit("ben-moi", "LĐLĐ thị xã Bến Mới", K.DISTRICT_FEDERATION, parent="tinh"),
    *(
        uk.Unit(unit, name, K.GRASSROOTS_UNION, parent=parent, location=place, sector=sector)
        for unit, name, parent, place, sector, _ in UNIONS
    ),
]
unions = {
    unit: uk.Unit(unit, name, K.COMMUNE_UNION, parent="tinh", location=places[0])
    for unit, (name, places) in COMMUNES.items()
}

july = date(2025, 7, 1)
events: list[uk.Event] = [
    uk.Excluded(attribute="sector", values=["state_paid"], under="song-dong", day=date(2025, 6, 10), document=RULE),
    uk.Excluded(attribute="sector", values=["state_paid"], under="ben-moi", day=date(2025, 6, 15), document=RULE),
    uk.Moved(unit="cang", parent="tinh", day=date(2025, 6, 20), document=DECISION),
    uk.Split(unit="song-dong", into=[unions["an-binh"], unions["phu-lam"]], day=july, document=DECISION),
    uk.Split(unit="ben-moi", into=[unions["ben-moi-ward"], unions["phu-lam"]], day=july, document=DECISION),
]
events += [
    uk.Moved(unit=union.id, parent=commune, day=july, document=DECISION)
    for union in before
    for commune, (_, places) in COMMUNES.items()
    if union.location in places and union.sector is not S.STATE_PAID and union.id != "cang"
]
registry = uk.Registry.of(before, events)
may = date(2025, 5, 31)

print("What changed:")
for change in registry.diff(may, july):
    print(" -", change.label("vi"))

print("\nOne union, several communes:")
tree = registry.on(july)
for commune in tree.of_kind(K.COMMUNE_UNION):
    elsewhere = sorted({union.location or "" for union in tree.children(commune.id)} - {commune.location or ""})
    print(f" - {commune.name}: {len(tree.children(commune.id))} CĐCS, ngoài địa bàn: {', '.join(elsewhere) or 'không'}")

bridge = registry.crosswalk(may, july)
lines = bridge.restate(MEMBERS)
reported, same_base, restated = lines.totals
print(f"\nMembers: reported {reported}, same base {same_base}, restated {restated}")
later = {unit: amount + 21 for unit, amount in lines.restated.items()}
for line in uk.growth(MEMBERS, later, crosswalk=bridge).lines:
    rate = f"{line.percent()}%" if line.comparable else "no growth is told: the bases differ"
    print(f" - {line.base.label('en')}: {line.before} → {line.after}, {rate}")

print("\nRestated by commune union:")
totals = tree.roll_up(lines.restated)
for unit in tree.children("tinh"):
    print(f" - {unit.name}: {totals[unit.id]}")

print("\nWith the totals of the districts alone:")
districts = {"song-dong": 2_636, "ben-moi": 1_688}
try:
    bridge.carry(districts)
except uk.errors.DividedUnitError as error:
    print(" -", error.message("vi"))
# The province receives the port, so it takes part; it has no figure of its own here.
weights = uk.Weights(MEMBERS, as_of=may, by="members")
print(bridge.carry({**districts, "tinh": 0}, weights=weights).explain("vi"))
