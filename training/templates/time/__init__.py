"""Families about clocks and calendars."""
