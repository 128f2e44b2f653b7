"""Read the figures that a report claims, and tell which of its percentages can be true."""

import unionkit as uk

report = uk.claims_report("examples/data/quarter-report.txt")
for line in report.lines:
    check = line.reconciliation
    print(f"{line.line}:{line.column}", line.text, "→", check.agreement.label("vi"))
print("Cách làm tròn:", [mode.label("vi") for mode in report.policy.modes])
for finding in report.findings:
    print(finding.message("vi"))
