"""Who there is, and who there was: units, workplaces, the hierarchy of a day, its history and its changes."""
