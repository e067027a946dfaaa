"""Dates and weekdays."""
