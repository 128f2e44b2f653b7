"""From a survey of enterprises to the work list of a campaign: who can found a union now, and who is to be asked first.

Five members or applicants found a union; twenty-five workers make an enterprise a priority of the campaign. These are
two questions, and for both the answer may be that it cannot be told. The enterprises are made up.
"""

from collections import Counter
from datetime import date

import unionkit as uk

law = uk.rulebook("vgcl").on(date(2025, 8, 1))
survey = uk.check_file("examples/data/founding-survey.csv", "workplaces")
print(survey.summary("en"))
for finding in survey.findings:
    print(f"line {finding.line}, to be asked again: {finding.message('en')}")

places = [place for place in survey.records if place.has_union is not True]
print(f"\n{len(places)} of {survey.good} have no union, or it is not known whether they have one")


def shown(number: int | None) -> str:
    """Write a number, or a question mark where it was not answered."""
    return "?" if number is None else f"{number:,}"


print(f"\n{'enterprise':<28} {'workers':>7} {'asked in':>8}  {'can found':<11} {'priority':<11}")
for place in places:
    founding, priority = uk.can_found(place, law=law), uk.is_priority(place, law=law)
    print(
        f"{place.name:<28} {shown(place.workers):>7} {shown(place.applicants):>8}  "
        f"{founding.outcome.label('en'):<11} {priority.outcome.label('en'):<11}"
    )

print("\nThe work list, by size:")
for prospect in uk.prospects(places, law=law):
    founding, needed = prospect.founding, prospect.founding.nearest_change()
    if founding.is_met:
        do = "prepare the founding"
    elif founding.outcome is uk.Outcome.NOT_MET and needed is not None:
        do = f"{needed.fact}: {needed.observed} now, {needed.needed} needed"
    else:
        do = "ask for: " + ", ".join(criterion.say_title("en") for criterion in founding.unknown)
    print(f" - {prospect.workplace.name} ({shown(prospect.workplace.workers)}): {do}")

print("\nWhat remains unknown, and at how many enterprises:")
unknown = Counter("Whether there is a union" for place in places if place.has_union is None)
unknown.update(
    criterion.say_title("en")
    for place in places
    for verdict in (uk.can_found(place, law=law), uk.is_priority(place, law=law))
    for criterion in verdict.unknown
)
for title, times in unknown.most_common():
    print(f" - {title}: {times}")

print("\nBy what right:")
for key in ("founding.grassroots_union.min_members", "campaign.enterprise.min_workers"):
    rule = law[key]
    print(f" - {rule.say('en')}: {rule.citation.label('en')} ({rule.force.label('en')})")
