"""Checks a survey of workplaces: good rows go on, every other is told with its line, its reason and a remedy."""

from datetime import date

import unionkit as uk

report = uk.check_file("examples/data/survey.csv", "workplaces")
print(report.summary("en"))
for finding in report.findings:
    print(f"line {finding.line}: {finding.message('en')}")

law = uk.rulebook("vgcl").on(date(2023, 4, 16))
for workplace in report.records:
    print(workplace.id, uk.can_found(workplace, law=law).outcome.name)
