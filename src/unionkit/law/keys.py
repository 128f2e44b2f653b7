"""The keys of the rulebook of the Vietnam General Confederation of Labour, typed by their values.

Written by ``python docs/make_pages.py`` from the data of the rulebook; do not edit.

Examples:
    >>> from datetime import date
    >>> import unionkit as uk
    >>> uk.rulebook("vgcl").on(date(2023, 4, 16)).value(uk.keys.CONGRESS_QUORUM)
    Fraction(2, 3)
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Final

from unionkit.citations import Instrument
from unionkit.law.rule import Key
from unionkit.law.values import Brackets, Item, Items, Steps

BASE_SALARY_MONTHLY: Final = Key[int]("base_salary.monthly")
"""Base salary a month."""
CAMPAIGN_AGREEMENTS_MIN_SHARE: Final = Key[Fraction]("campaign.agreements.min_share")
"""Goal for collective agreements."""
CAMPAIGN_ENTERPRISE_COVERAGE_SHARE: Final = Key[Fraction]("campaign.enterprise.coverage_share")
"""Share of such enterprises that should have a union."""
CAMPAIGN_ENTERPRISE_GOAL_YEAR: Final = Key[int]("campaign.enterprise.goal_year")
"""Year by which the enterprises should have a union."""
CAMPAIGN_ENTERPRISE_MIN_WORKERS: Final = Key[int]("campaign.enterprise.min_workers")
"""Workers that make an enterprise a campaign priority."""
CAMPAIGN_LOCAL_BEN_THANH_COVERAGE_SHARE: Final = Key[Fraction]("campaign.local.ben_thanh.coverage_share")
"""Share of such enterprises that should have a union in Bến Thành ward."""
CAMPAIGN_LOCAL_BEN_THANH_MIN_WORKERS: Final = Key[int]("campaign.local.ben_thanh.min_workers")
"""Enterprises that have priority in Bến Thành ward."""
CAMPAIGN_LOCAL_DIEN_BIEN_AGREEMENTS_MIN_SHARE: Final = Key[Fraction]("campaign.local.dien_bien.agreements.min_share")
"""Goal for collective agreements in Điện Biên."""
CAMPAIGN_LOCAL_DIEN_BIEN_COVERAGE_SHARE: Final = Key[Fraction]("campaign.local.dien_bien.coverage_share")
"""Share of such enterprises that should have a union in Điện Biên."""
CAMPAIGN_LOCAL_DIEN_BIEN_MIN_WORKERS: Final = Key[int]("campaign.local.dien_bien.min_workers")
"""Enterprises that have priority in Điện Biên."""
CAMPAIGN_LOCAL_GIA_LAI_MIN_WORKERS: Final = Key[int]("campaign.local.gia_lai.min_workers")
"""Enterprises named by the programme of Gia Lai."""
CAMPAIGN_LOCAL_HUNG_YEN_MIN_WORKERS: Final = Key[int]("campaign.local.hung_yen.min_workers")
"""Enterprises surveyed in Hưng Yên in 2013."""
CAMPAIGN_LOCAL_VIET_HUNG_MIN_WORKERS: Final = Key[int]("campaign.local.viet_hung.min_workers")
"""Enterprises and non-public units that have priority in Việt Hưng ward."""
CAMPAIGN_MEMBERS_GOAL: Final = Key[int]("campaign.members.goal")
"""Goal for the number of members."""
CAMPAIGN_MEMBERS_TAUGHT_SHARE: Final = Key[Fraction]("campaign.members_taught.share")
"""Share of members to be taught in the year."""
CAMPAIGN_NEW_MEMBERS_NON_STATE_GOAL: Final = Key[int]("campaign.new_members.non_state_goal")
"""Members to be gained in non-State enterprises by 2028."""
CAMPAIGN_NEW_MEMBERS_YEAR_GOAL: Final = Key[int]("campaign.new_members.year_goal")
"""Members to be gained in the year."""
CAMPAIGN_OFFICERS_TAUGHT_MIN_SHARE: Final = Key[Fraction]("campaign.officers_taught.min_share")
"""Share of officers to be taught in the year."""
CAMPAIGN_PARTY_AGREEMENTS_SHARE_2023: Final = Key[Fraction]("campaign.party.agreements.share_2023")
"""Goal for collective agreements by 2023, resolution 02-NQ/TW."""
CAMPAIGN_PARTY_AGREEMENTS_SHARE_2025: Final = Key[Fraction]("campaign.party.agreements.share_2025")
"""Goal for collective agreements by 2025, resolution 02-NQ/TW."""
CAMPAIGN_PARTY_AGREEMENTS_SHARE_2030: Final = Key[Fraction]("campaign.party.agreements.share_2030")
"""Goal for collective agreements by 2030, resolution 02-NQ/TW."""
CAMPAIGN_PARTY_AGREEMENTS_SHARE_2045: Final = Key[Fraction]("campaign.party.agreements.share_2045")
"""Goal for collective agreements by 2045, resolution 02-NQ/TW."""
CAMPAIGN_PARTY_ENTERPRISE_COVERAGE: Final = Key[Item]("campaign.party.enterprise.coverage")
"""Coverage named by resolution 02-NQ/TW."""
CAMPAIGN_PARTY_ENTERPRISE_MIN_WORKERS: Final = Key[int]("campaign.party.enterprise.min_workers")
"""Workers of the enterprises named by resolution 02-NQ/TW."""
CAMPAIGN_PARTY_MEMBERS_GOAL_2023: Final = Key[int]("campaign.party.members.goal_2023")
"""Goal for members by 2023, resolution 02-NQ/TW."""
CAMPAIGN_PARTY_MEMBERS_GOAL_2025: Final = Key[int]("campaign.party.members.goal_2025")
"""Goal for members by 2025, resolution 02-NQ/TW."""
CAMPAIGN_PARTY_MEMBERS_GOAL_2030: Final = Key[int]("campaign.party.members.goal_2030")
"""Goal for members by 2030, resolution 02-NQ/TW."""
CAMPAIGN_REFERRALS_MIN_PER_GRASSROOTS_UNION: Final = Key[int]("campaign.referrals.min_per_grassroots_union")
"""Referrals to the Party a grassroots union and year."""
CAMPAIGN_WORKERS_UPGRADING_MIN_SHARE: Final = Key[Fraction]("campaign.workers_upgrading.min_share")
"""Share of workers to raise their skills in the year."""
COMMITTEE_AGED_40_TO_50_TARGET_MAX_SHARE: Final = Key[Fraction]("committee.aged_40_to_50.target_max_share")
"""Target share aged 40 to 50, upper end."""
COMMITTEE_AGED_40_TO_50_TARGET_MIN_SHARE: Final = Key[Fraction]("committee.aged_40_to_50.target_min_share")
"""Target share aged 40 to 50, lower end."""
COMMITTEE_APPOINTED_ALLOWED: Final = Key[bool]("committee.appointed.allowed")
"""Whether the upper union may appoint a whole committee."""
COMMITTEE_APPOINTED_APPOINTED_BY: Final = Key[Item]("committee.appointed.appointed_by")
"""Who appoints the committee and posts of a new unit."""
COMMITTEE_APPOINTED_CASES: Final = Key[Items]("committee.appointed.cases")
"""When a committee is appointed within a term."""
COMMITTEE_BEFORE_RECOGNITION_ALLOWED: Final = Key[Items]("committee.before_recognition.allowed")
"""What may be done before recognition."""
COMMITTEE_BEFORE_RECOGNITION_NOT_ALLOWED: Final = Key[Items]("committee.before_recognition.not_allowed")
"""What waits for recognition."""
COMMITTEE_CHAIR_DIRECT_ELECTION_ALLOWED: Final = Key[bool]("committee.chair.direct_election.allowed")
"""Whether a grassroots congress may elect the chair directly."""
COMMITTEE_CHAIR_DIRECT_ELECTION_PROCEDURE: Final = Key[Instrument]("committee.chair.direct_election.procedure")
"""Guide to the direct election of the chair."""
COMMITTEE_CHAIR_DIRECT_ELECTION_UNITS_SELECTED_BY: Final = Key[Item]("committee.chair.direct_election.units_selected_by")
"""Who picks the units that elect the chair directly."""
COMMITTEE_COMMUNE_UNION_FIRST_APPOINTED_BY: Final = Key[Item]("committee.commune_union.first.appointed_by")
"""Who appoints a commune union's first committee."""
COMMITTEE_ELECTED_BY: Final = Key[Item]("committee.elected_by")
"""Who elects the committee."""
COMMITTEE_INSPECTION_APPOINTED_BY: Final = Key[Item]("committee.inspection.appointed_by")
"""Who appoints a provisional inspection committee."""
COMMITTEE_INSPECTION_APPOINTED_CASES: Final = Key[Items]("committee.inspection.appointed_cases")
"""When a provisional inspection committee is appointed."""
COMMITTEE_INSPECTION_BELOW_MIN_DONE_BY: Final = Key[Item]("committee.inspection.below_min.done_by")
"""Who inspects where there is no inspection committee."""
COMMITTEE_INSPECTION_CHAIR_ELECTED_BY: Final = Key[Item]("committee.inspection.chair_elected_by")
"""Who elects the head of the inspection committee."""
COMMITTEE_INSPECTION_ELECTED_BY: Final = Key[Item]("committee.inspection.elected_by")
"""Who elects the inspection committee."""
COMMITTEE_INSPECTION_MAX_COMMITTEE_SHARE: Final = Key[Fraction]("committee.inspection.max_committee_share")
"""Largest share of committee members in the inspection committee."""
COMMITTEE_INSPECTION_MIN_MEMBERS: Final = Key[int]("committee.inspection.min_members")
"""Members needed for a grassroots inspection committee."""
COMMITTEE_INSPECTION_RECOGNISED_BY: Final = Key[Item]("committee.inspection.recognised_by")
"""Who recognises the inspection committee."""
COMMITTEE_INSPECTION_REFILLED_BY: Final = Key[Items]("committee.inspection.refilled_by")
"""How a seat in the inspection committee is refilled."""
COMMITTEE_INSPECTION_SEAT_ENDS_WHEN: Final = Key[Items]("committee.inspection.seat_ends_when")
"""When a seat in the inspection committee ends."""
COMMITTEE_INSPECTION_SIZE_CENTRAL_SECTOR_UNION: Final = Key[Brackets]("committee.inspection.size.central_sector_union")
"""Size of a central sectoral union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_COMMUNE_UNION: Final = Key[Brackets]("committee.inspection.size.commune_union")
"""Size of a commune union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_CONFEDERATION: Final = Key[Brackets]("committee.inspection.size.confederation")
"""Size of the confederation's inspection committee."""
COMMITTEE_INSPECTION_SIZE_CORPORATION_UNION: Final = Key[Brackets]("committee.inspection.size.corporation_union")
"""Size of a corporation union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_CORPORATION_UNION_UNDER_VGCL: Final = Key[Brackets]("committee.inspection.size.corporation_union_under_vgcl")
"""Size of the inspection committee of a corporation union under the confederation."""
COMMITTEE_INSPECTION_SIZE_DISTRICT_FEDERATION: Final = Key[Brackets]("committee.inspection.size.district_federation")
"""Size of a district federation's inspection committee."""
COMMITTEE_INSPECTION_SIZE_GRASSROOTS_OCCUPATIONAL_UNION: Final = Key[Brackets]("committee.inspection.size.grassroots_occupational_union")
"""Size of a grassroots occupational union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_GRASSROOTS_UNION: Final = Key[Brackets]("committee.inspection.size.grassroots_union")
"""Size of a grassroots union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_INDUSTRIAL_ZONES_UNION: Final = Key[Brackets]("committee.inspection.size.industrial_zones_union")
"""Size of an industrial-zones union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_LOCAL_SECTOR_UNION: Final = Key[Brackets]("committee.inspection.size.local_sector_union")
"""Size of a local sectoral union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_OTHER_IMMEDIATE_UPPER_UNION: Final = Key[Brackets]("committee.inspection.size.other_immediate_upper_union")
"""Size of another immediate upper union's inspection committee."""
COMMITTEE_INSPECTION_SIZE_PROVINCIAL_FEDERATION: Final = Key[Brackets]("committee.inspection.size.provincial_federation")
"""Size of a provincial federation's inspection committee."""
COMMITTEE_INSPECTION_TERM: Final = Key[Item]("committee.inspection.term")
"""Term of the inspection committee."""
COMMITTEE_INSPECTION_VICE_CHAIR_ELECTED_BY: Final = Key[Item]("committee.inspection.vice_chair_elected_by")
"""Who elects the deputy head of the inspection committee."""
COMMITTEE_MAY_ACT_BEFORE_RECOGNITION: Final = Key[bool]("committee.may_act_before_recognition")
"""Whether the committee may act before recognition."""
COMMITTEE_MEETING_INTERVAL_MONTHS: Final = Key[int]("committee.meeting.interval_months")
"""Interval between meetings of the committee."""
COMMITTEE_MEETING_INTERVAL_MONTHS_NO_STANDING: Final = Key[int]("committee.meeting.interval_months.no_standing")
"""Interval between meetings where there is no standing committee."""
COMMITTEE_NONE_BELOW: Final = Key[int]("committee.none_below")
"""Members below which no committee is elected."""
COMMITTEE_NONE_BELOW_ELECTS: Final = Key[Item]("committee.none_below.elects")
"""What is elected where there is no committee."""
COMMITTEE_POSTS_REFILLED_FROM: Final = Key[Items]("committee.posts.refilled_from")
"""From whom vacant posts are refilled."""
COMMITTEE_POWERS: Final = Key[Items]("committee.powers")
"""Tasks and powers of the committee."""
COMMITTEE_PROVISIONAL_APPOINTED_BY: Final = Key[Item]("committee.provisional.appointed_by")
"""Who appoints a provisional committee."""
COMMITTEE_PROVISIONAL_CASES: Final = Key[Items]("committee.provisional.cases")
"""When a provisional committee is appointed."""
COMMITTEE_PROVISIONAL_EXTENSION_NEEDS_REQUEST: Final = Key[bool]("committee.provisional.extension.needs_request")
"""Whether an extension needs the lower union's request."""
COMMITTEE_PROVISIONAL_MAX_MONTHS: Final = Key[int]("committee.provisional.max_months")
"""Time a provisional committee may serve."""
COMMITTEE_PROVISIONAL_MAX_MONTHS_EXTENDED: Final = Key[int]("committee.provisional.max_months_extended")
"""Whole time a provisional committee may serve when extended."""
COMMITTEE_RECOGNISED_BY: Final = Key[Item]("committee.recognised_by")
"""Who recognises the committee."""
COMMITTEE_RECOGNITION_DECISION_MAX_WORKING_DAYS: Final = Key[int]("committee.recognition_decision.max_working_days")
"""Time to decide on recognition of the committee."""
COMMITTEE_RECOGNITION_DOSSIER_CONTENTS: Final = Key[Items]("committee.recognition_dossier.contents")
"""File asking for recognition of the committee."""
COMMITTEE_RECOGNITION_REQUEST_MAX_WORKING_DAYS: Final = Key[int]("committee.recognition_request.max_working_days")
"""Time to ask for recognition of the committee."""
COMMITTEE_SEAT_ENDS_WHEN: Final = Key[Items]("committee.seat.ends_when")
"""When a seat in the committee ends."""
COMMITTEE_SEAT_RESIGNATION_STEPS: Final = Key[Steps]("committee.seat.resignation.steps")
"""Steps of leaving the committee at one's own wish."""
COMMITTEE_SIZE_CENTRAL_SECTOR_UNION: Final = Key[Brackets]("committee.size.central_sector_union")
"""Size of a central sectoral union's committee."""
COMMITTEE_SIZE_COMMUNE_UNION: Final = Key[Brackets]("committee.size.commune_union")
"""Size of a commune union's committee."""
COMMITTEE_SIZE_COMMUNE_UNION_DECIDED_BY: Final = Key[Item]("committee.size.commune_union.decided_by")
"""Who decides the size of a commune union's committee."""
COMMITTEE_SIZE_CORPORATION_UNION: Final = Key[Brackets]("committee.size.corporation_union")
"""Size of a corporation union's committee."""
COMMITTEE_SIZE_CORPORATION_UNION_UNDER_VGCL: Final = Key[Brackets]("committee.size.corporation_union_under_vgcl")
"""Size of the committee of a corporation union under the confederation."""
COMMITTEE_SIZE_DISTRICT_FEDERATION: Final = Key[Brackets]("committee.size.district_federation")
"""Size of a district federation's committee."""
COMMITTEE_SIZE_GRASSROOTS_OCCUPATIONAL_UNION: Final = Key[Brackets]("committee.size.grassroots_occupational_union")
"""Size of a grassroots occupational union's committee."""
COMMITTEE_SIZE_GRASSROOTS_UNION: Final = Key[Brackets]("committee.size.grassroots_union")
"""Size of a grassroots union's committee."""
COMMITTEE_SIZE_INCREASE_MAX_SHARE: Final = Key[Fraction]("committee.size.increase.max_share")
"""Largest increase of a committee's size."""
COMMITTEE_SIZE_INCREASE_MAX_SHARE_CONFEDERATION: Final = Key[Fraction]("committee.size.increase.max_share.confederation")
"""Largest increase of the confederation's committee."""
COMMITTEE_SIZE_INCREASE_MERGED_UNIT_ALLOWED: Final = Key[bool]("committee.size.increase.merged_unit_allowed")
"""Whether a merged unit may use the increase."""
COMMITTEE_SIZE_INCREASE_NEEDS_CONSENT_OF: Final = Key[Item]("committee.size.increase.needs_consent_of")
"""Who must agree to a larger committee."""
COMMITTEE_SIZE_INDUSTRIAL_ZONES_UNION: Final = Key[Brackets]("committee.size.industrial_zones_union")
"""Size of an industrial-zones union's committee."""
COMMITTEE_SIZE_LOCAL_HO_CHI_MINH_COMMUNE_UNION: Final = Key[Brackets]("committee.size.local.ho_chi_minh.commune_union")
"""Size of a commune union's committee in Ho Chi Minh City."""
COMMITTEE_SIZE_LOCAL_SECTOR_UNION: Final = Key[Brackets]("committee.size.local_sector_union")
"""Size of a local sectoral union's committee."""
COMMITTEE_SIZE_MEMBER_GRASSROOTS_UNION: Final = Key[Brackets]("committee.size.member_grassroots_union")
"""Size of a member grassroots union's committee."""
COMMITTEE_SIZE_MERGED: Final = Key[Item]("committee.size.merged")
"""Size of a merged unit's committee."""
COMMITTEE_SIZE_OTHER_IMMEDIATE_UPPER_UNION: Final = Key[Brackets]("committee.size.other_immediate_upper_union")
"""Size of another immediate upper union's committee."""
COMMITTEE_SIZE_PILOT_KEPT: Final = Key[bool]("committee.size.pilot.kept")
"""Whether a piloted larger committee is kept to the end of its term."""
COMMITTEE_SIZE_PILOT_MIN_MEMBERS: Final = Key[int]("committee.size.pilot.min_members")
"""Members needed to join the pilot of larger committees."""
COMMITTEE_SIZE_PROVINCIAL_FEDERATION: Final = Key[Brackets]("committee.size.provincial_federation")
"""Size of a provincial federation's committee."""
COMMITTEE_SIZE_SECTIONAL_UNION: Final = Key[Brackets]("committee.size.sectional_union")
"""Size of a sectional union's committee."""
COMMITTEE_STANDING_MAX_SHARE: Final = Key[Fraction]("committee.standing.max_share")
"""Largest share of the committee in the standing committee."""
COMMITTEE_STANDING_MEETING_INTERVAL_MONTHS: Final = Key[int]("committee.standing.meeting.interval_months")
"""Interval between meetings of the standing committee or Presidium."""
COMMITTEE_STANDING_MIN_COMMITTEE_SIZE: Final = Key[int]("committee.standing.min_committee_size")
"""Committee members needed for a standing committee."""
COMMITTEE_STANDING_PERMANENT_MEMBERS: Final = Key[Items]("committee.standing.permanent_members")
"""Permanent members of the committee."""
COMMITTEE_UNDER_40_TARGET_SHARE: Final = Key[Fraction]("committee.under_40.target_share")
"""Target share under 40 in the committee."""
COMMITTEE_UPPER_UNION_MAY_APPOINT: Final = Key[bool]("committee.upper_union_may_appoint")
"""Whether the upper union may appoint members and posts of a lower unit when needed."""
COMMITTEE_VACANCIES_FILLED_BY: Final = Key[Items]("committee.vacancies.filled_by")
"""How a vacant seat is filled."""
COMMITTEE_VACANCIES_MAX_SHARE_GRASSROOTS: Final = Key[Fraction]("committee.vacancies.max_share.grassroots")
"""Largest share of seats refilled in a term, grassroots unions."""
COMMITTEE_VACANCIES_MAX_SHARE_UPPER: Final = Key[Fraction]("committee.vacancies.max_share.upper")
"""Largest share of seats refilled in a term, upper-level unions."""
COMMITTEE_VACANCIES_MORE_NEEDS_CONSENT_OF: Final = Key[Item]("committee.vacancies.more_needs_consent_of")
"""Who must agree to refill more seats."""
COMMITTEE_VICE_CHAIRS_NUMBER: Final = Key[int]("committee.vice_chairs.number")
"""Number of vice-chairs."""
COMMITTEE_WOMEN_TARGET_SHARE: Final = Key[Fraction]("committee.women.target_share")
"""Target share of women in the committee."""
COMMITTEE_WOMEN_WORKERS_BOARD_MIN_WOMEN_MEMBERS: Final = Key[int]("committee.women_workers_board.min_women_members")
"""Women members needed for a women workers' board."""
COMMUNE_UNION_BUDGET: Final = Key[Item]("commune_union.budget")
"""How commune unions are financed."""
CONFEDERATION_AFFILIATION: Final = Key[Item]("confederation.affiliation")
"""Body to which the confederation belongs."""
CONGRESS_BALLOT_INVALID_IF: Final = Key[Items]("congress.ballot.invalid_if")
"""When a ballot is invalid."""
CONGRESS_BALLOT_KINDS: Final = Key[Items]("congress.ballot.kinds")
"""Kinds of ballot."""
CONGRESS_BALLOT_VALID_IF: Final = Key[Items]("congress.ballot.valid_if")
"""When a ballot is valid."""
CONGRESS_BODIES: Final = Key[Items]("congress.bodies")
"""Bodies of the congress, by show of hands."""
CONGRESS_BUDGET_APPROVED_BY: Final = Key[Item]("congress.budget.approved_by")
"""Who approves the estimate of a congress."""
CONGRESS_CANDIDATE_FIRST_TIME_SERVICE: Final = Key[Item]("congress.candidate.first_time.service")
"""Service left for a first-time candidate to the committee."""
CONGRESS_CANDIDATE_RE_ELECTION_MIN_MONTHS: Final = Key[int]("congress.candidate.re_election.min_months")
"""Months of service left for re-election to the committee."""
CONGRESS_CONFERENCE_KINDS: Final = Key[Items]("congress.conference.kinds")
"""Forms of conference."""
CONGRESS_CONFERENCE_NEEDS_CONSENT_OF: Final = Key[Item]("congress.conference.needs_consent_of")
"""Whose consent a conference needs."""
CONGRESS_CONFERENCE_SUBSTITUTE: Final = Key[Item]("congress.conference.substitute")
"""What stands for a conference that cannot be held."""
CONGRESS_CONFERENCE_TASKS: Final = Key[Items]("congress.conference.tasks")
"""Tasks of a conference."""
CONGRESS_CREDENTIALS_BOARD_FORMS: Final = Key[Items]("congress.credentials_board.forms")
"""Forms of congress that have a credentials board."""
CONGRESS_DELEGATE_ABSENT_COMMITTEE_MEMBER_MAX_SHARE: Final = Key[Fraction]("congress.delegate.absent_committee_member.max_share")
"""Largest share of missed meetings for an outgoing committee member to be summoned."""
CONGRESS_DELEGATE_COMPLAINT_CUTOFF: Final = Key[int]("congress.delegate.complaint_cutoff")
"""Cut-off of complaints about delegates."""
CONGRESS_DELEGATE_CONFIRMED_BY: Final = Key[Item]("congress.delegate.confirmed_by")
"""Who confirms a delegate's status after verification."""
CONGRESS_DELEGATE_DISQUALIFIED_IF: Final = Key[Items]("congress.delegate.disqualified_if")
"""Who may not be a delegate."""
CONGRESS_DELEGATE_UPPER_MUST_BE_OWN_DELEGATE: Final = Key[bool]("congress.delegate.upper_must_be_own_delegate")
"""A delegate to the upper congress must be an official delegate of the own congress."""
CONGRESS_DELEGATES_BRACKET_BASIS_COMMUNE: Final = Key[Item]("congress.delegates.bracket_basis.commune")
"""Members that fix the number of delegates, commune."""
CONGRESS_DELEGATES_BRACKET_BASIS_PROVINCE: Final = Key[Item]("congress.delegates.bracket_basis.province")
"""Members that fix the number of delegates, province."""
CONGRESS_DELEGATES_ELECTION_FOLLOWS: Final = Key[Items]("congress.delegates.election_follows")
"""Texts on electing and verifying delegates."""
CONGRESS_DELEGATES_IMMEDIATE_UPPER_LARGE_FROM_UNIONS: Final = Key[int]("congress.delegates.immediate_upper.large_from_unions")
"""Grassroots unions managed that open the higher cap, immediate upper level."""
CONGRESS_DELEGATES_INCREASE_MAX_SHARE: Final = Key[Fraction]("congress.delegates.increase.max_share")
"""Largest increase of the number of delegates."""
CONGRESS_DELEGATES_INCREASE_NEEDS_CONSENT_OF: Final = Key[Item]("congress.delegates.increase.needs_consent_of")
"""Whose consent the increase needs."""
CONGRESS_DELEGATES_MAX_CENTRAL_SECTOR_UNION: Final = Key[Brackets]("congress.delegates.max.central_sector_union")
"""Largest number of delegates, central sectoral union."""
CONGRESS_DELEGATES_MAX_COMMUNE_UNION: Final = Key[Brackets]("congress.delegates.max.commune_union")
"""Largest number of delegates, commune, ward or special-zone union."""
CONGRESS_DELEGATES_MAX_CORPORATION_UNION: Final = Key[Brackets]("congress.delegates.max.corporation_union")
"""Largest number of delegates, corporation union."""
CONGRESS_DELEGATES_MAX_CORPORATION_UNION_UNDER_VGCL: Final = Key[Brackets]("congress.delegates.max.corporation_union_under_vgcl")
"""Largest number of delegates, corporation union under the confederation."""
CONGRESS_DELEGATES_MAX_DISTRICT_FEDERATION: Final = Key[Brackets]("congress.delegates.max.district_federation")
"""Largest number of delegates, district federation."""
CONGRESS_DELEGATES_MAX_GRASSROOTS_OCCUPATIONAL_UNION: Final = Key[Brackets]("congress.delegates.max.grassroots_occupational_union")
"""Largest number of delegates, grassroots occupational union."""
CONGRESS_DELEGATES_MAX_GRASSROOTS_UNION: Final = Key[Brackets]("congress.delegates.max.grassroots_union")
"""Largest number of delegates, grassroots union."""
CONGRESS_DELEGATES_MAX_INDUSTRIAL_ZONES_UNION: Final = Key[Brackets]("congress.delegates.max.industrial_zones_union")
"""Largest number of delegates, industrial-zones union."""
CONGRESS_DELEGATES_MAX_LOCAL_SECTOR_UNION: Final = Key[Brackets]("congress.delegates.max.local_sector_union")
"""Largest number of delegates, local sectoral union."""
CONGRESS_DELEGATES_MAX_MEMBER_GRASSROOTS_UNION: Final = Key[Brackets]("congress.delegates.max.member_grassroots_union")
"""Largest number of delegates, member grassroots union."""
CONGRESS_DELEGATES_MAX_OTHER_IMMEDIATE_UPPER_UNION: Final = Key[Brackets]("congress.delegates.max.other_immediate_upper_union")
"""Largest number of delegates, other immediate upper-level union."""
CONGRESS_DELEGATES_MAX_PROVINCIAL_FEDERATION: Final = Key[Brackets]("congress.delegates.max.provincial_federation")
"""Largest number of delegates, provincial federation."""
CONGRESS_DELEGATES_MAX_SECTIONAL_UNION: Final = Key[Brackets]("congress.delegates.max.sectional_union")
"""Largest number of delegates, sectional union."""
CONGRESS_DELEGATES_MIN_SHARE_OF_MAX: Final = Key[Fraction]("congress.delegates.min_share_of_max")
"""Smallest share of the largest number of delegates."""
CONGRESS_DELEGATES_FORM_BELOW: Final = Key[Item]("congress.delegates_form.below")
"""Form of congress below that number."""
CONGRESS_DELEGATES_FORM_EXCEPTION: Final = Key[Items]("congress.delegates_form.exception")
"""Units below it that may hold a delegates' congress."""
CONGRESS_DELEGATES_FORM_EXCEPTION_NEEDS_CONSENT_OF: Final = Key[Item]("congress.delegates_form.exception.needs_consent_of")
"""Whose consent the exception needs."""
CONGRESS_DELEGATES_FORM_MIN_MEMBERS: Final = Key[int]("congress.delegates_form.min_members")
"""Members needed for a delegates' congress."""
CONGRESS_DESIGNATED_DELEGATES_BASE: Final = Key[Item]("congress.designated_delegates.base")
"""What the share of designated delegates is taken of."""
CONGRESS_DESIGNATED_DELEGATES_MAX_SHARE: Final = Key[Fraction]("congress.designated_delegates.max_share")
"""Largest share of designated delegates."""
CONGRESS_ELECTION_RANKING: Final = Key[Item]("congress.election.ranking")
"""Order in which candidates are taken."""
CONGRESS_ELECTION_BOARD_MEMBERS: Final = Key[Item]("congress.election_board.members")
"""Who sits on the election board."""
CONGRESS_ELECTION_MAJORITY: Final = Key[Fraction]("congress.election_majority")
"""Share of ballots needed for election."""
CONGRESS_EXTRAORDINARY_DELEGATES: Final = Key[Items]("congress.extraordinary.delegates")
"""Ways to compose an extraordinary delegates' congress."""
CONGRESS_EXTRAORDINARY_DISCIPLINED_SHARE: Final = Key[Fraction]("congress.extraordinary.disciplined_share")
"""Share of the committee disciplined that grounds an extraordinary congress."""
CONGRESS_EXTRAORDINARY_GROUNDS: Final = Key[Items]("congress.extraordinary.grounds")
"""Grounds of an extraordinary congress."""
CONGRESS_EXTRAORDINARY_NEEDS_CONSENT_OF: Final = Key[Item]("congress.extraordinary.needs_consent_of")
"""Whose consent an extraordinary congress needs."""
CONGRESS_EXTRAORDINARY_PLENARY_ATTENDED_BY: Final = Key[Item]("congress.extraordinary.plenary_attended_by")
"""Who attends an extraordinary plenary congress."""
CONGRESS_EXTRAORDINARY_VACANT_SEATS_SHARE: Final = Key[Fraction]("congress.extraordinary.vacant_seats_share")
"""Share of vacant seats that grounds an extraordinary congress."""
CONGRESS_FIRST_COMMUNE_UNION_MAX_MONTHS: Final = Key[int]("congress.first.commune_union.max_months")
"""Deadline of the first congress of a commune, ward or special-zone union."""
CONGRESS_FOREIGN_GUESTS_CONSENT_CENTRAL_SECTOR_UNION: Final = Key[Item]("congress.foreign_guests.consent.central_sector_union")
"""Who allows foreign guests at a central-sector congress."""
CONGRESS_FOREIGN_GUESTS_CONSENT_NATIONAL: Final = Key[Item]("congress.foreign_guests.consent.national")
"""Who allows foreign guests at the national congress."""
CONGRESS_FOREIGN_GUESTS_CONSENT_PROVINCIAL_FEDERATION: Final = Key[Item]("congress.foreign_guests.consent.provincial_federation")
"""Who allows foreign guests at a provincial congress."""
CONGRESS_FOREIGN_GUESTS_NATIONAL_ASKS_FIRST: Final = Key[Item]("congress.foreign_guests.national.asks_first")
"""Who is asked first about foreign guests at the national congress."""
CONGRESS_FORMS: Final = Key[Items]("congress.forms")
"""Forms of congress."""
CONGRESS_GUESTS_MAX_SHARE_CENTRAL_SECTOR_UNION: Final = Key[Fraction]("congress.guests.max_share.central_sector_union")
"""Largest share of guests to official delegates, central sectoral union."""
CONGRESS_GUESTS_MAX_SHARE_COMMUNE_UNION: Final = Key[Fraction]("congress.guests.max_share.commune_union")
"""Largest share of guests to official delegates, commune, ward or special-zone union."""
CONGRESS_GUESTS_MAX_SHARE_CORPORATION_UNION_UNDER_VGCL: Final = Key[Fraction]("congress.guests.max_share.corporation_union_under_vgcl")
"""Largest share of guests to official delegates, corporation union under the confederation."""
CONGRESS_GUESTS_MAX_SHARE_GRASSROOTS_OCCUPATIONAL_UNION: Final = Key[Fraction]("congress.guests.max_share.grassroots_occupational_union")
"""Largest share of guests to official delegates, grassroots occupational union."""
CONGRESS_GUESTS_MAX_SHARE_GRASSROOTS_UNION: Final = Key[Fraction]("congress.guests.max_share.grassroots_union")
"""Largest share of guests to official delegates, grassroots union."""
CONGRESS_GUESTS_MAX_SHARE_PROVINCIAL_FEDERATION: Final = Key[Fraction]("congress.guests.max_share.provincial_federation")
"""Largest share of guests to official delegates, provincial federation."""
CONGRESS_INSPECTION_ELECTION_MAJORITY: Final = Key[Fraction]("congress.inspection_election_majority")
"""Share of ballots needed for the inspection committee and its posts."""
CONGRESS_INSTEAD_CONFERENCE_ALLOWED: Final = Key[bool]("congress.instead.conference_allowed")
"""A conference may stand for a congress that cannot be held."""
CONGRESS_INSTEAD_FORMS: Final = Key[Items]("congress.instead.forms")
"""What may stand for a congress."""
CONGRESS_INSTEAD_NEEDS_CONSENT: Final = Key[bool]("congress.instead.needs_consent")
"""A conference instead of a congress needs consent."""
CONGRESS_INSTEAD_UNITS: Final = Key[Items]("congress.instead.units")
"""Units that may hold a conference instead."""
CONGRESS_INVALID_BALLOTS_COUNTED: Final = Key[bool]("congress.invalid_ballots.counted")
"""Invalid ballots count among those collected."""
CONGRESS_MAJORITY_BASE: Final = Key[Item]("congress.majority_base")
"""What the majority is a share of."""
CONGRESS_MERGED_UNITS_ANNOUNCED: Final = Key[Items]("congress.merged_units.announced")
"""Appointments announced at the congress of a merged unit."""
CONGRESS_MERGED_UNITS_ELECTION_HELD: Final = Key[bool]("congress.merged_units.election_held")
"""The congress of a newly merged unit holds elections."""
CONGRESS_NATIONAL_CLOSED_ON: Final = Key[date]("congress.national.closed_on")
"""Closing day of the latest national congress."""
CONGRESS_NATIONAL_COMMITTEE_ADDED: Final = Key[int]("congress.national.committee_added")
"""Members added to the committee of the confederation within the term."""
CONGRESS_NATIONAL_COMMITTEE_ELECTED: Final = Key[int]("congress.national.committee_elected")
"""Members elected to the committee of the confederation at the latest congress."""
CONGRESS_NATIONAL_COMMITTEE_SEATS: Final = Key[int]("congress.national.committee_seats")
"""Seats planned for the committee of the confederation at the latest congress."""
CONGRESS_NATIONAL_DATE_DECIDED_BY: Final = Key[Item]("congress.national.date_decided_by")
"""Who sets the date of the national congress."""
CONGRESS_NATIONAL_DELEGATES: Final = Key[int]("congress.national.delegates")
"""Delegates of the latest national congress."""
CONGRESS_NATIONAL_FIRST_DAY: Final = Key[date]("congress.national.first_day")
"""First day of the latest national congress."""
CONGRESS_NATIONAL_GUIDED_BY: Final = Key[Item]("congress.national.guided_by")
"""Who guides the national congress separately."""
CONGRESS_NATIONAL_OPENED_ON: Final = Key[date]("congress.national.opened_on")
"""Opening day of the latest national congress."""
CONGRESS_NATIONAL_PRESIDIUM_ELECTED: Final = Key[int]("congress.national.presidium_elected")
"""Members elected to the Presidium of the confederation after the latest congress."""
CONGRESS_NATIONAL_PRESIDIUM_SEATS: Final = Key[int]("congress.national.presidium_seats")
"""Seats planned for the Presidium of the confederation at the latest congress."""
CONGRESS_NATIONAL_SESSION_PRESIDIUM: Final = Key[int]("congress.national.session_presidium")
"""Persons on the presidium of the latest congress itself."""
CONGRESS_NATIONAL_TERM_FIRST_YEAR: Final = Key[int]("congress.national.term.first_year")
"""First year of the term of the latest national congress."""
CONGRESS_NATIONAL_TERM_LAST_YEAR: Final = Key[int]("congress.national.term.last_year")
"""Last year of the term of the latest national congress."""
CONGRESS_OFFICIAL_DELEGATES_KINDS: Final = Key[Items]("congress.official_delegates.kinds")
"""Kinds of official delegate."""
CONGRESS_ORDER_BODIES: Final = Key[Items]("congress.order.bodies")
"""Bodies set up at step 3 of a congress."""
CONGRESS_ORDER_KNOWN_STEPS: Final = Key[Items]("congress.order.known_steps")
"""Known steps in the order of a congress."""
CONGRESS_ORDER_STEPS_COUNT: Final = Key[int]("congress.order.steps_count")
"""Steps in the order of a congress."""
CONGRESS_PLAN_SILENT_MATTERS_FOLLOW: Final = Key[Items]("congress.plan.silent_matters_follow")
"""Texts that apply where the plan is silent."""
CONGRESS_PLENARY_EXCLUDED: Final = Key[Items]("congress.plenary.excluded")
"""Members kept out of a plenary congress."""
CONGRESS_QUORUM: Final = Key[Fraction]("congress.quorum")
"""Quorum of a congress or conference."""
CONGRESS_QUORUM_BASE: Final = Key[Item]("congress.quorum_base")
"""What the quorum is a share of."""
CONGRESS_SECRET_BALLOT_FOR: Final = Key[Items]("congress.secret_ballot.for")
"""What is elected by secret ballot."""
CONGRESS_SESSIONS_MAX_HALF_DAYS_COMMUNE_UNION: Final = Key[int]("congress.sessions.max_half_days.commune_union")
"""Half-days of a congress, commune, ward or special-zone union."""
CONGRESS_SESSIONS_MAX_HALF_DAYS_GRASSROOTS_OCCUPATIONAL_UNION: Final = Key[int]("congress.sessions.max_half_days.grassroots_occupational_union")
"""Half-days of a congress, grassroots occupational union."""
CONGRESS_SESSIONS_MAX_HALF_DAYS_GRASSROOTS_UNION: Final = Key[int]("congress.sessions.max_half_days.grassroots_union")
"""Half-days of a congress, grassroots union."""
CONGRESS_SESSIONS_MAX_HALF_DAYS_PROVINCIAL_FEDERATION: Final = Key[int]("congress.sessions.max_half_days.provincial_federation")
"""Half-days of a congress, provincial federation."""
CONGRESS_SHOW_OF_HANDS_FOR: Final = Key[Items]("congress.show_of_hands.for")
"""What is decided by show of hands."""
CONGRESS_SUBCOMMITTEES_ALTERNATIVES: Final = Key[Items]("congress.subcommittees.alternatives")
"""What may stand for subcommittees at commune and grassroots level."""
CONGRESS_SUBCOMMITTEES_KINDS: Final = Key[Items]("congress.subcommittees.kinds")
"""Subcommittees of provincial, central-sector and corporation congresses."""
CONGRESS_SUBCOMMITTEES_MAX_CENTRAL_SECTOR_UNION: Final = Key[int]("congress.subcommittees.max.central_sector_union")
"""Subcommittees of a congress, central sectoral union."""
CONGRESS_SUBCOMMITTEES_MAX_COMMUNE_UNION: Final = Key[int]("congress.subcommittees.max.commune_union")
"""Subcommittees of a congress, commune, ward or special-zone union."""
CONGRESS_SUBCOMMITTEES_MAX_CORPORATION_UNION_UNDER_VGCL: Final = Key[int]("congress.subcommittees.max.corporation_union_under_vgcl")
"""Subcommittees of a congress, corporation union under the confederation."""
CONGRESS_SUBCOMMITTEES_MAX_GRASSROOTS_OCCUPATIONAL_UNION: Final = Key[int]("congress.subcommittees.max.grassroots_occupational_union")
"""Subcommittees of a congress, grassroots occupational union."""
CONGRESS_SUBCOMMITTEES_MAX_GRASSROOTS_UNION: Final = Key[int]("congress.subcommittees.max.grassroots_union")
"""Subcommittees of a congress, grassroots union."""
CONGRESS_SUBCOMMITTEES_MAX_PROVINCIAL_FEDERATION: Final = Key[int]("congress.subcommittees.max.provincial_federation")
"""Subcommittees of a congress, provincial federation."""
CONGRESS_TASKS: Final = Key[Items]("congress.tasks")
"""Tasks of a congress."""
DISSOLUTION_DECIDED_BY: Final = Key[Item]("dissolution.decided_by")
"""Who dissolves a grassroots union."""
DISSOLUTION_DISTRICT_FEDERATION_DECIDED_BY: Final = Key[Item]("dissolution.district_federation.decided_by")
"""Who ended the district federations in 2025."""
DISSOLUTION_GRACE_PERIOD: Final = Key[int]("dissolution.grace_period")
"""Time of grace before a union that is too small is dissolved."""
DISSOLUTION_GROUNDS: Final = Key[Items]("dissolution.grounds")
"""Grounds for dissolving a grassroots union."""
DISSOLUTION_PROVINCIAL_FEDERATION_DECIDED_BY: Final = Key[Item]("dissolution.provincial_federation.decided_by")
"""Who ended the merged provincial federations in 2025."""
DISSOLUTION_PUBLIC_EMPLOYEES_UNION_UNITS_MOVE_TO: Final = Key[Items]("dissolution.public_employees_union.units_move_to")
"""Where the unions of the public employees' union went."""
DUES_BASE_NON_STATE_ENTERPRISE: Final = Key[Item]("dues.base.non_state_enterprise")
"""What dues are paid on at non-State enterprises."""
DUES_BASE_PUBLIC_SERVICE_UNIT: Final = Key[Item]("dues.base.public_service_unit")
"""What dues are paid on at public service units."""
DUES_BASE_STATE_ENTERPRISE: Final = Key[Item]("dues.base.state_enterprise")
"""What dues are paid on at State enterprises."""
DUES_CAP_MAX_BASE_SALARY_SHARE_NON_STATE_ENTERPRISE: Final = Key[Fraction]("dues.cap.max_base_salary_share.non_state_enterprise")
"""Cap on dues as a share of the base salary, non-State enterprises."""
DUES_CAP_MAX_BASE_SALARY_SHARE_PUBLIC_SERVICE_UNIT: Final = Key[Fraction]("dues.cap.max_base_salary_share.public_service_unit")
"""Cap on dues as a share of the base salary, public service units."""
DUES_CAP_MAX_BASE_SALARY_SHARE_STATE_ENTERPRISE: Final = Key[Fraction]("dues.cap.max_base_salary_share.state_enterprise")
"""Cap on dues as a share of the base salary, State enterprises."""
DUES_CAP_MAX_BASE_SALARY_SHARE_STATE_PAID: Final = Key[Fraction]("dues.cap.max_base_salary_share.state_paid")
"""Cap on dues as a share of the base salary, State-paid bodies."""
DUES_EXCESS_GRASSROOTS_SHARE: Final = Key[Fraction]("dues.excess.grassroots_share")
"""Share of dues above the norm that stays at the grassroots."""
DUES_GRASSROOTS_SHARE: Final = Key[Fraction]("dues.grassroots_share")
"""Share of dues that stays at the grassroots."""
DUES_HIGHER_RATE_ALLOWED: Final = Key[bool]("dues.higher_rate.allowed")
"""Grassroots unions at enterprises may charge more."""
DUES_NO_WAGE_MIN_BASE_SALARY_SHARE: Final = Key[Fraction]("dues.no_wage.min_base_salary_share")
"""Least dues where the wage cannot be fixed, as a share of the base salary."""
DUES_RATE_NON_STATE_ENTERPRISE: Final = Key[Fraction]("dues.rate.non_state_enterprise")
"""Rate of dues at non-State enterprises."""
DUES_RATE_PUBLIC_SERVICE_UNIT: Final = Key[Fraction]("dues.rate.public_service_unit")
"""Rate of dues at public service units."""
DUES_RATE_STATE_ENTERPRISE: Final = Key[Fraction]("dues.rate.state_enterprise")
"""Rate of dues at State enterprises."""
DUES_RATE_STATE_PAID: Final = Key[Fraction]("dues.rate.state_paid")
"""Rate of dues at State-paid bodies."""
DUES_SUSPENDED_CASES: Final = Key[Items]("dues.suspended.cases")
"""When members owe no dues."""
FOUNDING_CAMPAIGN_COMMITTEE_MEMBERS: Final = Key[Items]("founding.campaign_committee.members")
"""Who may form a campaign committee."""
FOUNDING_CAMPAIGN_COMMITTEE_MIN_WORKERS: Final = Key[int]("founding.campaign_committee.min_workers")
"""Workers needed in a campaign committee."""
FOUNDING_COMBINED_UNION_BELOW_MEMBERS: Final = Key[int]("founding.combined_union.below_members")
"""Members below which a combined union is allowed."""
FOUNDING_COMBINED_UNION_CASES: Final = Key[Items]("founding.combined_union.cases")
"""Cases in which a combined union is allowed."""
FOUNDING_COMMITTEE_MAY_ACT_BEFORE_RECOGNITION: Final = Key[bool]("founding.committee.may_act_before_recognition")
"""The committee of a new union may act before it is recognised."""
FOUNDING_COMMUNE_UNION_FALLBACKS: Final = Key[Items]("founding.commune_union.fallbacks")
"""What is done where a commune falls short."""
FOUNDING_COMMUNE_UNION_LEGAL_PERSONALITY: Final = Key[bool]("founding.commune_union.legal_personality")
"""Commune unions have legal personality, seal and account."""
FOUNDING_COMMUNE_UNION_MIN_GRASSROOTS_UNIONS: Final = Key[int]("founding.commune_union.min_grassroots_unions")
"""Grassroots unions needed to found a commune union."""
FOUNDING_COMMUNE_UNION_MIN_MEMBERS: Final = Key[int]("founding.commune_union.min_members")
"""Members needed to found a commune union."""
FOUNDING_EMPLOYER_DUTIES: Final = Key[Items]("founding.employer.duties")
"""What the employer owes a union that is founded."""
FOUNDING_EMPLOYER_KINDS: Final = Key[Items]("founding.employer.kinds")
"""Employers at which a grassroots union may be founded."""
FOUNDING_EMPLOYER_MUST_FOUND: Final = Key[bool]("founding.employer.must_found")
"""The employer must found a union."""
FOUNDING_EMPLOYER_TEST: Final = Key[Item]("founding.employer.test")
"""What the employer must be."""
FOUNDING_FIRST_COMMITTEE_MEETING_MAX_WORKING_DAYS: Final = Key[int]("founding.first_committee_meeting.max_working_days")
"""Deadline of the first committee meeting."""
FOUNDING_GRASSROOTS_OCCUPATIONAL_UNION_MIN_MEMBERS: Final = Key[int]("founding.grassroots_occupational_union.min_members")
"""Members needed to found a grassroots occupational union."""
FOUNDING_GRASSROOTS_OCCUPATIONAL_UNION_SCOPE: Final = Key[Items]("founding.grassroots_occupational_union.scope")
"""Whom an occupational union gathers."""
FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS: Final = Key[int]("founding.grassroots_union.min_members")
"""Members needed to found a grassroots union."""
FOUNDING_GRASSROOTS_UNION_MIN_MEMBERS_TO_CONTINUE: Final = Key[int]("founding.grassroots_union.min_members_to_continue")
"""Members needed to keep a grassroots union."""
FOUNDING_GRASSROOTS_UNION_SCOPE: Final = Key[Items]("founding.grassroots_union.scope")
"""Where the members of a grassroots union work."""
FOUNDING_LINKED_ENTERPRISES_UNION_ALLOWED: Final = Key[bool]("founding.linked_enterprises_union.allowed")
"""Enterprises of one owner, or of one trade and area, may form one union."""
FOUNDING_LOCAL_SECTOR_UNION_NEEDS_CENTRAL_SECTOR_UNION: Final = Key[bool]("founding.local_sector_union.needs_central_sector_union")
"""A local sectoral union needs a central union of its sector."""
FOUNDING_LOCAL_UNION_DUTY_MAX_MONTHS: Final = Key[int]("founding.local_union_duty.max_months")
"""Time in which the local, sectoral or zone union founds a union together with the enterprise."""
FOUNDING_LOCAL_UNION_DUTY_MAY_APPOINT_PROVISIONAL_COMMITTEE: Final = Key[bool]("founding.local_union_duty.may_appoint_provisional_committee")
"""After that time the upper union may appoint a provisional committee."""
FOUNDING_LOCAL_UNION_DUTY_MIN_WORKERS: Final = Key[int]("founding.local_union_duty.min_workers")
"""Members or applicants that make an enterprise eligible under decree 98."""
FOUNDING_MULTI_EMPLOYER_ALLOWED: Final = Key[bool]("founding.multi_employer.allowed")
"""One grassroots union may cover several employers."""
FOUNDING_NEW_UPPER_UNION_APPROVED_BY: Final = Key[Item]("founding.new_upper_union.approved_by")
"""Who approves the founding of an immediate upper union."""
FOUNDING_RECOGNITION_DECISION_MAX_WORKING_DAYS: Final = Key[int]("founding.recognition_decision.max_working_days")
"""Deadline of the decision on recognising a new union."""
FOUNDING_RECOGNITION_DOSSIER_CONTENTS: Final = Key[Items]("founding.recognition_dossier.contents")
"""Contents of the dossier asking for recognition."""
FOUNDING_RECOGNITION_DOSSIER_MAX_WORKING_DAYS: Final = Key[int]("founding.recognition_dossier.max_working_days")
"""Deadline of the dossier asking for recognition."""
FOUNDING_STATE_PAID_BODY_ALLOWED: Final = Key[bool]("founding.state_paid_body.allowed")
"""State agencies, bodies wholly paid by the State and the armed forces have unions."""
FOUNDING_STATE_PAID_BODY_SELF_FINANCING_BELOW: Final = Key[Fraction]("founding.state_paid_body.self_financing_below")
"""Self-financing below which a public service unit has no union."""
FOUNDING_STEPS: Final = Key[Steps]("founding.steps")
"""Steps of founding a grassroots union."""
FOUNDING_UPPER_UNION_MAY_FOUND_DIRECTLY: Final = Key[bool]("founding.upper_union.may_found_directly")
"""The upper union may found a union itself and appoint a provisional committee."""
FOUNDING_UPPER_UNION_ORGANISING_POWER: Final = Key[bool]("founding.upper_union.organising_power")
"""The upper union may and must send officers to employers to organise."""
FOUNDING_UPPER_UNION_REPRESENTS_UNUNIONISED: Final = Key[Item]("founding.upper_union.represents_ununionised")
"""When the upper union represents workers without a union."""
FOUNDING_WORKER_ORGANISATION_MAY_JOIN: Final = Key[bool]("founding.worker_organisation.may_join")
"""A workers' organisation at an enterprise may join the confederation."""
FUND_BASE: Final = Key[Item]("fund.base")
"""What the fund is paid on."""
FUND_COLLECTED_BY: Final = Key[Item]("fund.collected_by")
"""Who collects the fund from enterprises."""
FUND_GRASSROOTS_SHARE: Final = Key[Fraction]("fund.grassroots_share")
"""Share of the fund that stays at the grassroots."""
FUND_NON_PAYMENT_AFTER_DAYS: Final = Key[int]("fund.non_payment.after_days")
"""Days of delay after which late is unpaid."""
FUND_PAYERS: Final = Key[Items]("fund.payers")
"""Who pays the fund."""
FUND_PAYMENT_DEADLINE: Final = Key[Item]("fund.payment.deadline")
"""Deadline of paying the fund."""
FUND_PAYMENT_PERIODS: Final = Key[Items]("fund.payment.periods")
"""How often the fund is paid."""
FUND_RATE: Final = Key[Fraction]("fund.rate")
"""Rate of the union fund."""
FUND_REDUCTION_MAX_MONTHS: Final = Key[int]("fund.reduction.max_months")
"""Longest reduction of the rate."""
FUND_REDUCTION_MAX_SHARE: Final = Key[Fraction]("fund.reduction.max_share")
"""Largest reduction of the rate."""
FUND_REQUEST_MAX_WORKING_DAYS: Final = Key[int]("fund.request.max_working_days")
"""Deadline of the answer to a request for relief."""
FUND_STATE_PAID_DUE: Final = Key[bool]("fund.state_paid.due")
"""State-paid bodies pay the fund."""
FUND_SUSPENSION_DAMAGE_SHARE: Final = Key[Fraction]("fund.suspension.damage_share")
"""Share of assets damaged that allows a suspension."""
FUND_SUSPENSION_MAX_MONTHS: Final = Key[int]("fund.suspension.max_months")
"""Longest suspension of the fund."""
FUND_SUSPENSION_MIN_IDLE_SHARE: Final = Key[Fraction]("fund.suspension.min_idle_share")
"""Share of insured workers idle that allows a suspension."""
FUND_SUSPENSION_MIN_STOP_DAYS: Final = Key[int]("fund.suspension.min_stop_days")
"""Days of stoppage that allow a suspension."""
FUND_WORKER_ORGANISATION_SPLIT: Final = Key[Item]("fund.worker_organisation.split")
"""How the grassroots share is divided where there is a workers' organisation."""
INSTRUMENTS_CHARTER: Final = Key[Instrument]("instruments.charter")
"""The charter."""
INSTRUMENTS_CONGRESS_PLAN: Final = Key[Instrument]("instruments.congress_plan")
"""The plan of the congress round."""
INSTRUMENTS_FINANCE_DECISION_GRASSROOTS: Final = Key[Instrument]("instruments.finance_decision.grassroots")
"""The decision on the finance of grassroots and commune unions."""
INSTRUMENTS_FINANCE_DECISION_PROVINCE: Final = Key[Instrument]("instruments.finance_decision.province")
"""The decision on the finance of provincial unions."""
INSTRUMENTS_FUND_DECREE: Final = Key[Instrument]("instruments.fund_decree")
"""The decree on trade union finance."""
INSTRUMENTS_GUIDE: Final = Key[Instrument]("instruments.guide")
"""The guide to the charter."""
INSTRUMENTS_LAW: Final = Key[Instrument]("instruments.law")
"""The law on trade unions."""
INSTRUMENTS_LAW_AMENDMENT: Final = Key[Instrument]("instruments.law_amendment")
"""The law that amends the law on trade unions."""
LEVELS_COUNT: Final = Key[int]("levels.count")
"""Levels of the confederation."""
LEVELS_IMMEDIATE_UPPER_EXISTS: Final = Key[bool]("levels.immediate_upper.exists")
"""There is an immediate upper level."""
LEVELS_IMMEDIATE_UPPER_KINDS: Final = Key[Items]("levels.immediate_upper.kinds")
"""Kinds of union at the immediate upper level."""
LEVELS_INSIDE_GRASSROOTS_KINDS: Final = Key[Items]("levels.inside_grassroots.kinds")
"""Kinds of union inside a grassroots union."""
LEVELS_NAMES: Final = Key[Steps]("levels.names")
"""The levels, from the top."""
LEVELS_SPECIAL_ZONE_DECIDED_BY: Final = Key[Item]("levels.special_zone.decided_by")
"""Who decides the level of a special zone's union."""
MEMBERSHIP_ADMISSION_COLLECTIVE_APPLICATION: Final = Key[bool]("membership.admission.collective_application")
"""Whether one collective application is allowed."""
MEMBERSHIP_ADMISSION_DECIDED_BY: Final = Key[Item]("membership.admission.decided_by")
"""Who decides on admission."""
MEMBERSHIP_ADMISSION_DIGITAL_SIGNATURE: Final = Key[bool]("membership.admission.digital_signature")
"""Whether an electronic application carries a digital signature."""
MEMBERSHIP_ADMISSION_LOCAL_COMMITTEE_MAX_DAYS: Final = Key[int]("membership.admission.local_committee.max_days")
"""Time for the local committee to decide on admission."""
MEMBERSHIP_ADMISSION_NO_LOCAL_UNION_APPLY_TO: Final = Key[Items]("membership.admission.no_local_union.apply_to")
"""Where to apply when there is no local union."""
MEMBERSHIP_ADMISSION_CEREMONY_DELEGATED_MIN_GROUP_MEMBERS: Final = Key[int]("membership.admission_ceremony.delegated.min_group_members")
"""Size of the group whose admission ceremony may be delegated."""
MEMBERSHIP_ADMISSION_CEREMONY_DELEGATED_TO: Final = Key[Items]("membership.admission_ceremony.delegated.to")
"""To whom the admission ceremony may be delegated."""
MEMBERSHIP_CAMPAIGN_COMMITTEE_WAIT_DAYS: Final = Key[int]("membership.campaign_committee_wait.days")
"""Wait with the campaign committee before the application may move up."""
MEMBERSHIP_DISCIPLINE: Final = Key[Items]("membership.discipline")
"""Discipline of members."""
MEMBERSHIP_DISCIPLINE_ORGANISATIONS: Final = Key[Items]("membership.discipline.organisations")
"""Discipline of organisations."""
MEMBERSHIP_DISCIPLINE_ORGANISATIONS_BODIES: Final = Key[Items]("membership.discipline.organisations.bodies")
"""Bodies that may be disciplined."""
MEMBERSHIP_ELIGIBLE: Final = Key[Items]("membership.eligible")
"""Who may be admitted."""
MEMBERSHIP_ELIGIBLE_BY_LAW: Final = Key[Items]("membership.eligible.by_law")
"""Who may join by law."""
MEMBERSHIP_EXCLUDED: Final = Key[Items]("membership.excluded")
"""Who may not be admitted."""
MEMBERSHIP_FOREIGN_WORKER_JOINS_AT: Final = Key[Item]("membership.foreign_worker.joins_at")
"""Where a foreign worker joins and acts."""
MEMBERSHIP_FOREIGN_WORKER_MAY_FOUND: Final = Key[bool]("membership.foreign_worker.may_found")
"""Whether a foreign worker may found a union."""
MEMBERSHIP_FOREIGN_WORKER_MAY_JOIN: Final = Key[bool]("membership.foreign_worker.may_join")
"""Whether a foreign worker may join."""
MEMBERSHIP_FOREIGN_WORKER_MAY_STAND: Final = Key[bool]("membership.foreign_worker.may_stand")
"""Whether a foreign worker may stand or nominate."""
MEMBERSHIP_FOREIGN_WORKER_MIN_CONTRACT_MONTHS: Final = Key[int]("membership.foreign_worker.min_contract_months")
"""Contract length a foreign worker needs to join."""
MEMBERSHIP_FOREIGN_WORKER_OTHER_FORMS_ENCOURAGED: Final = Key[bool]("membership.foreign_worker.other_forms_encouraged")
"""Whether foreigners are encouraged to take part without membership."""
MEMBERSHIP_READMISSION_AFTER_EXPULSION_DECIDED_BY: Final = Key[Item]("membership.readmission.after_expulsion.decided_by")
"""Who decides on readmission after expulsion."""
MEMBERSHIP_READMISSION_AFTER_EXPULSION_VETTED_BY: Final = Key[Item]("membership.readmission.after_expulsion.vetted_by")
"""Who vets readmission after expulsion."""
MEMBERSHIP_READMISSION_AFTER_EXPULSION_WAIT_MONTHS: Final = Key[int]("membership.readmission.after_expulsion.wait_months")
"""Wait before readmission after expulsion."""
MEMBERSHIP_READMISSION_AFTER_EXPULSION_WRITTEN_REASONS: Final = Key[bool]("membership.readmission.after_expulsion.written_reasons")
"""Whether a refusal of readmission needs written reasons."""
MEMBERSHIP_READMISSION_DECIDED_BY: Final = Key[Item]("membership.readmission.decided_by")
"""Who decides on readmission after leaving."""
MEMBERSHIP_READMISSION_NEEDS_NEW_APPLICATION: Final = Key[bool]("membership.readmission.needs_new_application")
"""Whether readmission needs a new application."""
MEMBERSHIP_READMISSION_WAIT_MONTHS: Final = Key[int]("membership.readmission.wait_months")
"""Wait before readmission after leaving."""
MEMBERSHIP_RESIGNATION: Final = Key[Steps]("membership.resignation")
"""Procedure of leaving the union."""
MEMBERSHIP_RETIREMENT: Final = Key[Item]("membership.retirement")
"""Membership on retirement."""
MEMBERSHIP_RETIREMENT_STAY_CONDITIONS: Final = Key[Items]("membership.retirement.stay_conditions")
"""Conditions for staying a member on retirement."""
MEMBERSHIP_SELF_EMPLOYED_MAY_JOIN: Final = Key[bool]("membership.self_employed.may_join")
"""Whether the self-employed may join."""
MEMBERSHIP_SUSPENSION_CASES: Final = Key[Items]("membership.suspension.cases")
"""When activity is suspended."""
MEMBERSHIP_SUSPENSION_JOB_LOSS_DUES_DUE: Final = Key[bool]("membership.suspension.job_loss.dues_due")
"""Whether dues are owed while suspended after the loss of the job."""
MEMBERSHIP_SUSPENSION_JOB_LOSS_MAX_MONTHS: Final = Key[int]("membership.suspension.job_loss.max_months")
"""Length of a suspension after the loss of the job."""
MEMBERSHIP_SUSPENSION_LENGTH: Final = Key[Item]("membership.suspension.length")
"""Length of a suspension."""
MEMBERSHIP_TRANSFER_DOCUMENTS: Final = Key[Items]("membership.transfer.documents")
"""Papers of a transfer."""
MEMBERSHIP_TRANSFER_MAX_DAYS: Final = Key[int]("membership.transfer.max_days")
"""Time limit of a transfer."""
MEMBERSHIP_TRANSFER_STEPS: Final = Key[Steps]("membership.transfer.steps")
"""Steps of a transfer."""
MEMBERSHIP_UPPER_UNION_ADMISSION_MAX_WORKING_DAYS: Final = Key[int]("membership.upper_union_admission.max_working_days")
"""Time for the upper union to decide on admission."""
MEMBERSHIP_WITHOUT_EMPLOYMENT_RELATION_GROUPED: Final = Key[Items]("membership.without_employment_relation.grouped")
"""How persons without an employment relationship are grouped."""
MEMBERSHIP_WITHOUT_EMPLOYMENT_RELATION_JOINS_AT: Final = Key[Item]("membership.without_employment_relation.joins_at")
"""Where persons without an employment relationship join."""
MEMBERSHIP_WITHOUT_EMPLOYMENT_RELATION_MAY_JOIN: Final = Key[bool]("membership.without_employment_relation.may_join")
"""Whether persons without an employment relationship may join."""
OFFICERS_COMMUNE_ALLOWANCE_CAP: Final = Key[Item]("officers.commune_allowance.cap")
"""Cap on the allowance of a part-time commune officer."""
OFFICERS_CONTRACT_EXTENDED_TO_TERM_END: Final = Key[bool]("officers.contract_extended_to_term_end")
"""Whether a part-time officer's contract runs on to the end of the term."""
OFFICERS_DISMISSAL_CONSENT_OF: Final = Key[Items]("officers.dismissal.consent_of")
"""Which union must agree to a part-time officer's dismissal."""
OFFICERS_DISMISSAL_WAIT_DAYS: Final = Key[int]("officers.dismissal.wait_days")
"""Wait before a dismissal without agreement."""
OFFICERS_FULL_TIME_DECIDED_FROM: Final = Key[Items]("officers.full_time.decided_from")
"""What a full-time post is decided from."""
OFFICERS_FULL_TIME_MIN_MEMBERS: Final = Key[int]("officers.full_time.min_members")
"""Members needed for a full-time officer at the grassroots."""
OFFICERS_KINDS: Final = Key[Items]("officers.kinds")
"""Who is an officer."""
OFFICERS_LOWEST_RANK: Final = Key[Item]("officers.lowest_rank")
"""Lowest rank of an officer."""
OFFICERS_MUST_BE_CITIZENS: Final = Key[bool]("officers.must_be_citizens")
"""Whether officers must be Vietnamese citizens."""
OFFICERS_RESIGNATION_BARRED_IF: Final = Key[Items]("officers.resignation.barred_if")
"""When a resignation is not considered."""
OFFICERS_RESIGNATION_REFUSAL_NEEDS: Final = Key[Items]("officers.resignation.refusal.needs")
"""What a refusal needs."""
OFFICERS_RESIGNATION_STEPS: Final = Key[Steps]("officers.resignation.steps")
"""Steps of an officer's resignation."""
OFFICERS_RESIGNATION_SUBUNIT_DECIDED_BY: Final = Key[Item]("officers.resignation.subunit_decided_by")
"""Who decides on a resignation in a member union or section."""
OFFICERS_RESIGNATION_TALK_MAX_WORKING_DAYS: Final = Key[int]("officers.resignation.talk.max_working_days")
"""Time to talk with an officer who resigns."""
OFFICERS_RESIGNATION_WITHDRAWAL_STOPS: Final = Key[bool]("officers.resignation.withdrawal_stops")
"""Whether a withdrawn request stops the procedure."""
OFFICERS_TIME_OFF_CHAIR_HOURS_PER_MONTH: Final = Key[int]("officers.time_off.chair_hours_per_month")
"""Paid union time of a grassroots chair or vice-chair."""
OFFICERS_TIME_OFF_COMMITTEE_HOURS_PER_MONTH: Final = Key[int]("officers.time_off.committee_hours_per_month")
"""Paid union time of a committee member, group leader or deputy."""
OFFICERS_TIME_OFF_MORE_BY_AGREEMENT: Final = Key[bool]("officers.time_off.more_by_agreement")
"""Whether more union time may be agreed."""
OFFICERS_TIME_OFF_UPPER_MEETINGS_COUNTED: Final = Key[bool]("officers.time_off.upper_meetings.counted")
"""Whether days called by the upper union count in the 24 or 12 hours."""
OFFICERS_TIME_OFF_UPPER_MEETINGS_KINDS: Final = Key[Items]("officers.time_off.upper_meetings.kinds")
"""Events called by the upper union that are paid."""
OFFICERS_TIME_OFF_UPPER_MEETINGS_PAID: Final = Key[bool]("officers.time_off.upper_meetings.paid")
"""Whether days called by the upper union are paid."""
OTHER_INCOME_GRASSROOTS_SHARE: Final = Key[Fraction]("other_income.grassroots_share")
"""Share of other income that stays at the grassroots."""
RATING_NEW_UNION_MIN_MONTHS: Final = Key[int]("rating.new_union.min_months")
"""Months of work after which a new union is rated."""
RATING_REORGANISED_UNION_MIN_MONTHS: Final = Key[int]("rating.reorganised_union.min_months")
"""Months of work after which a split or merged union is rated."""
REORGANISATION_KINDS: Final = Key[Items]("reorganisation.kinds")
"""How a committee may reorganise lower unions."""
ROUND_2018_PERSONNEL_GUIDE: Final = Key[Instrument]("round.2018.personnel_guide")
"""Personnel guide of the round of 2018."""
ROUND_2018_PLAN: Final = Key[Instrument]("round.2018.plan")
"""Plan of the round of 2018."""
ROUND_2023_CORPORATION_UNION_DEADLINE: Final = Key[date]("round.2023.corporation_union.deadline")
"""Deadline of the round of 2023, corporation union."""
ROUND_2023_CORPORATION_UNION_MAX_HALF_DAYS: Final = Key[int]("round.2023.corporation_union.max_half_days")
"""Half-days of a congress in the round of 2023, corporation union."""
ROUND_2023_DISTRICT_FEDERATION_DEADLINE: Final = Key[date]("round.2023.district_federation.deadline")
"""Deadline of the round of 2023, district federation."""
ROUND_2023_DISTRICT_FEDERATION_MAX_HALF_DAYS: Final = Key[int]("round.2023.district_federation.max_half_days")
"""Half-days of a congress in the round of 2023, district federation."""
ROUND_2023_GRASSROOTS_OCCUPATIONAL_UNION_MAX_HALF_DAYS: Final = Key[int]("round.2023.grassroots_occupational_union.max_half_days")
"""Half-days of a congress in the round of 2023, grassroots occupational union."""
ROUND_2023_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2023.grassroots_union.deadline")
"""Deadline of the round of 2023, grassroots union."""
ROUND_2023_GRASSROOTS_UNION_MAX_HALF_DAYS: Final = Key[int]("round.2023.grassroots_union.max_half_days")
"""Half-days of a congress in the round of 2023, grassroots union."""
ROUND_2023_INDUSTRIAL_ZONES_UNION_DEADLINE: Final = Key[date]("round.2023.industrial_zones_union.deadline")
"""Deadline of the round of 2023, industrial-zones union."""
ROUND_2023_INDUSTRIAL_ZONES_UNION_MAX_HALF_DAYS: Final = Key[int]("round.2023.industrial_zones_union.max_half_days")
"""Half-days of a congress in the round of 2023, industrial-zones union."""
ROUND_2023_LOCAL_CIVIL_SERVANTS_UNION_RESERVE_DELEGATES_NUMBER_DECIDED_BY: Final = Key[Item]("round.2023.local.civil_servants_union.reserve_delegates.number_decided_by")
"""How the number of reserve delegates is decided, civil servants' union."""
ROUND_2023_LOCAL_CIVIL_SERVANTS_UNION_RESERVE_DELEGATES_ONE_BALLOT_ALLOWED: Final = Key[bool]("round.2023.local.civil_servants_union.reserve_delegates.one_ballot_allowed")
"""One ballot may elect official and reserve delegates, civil servants' union."""
ROUND_2023_LOCAL_CIVIL_SERVANTS_UNION_RESERVE_DELEGATES_TAKEN_FROM: Final = Key[Item]("round.2023.local.civil_servants_union.reserve_delegates.taken_from")
"""Who becomes a reserve delegate, civil servants' union."""
ROUND_2023_LOCAL_KHANH_HOA_DELEGATES_FORM_MIN_MEMBERS: Final = Key[int]("round.2023.local.khanh_hoa.delegates_form.min_members")
"""Members needed for a delegates' congress in 2023, Khánh Hòa."""
ROUND_2023_LOCAL_THANH_XUAN_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2023.local.thanh_xuan.grassroots_union.deadline")
"""Deadline of grassroots congresses of 2023, Thanh Xuân district."""
ROUND_2023_LOCAL_VNPT_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2023.local.vnpt.grassroots_union.deadline")
"""Deadline of grassroots congresses of 2023, VNPT union."""
ROUND_2023_LOCAL_VNPT_TERM_SHIFT_MAX_MONTHS: Final = Key[int]("round.2023.local.vnpt.term_shift.max_months")
"""Months by which a term may be shifted in 2023, VNPT union."""
ROUND_2023_LOCAL_SECTOR_UNION_DEADLINE: Final = Key[date]("round.2023.local_sector_union.deadline")
"""Deadline of the round of 2023, local sectoral union."""
ROUND_2023_LOCAL_SECTOR_UNION_MAX_HALF_DAYS: Final = Key[int]("round.2023.local_sector_union.max_half_days")
"""Half-days of a congress in the round of 2023, local sectoral union."""
ROUND_2023_LOWER_TERM_FIRST_YEAR: Final = Key[int]("round.2023.lower_term.first_year")
"""First year of the lower term, round of 2023."""
ROUND_2023_LOWER_TERM_LAST_YEAR: Final = Key[int]("round.2023.lower_term.last_year")
"""Last year of the lower term, round of 2023."""
ROUND_2023_OTHER_IMMEDIATE_UPPER_UNION_DEADLINE: Final = Key[date]("round.2023.other_immediate_upper_union.deadline")
"""Deadline of the round of 2023, other immediate upper-level union."""
ROUND_2023_OTHER_IMMEDIATE_UPPER_UNION_MAX_HALF_DAYS: Final = Key[int]("round.2023.other_immediate_upper_union.max_half_days")
"""Half-days of a congress in the round of 2023, other immediate upper-level union."""
ROUND_2023_PERSONNEL_GUIDE: Final = Key[Instrument]("round.2023.personnel_guide")
"""Personnel guide of the round of 2023."""
ROUND_2023_PLAN: Final = Key[Instrument]("round.2023.plan")
"""Plan of the round of 2023."""
ROUND_2023_PROVINCIAL_FEDERATION_DEADLINE: Final = Key[date]("round.2023.provincial_federation.deadline")
"""Deadline of the round of 2023, provincial federation."""
ROUND_2023_PROVINCIAL_FEDERATION_MAX_HALF_DAYS: Final = Key[int]("round.2023.provincial_federation.max_half_days")
"""Half-days of a congress in the round of 2023, provincial federation."""
ROUND_2025_CENTRAL_SECTOR_UNION_DEADLINE: Final = Key[date]("round.2025.central_sector_union.deadline")
"""Deadline of the round of 2025, central sectoral union."""
ROUND_2025_CENTRAL_SECTOR_UNION_FIRST_DAY: Final = Key[date]("round.2025.central_sector_union.first_day")
"""First day of the round of 2025, central sectoral union."""
ROUND_2025_COMMUNE_UNION_DEADLINE: Final = Key[date]("round.2025.commune_union.deadline")
"""Deadline of the round of 2025, commune, ward or special-zone union."""
ROUND_2025_CORPORATION_UNION_UNDER_VGCL_DEADLINE: Final = Key[date]("round.2025.corporation_union_under_vgcl.deadline")
"""Deadline of the round of 2025, corporation union under the confederation."""
ROUND_2025_GRASSROOTS_OCCUPATIONAL_UNION_DEADLINE: Final = Key[date]("round.2025.grassroots_occupational_union.deadline")
"""Deadline of the round of 2025, grassroots occupational union."""
ROUND_2025_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2025.grassroots_union.deadline")
"""Deadline of the round of 2025, grassroots union."""
ROUND_2025_LOCAL_BAC_NINH_COMMUNE_UNION_DEADLINE: Final = Key[date]("round.2025.local.bac_ninh.commune_union.deadline")
"""Deadline of the round of 2025, commune unions of Bắc Ninh."""
ROUND_2025_LOCAL_BAC_NINH_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2025.local.bac_ninh.grassroots_union.deadline")
"""Deadline of the round of 2025, grassroots unions of Bắc Ninh."""
ROUND_2025_LOCAL_BANKING_UNION_MAX_DELEGATES: Final = Key[int]("round.2025.local.banking_union.max_delegates")
"""Largest number of delegates, VIII congress of the banking union."""
ROUND_2025_LOCAL_HA_NOI_ALL_LEVELS_DEADLINE: Final = Key[date]("round.2025.local.ha_noi.all_levels.deadline")
"""Deadline of the round of 2025, every level in Hà Nội."""
ROUND_2025_LOCAL_HAI_PHONG_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2025.local.hai_phong.grassroots_union.deadline")
"""Deadline of the round of 2025, grassroots unions of Hải Phòng."""
ROUND_2025_LOCAL_HO_CHI_MINH_BUDGET_COMMUNE_UNION_APPROVED_BY: Final = Key[Item]("round.2025.local.ho_chi_minh.budget.commune_union.approved_by")
"""Who approves the estimate of a ward or commune congress, Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_BUDGET_GRASSROOTS_UNION_APPROVED_BY: Final = Key[Item]("round.2025.local.ho_chi_minh.budget.grassroots_union.approved_by")
"""Who approves the estimate of a grassroots congress, Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_COMMUNE_UNION_AS_CONFERENCE: Final = Key[bool]("round.2025.local.ho_chi_minh.commune_union.as_conference")
"""Ward and commune unions of Ho Chi Minh City hold delegates' conferences."""
ROUND_2025_LOCAL_HO_CHI_MINH_COMMUNE_UNION_COMMITTEE_APPOINTED: Final = Key[bool]("round.2025.local.ho_chi_minh.commune_union.committee_appointed")
"""Committees of ward and commune unions of Ho Chi Minh City are appointed."""
ROUND_2025_LOCAL_HO_CHI_MINH_COMMUNE_UNION_DEADLINE: Final = Key[date]("round.2025.local.ho_chi_minh.commune_union.deadline")
"""Deadline of the round of 2025, ward and commune unions of Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_CONGRESS_FOR: Final = Key[Items]("round.2025.local.ho_chi_minh.congress_for")
"""Grassroots unions that hold a congress, Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2025.local.ho_chi_minh.grassroots_union.deadline")
"""Deadline of the round of 2025, grassroots unions of Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_PROLONG_FOR: Final = Key[Items]("round.2025.local.ho_chi_minh.prolong_for")
"""Grassroots unions whose term may be prolonged, Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_PROLONG_NEEDS_ENLARGED_MEETING: Final = Key[bool]("round.2025.local.ho_chi_minh.prolong_needs_enlarged_meeting")
"""Prolonging a term takes an enlarged committee meeting, Ho Chi Minh City."""
ROUND_2025_LOCAL_HO_CHI_MINH_PROLONG_TO: Final = Key[int]("round.2025.local.ho_chi_minh.prolong_to")
"""Year up to which a term may be prolonged, Ho Chi Minh City."""
ROUND_2025_LOCAL_SON_LA_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2025.local.son_la.grassroots_union.deadline")
"""Deadline of the round of 2025, grassroots unions of Sơn La."""
ROUND_2025_LOWER_TERM_FIRST_YEAR: Final = Key[int]("round.2025.lower_term.first_year")
"""First year of the lower term, round of 2025."""
ROUND_2025_LOWER_TERM_LAST_YEAR: Final = Key[int]("round.2025.lower_term.last_year")
"""Last year of the lower term, round of 2025."""
ROUND_2025_MEMBER_GRASSROOTS_UNION_DEADLINE: Final = Key[date]("round.2025.member_grassroots_union.deadline")
"""Deadline of the round of 2025, member grassroots union."""
ROUND_2025_NATIONAL_CONGRESS_PLANNED_LAST_DAY: Final = Key[date]("round.2025.national_congress.planned_last_day")
"""Latest day planned for the XIV Congress."""
ROUND_2025_NATIONAL_TERM_FIRST_YEAR: Final = Key[int]("round.2025.national_term.first_year")
"""First year of the national term, round of 2025."""
ROUND_2025_NATIONAL_TERM_LAST_YEAR: Final = Key[int]("round.2025.national_term.last_year")
"""Last year of the national term, round of 2025."""
ROUND_2025_PLAN: Final = Key[Instrument]("round.2025.plan")
"""Plan of the round of 2025."""
ROUND_2025_PROVINCIAL_FEDERATION_AFTER_FRONT_CONGRESS: Final = Key[bool]("round.2025.provincial_federation.after_front_congress")
"""The provincial congress comes after that of the Front of the province."""
ROUND_2025_PROVINCIAL_FEDERATION_DEADLINE: Final = Key[date]("round.2025.provincial_federation.deadline")
"""Deadline of the round of 2025, provincial federation."""
ROUND_2025_PROVINCIAL_FEDERATION_FIRST_DAY: Final = Key[date]("round.2025.provincial_federation.first_day")
"""First day of the round of 2025, provincial federation."""
ROUND_2025_SECTIONAL_UNION_DEADLINE: Final = Key[date]("round.2025.sectional_union.deadline")
"""Deadline of the round of 2025, sectional union."""
STATISTICS_CUT_OFF_DAYS: Final = Key[Steps]("statistics.cut_off_days")
"""Days up to which the statistics are counted."""
STATISTICS_INSTRUMENT: Final = Key[Instrument]("statistics.instrument")
"""The decision on statistics."""
SUBUNITS_FOUNDED_BY: Final = Key[Item]("subunits.founded_by")
"""Who founds member unions and sections."""
SUBUNITS_GRASSROOTS_OCCUPATIONAL_UNION_FORMS: Final = Key[Items]("subunits.grassroots_occupational_union.forms")
"""Forms of a grassroots occupational union."""
SUBUNITS_GRASSROOTS_UNION_FORMS: Final = Key[Items]("subunits.grassroots_union.forms")
"""Forms of a grassroots union."""
SUBUNITS_MEMBER_GRASSROOTS_UNION_MIN_MEMBERS: Final = Key[int]("subunits.member_grassroots_union.min_members")
"""Members needed for a member grassroots union."""
SUBUNITS_OCCUPATIONAL_UNION_GROUP_LEADERSHIP: Final = Key[Items]("subunits.occupational_union_group.leadership")
"""Leadership of an occupational union group."""
SUBUNITS_SECTIONAL_UNION_MIN_MEMBERS: Final = Key[int]("subunits.sectional_union.min_members")
"""Members needed for a sectional union."""
SUBUNITS_UNION_GROUP_LEADERSHIP: Final = Key[Items]("subunits.union_group.leadership")
"""Leadership of a union group."""
SUBUNITS_UNION_GROUP_LEADERSHIP_SECRET_BALLOT: Final = Key[bool]("subunits.union_group.leadership.secret_ballot")
"""Whether group leaders are elected by secret ballot."""
SUBUNITS_UNION_GROUP_MIN_MEMBERS: Final = Key[int]("subunits.union_group.min_members")
"""Members needed for a union group."""
TERM_COUNTED_FROM: Final = Key[Item]("term.counted_from")
"""Day from which a term is counted."""
TERM_FIRST_COMMITTEE_APPOINTED_BY: Final = Key[Item]("term.first.committee.appointed_by")
"""Who appoints the committee and posts of the first term."""
TERM_FIRST_COMMITTEE_FORM: Final = Key[Item]("term.first.committee.form")
"""How the committee of the first term is formed."""
TERM_FIRST_FOLLOWS_TERM_OF: Final = Key[Item]("term.first.follows_term_of")
"""Whose term the first term follows."""
TERM_FIRST_FORM: Final = Key[Item]("term.first.form")
"""End of the first term."""
TERM_FIRST_MUST_BE_FULL: Final = Key[bool]("term.first.must_be_full")
"""The first term must last 5 years."""
TERM_FIRST_UNITS: Final = Key[Items]("term.first.units")
"""Units that have a first term."""
TERM_HALF_TERMS_EXIST: Final = Key[bool]("term.half_terms.exist")
"""Half terms (two congresses in five years) exist."""
TERM_HALF_TERMS_MONTHS: Final = Key[int]("term.half_terms.months")
"""Length of a half term."""
TERM_HALF_TERMS_SHIFT_MAX_MONTHS: Final = Key[int]("term.half_terms.shift.max_months")
"""Months by which a half term may be shifted."""
TERM_NUMBER_AFTER_MERGER_KEPT_NAME: Final = Key[Item]("term.number.after_merger.kept_name")
"""Term number after a merger, name kept."""
TERM_NUMBER_AFTER_MERGER_NEW_NAME: Final = Key[Item]("term.number.after_merger.new_name")
"""Term number after a merger, new name."""
TERM_NUMBER_AFTER_REGRADING: Final = Key[Item]("term.number.after_regrading")
"""Term number after upgrading or downgrading."""
TERM_NUMBER_AFTER_SPLIT: Final = Key[Item]("term.number.after_split")
"""Term number after a split."""
TERM_NUMBER_MERGED_PROVINCE: Final = Key[Item]("term.number.merged_province")
"""Term number of a merged provincial union."""
TERM_NUMBER_SPECIAL_DECIDED_BY: Final = Key[Item]("term.number.special.decided_by")
"""Who decides the term number in special cases."""
TERM_SHIFT_CASES: Final = Key[Items]("term.shift.cases")
"""Cases in which a term is shifted."""
TERM_SHIFT_DECIDED_BY: Final = Key[Item]("term.shift.decided_by")
"""Who may shift the term of a lower union."""
TERM_SHIFT_DIRECTIONS: Final = Key[Items]("term.shift.directions")
"""Directions in which a term may be shifted."""
TERM_SHIFT_MAX_MONTHS: Final = Key[int]("term.shift.max_months")
"""Months by which a term may be shifted."""
TERM_SHIFT_NEEDS_REQUEST: Final = Key[bool]("term.shift.needs_request")
"""Shifting a term needs a written request of the lower union."""
TERM_YEARS: Final = Key[int]("term.years")
"""Length of a term."""
UNIT_CENTRAL_SECTOR_UNION_EXISTS: Final = Key[bool]("unit.central_sector_union.exists")
"""There are central sectoral unions."""
UNIT_CENTRAL_SECTOR_UNION_PARENTS: Final = Key[Items]("unit.central_sector_union.parents")
"""What central sectoral unions may stand under."""
UNIT_CENTRAL_SECTOR_UNION_RECOGNISED_BY: Final = Key[Items]("unit.central_sector_union.recognised_by")
"""Who founds or recognises central sectoral unions."""
UNIT_COMMUNE_UNION_EXISTS: Final = Key[bool]("unit.commune_union.exists")
"""There are commune unions."""
UNIT_COMMUNE_UNION_PARENTS: Final = Key[Items]("unit.commune_union.parents")
"""What commune unions may stand under."""
UNIT_COMMUNE_UNION_RECOGNISED_BY: Final = Key[Items]("unit.commune_union.recognised_by")
"""Who founds or recognises commune unions."""
UNIT_CONFEDERATION_EXISTS: Final = Key[bool]("unit.confederation.exists")
"""There is the confederation."""
UNIT_CONFEDERATION_PARENTS: Final = Key[Items]("unit.confederation.parents")
"""What the confederation may stand under."""
UNIT_CONFEDERATION_RECOGNISED_BY: Final = Key[Items]("unit.confederation.recognised_by")
"""Who founds or recognises the confederation."""
UNIT_CORPORATION_UNION_EXISTS: Final = Key[bool]("unit.corporation_union.exists")
"""There are lower-tier corporation unions."""
UNIT_CORPORATION_UNION_PARENTS: Final = Key[Items]("unit.corporation_union.parents")
"""What lower-tier corporation unions may stand under."""
UNIT_CORPORATION_UNION_RECOGNISED_BY: Final = Key[Items]("unit.corporation_union.recognised_by")
"""Who founds or recognises lower-tier corporation unions."""
UNIT_CORPORATION_UNION_UNDER_VGCL_EXISTS: Final = Key[bool]("unit.corporation_union_under_vgcl.exists")
"""There are corporation unions directly under the confederation."""
UNIT_CORPORATION_UNION_UNDER_VGCL_PARENTS: Final = Key[Items]("unit.corporation_union_under_vgcl.parents")
"""What corporation unions directly under the confederation may stand under."""
UNIT_CORPORATION_UNION_UNDER_VGCL_RECOGNISED_BY: Final = Key[Items]("unit.corporation_union_under_vgcl.recognised_by")
"""Who founds or recognises corporation unions directly under the confederation."""
UNIT_DISTRICT_EDUCATION_UNION_EXISTS: Final = Key[bool]("unit.district_education_union.exists")
"""There are district education unions."""
UNIT_DISTRICT_EDUCATION_UNION_PARENTS: Final = Key[Items]("unit.district_education_union.parents")
"""What district education unions may stand under."""
UNIT_DISTRICT_EDUCATION_UNION_RECOGNISED_BY: Final = Key[Items]("unit.district_education_union.recognised_by")
"""Who founds or recognises district education unions."""
UNIT_DISTRICT_FEDERATION_EXISTS: Final = Key[bool]("unit.district_federation.exists")
"""There are district federations."""
UNIT_DISTRICT_FEDERATION_PARENTS: Final = Key[Items]("unit.district_federation.parents")
"""What district federations may stand under."""
UNIT_DISTRICT_FEDERATION_RECOGNISED_BY: Final = Key[Items]("unit.district_federation.recognised_by")
"""Who founds or recognises district federations."""
UNIT_GRASSROOTS_OCCUPATIONAL_UNION_EXISTS: Final = Key[bool]("unit.grassroots_occupational_union.exists")
"""There are grassroots occupational unions."""
UNIT_GRASSROOTS_OCCUPATIONAL_UNION_PARENTS: Final = Key[Items]("unit.grassroots_occupational_union.parents")
"""What grassroots occupational unions may stand under."""
UNIT_GRASSROOTS_OCCUPATIONAL_UNION_RECOGNISED_BY: Final = Key[Items]("unit.grassroots_occupational_union.recognised_by")
"""Who founds or recognises grassroots occupational unions."""
UNIT_GRASSROOTS_UNION_EXISTS: Final = Key[bool]("unit.grassroots_union.exists")
"""There are grassroots unions."""
UNIT_GRASSROOTS_UNION_PARENTS: Final = Key[Items]("unit.grassroots_union.parents")
"""What grassroots unions may stand under."""
UNIT_GRASSROOTS_UNION_RECOGNISED_BY: Final = Key[Items]("unit.grassroots_union.recognised_by")
"""Who founds or recognises grassroots unions."""
UNIT_INDUSTRIAL_ZONES_UNION_EXISTS: Final = Key[bool]("unit.industrial_zones_union.exists")
"""There are industrial-zones unions."""
UNIT_INDUSTRIAL_ZONES_UNION_PARENTS: Final = Key[Items]("unit.industrial_zones_union.parents")
"""What industrial-zones unions may stand under."""
UNIT_INDUSTRIAL_ZONES_UNION_RECOGNISED_BY: Final = Key[Items]("unit.industrial_zones_union.recognised_by")
"""Who founds or recognises industrial-zones unions."""
UNIT_LOCAL_SECTOR_UNION_EXISTS: Final = Key[bool]("unit.local_sector_union.exists")
"""There are local sectoral unions."""
UNIT_LOCAL_SECTOR_UNION_PARENTS: Final = Key[Items]("unit.local_sector_union.parents")
"""What local sectoral unions may stand under."""
UNIT_LOCAL_SECTOR_UNION_RECOGNISED_BY: Final = Key[Items]("unit.local_sector_union.recognised_by")
"""Who founds or recognises local sectoral unions."""
UNIT_MEMBER_GRASSROOTS_UNION_EXISTS: Final = Key[bool]("unit.member_grassroots_union.exists")
"""There are member grassroots unions."""
UNIT_MEMBER_GRASSROOTS_UNION_PARENTS: Final = Key[Items]("unit.member_grassroots_union.parents")
"""What member grassroots unions may stand under."""
UNIT_MEMBER_GRASSROOTS_UNION_RECOGNISED_BY: Final = Key[Items]("unit.member_grassroots_union.recognised_by")
"""Who founds or recognises member grassroots unions."""
UNIT_OCCUPATIONAL_UNION_GROUP_EXISTS: Final = Key[bool]("unit.occupational_union_group.exists")
"""There are occupational union groups."""
UNIT_OCCUPATIONAL_UNION_GROUP_PARENTS: Final = Key[Items]("unit.occupational_union_group.parents")
"""What occupational union groups may stand under."""
UNIT_OCCUPATIONAL_UNION_GROUP_RECOGNISED_BY: Final = Key[Items]("unit.occupational_union_group.recognised_by")
"""Who founds or recognises occupational union groups."""
UNIT_OTHER_IMMEDIATE_UPPER_UNION_EXISTS: Final = Key[bool]("unit.other_immediate_upper_union.exists")
"""There are other immediate upper unions."""
UNIT_OTHER_IMMEDIATE_UPPER_UNION_PARENTS: Final = Key[Items]("unit.other_immediate_upper_union.parents")
"""What other immediate upper unions may stand under."""
UNIT_OTHER_IMMEDIATE_UPPER_UNION_RECOGNISED_BY: Final = Key[Items]("unit.other_immediate_upper_union.recognised_by")
"""Who founds or recognises other immediate upper unions."""
UNIT_PROVINCIAL_FEDERATION_COUNT: Final = Key[int]("unit.provincial_federation.count")
"""Provincial federations."""
UNIT_PROVINCIAL_FEDERATION_EXISTS: Final = Key[bool]("unit.provincial_federation.exists")
"""There are provincial federations."""
UNIT_PROVINCIAL_FEDERATION_PARENTS: Final = Key[Items]("unit.provincial_federation.parents")
"""What provincial federations may stand under."""
UNIT_PROVINCIAL_FEDERATION_RECOGNISED_BY: Final = Key[Items]("unit.provincial_federation.recognised_by")
"""Who founds or recognises provincial federations."""
UNIT_SECTIONAL_OCCUPATIONAL_UNION_EXISTS: Final = Key[bool]("unit.sectional_occupational_union.exists")
"""There are sectional occupational unions."""
UNIT_SECTIONAL_OCCUPATIONAL_UNION_PARENTS: Final = Key[Items]("unit.sectional_occupational_union.parents")
"""What sectional occupational unions may stand under."""
UNIT_SECTIONAL_OCCUPATIONAL_UNION_RECOGNISED_BY: Final = Key[Items]("unit.sectional_occupational_union.recognised_by")
"""Who founds or recognises sectional occupational unions."""
UNIT_SECTIONAL_UNION_EXISTS: Final = Key[bool]("unit.sectional_union.exists")
"""There are sectional unions."""
UNIT_SECTIONAL_UNION_PARENTS: Final = Key[Items]("unit.sectional_union.parents")
"""What sectional unions may stand under."""
UNIT_SECTIONAL_UNION_RECOGNISED_BY: Final = Key[Items]("unit.sectional_union.recognised_by")
"""Who founds or recognises sectional unions."""
UNIT_SPECIAL_UPPER_UNION_EXISTS: Final = Key[bool]("unit.special_upper_union.exists")
"""There are special upper-level unions."""
UNIT_SPECIAL_UPPER_UNION_PARENTS: Final = Key[Items]("unit.special_upper_union.parents")
"""What special upper-level unions may stand under."""
UNIT_SPECIAL_UPPER_UNION_RECOGNISED_BY: Final = Key[Items]("unit.special_upper_union.recognised_by")
"""Who founds or recognises special upper-level unions."""
UNIT_UNION_GROUP_EXISTS: Final = Key[bool]("unit.union_group.exists")
"""There are union groups."""
UNIT_UNION_GROUP_PARENTS: Final = Key[Items]("unit.union_group.parents")
"""What union groups may stand under."""
UNIT_UNION_GROUP_RECOGNISED_BY: Final = Key[Items]("unit.union_group.recognised_by")
"""Who founds or recognises union groups."""
