"""In and out of the program: reading tables, and writing reports."""
