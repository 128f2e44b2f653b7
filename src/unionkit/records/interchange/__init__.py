"""Units in the forms that other programs read: Popolo, the W3C organization ontology, and days as iCalendar."""
