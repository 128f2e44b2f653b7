"""Attain the figures of a table, see which printed percentages can be right, and look at the totals."""

import unionkit as uk

report = uk.attainment_report(uk.read_figures("examples/data/reported-figures.csv"))
for line in report.lines[:4]:
    print(line.figure.unit, line.attainment.format("vi"), line.attainment.status)
for total in report.totals:
    print(total.label("vi"), total.total.attainment.format("vi"))
for finding in report.findings:
    print(finding.message("vi"))
