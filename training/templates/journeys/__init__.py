"""Families about distance, speed and time."""
