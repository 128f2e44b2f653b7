"""Checking records: their shape, the rules of one record, the rules across records, and the report of it all."""
