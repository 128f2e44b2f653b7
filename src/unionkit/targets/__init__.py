"""What was promised and what was done: indicators, targets, results, attainment, totals and allocation."""
